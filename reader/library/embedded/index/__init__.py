"""The index beside the truth: segments in files, what is in none yet, and keeping both."""
