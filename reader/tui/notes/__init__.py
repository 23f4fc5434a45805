"""Bookmarks and notes in the app: the editor and the list."""
