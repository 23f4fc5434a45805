"""Where bytes come from: files, standard input, URLs; their size, type and encoding."""
