"""The user's own options, keys and themes: from flags, environment variables and `config.toml`.

Nothing here knows the app: it is told which commands there are.
"""

from __future__ import annotations

from reader.config.config import UNCONFIGURED, Config, Origin
from reader.config.load import load
from reader.config.settings import SHIPPED, Settings

__all__ = ["SHIPPED", "UNCONFIGURED", "Config", "Origin", "Settings", "load"]
