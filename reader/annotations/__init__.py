"""Bookmarks, notes and tags: what they are, the file they are kept in, and finding their words again."""
