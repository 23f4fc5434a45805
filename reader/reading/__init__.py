"""The state of reading as plain values: where one is, an index of the quotations, undo, placed marks."""
