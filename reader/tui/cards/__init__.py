"""The card of a quotation and the card of a speaker."""
