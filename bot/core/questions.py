"""Whether a message asks something, by its question words (Indonesian and Javanese)."""

import re

_WORD = re.compile(r"\w+")
_ASKING = frozenset(
    "apa apakah berapa brp brapa kapan kpn bagaimana gimana gmn gmna mana dimana dmn siapa kenapa knp mengapa syarat "
    "syaratnya caranya cara opo piro pira kapan piye pripun kepiye endi ngendi sopo sinten nopo menapa punapa "
    "pinten pundi "
    "nanya tanya bertanya takon tanglet bisakah bolehkah".split()
)


def asks(text: str) -> bool:
    """Whether there is a question mark or a question word."""
    return "?" in text or any(word in _ASKING for word in _WORD.findall(text.casefold()))
