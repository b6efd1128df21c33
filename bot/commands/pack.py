"""`tanggap pack …`: the city pack, from files to rows and back."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail

if TYPE_CHECKING:
    from bot.admin.pack import Imported, PackItem

group = typer.Typer(name="pack", help="The city pack: answers, OPD, kelurahan, texts.", no_args_is_help=True)
Folder = Annotated[Path | None, typer.Argument(help="folder of the pack; default: TANGGAP_PACK_DIR")]


@group.command("check")
def check(folder: Folder = None) -> None:
    """Name every fault of a pack by file and line; exit 2 if there is one."""
    items = checked(folder or settings.read().pack_dir, clock.now().date())
    typer.echo(f"{len(items)} entries, no fault")


@group.command("import")
def import_(folder: Folder = None) -> None:
    """Add a version for every entry that the files changed; what a person changed stays."""
    from bot.admin import pack

    config = settings.read()
    items = importable(folder or config.pack_dir)
    done = pack.import_into(wiring.store(config).entries, items, clock.now())
    _tell(done)
    for name in done.kept:
        typer.echo(f"kept as a person changed it: {name}")


@group.command("export")
def export(folder: Path) -> None:
    """Write what is in force as the files of a pack."""
    from bot.admin import pack

    count = pack.export(wiring.store(settings.read()).entries, folder)
    typer.echo(f"{count} entries written to {folder}")


@group.command("boundaries")
def boundaries_(file: Path) -> None:
    """Import the official borders of every kelurahan from a GeoJSON file; a file with a fault changes nothing."""
    from bot.admin import boundaries

    entries = wiring.store(settings.read()).entries
    try:
        read = boundaries.read(file, boundaries.kelurahan_of(entries.current()))
    except boundaries.BoundaryError as error:
        fail(str(error))
    done = boundaries.keep(entries, read, clock.now())
    _tell(done)


def _tell(done: "Imported") -> None:
    typer.echo(f"added {len(done.added)}, changed {len(done.changed)}, unchanged {done.unchanged}")


def importable(folder: Path) -> "list[PackItem]":
    """As checked; an entry whose date has passed may come in: the bot itself will not serve it."""
    return checked(folder, date.min)


def checked(folder: Path, today: date) -> "list[PackItem]":
    """The entries of a pack without fault; else every fault is named on standard error, and the command ends with 2."""
    from bot.admin import pack, pack_check
    from bot.admin.yaml_files import PackFileError

    try:
        items = pack.read(folder)
    except (PackFileError, OSError) as error:
        fail(str(error))
    faults = pack_check.check(items, today)
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        fail(f"{len(faults)} faults in {folder}")
    return items
