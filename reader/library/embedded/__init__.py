"""The library that needs no server: SQLite holds the truth, a search index beside it is derived and can be deleted."""
