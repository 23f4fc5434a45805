"""The file that holds the truth: where it may be, how it is opened, its tables and their versions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from reader.library.embedded.drives import network_drive
from reader.library.engine import LibraryError
from reader.storage.private import make_folder

FILE = "library.sqlite"
INDEX = "index"

APPLICATION_ID = 0x51524C42
"""What says in the file that it is a library (SQLite's ``application_id``): QRLB."""

VERSION = 2
PATIENCE = 60.0
"""Seconds to wait for another process that is writing."""

_MAPPED = 1 << 31
_CACHE_KB = 16_384
_CHECKPOINT = 4_000  # pages of the log after which it goes into the file

_TABLES = """
create table document(
  id integer primary key, source text not null unique, sha256 text not null, title text not null,
  publisher text not null, published text not null, day integer not null, language text not null, body blob not null);
create table mention(
  id integer primary key, document integer not null, place integer not null, name text not null, key text not null,
  kind text not null, role text not null, affiliation text not null, aliases text not null, person integer,
  why text not null, quotations integer not null default 0);
create index mention_document on mention(document);
create index mention_key on mention(key, kind, person) where key <> '';
create index mention_person on mention(person) where person is not null;
create table quotation(
  id integer primary key, document integer not null, number integer not null, text text not null, kind integer not null,
  mention integer not null, via integer, sure integer not null, rule integer not null, parts text not null,
  person integer, day integer not null);
create index quotation_person on quotation(person, day) where person is not null;
create table stretch(document integer not null, first integer not null, last integer not null,
  primary key(document, first)) without rowid;
create table rule(id integer primary key, name text not null unique);
create table judgement(
  id integer primary key, verdict text not null, one_source text not null, one_name text not null,
  other_source text not null, other_name text not null, author text not null, at text not null, note text not null);
create table segment(
  name text primary key, first integer not null, last integer not null, rows integer not null, size integer not null,
  sha256 text not null) without rowid;
create table vocabulary(name text primary key, size integer not null, sha256 text not null) without rowid;
create table gone(quotation integer primary key);
create table counter(name text primary key, value integer not null) without rowid;
insert into counter values('quotation', 0), ('mention', 0), ('person', 0), ('document', 0);
"""
# Ids come from `counter`, so that none is used again. A mention with place -1 stands for nobody: it is the speaker of a
# document's quotations that have none, so that a mention always leads to its document. The quotations of a document are
# found by `stretch`, the ids that they were given together: a tenth of the room of an index. `segment`, `vocabulary`
# and `gone` describe the index and can be emptied with it.

_SCARE = 3
"""What stands in the file for the kind of a quotation that is nobody's: `reader.library.embedded.rows.KINDS`."""

_MIGRATIONS: dict[int, str] = {
    # Until version 2 a mention's count had its scare quotes, too.
    1: f"""
create temporary table scare as select mention, count(*) n from quotation where kind = {_SCARE} group by mention;
update mention set quotations = quotations - (select n from scare where scare.mention = mention.id)
  where id in (select mention from scare);
drop table scare
""",
}
"""SQL that leads from a version to the next."""


def prepare_folder(folder: Path) -> None:
    """Make the folder of a library, private to its user, where a library may be.

    Raises:
        LibraryError: it is on a network drive, or cannot be made.
    """
    kind = network_drive(folder)
    if kind:
        raise LibraryError(
            f"{folder}: this is on a network drive ({kind}), where SQLite can lose what it writes; choose a folder of "
            "this machine with --library"
        )
    if (folder / FILE).is_file() and not may_be_written(folder):
        return  # it can be searched as it is
    try:
        make_folder(folder / INDEX)
        if not (folder / FILE).exists():  # SQLite would let others read it
            os.close(os.open(folder / FILE, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise LibraryError(f"{folder}: a library cannot be made here ({error.strerror or error})") from None


def may_be_written(folder: Path) -> bool:
    """Whether the files of a library may be changed: not in a folder of others, nor on a read-only disk."""
    file = folder / FILE
    return os.access(folder, os.W_OK) and (not file.exists() or os.access(file, os.W_OK))


def connect(folder: Path, *, writes: bool, application: int = APPLICATION_ID) -> sqlite3.Connection:
    """Open the file of a library; its tables are made or brought up to date where it ``writes``.

    ``application`` says in the file what it is. Where the folder takes no file, all that writes is refused later on.

    Raises:
        LibraryError: it is no library, is damaged, or a newer reader made it.
    """
    file = folder / FILE
    try:
        connection = sqlite3.connect(
            _address(folder), timeout=PATIENCE, isolation_level=None, check_same_thread=False, uri=True
        )
    except sqlite3.Error as error:
        raise LibraryError(f"{file}: cannot be opened ({error})") from None
    try:
        with named_errors(file):
            _check(connection, file, application)
            connection.execute("pragma journal_mode=wal")
            connection.execute("pragma synchronous=full")
            connection.execute(f"pragma mmap_size={_MAPPED}")
            connection.execute(f"pragma cache_size=-{_CACHE_KB}")
            connection.execute(f"pragma wal_autocheckpoint={_CHECKPOINT}")
            connection.execute("pragma secure_delete=on")
            connection.execute("pragma trusted_schema=off")
            if writes or _version(connection) == 0:
                _bring_up_to_date(connection, application)
            if not writes or not may_be_written(folder):
                connection.execute("pragma query_only=on")
    except BaseException:
        connection.close()
        raise
    return connection


def _address(folder: Path) -> str:
    """The file of a library as a URI, with how it is to be opened."""
    file = folder / FILE
    address = f"file:{quote(os.fsencode(file.absolute()))}"
    if may_be_written(folder):
        return address
    log = file.with_name(f"{FILE}-wal")
    # Without its log SQLite opens such a file only where it is told that nobody changes it.
    return f"{address}?{'mode=ro' if log.exists() and log.stat().st_size else 'mode=ro&immutable=1'}"


@contextmanager
def named_errors(file: Path) -> Iterator[None]:
    """Say what SQLite refuses as a `LibraryError` that names the file and what to do."""
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryError(f"{file}: {_reason(error)}") from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything or nothing; on the disk when it ends."""
    connection.execute("begin immediate")
    try:
        yield
        connection.execute("commit")
    except BaseException:
        if connection.in_transaction:
            connection.execute("rollback")
        raise


def take_ids(connection: sqlite3.Connection, name: str, count: int) -> range:
    """Ids that were never used, within a transaction."""
    (last,) = connection.execute("select value from counter where name=?", (name,)).fetchone()
    connection.execute("update counter set value=? where name=?", (last + count, name))
    return range(last + 1, last + count + 1)


def count_change(connection: sqlite3.Connection) -> None:
    """Say, within a transaction, that what somebody read of mentions may not hold: another day, another person."""
    connection.execute("insert into counter values('changes', 1) on conflict(name) do update set value = value + 1")


def scare_quotes_counted(connection: sqlite3.Connection) -> int:
    """How many scare quotes the counts of mentions have, in a file of an older version that may not be written."""
    if _version(connection) >= 2:
        return 0
    (count,) = connection.execute("select count(*) from quotation where kind = ?", (_SCARE,)).fetchone()
    return int(count)


def _check(connection: sqlite3.Connection, file: Path, expected: int) -> None:
    (application,) = connection.execute("pragma application_id").fetchone()
    version = _version(connection)
    (tables,) = connection.execute("select count(*) from sqlite_schema").fetchone()
    if application != expected and (tables or application):
        raise LibraryError(f"{file}: this is a database of something else; choose another folder with --library")
    if version > VERSION:
        raise LibraryError(f"{file}: a newer reader made this library (version {version}); update this one to use it")


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("pragma user_version").fetchone()
    return int(version)


def _bring_up_to_date(connection: sqlite3.Connection, application: int) -> None:
    if _version(connection) == VERSION:
        return
    with transaction(connection):
        version = _version(connection)
        if version == 0:
            for statement in filter(str.strip, _TABLES.split(";")):
                connection.execute(statement)
            version = VERSION
        while version < VERSION:
            for statement in filter(str.strip, _MIGRATIONS[version].split(";")):
                connection.execute(statement)
            version += 1
        connection.execute(f"pragma application_id={application}")
        connection.execute(f"pragma user_version={VERSION}")


def _reason(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorname", "")
    hints: dict[str, Callable[[], str]] = {
        "SQLITE_FULL": lambda: "the disk is full; nothing was changed, make room and try again",
        "SQLITE_BUSY": lambda: f"another reader has been writing for {PATIENCE:.0f} seconds; try again",
        "SQLITE_NOTADB": lambda: "this is no library; choose another folder with --library",
        "SQLITE_CORRUPT": lambda: "it is damaged; take a copy of yours, or see `reader library check`",
        "SQLITE_READONLY": lambda: "it may not be written; change its permissions",
    }
    known = next((hint for name, hint in hints.items() if code.startswith(name)), None)
    return known() if known else f"{error}; nothing was changed"
