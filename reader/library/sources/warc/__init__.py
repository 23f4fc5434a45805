"""WARC and WACZ files: which pages are in them, and each of those."""
