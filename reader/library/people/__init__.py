"""Who is who in a library: rules, what contradicts, who is perhaps the same, and somebody's word on that."""
