"""Many documents: who said what in all of them, one search, and what one person said over time."""
