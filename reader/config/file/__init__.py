"""The configuration file: reading it, its problems with line and column, keys, themes, a template."""
