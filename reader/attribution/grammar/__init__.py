"""What a language does in its own way: an interface, and a module for each language whose grammar needs one."""
