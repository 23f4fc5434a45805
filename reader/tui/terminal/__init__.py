"""Drivers, the writing thread, key queue, clipboard: the one room with Textual's private names."""
