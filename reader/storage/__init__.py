"""Files on the disk: atomic writes, a locked store of records, the user's folders."""
