"""Words that are nothing but polite, as residents type them."""

_THANKS = ("suwun", "nuwun", "kasih", "makasih", "trims", "thank", "tengkyu", "terimakasih", "mksh", "trmksh")
_EXCUSE = "nuwun sewu"
_AGREED = frozenset("ok oke okey okee sip siap baik".split())
ADDRESS = frozenset("pak bu bapak ibu mas mbak kak min mimin".split())
_MOST = 6
"""A longer courtesy tells something of its own."""


def is_thanks(text: str) -> bool:
    """Whether a courtesy is a thank-you; "nuwun sewu" only excuses a question. text: as scene.bare gives it."""
    return any(word in text for word in _THANKS) and not text.startswith(_EXCUSE)


def agrees(text: str) -> bool:
    """Whether somebody only says that they have read: "oke", "siap pak"."""
    words = text.split()
    return bool(words) and words[0] in _AGREED and all(word in _AGREED | ADDRESS for word in words)


def only(text: str) -> bool:
    """Whether a text is short enough to be nothing else, once it was read as a courtesy."""
    return len(text.split()) <= _MOST
