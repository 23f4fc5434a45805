"""Commands about the reader itself: options, keys, completion, the manual page, the schema."""
