"""The configuration file: reading it, its problems with line and column, themes, a template."""
