"""A source text, indexed."""
