"""Which words are said: quotations in marks, reported speech, and scare quotes."""
