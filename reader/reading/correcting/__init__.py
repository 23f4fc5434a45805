"""Corrections as the app has them: their list, what hangs on one, undoing, and where a correction may be due."""
