"""The one place that names concrete adapters. Imports stand inside functions: a role loads only what it uses."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import clock
from bot.core.catalogue import Catalogue
from bot.core.nouns import Address, Mode, Role
from bot.settings import Settings, SettingsError
from intents.prediction import Predictor

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from starlette.applications import Starlette
    from starlette.routing import Route

    from bot.simulation import Simulation
    from intents.compiled import CompiledModel
    from storage.store import Store

SIMULATOR = "simulator"
DESK = "simulator-desk"
ACCOUNT = "demo"


class NotReady(Exception):
    """The product cannot start as things are: one line that says what to do."""


def engine(settings: Settings) -> "Engine":
    """The database of these settings, at whatever schema it has."""
    from sqlalchemy.exc import SQLAlchemyError

    from storage.engine import open_engine

    try:
        return open_engine(settings.url)
    except (SQLAlchemyError, OSError) as error:
        raise SettingsError("TANGGAP_DATABASE_URL cannot be used; expected sqlite:///FILE or postgresql://…") from error


@contextmanager
def reached() -> Iterator[None]:
    """Turn what the driver says of an unreachable database into one line."""
    from sqlalchemy.exc import DBAPIError

    from storage.schema import SchemaError

    try:
        yield
    except SchemaError as error:
        raise NotReady(str(error)) from error
    except DBAPIError as error:
        raise NotReady(f"the database cannot be used: {str(error.orig).splitlines()[0]}") from error


def store(settings: Settings) -> "Store":
    """The store, in a database that must be current. Raises NotReady."""
    from storage.schema import check
    from storage.store import open_store

    opened = engine(settings)
    with reached():
        check(opened)
    return open_store(opened, settings.mode)


def upgraded(settings: Settings) -> "Store":
    """The store, in a database brought to the current schema first. Raises NotReady."""
    from storage.schema import upgrade
    from storage.store import open_store

    with reached():
        opened = engine(settings)
        upgrade(opened)
    return open_store(opened, settings.mode)


def model(settings: Settings, kept: "Store") -> "CompiledModel":
    """The live model. Raises NotReady."""
    from bot.admin.training import NoModel, live_model
    from intents.model_file import ModelError

    try:
        return live_model(kept.models, settings.model_cache)
    except (NoModel, ModelError, KeyError) as error:
        raise NotReady(f"no usable model: {error}; run `tanggap setup`") from error


@dataclass(frozen=True)
class Reader:
    """What a command needs that only reads: the pack in force and the live model."""

    catalogue: Catalogue
    predictor: Predictor


def reader(settings: Settings) -> Reader:
    """The pack and the model, as they are now."""
    kept = store(settings)
    return Reader(kept.entries.catalogue(), model(settings, kept))


def simulations(settings: Settings) -> Callable[[], "Simulation"]:
    """A maker of conversations that leave no trace: the real parts on a store in memory, every OPD staffed."""
    from bot.service import Service
    from bot.simulation import Simulation
    from storage.memory import MemoryStore

    parts = reader(settings)

    def fresh() -> Simulation:
        memory = MemoryStore(parts.catalogue, settings.mode)
        for department in staffed(parts.catalogue):
            memory.bind_inbox(department, Address(DESK, ACCOUNT, department))
        return Simulation(memory, Service(memory, parts.predictor))

    return fresh


def staffed(catalogue: Catalogue) -> list[str]:
    """The departments that work on tickets: all but the bodies outside the city."""
    return [department.id for department in catalogue.departments.values() if not department.outside]


def staff_demo(kept: "Store") -> None:
    """In demo mode every OPD counts as staffed: a desk chat and an officer for each."""
    catalogue = kept.entries.catalogue()
    bound = {member.department for member in kept.members.all() if member.address and member.address.channel == DESK}
    for department in staffed(catalogue):
        if department in bound:
            continue
        address = Address(DESK, ACCOUNT, department)
        name = f"Petugas {catalogue.department(department).short} (contoh)"
        kept.members.bind_inbox(department, address)
        kept.members.add(name, department, Role.PETUGAS, clock.now(), address, sender=department)


def demo(settings: Settings) -> bool:
    """Whether the simulator may exist."""
    return settings.mode is Mode.DEMO


def application(settings: Settings) -> "Starlette":
    """Everything `tanggap serve` starts, on a database that is ready. Raises NotReady."""
    from bot import web

    kept = store(settings)
    predictor = model(settings, kept)
    if demo(settings):
        staff_demo(kept)
    parts = _Parts(settings, kept, predictor)
    routes = parts.simulator() if demo(settings) else []
    hosts = ["127.0.0.1", "localhost"] if demo(settings) else ["*"]
    return web.application(routes, hosts, parts.lifespan)


class _Parts:
    """The workers and the way in, joined by two bells: something to decide, something to send."""

    def __init__(self, settings: Settings, kept: "Store", predictor: "CompiledModel") -> None:
        from bot.reception import Reception
        from bot.run_in import runner

        self._kept, self._predictor, self._demo = kept, predictor, demo(settings)
        self._run = runner(1 if settings.url.startswith("sqlite") else 4)
        self._to_decide, self._to_send = asyncio.Event(), asyncio.Event()
        self.reception = Reception(kept.arrivals, self._run, clock.now, self._to_decide.set)

    @asynccontextmanager
    async def lifespan(self, _: "Starlette") -> AsyncIterator[None]:
        """The workers, for as long as the server runs."""
        tasks = [asyncio.create_task(self._decide()), asyncio.create_task(self._send())]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def simulator(self) -> "list[Route]":
        """The simulator's page, on the same way in as every channel."""
        from bot.channels.simulator.page import Page

        kept = self._kept
        page = Page(
            accept=self.reception.accept,
            chats=kept.transcripts,
            residents=kept.transcripts,
            pictures=kept.media,
            catalogue=kept.entries.catalogue,
            explain=self._words,
            run=self._run,
            clock=clock.now,
        )
        return page.routes()

    def _words(self, text: str) -> list[str]:
        from intents.normalise import tokens

        said, (speaks_for, _) = frozenset(tokens(text)), self._predictor.explain(text)
        return list(dict.fromkeys(gram for gram, _ in speaks_for if gram in said))[:5]

    async def _decide(self) -> None:
        from bot.service import Service
        from bot.workers import turns

        service = Service(self._kept.turns, self._predictor)
        await turns.work(service, self._run, clock.now, self._to_decide, self._to_send.set)

    async def _send(self) -> None:
        from bot.channels.simulator.edge import SimulatorChannel
        from bot.workers.outbox import Sending

        channels = {name: SimulatorChannel(name) for name in (SIMULATOR, DESK)} if self._demo else {}
        sending = Sending(self._kept.outbox, channels, self._kept.entries.catalogue, self._run, clock.now)
        await sending.work(self._to_send)
