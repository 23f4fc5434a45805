"""Completion for the shells."""
