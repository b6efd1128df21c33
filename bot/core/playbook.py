"""The city's choices about how the bot behaves. Technical settings are not here."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.core.nouns import Location


@dataclass(frozen=True, slots=True)
class Playbook:
    """Durations are elapsed time; *_days are working days of the calendar.

    quiet_window: how long a thought may still grow. context_lasts: how long a question is about the last answer.
    alarm_once_per: at most one duty card a conversation. undo_reply: time to take an answer back.
    draft_lasts: after that long without a word a report that was begun is asked about, not simply gone on with.
    live_idle: silence that ends a live session. expects: how long an officer's question waits for its answer.
    area: degrees (south, west, north, east) around the city; what lies outside them cannot be in it.
    """

    city: str = ""
    front_desk: str = "diskominfo"
    duty_inbox: str = "diskominfo"
    quiet_window: timedelta = timedelta(seconds=4)
    context_lasts: timedelta = timedelta(minutes=15)
    alarm_once_per: timedelta = timedelta(minutes=10)
    undo_reply: timedelta = timedelta(seconds=10)
    draft_lasts: timedelta = timedelta(hours=24)
    live_idle: timedelta = timedelta(minutes=30)
    expects: timedelta = timedelta(hours=24)
    first_answer_days: int = 5
    confirm_days: int = 10
    self_contained_words: int = 4
    choices: int = 3
    area: tuple[float, float, float, float] = (-90.0, -180.0, 90.0, 180.0)
    version: str = "default"

    def near(self, location: Location) -> bool:
        """Whether a location lies in the area around the city."""
        south, west, north, east = self.area
        return south <= location.latitude <= north and west <= location.longitude <= east


def read(content: Mapping[str, Any]) -> Playbook:
    """The playbook of a pack; its version is the hash of what it says. Raises KeyError when a choice is missing."""
    return Playbook(
        city=content["city"],
        front_desk=content["front_desk"],
        duty_inbox=content["duty_inbox"],
        quiet_window=timedelta(seconds=content["quiet_window_seconds"]),
        context_lasts=timedelta(minutes=content["context_minutes"]),
        alarm_once_per=timedelta(minutes=content["alarm_minutes"]),
        draft_lasts=timedelta(hours=content["draft_hours"]),
        live_idle=timedelta(minutes=content["live_idle_minutes"]),
        expects=timedelta(hours=content["expects_hours"]),
        area=_area(content["area"]),
        undo_reply=timedelta(seconds=content["undo_reply_seconds"]),
        first_answer_days=content["first_answer_days"],
        confirm_days=content["confirm_days"],
        self_contained_words=content["self_contained_words"],
        choices=content["choices"],
        version=hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:12],
    )


def _area(content: Mapping[str, float]) -> tuple[float, float, float, float]:
    return content["south"], content["west"], content["north"], content["east"]
