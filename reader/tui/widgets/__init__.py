"""Widgets that know no document: a list of rows, a field."""
