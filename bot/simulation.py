"""A conversation played in simulated time, through the real reading, deciding and sending order; nothing is kept.

Each simulation is one fresh resident. Used by `tanggap simulate`, `tanggap intents predict` and the golden dialogues.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from bot.core.nouns import Act, Address, Button, Inbound, Kind, Location, Media, Outcome, Side, Ticket
from bot.ports import Arrivals, Outbox, Result, Ruling, Turns
from bot.reception import prepared
from bot.service import Service

START = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""A Tuesday, nine in the morning in Kediri."""
PAUSE = timedelta(seconds=30)
_CHAT = Address("simulation", "simulation", "resident")
_LIMIT = 100
_SAYS = {"text", "button", "location", "photo"}


class SimulationError(ValueError):
    """A turn that cannot be played; the message says which part of it."""


class Store(Turns, Arrivals, Outbox, Protocol):
    """A store that a simulation has for itself."""


@dataclass
class _Turn:
    """What one line of the script became."""

    said: Any
    outcome: str = ""
    intent: str | None = None
    replies: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()

    def shown(self) -> dict[str, Any]:
        return {
            "in": self.said,
            "outcome": self.outcome,
            "intent": self.intent,
            "replies": list(self.replies),
            "buttons": list(self.buttons),
        }


class Simulation:
    """One resident and a clock."""

    def __init__(self, store: Store, service: Service) -> None:
        self._store, self._service = store, service
        self._now, self._wake = START, START
        self._turns: list[_Turn] = []
        self._offered: tuple[Button, ...] = ()
        self._tickets: dict[int, Ticket] = {}

    def play(self, script: list[Any]) -> dict[str, Any]:
        """Play every turn and say what came of it, in the shape of `tanggap simulate`. Raises SimulationError."""
        for said in script:
            self.say(said)
        self._settle()
        tickets = [_ticket(ticket) for ticket in self._tickets.values()]
        return {"turns": [turn.shown() for turn in self._turns], "tickets": tickets}

    def answer(self, said: Any) -> dict[str, Any]:
        """Let the resident write and wait for what comes of it."""
        self.say(said)
        self._settle()
        return self._turns[-1].shown()

    def say(self, said: Any) -> None:
        """Let the resident write; without `after_seconds` it comes 30 s after the turn before was answered."""
        turn: Mapping[str, Any] = {"text": said} if isinstance(said, str) else said
        if not isinstance(turn, Mapping):
            raise SimulationError("a turn is a text or an object")
        if not _SAYS & set(turn):
            raise SimulationError("a turn has text, button, location or photo")
        after = turn.get("after_seconds")
        if after is None:
            self._settle()
            self._now += PAUSE if self._turns else timedelta(0)
        else:
            self._pass(_seconds(after))
        self._turns.append(_Turn(said))
        self._store.accept([prepared(self._inbound(turn))], self._now)
        self._run()

    def _inbound(self, turn: Mapping[str, Any]) -> Inbound:
        text, button = turn.get("text", ""), turn.get("button")
        if not isinstance(text, str):
            raise SimulationError("text is not a string")
        payload = self._payload(str(button)) if button is not None else None
        location = _location(turn["location"]) if turn.get("location") is not None else None
        media = Media("photo", stored=1) if turn.get("photo") else None
        kind = Kind.PHOTO if media else Kind.LOCATION if location else Kind.BUTTON if payload else Kind.TEXT
        return Inbound(
            Side.RESIDENT,
            _CHAT,
            "resident",
            str(len(self._turns) - 1),
            kind,
            self._now,
            text,
            button=payload,
            location=location,
            media=media,
        )

    def _payload(self, button: str) -> str:
        """The payload of the button with this title or number; a payload stands for itself."""
        wanted = button.strip().casefold()
        for place, offered in enumerate(self._offered, 1):
            if wanted in (offered.title.casefold(), offered.payload.casefold(), str(place)):
                return offered.payload
        return button

    def _pass(self, duration: timedelta) -> None:
        until = self._now + duration
        while self._now < self._wake <= until:
            self._now = self._wake
            self._run()
        self._now = until

    def _settle(self) -> None:
        """Let time pass until nothing waits for it any more."""
        while self._wake > self._now:
            self._now = self._wake
            self._run()

    def _run(self) -> None:
        while rulings := self._service.run_batch(self._now, _LIMIT):
            for ruling in rulings:
                self._note(ruling)
            self._deliver()

    def _note(self, ruling: Ruling) -> None:
        decision = ruling.decision
        if decision.wait_until:
            self._wake = decision.wait_until
            return
        self._tickets |= {ticket.number: ticket for ticket in decision.tickets}
        sent = [effect for effect in decision.effects if effect.to == _CHAT and effect.act is Act.SEND]
        if sent:
            self._offered = sent[-1].buttons
        outcomes = dict(decision.outcomes)
        for arrival in ruling.arrivals:
            turn, outcome = self._turns[int(arrival.inbound.external_id)], outcomes[arrival.id]
            turn.outcome = outcome.value
            turn.intent = decision.finding.intent if decision.finding else None
            if outcome is not Outcome.MERGED:
                turn.replies = tuple(effect.text for effect in sent)
                turn.buttons = tuple(button.title for effect in sent for button in effect.buttons)

    def _deliver(self) -> None:
        while claimed := self._store.claim(self._now, _LIMIT):
            results = [Result(outgoing, "sent", message_id=f"m{outgoing.id}") for outgoing in claimed]
            self._store.settle(results, self._now)


def _seconds(value: Any) -> timedelta:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise SimulationError(f"after_seconds is {value!r}; expected a number of seconds")
    return timedelta(seconds=value)


def _location(value: Any) -> Location:
    try:
        if isinstance(value, Mapping):
            value = (value.get("latitude", value.get("lat")), value.get("longitude", value.get("lon")))
        latitude, longitude = (float(part) for part in value)
        return Location(latitude, longitude)
    except (TypeError, ValueError) as error:
        raise SimulationError("location is not [latitude, longitude]") from error


def _ticket(ticket: Ticket) -> dict[str, Any]:
    return {
        "number": ticket.label,
        "opd": ticket.department,
        "intent": ticket.intent,
        "text": ticket.text,
        "status": ticket.status.value,
    }
