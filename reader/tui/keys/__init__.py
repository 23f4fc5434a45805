"""A command as data, its keys, and hints that name them."""
