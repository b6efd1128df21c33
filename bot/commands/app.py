"""The command line: one small file a noun, gathered here."""

import typer

from bot.commands import (
    admin,
    answers,
    chat,
    examples,
    intents,
    mask,
    opd,
    pack,
    serve,
    setup,
    simulate,
)

app = typer.Typer(
    name="tanggap",
    help="One chat number for a whole city government.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


for command in (serve, setup, chat, simulate, mask):
    command.register(app)
for group in (intents, examples, pack, answers, opd, admin):
    app.add_typer(group.group)
