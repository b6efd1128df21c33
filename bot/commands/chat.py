"""`tanggap chat`: the same conversation in a terminal, in real time, kept nowhere."""

import typer

from bot import settings, wiring


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("chat")(chat)


def chat() -> None:
    """Write to the bot in this terminal; an empty line or Ctrl-D ends."""
    conversation = wiring.simulations(settings.read())()
    typer.echo("Tulis keperluan Anda. Baris kosong mengakhiri.")
    while text := _asked():
        said = conversation.answer(text)
        for reply in said["replies"]:
            typer.echo(f"\n{reply}")
        if said["buttons"]:
            typer.echo("  ".join(f"[{place}] {title}" for place, title in enumerate(said["buttons"], 1)))
        typer.echo("")


def _asked() -> str:
    try:
        return input("> ")
    except EOFError:
        return ""
