"""Text in cells of a terminal: widths and wrapping."""
