"""Sequences that keep many small values in little memory."""
