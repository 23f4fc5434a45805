"""A quotation against a passage, word by word."""
