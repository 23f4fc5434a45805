"""Where a German sentence says that somebody says something: by verbs, nouns, phrases, and where words stand."""
