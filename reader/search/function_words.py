"""Words that people type around what they remember: they tell little, whether the text has them or not."""

from __future__ import annotations

_WORDS = """
a about after again all also am an and any are as at be because been before being but by can could did do does doing
done for from get got had has have he her here him his how i if in into is it its just like me might more most must my
no nor not of off on once one only or other our out over own quite really s same say saying says she should so some
somebody someone something stuff such tell telling tells than that the their them then there these they thing things
this those to told too under up upon very was we were what when where which while who whom whose why will with would
you your said quote quoted quotation
"""

FUNCTION_WORDS = frozenset(_WORDS.split())
"""English articles, pronouns, prepositions, conjunctions and auxiliaries, and the words for saying something."""
