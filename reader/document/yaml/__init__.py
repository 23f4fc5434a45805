"""The document as YAML: reading, writing, its schema."""
