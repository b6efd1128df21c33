"""One batch of turns, in one transaction: take, read, find, decide, save. No rules are made here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core import stuck
from bot.core.decide import decide
from bot.core.needs import needs
from bot.core.nouns import Arrival, Decision, Side
from bot.core.scene import Found, Turn
from bot.core.utterance import joined, run
from bot.ports import Lane, Ruling, Turns, Unit
from intents.prediction import Predictor

GIVE_UP_AFTER = 3


@dataclass(frozen=True)
class Service:
    """Decides what is due."""

    turns: Turns
    predictor: Predictor

    def run_batch(self, now: datetime, limit: int) -> int:
        """Decide up to `limit` lanes and return how many were due. A failing batch is done again lane by lane."""
        names: list[str] = []
        try:
            with self.turns.begin() as unit:
                lanes = unit.take(now, limit)
                names = [lane.conversation.lane for lane in lanes]
                self._decide(unit, lanes, now)
        except Exception:
            if not names:
                raise
            for name in names:
                self._alone(name, now)
        return len(names)

    def _alone(self, name: str, now: datetime) -> None:
        """One lane by itself. What cannot be decided three times goes to the front desk unread."""
        try:
            with self.turns.begin() as unit:
                self._decide(unit, unit.take(now, 1, name), now)
        except Exception:
            if self.turns.failed(name) < GIVE_UP_AFTER:
                return
            with self.turns.begin() as unit:
                self._give_up(unit, unit.take(now, 1, name), now)

    def _decide(self, unit: Unit, lanes: Sequence[Lane], now: datetime) -> None:
        turns = self._read([turn_of(lane) for lane in lanes])
        found = unit.find([needs(turn) for turn in turns])
        decisions = [
            decide(turn, findings, now, lane.numbers)
            for turn, findings, lane in zip(turns, found, lanes, strict=True)
        ]
        unit.save([self._ruling(*ruled, now) for ruled in zip(turns, found, decisions, strict=True)])

    def _give_up(self, unit: Unit, lanes: Sequence[Lane], now: datetime) -> None:
        turns = [turn_of(lane) for lane in lanes]
        found = unit.find([needs(turn) for turn in turns])
        decisions = [
            stuck.handed_over(turn, findings, now, lane.numbers)
            for turn, findings, lane in zip(turns, found, lanes, strict=True)
        ]
        unit.save([self._ruling(*ruled, now) for ruled in zip(turns, found, decisions, strict=True)])

    def _read(self, turns: list[Turn]) -> list[Turn]:
        """The turns with the model's reading of those that have words."""
        texts = [_words(turn) for turn in turns]
        readings = iter(self.predictor.predict_many([text for text in texts if text is not None]))
        return [
            turn if text is None else replace(turn, prediction=next(readings))
            for turn, text in zip(turns, texts, strict=True)
        ]

    def _ruling(self, turn: Turn, found: Found, decision: Decision, now: datetime) -> Ruling:
        text = turn.utterance.text if turn.utterance else ""
        playbook = found.catalogue.playbook.version
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
    """What the model is to read, None for a turn without words of a resident."""
    return None if turn.utterance is None or turn.utterance.button else turn.utterance.text or None
