"""Blocks of text to an article: what is boilerplate, the head, the byline, captions, kinds of paragraph."""
