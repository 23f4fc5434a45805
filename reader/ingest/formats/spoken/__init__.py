"""What people say in turns: captions, exported transcripts, records of parliaments."""
