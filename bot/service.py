"""One batch of turns, in one transaction: take, read, find, decide, save. No rules are made here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.core.decide import decide
from bot.core.needs import needs
from bot.core.nouns import Arrival, Decision, Side
from bot.core.scene import Found, Turn
from bot.core.stuck import handed_over
from bot.core.utterance import joined, run
from bot.ports import Lane, Ruling, Turns, Unit
from intents.prediction import Predictor

GIVE_UP_AFTER = 3
Rule = Callable[[Turn, Found, datetime, tuple[int, ...]], Decision]
Reading = Callable[[list[Turn]], list[Turn]]

log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class Service:
    """Decides what is due."""

    turns: Turns
    predictor: Predictor

    def run_batch(self, now: datetime, limit: int) -> list[Ruling]:
        """Decide up to `limit` lanes that are due. A failing batch is done again lane by lane."""
        names: list[str] = []
        try:
            with self.turns.begin() as unit:
                lanes = unit.take(now, limit)
                names = [lane.conversation.lane for lane in lanes]
                return self._decide(unit, lanes, now)
        except Exception:
            if not names:
                raise
            log.exception("batch_failed", lanes=len(names))
            return [ruling for name in names for ruling in self._alone(name, now)]

    def _alone(self, name: str, now: datetime) -> list[Ruling]:
        """One lane by itself. What cannot be decided three times goes to the front desk unread."""
        try:
            with self.turns.begin() as unit:
                return self._decide(unit, unit.take(now, 1, name), now)
        except Exception:
            log.exception("lane_failed", lane=name)
            if self.turns.failed(name) < GIVE_UP_AFTER:
                return []
            with self.turns.begin() as unit:
                return self._rule(unit, unit.take(now, 1, name), now, handed_over)

    def _decide(self, unit: Unit, lanes: Sequence[Lane], now: datetime) -> list[Ruling]:
        return self._rule(unit, lanes, now, decide, self._read)

    def _rule(self, unit: Unit, lanes: Sequence[Lane], now: datetime, rule: Rule, read: Reading = list) -> list[Ruling]:
        turns = read([turn_of(lane) for lane in lanes])
        found = unit.find([needs(turn) for turn in turns])
        rulings = [
            self._ruling(turn, findings, rule(turn, findings, now, lane.numbers), now)
            for turn, findings, lane in zip(turns, found, lanes, strict=True)
        ]
        unit.save(rulings)
        return rulings

    def _read(self, turns: list[Turn]) -> list[Turn]:
        """The turns with the model's reading of those that have words."""
        texts = [_words(turn) for turn in turns]
        readings = iter(self.predictor.predict_many([text for text in texts if text is not None]))
        return [
            turn if text is None else replace(turn, prediction=next(readings))
            for turn, text in zip(turns, texts, strict=True)
        ]

    def _ruling(self, turn: Turn, found: Found, decision: Decision, now: datetime) -> Ruling:
        text = turn.utterance.text if turn.utterance and not decision.erased else ""
        playbook = found.catalogue.playbook.version
        text = text if decision.heard is None else decision.heard
        return Ruling(decision, turn.arrivals, text, now, self.predictor.version, playbook)


def turn_of(lane: Lane) -> Turn:
    """The turn a lane is due for: its first run of arrivals, else the timer that fired."""
    if not lane.arrivals:
        return Turn(lane.conversation, lane.tickets, timer=lane.timer)
    arrivals: tuple[Arrival, ...] = run(lane.arrivals)
    if arrivals[0].inbound.side is Side.DESK:
        return Turn(lane.conversation, lane.tickets, arrivals)
    utterance, rewrites = joined(arrivals)
    return Turn(lane.conversation, lane.tickets, arrivals, utterance, rewrites=rewrites)


def _words(turn: Turn) -> str | None:
    """What the model is to read, None for a turn without words of a resident's own."""
    said = turn.utterance.said if turn.utterance else ""
    return None if said.startswith("/") else said or None
