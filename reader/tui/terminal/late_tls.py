"""asyncio without the TLS library until the first frame stands: loading that takes 3 of some 180 milliseconds.

asyncio allows for a Python that was built without TLS, and then imports without it. Nothing needs TLS before the first
frame; afterwards a library in cloud storage may.
"""

from __future__ import annotations

import sys
from importlib import reload


def import_asyncio_without_tls() -> None:
    """Import asyncio as in a Python without TLS; nothing where it, or TLS, is imported already."""
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # so that importing it raises ImportError
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def give_asyncio_tls() -> None:
    """Give asyncio TLS, as it would have had it from the start; nothing where it has it."""
    from asyncio import sslproto

    if getattr(sslproto, "ssl", None) is not None:
        return
    try:
        import ssl
    except ImportError:  # a Python without TLS
        return
    for name, module in list(sys.modules.items()):
        if name.startswith("asyncio.") and getattr(module, "ssl", ssl) is None:
            module.ssl = ssl  # type: ignore[attr-defined]
    reload(sslproto)  # what it makes of TLS when it is imported; nobody uses it yet
