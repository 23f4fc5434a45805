"""The user's own options and themes: from flags, environment variables and `config.toml`.

Nothing here knows the app: the file's table of keys is read by a function that the caller gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.config.config import UNCONFIGURED as UNCONFIGURED
    from reader.config.config import Config as Config
    from reader.config.config import Origin as Origin
    from reader.config.loading import load as load
    from reader.config.settings import SHIPPED as SHIPPED
    from reader.config.settings import Settings as Settings
else:
    __getattr__ = lazy(__name__, config="UNCONFIGURED Config Origin", loading="load", settings="SHIPPED Settings")
