"""The panes around the article: speakers, quotations, removed text, ruler, head and foot line."""
