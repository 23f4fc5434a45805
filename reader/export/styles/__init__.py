"""One module a citation style."""
