"""A terminal reader for the public record: who said what."""

__version__ = "0.1.0"
