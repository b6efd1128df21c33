"""`tanggap mask`: texts in, texts without identifiers out."""

import typer

from bot.commands.lines import answer_each, text_of
from intents.masking import mask as masked


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("mask")(mask)


def mask() -> None:
    """Mask identifiers: JSON Lines {"text"} in, {"text"} out."""
    answer_each(lambda given: {"text": masked(text_of(given))})
