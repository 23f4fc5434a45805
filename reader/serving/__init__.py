"""The app in a browser: a web server, who may use it, and one process for each tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.faces import lazy

if TYPE_CHECKING:
    from reader.serving.access import Access as Access
    from reader.serving.access import Origin as Origin
    from reader.serving.access import origin_of as origin_of
    from reader.serving.listening import ListeningError as ListeningError
    from reader.serving.listening import listen as listen
    from reader.serving.server import Serving as Serving
    from reader.serving.server import application as application
else:
    __getattr__ = lazy(
        __name__,
        server="Serving application",
        access="Access Origin origin_of",
        listening="ListeningError listen",
    )
