"""One module a file format: bytes to a page of blocks."""
