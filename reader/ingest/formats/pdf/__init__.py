"""PDF: words by their positions, lines, columns, paragraphs."""
