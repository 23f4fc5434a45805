"""Closed sets of constants that are read in the innermost loops."""

from __future__ import annotations

from typing import Self


class Constants:
    """Base of a set of constants: each name that a subclass annotates becomes the one instance of that name.

    Instances are compared by identity. It is no `enum.Enum`, as until Python 3.12 a member of one takes three times as
    long to read as an attribute of any other class, which was a seventh of the time that attribution took.
    """

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __init_subclass__(cls) -> None:
        for name in cls.__annotations__:
            setattr(cls, name, cls(name))

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    @classmethod
    def members(cls) -> list[Self]:
        """All of them, in the order in which the class names them."""
        return [getattr(cls, name) for name in cls.__annotations__]
