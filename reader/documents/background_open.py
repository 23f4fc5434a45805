"""Read a document in a process of its own: an app goes on meanwhile, and can stop it.

Reading is work for the processor, seconds of it for a book, and a thread would share this process's interpreter
with whoever draws. What comes back is the document, or what is wrong with it.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

from reader.documents.opened_document import OpenedDocument
from reader.errors import ReaderError

_START = (
    "import sys; sys.path[:] = sys.argv[3:]; from reader.documents.background_open import serve; serve(*sys.argv[1:3])"
)


class NotOpenedError(ReaderError):
    """A source that cannot be read. ``problems`` say why, for people, a line each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class BackgroundOpen:
    """A source that is being read as the last time, else in a ``language`` if one is given.

    ``result`` may be asked for in one thread and `stop` called in another.
    """

    def __init__(self, source: str | None, language: str = "") -> None:
        self.source = source
        self.stopped = False
        path = [entry for entry in sys.path if entry]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, "" if source is None else f"={source}", language, *path],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def result(self) -> OpenedDocument:
        """The document, as soon as it is read.

        Raises:
            NotOpenedError: it cannot be read, or reading it was stopped.
        """
        written, _ = self._process.communicate()
        if self.stopped:
            raise NotOpenedError("stopped")
        try:
            answer = pickle.loads(written)  # the pipe is our own
        except (pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError):
            raise NotOpenedError("reading it ended unexpectedly or took too much memory; get the file again") from None
        if isinstance(answer, OpenedDocument):
            return answer
        raise NotOpenedError(*answer)

    def stop(self) -> None:
        """End it, however far it is."""
        self.stopped = True
        self._process.kill()


def serve(argument: str, language: str) -> None:
    """The other side: read the source that the argument names, and write what came of it."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a library prints is no answer
    with answers:
        answers.write(pickle.dumps(_read(argument[1:] if argument else None, language), pickle.HIGHEST_PROTOCOL))


def _read(source: str | None, language: str) -> OpenedDocument | tuple[str, ...]:
    from reader.document.problems import DocumentError
    from reader.documents.places import open_as_before
    from reader.ingest.errors import UnreadableError

    try:
        return open_as_before(source, language)
    except DocumentError as error:
        return tuple(map(str, error.problems))
    except (UnreadableError, OSError) as error:
        return (str(error),)
    except MemoryError:
        return ("it needs too much memory; split it",)
