"""One batch of turns, in one transaction: take, read, find, decide, save. No rules are made here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from bot.core.context import with_before
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
Reading = Callable[[list[Turn], datetime], list[Turn]]

log = structlog.get_logger(__name__)


def _unread(turns: list[Turn], _: datetime) -> list[Turn]:
    return turns


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

    def _rule(
        self, unit: Unit, lanes: Sequence[Lane], now: datetime, rule: Rule, read: Reading = _unread
    ) -> list[Ruling]:
        turns = read([turn_of(lane) for lane in lanes], now)
        found = unit.find([needs(turn) for turn in turns])
        rulings = [
            self._ruling(turn, findings, rule(turn, findings, now, lane.numbers), now)
            for turn, findings, lane in zip(turns, found, lanes, strict=True)
        ]
        unit.save(rulings)
        return rulings

    def _read(self, turns: list[Turn], now: datetime) -> list[Turn]:
        """The turns with the model's readings of those that have words: alone, and with the words before them."""
        alone = [_words(turn) for turn in turns]
        joint = [_joint(turn, text, now) for turn, text in zip(turns, alone, strict=True)]
        readings = iter(self.predictor.predict_many([text for text in (*alone, *joint) if text is not None]))
        read = [None if text is None else next(readings) for text in (*alone, *joint)]
        pairs = zip(turns, read[: len(turns)], read[len(turns) :], strict=True)
        return [replace(turn, prediction=one, joint=both) for turn, one, both in pairs]

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


def _joint(turn: Turn, said: str | None, now: datetime) -> str | None:
    return with_before(turn.conversation, said, now) if said else None
