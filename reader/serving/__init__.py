"""The reader in a browser: a server on this machine that gives every tab a process of the app."""
