"""Read a document in a process of its own, so that the app stays responsive and can stop it.

Reading a book takes seconds of processor time, and a thread would compete with drawing for the interpreter. The process
sends back the document, or the problems that were found.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

from reader.documents.opened_document import OpenedDocument
from reader.errors import ReaderError

_START = (
    "import sys; sys.path[:] = sys.argv[4:]; from reader.documents.background_open import serve; serve(*sys.argv[1:4])"
)


class NotOpenedError(ReaderError):
    """A source that cannot be read. ``problems`` holds one line for people for each reason."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class BackgroundOpen:
    """A source that is being read with the options of the last time, or else in ``language``.

    With ``keep_all`` nothing of a page is left out, whatever the options were.

    `result` and `stop` may be called from different threads.
    """

    def __init__(self, source: str | None, language: str = "", *, keep_all: bool = False) -> None:
        self.source = source
        self.stopped = False
        path = [entry for entry in sys.path if entry]
        self._process = subprocess.Popen(
            [
                sys.executable,
                "-P",
                "-c",
                _START,
                "" if source is None else f"={source}",
                language,
                "all" if keep_all else "",
                *path,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def result(self) -> OpenedDocument:
        """Wait for the document.

        Raises:
            NotOpenedError: the source cannot be read, or `stop` was called.
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
        """End the process."""
        self.stopped = True
        self._process.kill()


def serve(argument: str, language: str, keep_all: str) -> None:
    """Run in the process: read the source that the argument names and write the result to standard output."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # what a library prints is no answer
    from reader.ingest.sandbox.guard import end_with_parent

    # The thread that started this process may end before it, so only the pipe tells that the app is gone.
    end_with_parent(answers.fileno(), grace=1.0)
    with answers:
        answers.write(
            pickle.dumps(_read(argument[1:] if argument else None, language, bool(keep_all)), pickle.HIGHEST_PROTOCOL)
        )


def _read(source: str | None, language: str, keep_all: bool) -> OpenedDocument | tuple[str, ...]:
    from reader.document.problems import DocumentError
    from reader.documents.places import open_as_before
    from reader.ingest.errors import UnreadableError

    try:
        return open_as_before(source, language, keep_all=keep_all)
    except DocumentError as error:
        return tuple(map(str, error.problems))
    except (UnreadableError, OSError) as error:
        return (str(error),)
    except MemoryError:
        return ("it needs too much memory; split it",)
