"""`tanggap intents …`: the model, from the command line."""

import json
from typing import Annotated, Any

import typer

from bot import clock, settings, wiring
from bot.commands.failure import fail
from bot.commands.lines import answer_each, text_of
from bot.commands.progress import progress
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
    from intents.dataset import DatasetError

    store = wiring.store(settings.read())
    try:
        with progress("Melatih model") as report:
            trained = training.train(store.entries, report)
    except DatasetError as error:
        fail(str(error))
    training.keep(store.models, trained, clock.now())
    typer.echo(trained.version)


@group.command("evaluate")
def evaluate() -> None:
    """Figures of the live model: on writers it has not seen, as fitted when it was trained."""
    from intents.evaluate import table

    config = settings.read()
    typer.echo(table(wiring.model(config, wiring.store(config)).manifest.figures))


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
