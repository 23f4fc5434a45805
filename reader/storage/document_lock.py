"""The lock under which our own processes change a file of a document: the app, and `reader import`."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from reader.storage.folders import state_folder
from reader.storage.sources import filed_as
from reader.storage.store import alone_with


def alone_with_document(path: Path) -> AbstractContextManager[None]:
    """Hold the lock of a document's file, which has no links in its path. It is in the state folder, not beside it.

    Raises:
        BusyError: as in `reader.storage.store.alone_with`.
        StoreError: as in `reader.storage.store.alone_with`; nothing is to be written then.
    """
    return alone_with(Path(state_folder()) / "corrections" / filed_as(str(path)))
