"""Whose lawyer speaks: "the company’s lawyer" is not the one whom the text calls the union’s."""

from __future__ import annotations

import pytest
from who_said import marked


@pytest.mark.parametrize("role", ["the union’s lawyer", "a lawyer for the union"])
def test_lawyer_of_another(role: str) -> None:
    text = f"Bo Ek, {role}, spoke first. “It is a stunt,” he said.\n\n“It is legal,” said the company’s lawyer."
    assert marked(text) == ["Bo Ek", "company’s lawyer"]


def test_lawyer_of_the_same() -> None:
    text = "Bo Ek, the union’s lawyer, spoke first. “It is a stunt,” he said.\n\n“It is late,” said the union’s lawyer."
    assert marked(text) == ["Bo Ek", "Bo Ek"]


def test_lawyer_behind_a_copula() -> None:
    text = (
        "Ana Lund is the company’s lawyer. “It is legal,” she said.\n\n"
        "Bo Ek drives a bus. “It is not,” he said. “We will appeal,” the union’s lawyer added."
    )
    assert marked(text) == ["Ana Lund", "Bo Ek", "union’s lawyer"]
