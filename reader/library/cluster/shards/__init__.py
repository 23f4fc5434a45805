"""Shards: their files, and their index as a worker has it open."""
