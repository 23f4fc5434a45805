"""Documents as plain text, for a terminal or a pipe. Knows no screen and no terminal library."""
