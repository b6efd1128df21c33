"""The real city pack with hand-made readings, and a city in memory that is played by the clock of the test."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from bot.admin import pack
from bot.core.catalogue import Catalogue, Item, build
from bot.core.nouns import (
    Act,
    Address,
    Button,
    Conversation,
    Effect,
    Entry,
    Facet,
    Inbound,
    Kind,
    Location,
    Media,
    Mode,
    Outcome,
    Role,
    Side,
    Ticket,
)
from bot.core.scene import bare
from bot.ports import Outgoing, Result, Ruling
from bot.reception import prepared
from bot.service import Service
from intents.emergency import emergency_in
from intents.facets import facets_in
from intents.normalise import tokens
from intents.prediction import Band, Issue, Prediction, Scored, Variety
from storage.memory import MemoryStore

PACK = Path(__file__).parent.parent / "training_data"
START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""A Tuesday, nine in the morning in Kediri."""

RESIDENTS, DESK = ("talk", "bot"), ("desk", "bot")


@cache
def catalogue() -> Catalogue:
    """The pack of this repository, as an import into an empty database would give it."""
    items = pack.read(PACK)
    return build(1, [Item(item.kind, item.key, place, "seed", item.content) for place, item in enumerate(items, 1)])


def changed(intent: str, **content: object) -> Catalogue:
    """The pack with one service changed."""
    known = catalogue()
    entry: Entry = replace(known.entries[intent], **content)  # type: ignore[arg-type]
    return replace(known, entries={**known.entries, intent: entry})


def with_facets(intent: str, **texts: str) -> Catalogue:
    """The pack with facets of one service known."""
    return changed(intent, facets={name: Facet(text, "https://contoh.test") for name, text in texts.items()})


def emergency_of(text: str) -> str | None:
    """What the patterns say of a text, or of one of its lines."""
    return next(filter(None, (emergency_in(tokens(part)) for part in (text, *text.splitlines()))), None)


def reading(
    text: str,
    intent: str = "bicara_petugas",
    band: Band = Band.ANSWER,
    confidence: float = 0.95,
    others: Sequence[str] = (),
    variety: Variety = Variety.SANTAI,
) -> Prediction:
    """What a model might say about a text. Emergency signs and facets are read for real: they need no model."""
    owner = catalogue().entries[intent].owner
    kind = catalogue().entries[intent].kind
    rest = (1 - confidence) / (len(others) + 1)
    return Prediction(
        text=text,
        intents=(Scored(intent, confidence), *(Scored(name, rest) for name in others)),
        departments=(Scored(owner, confidence),),
        band=band,
        emergency=emergency_of(text) or (intent if kind == "darurat" and band is Band.ANSWER else None),
        facets=facets_in(tokens(text)),
        variety=variety,
        issues=(Issue(text, intent, owner, confidence),),
        known_words=1.0,
        urgent_words=emergency_of(text) is not None,
    )


def unclear(text: str) -> Prediction:
    """A text nobody understands."""
    return reading(text, "wisata_event", Band.ASK_AGAIN, 0.1)


class FakePredictor:
    """Reads the texts it was told about (compared without punctuation); any other is unclear."""

    version = "by hand"

    def __init__(self, *known: Prediction) -> None:
        self._known: Mapping[str, Prediction] = {bare(one.text): one for one in known}

    def predict_many(self, texts: Sequence[str]) -> list[Prediction]:
        return [self._read(text) for text in texts]

    def _read(self, text: str) -> Prediction:
        known = self._known.get(bare(text))
        return replace(known, text=text) if known else unclear(text)


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of one message: its outcome, and what its writer was shown."""

    outcome: Outcome | None
    texts: tuple[str, ...]
    buttons: tuple[Button, ...]
    ruling: Ruling | None

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def payloads(self) -> list[str]:
        return [button.payload for button in self.buttons]


class City:
    """The real service on the store in memory. Every department inside the city has a chat and an agent in it."""

    def __init__(self, *known: Prediction, pack: Catalogue | None = None, mode: Mode = Mode.DEMO) -> None:
        self.catalogue = pack or catalogue()
        self.store = MemoryStore(self.catalogue, mode)
        self.service = Service(self.store, FakePredictor(*known))
        self.now = START
        self.sent: list[Outgoing] = []
        self._ids = 0
        for department in self.catalogue.departments.values():
            if not department.outside:
                self.store.bind_inbox(department.id, inbox(department.id))
                self.hire(department.id)

    def hire(self, department: str, who: str = "", role: Role = Role.PETUGAS) -> str:
        """An agent of a department who reads privately at an address of their own."""
        who = who or department
        self.store.add(who, department, role, self.now, Address(*DESK, f"private {who}"), sender=who)
        return who

    def write(
        self,
        text: str = "",
        *,
        who: str = "sri",
        kind: Kind = Kind.TEXT,
        button: str | None = None,
        location: Location | None = None,
        photo: int | None = None,
        reply_to: str | None = None,
        patient: bool = True,
    ) -> Seen:
        """A resident's message, and what they see of it. patient: time passes until it is answered."""
        media = Media("photo", stored=photo) if photo else None
        inbound = Inbound(
            Side.RESIDENT,
            Address(*RESIDENTS, who),
            who,
            self._next_id(),
            Kind.BUTTON if button else kind,
            self.now,
            text,
            button,
            location,
            media,
            reply_to,
        )
        return self._seen(inbound, patient=patient)

    def desk(
        self,
        text: str = "",
        *,
        who: str,
        chat: str | None = None,
        button: str | None = None,
        ticket: int | None = None,
    ) -> Seen:
        """An agent's message in their department's chat. ticket: the one it names or the card it answers."""
        inbound = Inbound(
            Side.DESK,
            inbox(chat or who),
            who,
            self._next_id(),
            Kind.BUTTON if button else Kind.TEXT,
            self.now,
            text,
            button,
            ticket=ticket,
        )
        return self._seen(inbound, patient=True)

    def wait(self, **time: float) -> list[Ruling]:
        """Let time pass, second by second where something is due, and say what was decided meanwhile."""
        until, decided = self.now + timedelta(**time), []
        while moments := [moment for moment in self._moments() if moment <= until]:
            self.now = max(self.now, min(moments))
            decided += self.run()
        self.now = until
        return decided + self.run()

    def run(self) -> list[Ruling]:
        """Decide and deliver everything that is due now."""
        decided: list[Ruling] = []
        while rulings := self.service.run_batch(self.now, 100):
            decided += rulings
            self._deliver()
        self._deliver()
        return decided

    def replay(self, external_id: int) -> int:
        """Accept a message that was accepted before; how many were new."""
        kept = next(k for k in self.store.rows.arrivals.values() if k.arrival.inbound.external_id == str(external_id))
        return self.store.accept([kept.arrival.inbound], self.now)

    def ticket(self, number: int = 1) -> Ticket:
        return self.store.rows.tickets[number]

    def talk(self, who: str = "sri") -> Conversation:
        """What is remembered of a resident."""
        return self.store.rows.conversations[self.store.rows.lanes[(*RESIDENTS, who)]]

    def shown_to(self, who: str) -> list[str]:
        """Every text a resident was sent."""
        return [out.effect.text for out in self.sent if out.effect.to == Address(*RESIDENTS, who)]

    def shown_at(self, department: str, act: Act | None = None) -> list[str]:
        """Every text sent to (or edited in) a department's chat."""
        return [
            out.effect.text for out in self.sent if out.effect.to == inbox(department) and act in (None, out.effect.act)
        ]

    def effects(self) -> list[Effect]:
        return [queued.effect for queued in self.store.rows.outbox.values()]

    def _next_id(self) -> str:
        self._ids += 1
        return str(self._ids)

    def _moments(self) -> list[datetime]:
        rows = self.store.rows
        moments = [kept.due_at for kept in rows.arrivals.values() if kept.due_at]
        moments += [timer.due_at for timer in rows.timers.values()]
        return moments + [
            q.hold_until for q in rows.outbox.values() if q.state == "waiting" and q.hold_until > self.now
        ]

    def _seen(self, inbound: Inbound, *, patient: bool) -> Seen:
        self.store.accept([prepared(inbound)], self.now)
        rulings = self.run()
        kept = next(
            k for k in self.store.rows.arrivals.values() if k.arrival.inbound.external_id == inbound.external_id
        )
        if kept.due_at and patient:
            self.now = kept.due_at
            rulings = self.run()
        mine = [ruling for ruling in rulings if kept.arrival.id in dict(ruling.decision.outcomes)]
        sent = [effect for ruling in mine for effect in ruling.decision.effects if effect.to == inbound.address]
        sent = [effect for effect in sent if effect.act is Act.SEND and effect.after is None]
        return Seen(
            self.store.rows.arrivals[kept.arrival.id].outcome,
            tuple(effect.text for effect in sent),
            sent[-1].buttons if sent else (),
            mine[0] if mine else None,
        )

    def _deliver(self) -> None:
        while claimed := self.store.claim(self.now, 100):
            self.sent += claimed
            self.store.settle([Result(out, "sent", message_id=f"m{out.id}") for out in claimed], self.now)


def inbox(department: str) -> Address:
    """The chat a department reads in."""
    return Address(*DESK, department)
