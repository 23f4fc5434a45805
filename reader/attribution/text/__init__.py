"""A paragraph as tokens, quotation marks and turns of a transcript."""
