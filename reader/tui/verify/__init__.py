"""The quotations of the article against what was said: ask for sources, check, look, mark as seen, export."""
