"""One turn of a lane, decided. Pure: the same turn, findings, moment and numbers give the same decision."""

from collections.abc import Callable
from datetime import datetime

from bot.core import (
    answer,
    attachments,
    clarify,
    commands,
    courtesy,
    desk,
    emergency,
    follow_up,
    form,
    handoff,
    language,
    tickets,
    waiting,
)
from bot.core.closing import lapsed
from bot.core.nouns import Decision, Side
from bot.core.scene import Found, Scene, Turn

Behaviour = Callable[[Scene], Decision | None]

BEFORE_READING: tuple[Behaviour, ...] = (
    attachments.noted,
    commands.press,
    commands.obey,
    emergency.confided,
    emergency.answer,
    waiting.wait,
    tickets.attached,
    form.carry_on,
    attachments.acknowledged,
)
READING: tuple[Behaviour, ...] = (
    emergency.amended,
    follow_up.facet,
    courtesy.small_talk,
    answer.when_sure,
    handoff.when_department_is_sure,
    clarify.choose,
    clarify.ask_again,
)


def decide(turn: Turn, found: Found, now: datetime, numbers: tuple[int, ...] = ()) -> Decision:
    """What one turn does. numbers: reserved ticket numbers, at least two.

    The order of the behaviours is the order of precedence: the first that has something to say decides.
    """
    scene = Scene(turn, found, now, numbers)
    if turn.timer:
        return lapsed(scene)
    if turn.arrivals[0].inbound.side is Side.DESK:
        return desk.act(scene)
    scene = language.followed(scene)
    for behaviour in (*BEFORE_READING, *READING):
        decision = behaviour(scene)
        if decision is not None:
            return decision
    raise AssertionError("the last behaviour always decides")
