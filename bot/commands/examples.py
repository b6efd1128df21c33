"""`tanggap data …`: what the examples in force are, and which of them to look at again."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot import settings, wiring
from bot.commands.failure import fail
from bot.commands.progress import progress

if TYPE_CHECKING:
    from intents.report import DataReport

group = typer.Typer(name="data", help="The examples that the intent model learns from.", no_args_is_help=True)


@group.callback()
def _nouns() -> None:
    """Without a callback typer would make the only command the group itself."""


@group.command("report")
def report(most: Annotated[int, typer.Option(min=1, help="lines a list shows at most")] = 20) -> None:
    """Counts, near-duplicates across writers, confusable intents, and labels to look at again."""
    found = _read()
    console = Console(highlight=False, markup=False)
    for part in (*_all_counts(found), _twins(found, most), _confusions(found, most), _doubts(found, most)):
        console.print(part)


def _read() -> "DataReport":
    from bot.admin import training
    from intents.dataset import DatasetError
    from intents.lexicon import LexiconError
    from intents.report import report as read

    store = wiring.store(settings.read())
    try:
        with progress("Membaca contoh") as shown:
            return read(training.dataset_of(store.entries.current()), training.SEED, shown)
    except (DatasetError, LexiconError) as error:
        fail(str(error))


def _all_counts(found: "DataReport") -> list[Table | str]:
    return [
        _counts("intent (contoh)", found.intents),
        _counts("penulis", found.writers),
        _counts("ragam", found.varieties),
        _counts("panjang (kata)", found.lengths),
        f"penulis per intent: paling sedikit {min(found.writers_per_intent.values())}",
    ]


def _twins(found: "DataReport", most: int) -> Table:
    return _list(
        f"hampir sama, penulis lain: {len(found.twins)} pasang",
        ("mirip", "intent", "contoh", "contoh lain"),
        [
            (f"{twin.likeness:.2f}", f"{twin.first.intent} / {twin.second.intent}", twin.first.text, twin.second.text)
            for twin in found.twins[:most]
        ],
    )


def _confusions(found: "DataReport", most: int) -> Table:
    return _list(
        f"tertukar oleh model yang belum mengenal penulisnya: {sum(len(one.texts) for one in found.confusions)}",
        ("dimaksud", "terbaca", "kali", "contoh"),
        [(one.meant, one.read, str(len(one.texts)), "\n".join(one.texts[:3])) for one in found.confusions[:most]],
    )


def _doubts(found: "DataReport", most: int) -> Table:
    return _list(
        f"label yang perlu dilihat lagi: {len(found.doubts)}",
        ("label", "terbaca", "yakin label / terbaca", "contoh"),
        [
            (one.example.intent, one.read, f"{one.label_confidence:.2f} / {one.read_confidence:.2f}", one.example.text)
            for one in found.doubts[:most]
        ],
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
