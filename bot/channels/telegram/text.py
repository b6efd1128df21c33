"""Plain text and buttons as the messages Telegram takes. Never markup: no parse mode, so no text needs escaping.

Telegram's limits are 4,096 characters of a text and 1,024 of a caption (core.telegram.org/bots/api#sendmessage). It
seems to count code points: 4,096 × U+1F600 were accepted, 4,097 refused (measured in FerroxLabs/wayland issue 934).
Others take the limit to be in UTF-16 units, as entities are; parts are cut in those, so that both are kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wcwidth import grapheme_boundary_before

from bot.core.nouns import Button

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
LONGEST_PAYLOAD = 64

# Two titles of this many code points stand side by side on a phone 360 points wide without being cut.
_SHORT_TITLE = 15

Rows = tuple[tuple[Button, ...], ...]


class ButtonError(ValueError):
    """A button that Telegram would refuse, and the whole message with it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One message on Telegram. photo: the text is the picture's caption."""

    text: str
    rows: Rows = ()
    photo: bool = False


def pieces(text: str, buttons: Sequence[Button] = (), *, photo: bool = False) -> tuple[Piece, ...]:
    """The messages to send, in order; the last one has the buttons. None at all when there is nothing to be read.

    A text too long for a caption follows its photo. Raises ButtonError.
    """
    kept = rows(buttons)
    if photo and units(text) <= LONGEST_CAPTION:
        return (Piece(text, kept, photo=True),)
    # Telegram refuses a text of nothing but spaces.
    parts = [Piece(part) for part in split(text) if part.strip()]
    if photo:
        parts.insert(0, Piece("", photo=True))
    return (*parts[:-1], *(replace(last, rows=kept) for last in parts[-1:]))


def rows(buttons: Sequence[Button]) -> Rows:
    """The inline keyboard in the given order: two short titles a row, a longer one alone.

    Raises ButtonError for a payload that is not 1 to 64 bytes of UTF-8
    (core.telegram.org/bots/api#inlinekeyboardbutton).
    """
    laid: list[tuple[Button, ...]] = []
    for button in buttons:
        if not 1 <= len(button.payload.encode()) <= LONGEST_PAYLOAD:
            raise ButtonError(f"payload of {len(button.payload.encode())} bytes")
        if laid and len(laid[-1]) == 1 and _short(laid[-1][0]) and _short(button):
            laid[-1] += (button,)
        else:
            laid.append((button,))
    return tuple(laid)


def without_buttons(piece: Piece) -> Piece:
    """The same message with its choices as numbered lines, which a resident can answer by number or title.

    The lines are left out where they would make it too long.
    """
    listed = numbered(piece.text, [button for row in piece.rows for button in row])
    fits = units(listed) <= (LONGEST_CAPTION if piece.photo else LONGEST_TEXT)
    return replace(piece, text=listed if fits else piece.text, rows=())


def numbered(text: str, buttons: Sequence[Button]) -> str:
    """The text with the buttons' titles as numbered lines under it."""
    lines = [f"{number}. {button.title}" for number, button in enumerate(buttons, 1)]
    return "\n\n".join(block for block in (text, "\n".join(lines)) if block)


def units(text: str) -> int:
    """How long the text is in UTF-16 code units; at least the number of its code points."""
    return len(text) + sum(char > "\uffff" for char in text)


def split(text: str, longest: int = LONGEST_TEXT) -> tuple[str, ...]:
    """Parts of at most `longest` UTF-16 units that together are the text: cut after a line, else after a word, else
    between two characters as people see them. longest: at least 2.
    """
    parts, start = [], 0
    while start < len(text):
        cut = _cut(text[start : start + longest + 1], longest)
        parts.append(text[start : start + cut])
        start += cut
    return tuple(parts)


def _cut(window: str, longest: int) -> int:
    """Where the first part of the window ends. window: what is left, no more than one code point too many."""
    reach = _reach(window, longest)
    if reach == len(window):
        return reach
    # A cluster that began in front of the window was longer than a part: it can only be cut anywhere.
    return next(_borders(window, reach), 0) or grapheme_boundary_before(window, reach + 1) or reach


def _reach(text: str, longest: int) -> int:
    """How many code points fit into `longest` units."""
    used = 0
    for place, char in enumerate(text):
        used += units(char)
        if used > longest:
            return place
    return len(text)


def _borders(window: str, reach: int) -> Iterator[int]:
    """The ends of lines, then of words, in the window's second half, latest first; none within a combining cluster."""
    places = range(reach, reach // 2, -1)
    for ends in (lambda char: char == "\n", str.isspace):
        for place in places:
            if ends(window[place - 1]) and grapheme_boundary_before(window, place + 1) == place:
                yield place


def _short(button: Button) -> bool:
    return len(button.title) <= _SHORT_TITLE
