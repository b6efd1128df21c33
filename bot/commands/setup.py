"""`tanggap setup`: the database, the city pack and a first model, each only if it is missing or older."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail
from bot.commands.progress import progress
from bot.settings import Settings

if TYPE_CHECKING:
    from storage.store import Store


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("setup")(setup)


def setup() -> None:
    """Prepare: migrate the database, import the city pack, train the first model."""
    config = settings.read()
    prepare(config)
    typer.echo(f"ready: {config.mode.value}")


def prepare(config: Settings) -> None:
    """Bring everything that `serve` needs into being; nothing that is there is touched."""
    from bot.admin import training
    from bot.admin.yaml_files import PackFileError
    from intents.dataset import DatasetError
    from storage import schema
    from storage.store import open_store

    with wiring.reached():
        engine = wiring.engine(config)
        schema.upgrade(engine)
    store = open_store(engine, config.mode)
    try:
        _import(store, config.pack_dir)
        if store.models.live() is None:
            with progress("Melatih model pertama") as report:
                trained = training.train(store.entries, report)
            training.keep(store.models, trained, clock.now())
            store.models.promote(trained.version, "setup", "first model", clock.now())
    except (PackFileError, DatasetError) as error:
        fail(str(error))


def _import(store: "Store", folder: Path) -> None:
    """Import the pack, unless it is the one imported last."""
    from bot.admin import pack

    now, seen = clock.now(), pack.fingerprint(folder)
    if store.audit.last("pack.import") != seen:
        pack.import_into(store.entries, pack.read(folder), now)
        store.audit.record("setup", "pack.import", seen, now)
