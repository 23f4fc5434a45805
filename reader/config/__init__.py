"""What a reader makes their own: options, keys and themes, from flags, environment and `config.toml`.

Nothing here knows the app: it is told which commands there are. An option is defined once, in `Settings`; its
flag, its variable, its place in the file, its checks and its help all come from that one definition.
"""

from __future__ import annotations

from reader.config.load import UNCONFIGURED, Config, Origin, load
from reader.config.settings import SHIPPED, Settings

__all__ = ["SHIPPED", "UNCONFIGURED", "Config", "Origin", "Settings", "load"]
