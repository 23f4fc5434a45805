"""Recent documents, opening another, resuming where one stopped, keeping the place."""
