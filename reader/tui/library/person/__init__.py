"""What one person said, by day and by month; who is perhaps the same."""
