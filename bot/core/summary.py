"""What a resident is shown of a report being written: the next question, or the whole before it is sent."""

from bot.core import join, places, tickets
from bot.core.location import pin
from bot.core.nouns import Button, Draft
from bot.core.scene import Scene
from bot.core.texts import shortened

_BOTH = 1400
"""Characters of each of two reports that are shown together."""


def question(scene: Scene, draft: Draft) -> str:
    """The question a report asks next."""
    if draft.asking == "confirm":
        return _both(scene, draft, draft.second) if draft.second else _one(scene, draft)
    return scene.say(f"form-{draft.asking}")


def buttons(scene: Scene, draft: Draft) -> tuple[Button, ...]:
    """What can be pressed instead of an answer in words."""
    cancel = scene.button("button-cancel", "form:cancel")
    if draft.asking == "confirm":
        return (*_sending(scene, draft), scene.button("button-change", "form:change"), cancel)
    if draft.asking == "change":
        return (*_parts(scene, draft), cancel)
    return (*_sides(scene, draft), scene.button("button-send-now", "form:send-now"), cancel)


def _sending(scene: Scene, draft: Draft) -> tuple[Button, ...]:
    send = scene.button("button-send", "form:send")
    own, others = join.own_like(scene, draft), join.like(scene, draft)
    if own:
        return (scene.button("button-add", f"form:add:{own.number}"), send)
    return (scene.button("button-join", "form:join"), send) if others else (send,)


def _parts(scene: Scene, draft: Draft) -> tuple[Button, ...]:
    parts = (scene.button("button-what", "form:what"), scene.button("button-place", "form:place"))
    return (*parts, scene.button("button-other-report", "form:other")) if draft.second else parts


def _sides(scene: Scene, draft: Draft) -> tuple[Button, ...]:
    """Both kelurahan of a border the location is close to."""
    if draft.asking != "border" or draft.place.location is None:
        return ()
    codes = pin(draft.place.location, scene.catalogue).kelurahan
    return tuple(Button(f"Kel. {scene.catalogue.kelurahan[code].name}", f"form:in:{code}") for code in codes)


def _one(scene: Scene, draft: Draft) -> str:
    notes = (_hint(scene, draft), _similar(scene, draft), scene.say("form-send"))
    return "\n\n".join((_shown(scene, draft), "\n".join(filter(None, notes))))


def _both(scene: Scene, first: Draft, second: Draft) -> str:
    shown = (f"{place}. {_shown(scene, draft, _BOTH)}" for place, draft in enumerate((first, second), 1))
    return "\n\n".join((*shown, scene.say("form-send-both")))


def _shown(scene: Scene, draft: Draft, limit: int = 3000) -> str:
    where = places.said(draft.place, scene.catalogue.kelurahan)
    return scene.say(
        "form-report",
        title=scene.catalogue.entries[draft.intent].title,
        department=scene.catalogue.department(tickets.resolved(scene, draft.department, draft.place)).short,
        text=shortened(draft.text, limit),
        where="\n\n" + scene.say("form-where", where=where) if where else "",
        photos="\n" + scene.say("form-photos", count=len(draft.photos)) if draft.photos else "",
    )


def _hint(scene: Scene, draft: Draft) -> str:
    """A photo helps where the service asks for one and none was sent."""
    wanted = "foto" in scene.catalogue.entries[draft.intent].slots and not draft.photos
    return scene.say("form-photo-helps") if wanted else ""


def _similar(scene: Scene, draft: Draft) -> str:
    own, others = join.own_like(scene, draft), join.like(scene, draft)
    if own:
        return scene.say("form-own-like", number=own.label)
    return scene.say("form-like", count=join.followed(scene, draft)) if others else ""
