"""Reports of verification and comparisons of articles for other programs and for people."""
