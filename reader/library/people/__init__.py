"""Who is who in a library: rules, what contradicts, and who is perhaps the same."""
