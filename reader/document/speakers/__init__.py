"""The speakers of a document: how much each says, their tags and ids, where the text mentions them."""
