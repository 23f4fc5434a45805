"""Noun phrases: names, titles, roles, appositions and the subject of a clause."""
