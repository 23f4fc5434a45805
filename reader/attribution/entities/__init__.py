"""Who a text speaks of: people, bodies and documents, one entry each, with what the text tells of them."""
