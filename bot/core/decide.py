"""One turn of a lane, decided. Pure: the same turn, findings, moment and numbers give the same decision."""

from collections.abc import Callable
from datetime import datetime

from bot.core import (
    after_alarm,
    amend,
    answer,
    attachments,
    clarify,
    closing,
    commands,
    context,
    courtesy,
    crisis,
    desk,
    emergency,
    expected,
    follow_up,
    form,
    handoff,
    language,
    live,
    privacy,
    sealed_value,
    tickets,
    two_needs,
    waiting,
)
from bot.core.nouns import Decision, Side
from bot.core.scene import Found, Scene, Turn

Behaviour = Callable[[Scene], Decision | None]

BEFORE_READING: tuple[Behaviour, ...] = (
    attachments.noted,
    live.to_agent,
    sealed_value.sealed,
    commands.press,
    commands.obey,
    privacy.stopped,
    privacy.unsure,
    crisis.confided,
    after_alarm.over,
    emergency.answer,
    waiting.wait,
    tickets.attached,
    expected.told_why,
    two_needs.corrected,
    form.carry_on,
    after_alarm.shown,
    attachments.acknowledged,
)
READING: tuple[Behaviour, ...] = (
    after_alarm.amended,
    follow_up.report_wanted,
    follow_up.facet,
    follow_up.still_about,
    two_needs.both,
    courtesy.small_talk,
    amend.sent_report,
    answer.when_sure,
    expected.offered,
    handoff.when_department_is_sure,
    clarify.choose,
)

LAPSED: dict[str, Callable[[Scene], Decision]] = {closing.TIMER: closing.lapsed, live.TIMER: live.lapsed}


def decide(turn: Turn, found: Found, now: datetime, numbers: tuple[int, ...] = ()) -> Decision:
    """What one turn does. numbers: reserved ticket numbers, at least two.

    The order of the behaviours is the order of precedence: the first that has something to say decides.
    """
    scene = Scene(turn, found, now, numbers)
    if turn.timer:
        return LAPSED[turn.timer.kind](scene)
    if turn.arrivals[0].inbound.side is Side.DESK:
        return desk.act(scene)
    scene = language.followed(scene)
    return _first(scene, BEFORE_READING) or _read(context.rephrased(scene))


def _read(scene: Scene) -> Decision:
    return _first(scene, READING) or clarify.ask_again(scene)


def _first(scene: Scene, behaviours: tuple[Behaviour, ...]) -> Decision | None:
    return next(filter(None, (behaviour(scene) for behaviour in behaviours)), None)
