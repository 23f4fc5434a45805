"""All data of a language in one folder a language, named by its BCP 47 tag: attribution, ingest and search read it.

The files are described in `README.md` beside this module.
"""

from __future__ import annotations

from pathlib import Path

LANGUAGES = Path(__file__).parent
