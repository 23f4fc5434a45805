"""What announces words: verbs of saying, nouns and phrases such as "according to"."""
