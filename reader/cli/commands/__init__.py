"""The commands of `reader`, one module each."""
