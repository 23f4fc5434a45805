"""German noun phrases: whom capitalised words, articles and adjectives name."""
