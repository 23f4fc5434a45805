"""Corrections of a document by hand: who speaks, the head, and what becomes of two versions that were corrected."""
