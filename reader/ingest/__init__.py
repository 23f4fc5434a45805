"""From a file to a document."""
