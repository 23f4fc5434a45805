"""The walk through a text in reading order that says of every passage who the rules take its speaker to be."""
