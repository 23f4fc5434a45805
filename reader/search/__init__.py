"""A query -> ranked passages with the places that matched, at the speed of typing."""
