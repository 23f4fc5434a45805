"""The conversation of an article as a picture."""
