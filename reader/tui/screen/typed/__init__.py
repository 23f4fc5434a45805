"""What is typed on the reading screen: commands and their functions, counts, keys of two letters."""
