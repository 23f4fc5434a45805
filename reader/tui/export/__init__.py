"""Citing, exporting and copying."""
