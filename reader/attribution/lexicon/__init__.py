"""The word lists of a language, and the classes of words made of them."""
