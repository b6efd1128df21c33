"""`tanggap intents …`: the model, from the command line."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from bot import clock, settings, wiring
from bot.admin.yaml_files import PackFileError
from bot.commands.failure import fail
from bot.commands.lines import answer_each, text_of
from bot.commands.progress import progress
from intents.dataset import DatasetError
from intents.lexicon import LexiconError
from intents.prediction import Prediction

group = typer.Typer(name="intents", help="The intent model.", no_args_is_help=True)


@group.command("predict")
def predict() -> None:
    """Read texts: JSON Lines {"text"} in, the reading and what a resident would get out."""
    config = settings.read()
    fresh, predictor = wiring.simulations(config), wiring.reader(config).predictor

    def read(given: dict[str, Any]) -> dict[str, Any]:
        text = text_of(given)
        played = fresh().play([text])
        return {**shown(predictor.predict_many([text])[0]), "outcome": played["turns"][0]["outcome"]}

    answer_each(read)


@group.command("train")
def train() -> None:
    """Train on the examples in force and keep the model (it is not made live)."""
    from bot.admin import training
    from intents.model_file import ModelError

    store = wiring.store(settings.read())
    try:
        with progress("Melatih model") as report:
            trained = training.train(store.entries, report)
    except (DatasetError, LexiconError, ModelError) as error:
        fail(str(error))
    with wiring.reached():
        training.keep(store.models, trained, clock.now())
    typer.echo(trained.version)


@group.command("evaluate")
def evaluate(
    plots: Annotated[Path | None, typer.Option(help="folder to draw plots in; reads the examples anew")] = None,
) -> None:
    """Figures of the live model: on unseen writers, as fitted when it was trained, and on the frozen holdout."""
    from bot.admin import frozen
    from intents.evaluate import table
    from intents.holdout import examine, lines

    config = settings.read()
    store = wiring.store(config)
    model = wiring.model(config, store)
    typer.echo(table(model.manifest.figures))
    try:
        held = frozen.read(config.pack_dir / "holdout")
    except PackFileError as error:
        fail(str(error))
    typer.echo("\n".join(["", *lines(examine(model, model.manifest.owners, model.manifest.kinds, held))]))
    if plots:
        _draw(store, plots)


def _draw(store: Any, folder: Path) -> None:
    from bot.admin import training

    try:
        from intents.plots import draw
    except ImportError:
        fail("--plots needs matplotlib, which `make test` installs with the other tools of developers")
    try:
        with progress("Menggambar") as report:
            files = draw(training.dataset_of(store.entries.current()), training.SEED, folder, report)
    except (DatasetError, LexiconError) as error:
        fail(str(error))
    for file in files:
        typer.echo(file)


@group.command("promote")
def promote(version: str, because: Annotated[str, typer.Option(help="why, for the record")]) -> None:
    """Make a kept model live."""
    store = wiring.store(settings.read())
    try:
        store.models.promote(version, "shell", because, clock.now())
    except KeyError:
        fail(f"no model {version}")
    store.audit.record("shell", "model.promote", version, clock.now(), because)


@group.command("explain")
def explain(text: str) -> None:
    """The words that spoke for and against the reading of a text."""
    config = settings.read()
    model = wiring.model(config, wiring.store(config))
    speaks_for, against = model.explain(text)
    typer.echo(json.dumps(shown(model.predict_many([text])[0]), ensure_ascii=False))
    for sign, grams in (("+", speaks_for), ("-", against)):
        for gram, weight in grams[:10]:
            typer.echo(f"{sign} {weight:7.3f}  {gram}")


def shown(prediction: Prediction) -> dict[str, Any]:
    """A prediction in the shape of `tanggap intents predict`."""
    return {
        "text": prediction.text,
        "intent": prediction.intent,
        "confidence": round(prediction.confidence, 4),
        "margin": round(prediction.margin, 4),
        "opd": prediction.departments[0].name,
        "opd_confidence": round(prediction.departments[0].confidence, 4),
        "band": prediction.band.value,
        "emergency": prediction.emergency is not None,
        "issues": [
            {"intent": issue.intent, "opd": issue.department, "confidence": round(issue.confidence, 4)}
            for issue in prediction.issues
        ],
        "variety": prediction.variety.value,
    }
