"""HTML: its blocks of text, the article among them, and what the page states about itself."""
