"""The user's folders on every system, and the names of what is kept in them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from reader import first_frame
from reader.ingest import cache, user_words
from reader.storage import folders
from reader.storage.file_stamp import file_stamp
from reader.storage.folders import cache_folder, config_file, config_folder, data_folder, state_folder
from reader.storage.sources import PIPED, filed_as, is_url, path_of

FOLDERS = {"cache": cache_folder, "config": config_folder, "data": data_folder, "state": state_folder}
each_folder = pytest.mark.parametrize(("kind", "folder"), FOLDERS.items())


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for kind in FOLDERS:
        monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    monkeypatch.delenv(folders.FILE_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))


@each_folder
@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_an_absolute_variable_decides_everywhere(
    kind: str, folder: Callable[[], str], system: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", str(tmp_path / "mine"))
    assert folder() == str(tmp_path / "mine" / "quote-reader")


@each_folder
@pytest.mark.parametrize("value", ["", "relative", "./here", "~/there"])
def test_any_other_variable_is_ignored(
    kind: str, folder: Callable[[], str], value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = folder()
    monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", value)
    assert folder() == usual


@each_folder
@pytest.mark.parametrize(("system", "dirs"), [("linux", Unix), ("darwin", MacOS)])
def test_the_folders_are_those_of_platformdirs(
    kind: str, folder: Callable[[], str], system: str, dirs: type[Unix | MacOS], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert folder() == getattr(dirs("quote-reader", appauthor=False), f"user_{kind}_dir")


def test_windows_has_them_in_its_local_application_data(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    local = str(tmp_path / "Local" / "quote-reader")
    assert (config_folder(), data_folder(), state_folder()) == (local, local, local)
    assert cache_folder() == os.path.join(local, "Cache")  # noqa: PTH118


@each_folder
def test_a_folder_of_an_earlier_version_stays_in_use(
    kind: str, folder: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier = folder()
    monkeypatch.setattr(sys, "platform", "darwin")
    assert folder() != earlier
    Path(earlier).mkdir(parents=True)
    assert folder() == earlier


@pytest.mark.parametrize("value", ["", "relative", "/nowhere/at/all"])
def test_all_rooms_agree_on_where_things_are(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("CACHE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", value)
    assert Path(first_frame.folder()).parent == Path(cache_folder())
    kept = cache.default_cache()
    assert kept is not None
    assert kept.directory.parent == Path(cache_folder())
    assert user_words.own_words("en") is None
    assert Path(config_file()).parent == Path(config_folder())


def test_words_of_ones_own_are_found_beside_the_options() -> None:
    words = Path(config_folder()) / "languages" / "en"
    words.mkdir(parents=True)
    assert user_words.own_words("en-GB") == words
    before = user_words.stamp()
    (words / "verbs.txt").write_text("quoth\n", encoding="utf-8")
    assert user_words.stamp() != before


def test_a_stamp_changes_with_its_file(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert file_stamp(file) is None
    assert file_stamp("a\0b") is None
    file.write_text("1", encoding="utf-8")
    first = file_stamp(file)
    assert first == file_stamp(file)
    (tmp_path / "b").write_text("2", encoding="utf-8")
    (tmp_path / "b").replace(file)
    assert file_stamp(file) not in (None, first)


@pytest.mark.parametrize("source", ["http://a.example", "HTTPS://a.example/b?c", "https://"])
def test_addresses_are_urls(source: str) -> None:
    assert is_url(source)


@pytest.mark.parametrize("source", ["", "-", "a.yaml", "/http://a", "ftp://a.example", "http:/a", "file:///a"])
def test_everything_else_is_a_path(source: str) -> None:
    assert not is_url(source)


@pytest.mark.skipif(os.name == "nt", reason="paths as POSIX has them")
@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("file:///a/my%20mill.txt", "/a/my mill.txt"),
        ("FILE://localhost/a%23b#part", "/a#b"),
        ("file:/a/b%3Fc?query", "/a/b?c"),
        ("file://elsewhere.example/a", "file://elsewhere.example/a"),
        ("file:a", "file:a"),
        ("file:", "file:"),
    ],
)
def test_an_address_of_a_file_is_its_path(source: str, path: str) -> None:
    assert path_of(source) == path


def test_things_are_filed_by_what_they_belong_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    piped, url = PIPED + 64 * "0", "https://a.example/story.html"
    here = [filed_as(source) for source in ("a.yaml", piped, url, None)]
    assert len(set(here)) == 4
    monkeypatch.chdir(tmp_path)
    assert [filed_as(source) == name for source, name in zip(("a.yaml", piped, url, None), here, strict=True)] == [
        False,
        True,
        True,
        True,
    ]
    assert filed_as("a.yaml") == filed_as(str(tmp_path / "a.yaml"))
