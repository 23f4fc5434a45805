"""The search field, its results, and landing on one."""
