"""`tanggap pack …`: the city pack, from files to rows and back."""

from pathlib import Path
from typing import Annotated

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail

group = typer.Typer(name="pack", help="The city pack: answers, OPD, kelurahan, texts.", no_args_is_help=True)
Folder = Annotated[Path | None, typer.Argument(help="folder of the pack; default: TANGGAP_PACK_DIR")]


@group.command("check")
def check(folder: Folder = None) -> None:
    """Name every fault of a pack by file and line; exit 2 if there is one."""
    from bot.admin import pack, pack_check
    from bot.admin.yaml_files import PackFileError

    try:
        items = pack.read(folder or settings.read().pack_dir)
    except PackFileError as error:
        fail(str(error))
    faults = pack_check.check(items, clock.now().date())
    for fault in faults:
        typer.echo(str(fault), err=True)
    if faults:
        fail(f"{len(faults)} faults")
    typer.echo(f"{len(items)} entries, no fault")


@group.command("import")
def import_(folder: Folder = None) -> None:
    """Add a version for every entry that the files changed; what a person changed stays."""
    from bot.admin import pack
    from bot.admin.yaml_files import PackFileError

    config = settings.read()
    check(folder)
    try:
        items = pack.read(folder or config.pack_dir)
    except PackFileError as error:
        fail(str(error))
    done = pack.import_into(wiring.store(config).entries, items, clock.now())
    typer.echo(f"added {len(done.added)}, changed {len(done.changed)}, unchanged {done.unchanged}")
    for name in done.kept:
        typer.echo(f"kept as a person changed it: {name}")


@group.command("export")
def export(folder: Path) -> None:
    """Write what is in force as the files of a pack."""
    from bot.admin import pack

    count = pack.export(wiring.store(settings.read()).entries, folder)
    typer.echo(f"{count} entries written to {folder}")
