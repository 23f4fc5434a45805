"""Correcting who said what: the questions, and applying the answers."""
