"""Verification: quotations held against a source text."""
