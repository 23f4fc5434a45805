"""A command as data, its keys and how they are written, the user's own keys, and hints that name them."""
