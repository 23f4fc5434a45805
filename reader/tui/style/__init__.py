"""Palette, themes, styled text."""
