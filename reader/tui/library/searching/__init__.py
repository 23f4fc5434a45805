"""The search over all documents: a field, hits, counts, a card."""
