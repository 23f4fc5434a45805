"""Texts in encodings from before UTF-8 that nobody declares."""

from __future__ import annotations

import sys

import pytest

from reader.ingest.make import article_of
from reader.ingest.sources.file_type import Kind
from reader.ingest.sources.source import SourceData
from reader.ingest.sources.text_encoding import text_of

CYRILLIC = "Мост через реку закроют до весны, решил совет округа. «Никто по нему не поедет», — сказала инженер."
GREEK = "Η γέφυρα θα μείνει κλειστή ως την άνοιξη, αποφάσισε το συμβούλιο. Δεν υπάρχουν λεφτά, είπε η δήμαρχος."
POLISH = "„Nikt tędy nie przejedzie”, powiedziała inżynier. Most będzie zamknięty aż do wiosny, zdecydowała rada."
JAPANESE = "橋は春まで閉鎖される、と郡議会は火曜日に決めた。「誰も渡らせない」と技師は述べた。"
CHINESE = "县议会星期二决定，大桥将关闭到春天。“谁也不能过去，”工程师说。"
KOREAN = "다리는 봄까지 닫힌다고 군의회가 화요일에 결정했다. 아무도 건너지 못한다고 기사가 말했다."
GERMAN = "„Hier fährt niemand hinüber“, sagte die Ingenieurin. Die Brücke bleibt bis zum Frühjahr gesperrt."
ENGLISH = "“Nobody drives over it,” said Zoë Quill, the county’s engineer — and the council agreed."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CYRILLIC, "cp1251"),
        (CYRILLIC.replace("«", '"').replace("»", '"').replace("—", "-"), "koi8_r"),
        (GREEK, "cp1253"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (CHINESE, "gb18030"),
        (KOREAN, "euc_kr"),
        (GERMAN, "cp1252"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "mac_roman"),
        ("It’s over.", "cp1252"),
    ],
)
def test_an_undeclared_encoding_is_recognised(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


def test_a_few_foreign_bytes_are_western() -> None:
    assert text_of("Café de la Poste".encode("cp1252")) == "Café de la Poste"


def test_without_the_package_every_unknown_encoding_is_western(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert text_of(GERMAN.encode("cp1252")) == GERMAN


def test_utf_8_that_was_read_as_western_is_put_right_and_said() -> None:
    text = f"{ENGLISH}\n\n“It’s a naïve idea,” said Zoë Quill. “We’re closed.”\n"
    broken = "".join(bytes([b]).decode("cp1252", "ignore") or chr(b) for b in text.encode())
    document = article_of(SourceData(broken.encode(), Kind.TEXT, "x"))
    assert [paragraph.text for paragraph in document.paragraphs] == text.strip().split("\n\n")
    assert "put right" in document.source.note


@pytest.mark.parametrize("text", ["Ã© is how é looks when it is decoded wrongly.", "ÂNGELA é “naïve”."])
def test_what_only_looks_so_is_left_alone(text: str) -> None:
    document = article_of(SourceData(f"{text}\n\n{ENGLISH}".encode(), Kind.TEXT, "x"))
    assert document.paragraphs[0].text == text
    assert document.source.note == ""


WRONG = "“It’s naïve,” said José Ávila — “and Ása’s café is shut…” À Ísafjörður"


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.MARKDOWN])
def test_utf_8_that_was_read_as_one_of_the_western_encodings(encoding: str, kind: Kind) -> None:
    text = WRONG if encoding == "latin-1" else WRONG.replace("Á", "A").replace("Í", "I")
    read = "".join(bytes([byte]).decode(encoding, "replace") for byte in text.encode())
    document = article_of(SourceData(f"{read}\n\n{read}\n".encode(), kind, "x"))
    assert document.paragraphs[0].text == text
    assert "put right" in document.source.note


def test_control_codes_between_other_letters_are_no_wrong_letters() -> None:
    assert text_of("â\x80 la carte, é\x96\x41".encode()) == "â\x80 la carte, é\x96A"
