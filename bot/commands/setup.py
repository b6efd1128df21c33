"""`tanggap setup`: the database, the city pack and a first model, each only if it is missing or older."""

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail
from bot.commands.pack import importable
from bot.commands.progress import progress
from bot.settings import Settings


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("setup")(setup)


def setup() -> None:
    """Prepare: migrate the database, check and import the city pack, train a model if none can be used."""
    config = settings.read()
    prepare(config)
    typer.echo(f"ready: {config.mode.value}")


def prepare(config: Settings) -> None:
    """Bring everything that `serve` needs into being; nothing that is there is touched."""
    from bot.admin import pack, training
    from bot.admin.yaml_files import PackFileError
    from intents.dataset import DatasetError
    from intents.lexicon import LexiconError
    from intents.model_file import ModelError

    store = wiring.upgraded(config)
    try:
        pack.import_if_changed(store.entries, store.audit, config.pack_dir, clock.now(), importable)
        if not training.has_usable_model(store.models, config.model_cache):
            with progress("Melatih model pertama") as report:
                trained = training.train(store.entries, report)
            with wiring.reached():
                training.keep(store.models, trained, clock.now())
                store.models.promote(trained.version, "setup", "first model of this program", clock.now())
    except (PackFileError, DatasetError, LexiconError, ModelError, OSError) as error:
        fail(str(error))
