"""`tanggap data …`: what the examples in force are, and which of them to look at again."""

from collections.abc import Mapping
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import settings, wiring
from bot.commands.failure import fail
from bot.commands.progress import progress

group = typer.Typer(name="data", help="The examples that the intent model learns from.", no_args_is_help=True)


@group.callback()
def _nouns() -> None:
    """Without a callback typer would make the only command the group itself."""


@group.command("report")
def report(most: Annotated[int, typer.Option(min=1, help="lines a list shows at most")] = 20) -> None:
    """Counts, near-duplicates across writers, confusable intents, and labels to look at again."""
    from bot.admin import training
    from intents.dataset import DatasetError
    from intents.lexicon import LexiconError
    from intents.report import report as read

    store = wiring.store(settings.read())
    try:
        with progress("Membaca contoh") as shown:
            found = read(training.dataset_of(store.entries.current()), training.SEED, shown)
    except (DatasetError, LexiconError) as error:
        fail(str(error))
    console = Console(highlight=False, markup=False)
    for title, counts in (
        ("intent (contoh)", found.intents),
        ("penulis", found.writers),
        ("ragam", found.varieties),
        ("panjang (kata)", found.lengths),
    ):
        console.print(_counts(title, counts))
    console.print(f"penulis per intent: paling sedikit {min(found.writers_per_intent.values())}")
    console.print(
        _list(
            f"hampir sama, penulis lain: {len(found.twins)} pasang",
            ("mirip", "intent", "contoh", "contoh lain"),
            [
                (f"{t.likeness:.2f}", f"{t.first.intent} / {t.second.intent}", t.first.text, t.second.text)
                for t in found.twins[:most]
            ],
        )
    )
    console.print(
        _list(
            f"tertukar oleh model yang belum mengenal penulisnya: {sum(len(c.texts) for c in found.confusions)}",
            ("dimaksud", "terbaca", "kali", "contoh"),
            [(c.meant, c.read, str(len(c.texts)), "\n".join(c.texts[:3])) for c in found.confusions[:most]],
        )
    )
    console.print(
        _list(
            f"label yang perlu dilihat lagi: {len(found.doubts)}",
            ("label", "terbaca", "yakin label / terbaca", "contoh"),
            [
                (
                    d.example.intent,
                    d.read,
                    f"{d.label_confidence:.2f} / {d.read_confidence:.2f}",
                    d.example.text,
                )
                for d in found.doubts[:most]
            ],
        )
    )


def _counts(title: str, counts: Mapping[str, int]) -> Table:
    table = Table(title=title, show_header=False)
    table.add_column()
    table.add_column(justify="right")
    for name, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        table.add_row(name, str(number))
    return table


def _list(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(title=title)
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table
