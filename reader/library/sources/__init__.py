"""What is put into a library: files, folders, URLs, feeds, lists; read by children, written by one."""
