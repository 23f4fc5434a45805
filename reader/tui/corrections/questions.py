"""Correct by hand: who said something, which speakers are the same person, what is a quotation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from reader.document import Document, QuotationKind, Span, is_inferred
from reader.document.certainty import ids_by_name
from reader.document.correcting import correct as by_hand
from reader.search.document import speakers_named
from reader.tui.corrections.apply import take_over
from reader.tui.corrections.head import edit_role
from reader.tui.corrections.others import KEY, find_others, others_choice, take_others
from reader.tui.dialogs.picker import Choice, Picker
from reader.tui.keys.hints import hint
from reader.tui.screen.find_speaker import speaker_choice
from reader.tui.screen.reading_screen import ReadingScreen

_NEW = "new:"
_SPEAKER = "speaker:"


class Correcting:
    """One correction on the reading screen: the questions it asks, one after the other, and the result."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen
        self._indexed = screen.reading.indexed
        self._document: Document = self._indexed.document

    def begin(self) -> None:
        """Ask who said the selected words, or the current quotation."""
        selected = self._screen.article.selected_span()
        if selected is not None:
            self._ask_for_selected(*selected)
        elif self._screen.reading.current is not None:
            self._ask_for_quotation(self._screen.reading.current)
        else:
            self._screen.tell(
                "Go to a quotation first, or select the words of one"
                + hint(self._screen.commands, "quotation.next", "goes to the next")
            )

    # The questions

    def _ask_for_selected(self, paragraph: int, span: Span) -> None:
        def picked(key: str | None) -> None:
            if key is None:
                return
            document, speaker = self._speaker_of(key)
            corrected, number = by_hand.add_quotation(document, paragraph, span, speaker)
            self._done(corrected, "Added the quotation", number)

        self._ask("Whose words are these?", self._speakers(new=True), picked)

    def _ask_for_quotation(self, number: int) -> None:
        quotation = self._document.quotations[number]
        speaker = self._indexed.speaker_of(number)
        scare = quotation.kind is QuotationKind.SCARE
        actions: list[tuple[Choice, Callable[[], None]]] = []
        if scare:
            actions.append(
                (
                    Choice("quotation", "It is a quotation", "of a speaker still unknown"),
                    lambda: self._done(by_hand.to_quotation(self._document, number), "Marked as a quotation", number),
                )
            )
        else:
            actions.append(
                (
                    Choice("scare", "Nobody is quoted", "a scare quote, a title, a nickname"),
                    lambda: self._done(by_hand.to_scare(self._document, number), "Marked as a scare quote", number),
                )
            )
        if speaker is not None:
            name = speaker.name
            actions += [
                (
                    Choice("split", f"Split {name} here …", "this and later ones are someone else’s"),
                    lambda: self._split(number),
                ),
                (Choice("merge", f"Merge {name} with …", "they are the same"), lambda: self._merge(speaker.id, number)),
                (Choice("rename", f"Rename {name} …", ""), lambda: self._rename(speaker.id, number)),
                (Choice("role", f"Role of {name} …", speaker.role), lambda: edit_role(self._screen, speaker)),
            ]
        speakers = self._speakers(new=True, shown=speaker.id if speaker else None)
        also = others_choice(self._screen, number)
        likely = [also] if also is not None else self._candidates(number)

        def choices(query: str) -> list[Choice]:
            wanted = query.casefold().strip()
            if not wanted:
                known = {choice.key for choice in likely}
                return [*likely, *(c for c in speakers(query) if c.key not in known), *(c for c, _ in actions)]
            first = [c for c, _ in actions if c.name.casefold().startswith(wanted)]
            rest = [c for c, _ in actions if wanted in f"{c.name} {c.about}".casefold() and c not in first]
            return [*first, *speakers(query), *rest]

        def picked(key: str | None) -> None:
            if key is None:
                return
            if key == KEY:
                take_others(self._screen, number)
                return
            for choice, run in actions:
                if choice.key == key:
                    run()
                    return
            document, to = self._speaker_of(key)
            corrected = by_hand.attribute(document, number, to)
            other = speaker is None or speaker.id != to
            then = partial(find_others, self._screen, self._document, number, to) if other else None
            take_over(self._screen, corrected, number, f"Attributed to {_name(corrected, to)}", then)

        self._ask("Whose words are these?", choices, picked)

    def _candidates(self, number: int) -> list[Choice]:
        """Who may have said a quotation, the likeliest first; the one who is shown now only where that is inferred."""
        quotation = self._document.quotations[number]
        ids = ids_by_name(self._document)
        shares = {ids.get(one.name.casefold()) or _NEW + one.name: one.share for one in quotation.candidates}
        if is_inferred(quotation) and quotation.speaker is not None:
            shares = {quotation.speaker: quotation.confidence} | shares | {quotation.speaker: quotation.confidence}
        found: list[Choice] = []
        for key, share in shares.items():
            here = key == quotation.speaker
            if here and not is_inferred(quotation):
                continue
            about = f"{share:.0%} likely" + (", as shown: confirm it" if here else "")
            if key.startswith(_NEW):
                found.append(Choice(key, key[len(_NEW) :], about, "+"))
            else:
                choice = speaker_choice(
                    self._indexed, self._screen.palette, self._indexed.number[key], key=_SPEAKER, count=False
                )
                found.append(replace(choice, about=" · ".join(filter(None, (about, choice.about)))))
        return found

    def _split(self, number: int) -> None:
        speaker = self._indexed.speaker_of(number)
        assert speaker is not None

        def picked(key: str | None) -> None:
            if key is not None:
                document, to = self._speaker_of(key)
                corrected = by_hand.split(document, number, to)
                self._done(corrected, f"From here on, attributed to {_name(corrected, to)}", number)

        self._ask(f"From here on, not {speaker.name} but", self._speakers(new=True, without=speaker.id), picked)

    def _merge(self, speaker: str, number: int) -> None:
        def picked(key: str | None) -> None:
            if key is not None:
                document, into = self._speaker_of(key)
                corrected = by_hand.merge(document, speaker, into)
                self._done(corrected, f"Merged into {_name(corrected, into)}", number)

        name = _name(self._document, speaker)
        self._ask(f"{name} is the same as", self._speakers(new=False, without=speaker), picked)

    def _rename(self, speaker: str, number: int) -> None:
        def choices(query: str) -> list[Choice]:
            name = " ".join(query.split())
            return [Choice(name, f"Call them {name}")] if name else []

        def picked(name: str | None) -> None:
            if name is not None:
                self._done(by_hand.rename(self._document, speaker, name), f"Renamed to {name}", number)

        self._ask(f"A better name for {_name(self._document, speaker)}", choices, picked, prompt="type the name")

    # What they share

    def _ask(
        self,
        title: str,
        choices: Callable[[str], list[Choice]],
        picked: Callable[[str | None], None],
        prompt: str = "type a name",
    ) -> None:
        def safely(key: str | None) -> None:
            try:
                picked(key)
            except by_hand.CorrectionError as reason:
                self._screen.tell(str(reason))

        self._screen.app.push_screen(
            Picker(title, choices, self._screen.palette, self._screen.commands, hint=prompt), safely
        )

    def _speakers(
        self, *, new: bool, without: str | None = None, shown: str | None = None
    ) -> Callable[[str], list[Choice]]:
        """The speakers that a query may mean; with ``new``, also a new speaker of that name.

        ``without`` is never among them, and ``shown``, whose quotation it is, only where something is typed.
        """
        indexed, palette = self._indexed, self._screen.palette

        def choices(query: str) -> list[Choice]:
            everyone = [share.speaker for share in indexed.shares]
            found = list(speakers_named(self._document, query)) if query.strip() else everyone
            listed = [
                speaker_choice(indexed, palette, indexed.number[speaker.id], key=_SPEAKER, count=False)
                for speaker in found
                if speaker.id != without and (speaker.id != shown or query.strip())
            ]
            here = None if shown is None else _SPEAKER + shown
            listed = [replace(c, about="as shown: confirm it") if c.key == here else c for c in listed]
            name = " ".join(query.split())
            if new and name and all(name.casefold() != speaker.name.casefold() for speaker in everyone):
                listed.append(Choice(_NEW + name, name, "a new speaker", "+"))
            return listed

        return choices

    def _speaker_of(self, key: str) -> tuple[Document, str]:
        """The document with the speaker that was picked, and their id."""
        if key.startswith(_NEW):
            return by_hand.add_speaker(self._document, key[len(_NEW) :])
        return self._document, key[len(_SPEAKER) :]

    def _done(self, document: Document, said: str, number: int) -> None:
        take_over(self._screen, document, number, said)


def _name(document: Document, speaker: str) -> str:
    return next(s.name for s in document.speakers if s.id == speaker)


def correct(screen: ReadingScreen) -> None:
    """Ask who said the selected words, or the current quotation."""
    Correcting(screen).begin()
