"""`tanggap simulate`: whole conversations in, what the resident would have seen out."""

from typing import Any

import typer

from bot import settings, wiring
from bot.commands.lines import Faulty, answer_each


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("simulate")(simulate)


def simulate() -> None:
    """Play conversations in simulated time: JSON Lines {"turns": […]} in and out; nothing is kept."""
    fresh = wiring.simulations(settings.read())

    def played(given: dict[str, Any]) -> dict[str, Any]:
        turns = given.get("turns")
        if not isinstance(turns, list):
            raise Faulty('expected {"turns": […]}')
        return fresh().play(turns)

    answer_each(played)
