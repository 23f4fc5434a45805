"""What is open: a source, the file of its corrections, the place where one stopped, recent documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.documents.background_open import BackgroundOpen as BackgroundOpen
    from reader.documents.background_open import NotOpenedError as NotOpenedError
    from reader.documents.corrected_copies import copy_of as copy_of
    from reader.documents.first_frame_key import frame_key as frame_key
    from reader.documents.history import History as History
    from reader.documents.open import OpenOptions as OpenOptions
    from reader.documents.open import open_to_read as open_to_read
    from reader.documents.opened_document import OpenedDocument as OpenedDocument
    from reader.documents.place import Place as Place
    from reader.documents.places import open_as_before as open_as_before
    from reader.documents.places import open_where_left as open_where_left
    from reader.documents.places import recall as recall
    from reader.documents.places import remember as remember
    from reader.documents.recent import Recent as Recent
    from reader.documents.recent import Recents as Recents
    from reader.documents.recent import last_read as last_read
    from reader.documents.recent import matching as matching
    from reader.documents.saving import CorrectionWriter as CorrectionWriter
    from reader.documents.saving import NotSavedError as NotSavedError
    from reader.documents.saving import Saved as Saved
else:
    __getattr__ = lazy(
        __name__,
        open="OpenOptions open_to_read",
        opened_document="OpenedDocument",
        saving="CorrectionWriter NotSavedError Saved",
        background_open="BackgroundOpen NotOpenedError",
        place="Place",
        places="open_as_before open_where_left recall remember",
        recent="Recent Recents last_read matching",
        history="History",
        corrected_copies="copy_of",
        first_frame_key="frame_key",
    )
