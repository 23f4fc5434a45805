"""The list of keys, the tour, the palette of commands, the themes."""
