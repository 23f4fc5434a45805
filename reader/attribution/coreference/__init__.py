"""Whom a name, a pronoun or a description means, by what the text has told and by who was in focus."""
