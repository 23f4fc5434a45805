"""The library on the screen: a search over all documents, one person's time line, where else something was printed."""
