"""From an alignment to a verdict."""
