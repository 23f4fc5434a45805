"""Where else words were printed: fingerprints that find them, how alike two printings are, statements of several."""
