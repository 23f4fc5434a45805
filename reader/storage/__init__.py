"""Files on the disk: atomic writes, a locked store of records, the user's folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.storage.file_stamp import FileStamp as FileStamp
    from reader.storage.files import is_protected as is_protected
    from reader.storage.files import save_bytes as save_bytes
    from reader.storage.files import save_pieces as save_pieces
    from reader.storage.files import save_text as save_text
    from reader.storage.filing import path_of as path_of
    from reader.storage.folders import cache_folder as cache_folder
    from reader.storage.folders import config_file as config_file
    from reader.storage.folders import config_folder as config_folder
    from reader.storage.folders import data_folder as data_folder
    from reader.storage.folders import state_folder as state_folder
    from reader.storage.sources import filed_as as filed_as
    from reader.storage.sources import is_url as is_url
    from reader.storage.store import BusyError as BusyError
    from reader.storage.store import Kept as Kept
    from reader.storage.store import Shape as Shape
    from reader.storage.store import StoreError as StoreError
else:
    __getattr__ = lazy(
        __name__,
        files="is_protected save_bytes save_pieces save_text",
        file_stamp="FileStamp",
        filing="path_of",
        folders="cache_folder config_file config_folder data_folder state_folder",
        sources="filed_as is_url",
        store="BusyError Kept Shape StoreError",
    )
