"""The head of a page: headline, deck, authors, date and publisher."""
