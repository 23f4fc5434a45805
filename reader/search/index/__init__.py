"""The search index: its postings, in lists or arrays, in memory or stored."""
