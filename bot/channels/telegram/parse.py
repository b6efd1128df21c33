"""One update of the Bot API becomes what a resident said, an aside about a chat, or nothing. Pure.

The JSON is read as it is and not through `aiogram.types.Update`: that rejects a whole update for one new value in a
part nobody here reads (a new kind of origin, reaction or member), and a resident's words would be lost. Here a field
that is unknown or of the wrong type is as if absent, so nothing raises and fields of later versions do no harm. The
tests hold the payloads and the names below against aiogram's types.

Source: https://core.telegram.org/bots/api#update, version 10.3. Bots are not told of deletions in private chats.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from bot.core.nouns import Address, Inbound, Kind, Location, Media, Side

RESIDENTS = "telegram"


class Notice(StrEnum):
    """What happened to a chat without anybody saying something in it."""

    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    UNINVITED = "uninvited"


@dataclass(frozen=True, slots=True)
class Aside:
    """Something to act on that is no message. Uninvited: the bot is in a group or channel, and is to leave it."""

    notice: Notice
    address: Address
    at: datetime


@dataclass(frozen=True, slots=True)
class _Update:
    """Where an update came in. number: its update_id, the same when it is delivered again."""

    number: int
    account: str
    now: datetime

    def address(self, chat: int) -> Address:
        return Address(RESIDENTS, self.account, str(chat))


@dataclass(frozen=True, slots=True)
class _Content:
    kind: Kind
    media: Media | None = None
    location: Location | None = None


def parse(update: object, account: str, now: datetime) -> Inbound | Aside | None:
    """What an update says; None for what is to be dropped. Raises nothing, whatever JSON it is given.

    account: the bot's own id. now: when the update came, for what Telegram gives no time of: a pressed button.
    """
    fields = _object(update)
    here = _Update(_id(fields.get("update_id")) or 0, account, now)
    for name, read in READERS.items():
        body = _object(fields.get(name))
        if body:
            return read(body, here)
    return None


def message_key(chat: int, message: int) -> str:
    """The external id of a message: Telegram counts messages per chat, what is stored is unique per bot.

    Sending answers with this too, so that replies and reactions find what they are about.
    """
    return f"m{chat}:{message}"


def _message(body: Mapping[str, Any], here: _Update) -> Inbound | Aside | None:
    if _is_shared(body):
        # The bot itself may be who left: then there is nothing to leave any more.
        return None if "left_chat_member" in body else _uninvited(body, here)
    said = _said(body, here)
    if said is None or (said.kind is Kind.UNSUPPORTED and not SERVICE.isdisjoint(body)):
        return None
    return said


def _said(body: Mapping[str, Any], here: _Update) -> Inbound | None:
    chat, sender = _private(body), _person(body.get("from"))
    message = _id(body.get("message_id"))
    if not (chat and sender and message):
        return None
    content = _content(body)
    return Inbound(
        side=Side.RESIDENT,
        address=here.address(chat),
        sender=str(sender),
        external_id=message_key(chat, message),
        kind=content.kind,
        sent_at=_moment(body.get("date"), here.now),
        text=_words(body),
        location=content.location,
        media=content.media,
        reply_to=_key(chat, body.get("reply_to_message")),
    )


def _edited(body: Mapping[str, Any], here: _Update) -> Inbound | Aside | None:
    """An edit of words or of a caption. A live location that moves is an edit too, every few seconds: dropped."""
    if _is_shared(body):
        return _uninvited(body, here)
    said = _said(body, here)
    if said is None or said.kind not in _WORDED:
        return None
    return replace(
        said,
        # Two edits of a message may bear the same second, so its edit_date does not tell them apart.
        external_id=f"e{said.external_id[1:]}:{here.number}",
        kind=Kind.EDIT,
        sent_at=_moment(body.get("edit_date"), said.sent_at),
        media=None,
        edits=said.external_id,
    )


def _pressed(body: Mapping[str, Any], here: _Update) -> Inbound | None:
    """A pressed button. The message above it may be inaccessible, but always says its chat and id."""
    above = _object(body.get("message"))
    chat, sender = _private(above), _person(body.get("from"))
    query, button = _token(body.get("id"), longest=64), _token(body.get("data"))
    if not (chat and sender and query and button):
        return None
    return Inbound(
        side=Side.RESIDENT,
        address=here.address(chat),
        sender=str(sender),
        external_id=f"c{chat}:{query}",
        kind=Kind.BUTTON,
        sent_at=here.now,
        button=button,
        reply_to=_key(chat, above),
    )


def _reacted(body: Mapping[str, Any], here: _Update) -> Inbound | None:
    chat, sender = _private(body), _person(body.get("user"))
    message = _id(body.get("message_id"))
    if not (chat and sender and message):
        return None
    return Inbound(
        side=Side.RESIDENT,
        address=here.address(chat),
        sender=str(sender),
        external_id=f"r{chat}:{message}:{here.number}",
        kind=Kind.REACTION,
        sent_at=_moment(body.get("date"), here.now),
        reply_to=message_key(chat, message),
    )


def _membership(body: Mapping[str, Any], here: _Update) -> Aside | None:
    """The bot's own standing in a chat changed. A first /start is no change; unblocking is."""
    member = _object(body.get("new_chat_member"))
    status = member.get("status")
    if not isinstance(status, str):
        return None
    gone = status in ("left", "kicked") or (status == "restricted" and member.get("is_member") is not True)
    if _is_shared(body):
        return None if gone else _uninvited(body, here)
    chat = _private(body)
    if chat is None:
        return None
    notice = Notice.BLOCKED if gone else Notice.UNBLOCKED
    return Aside(notice, here.address(chat), _moment(body.get("date"), here.now))


def _uninvited(body: Mapping[str, Any], here: _Update) -> Aside | None:
    chat = _id(_object(body.get("chat")).get("id"))
    if chat is None:
        return None
    return Aside(Notice.UNINVITED, here.address(chat), _moment(body.get("date"), here.now))


READERS: Mapping[str, Callable[[Mapping[str, Any], _Update], Inbound | Aside | None]] = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _pressed,
    "message_reaction": _reacted,
    "my_chat_member": _membership,
}
"""By kind of update. Its keys are what is to be asked for as `allowed_updates`."""

SERVICE = frozenset(
    """
    boost_added channel_chat_created chat_background_set chat_owner_changed chat_owner_left chat_shared
    checklist_tasks_added checklist_tasks_done community_chat_added community_chat_joined community_chat_removed
    connected_website delete_chat_photo direct_message_price_changed forum_topic_closed forum_topic_created
    forum_topic_edited forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden gift
    gift_upgrade_sent giveaway_completed giveaway_created group_chat_created left_chat_member managed_bot_created
    message_auto_delete_timer_changed migrate_from_chat_id migrate_to_chat_id new_chat_members new_chat_photo
    new_chat_title paid_message_price_changed passport_data pinned_message poll_option_added poll_option_deleted
    proximity_alert_triggered refunded_payment successful_payment suggested_post_approval_failed
    suggested_post_approved suggested_post_declined suggested_post_paid suggested_post_refunded
    supergroup_chat_created unique_gift user_shared users_shared video_chat_ended video_chat_participants_invited
    video_chat_scheduled video_chat_started web_app_data write_access_allowed
    """.split()
)
"""Fields of messages that Telegram writes about a chat and nobody said. Any other unknown field is answered as
unsupported, so that a resident who sends something new is not met with silence.
"""

_FILES = {
    "voice": Kind.VOICE,
    "audio": Kind.VOICE,
    "video": Kind.VIDEO,
    "video_note": Kind.VIDEO,
    "animation": Kind.VIDEO,  # what a phone films without sound; comes with a document of the same file
    "sticker": Kind.STICKER,
    "document": Kind.DOCUMENT,
}
_WORDED = frozenset({Kind.TEXT, Kind.PHOTO, Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT})
_SHARED = frozenset({"group", "supergroup", "channel"})
_RICH = {
    "summary": "",
    "label": "",
    "text": "",
    "alternative_text": "",
    "items": "\n",
    "cells": "\n",
    "blocks": "\n",
    "caption": "",
    "credit": "",
}
"""Where the words of a rich message are, in reading order, and what parts the members of a list there."""

_DEEPEST = 40
_LAST_MOMENT = 253_402_300_799


def _content(body: Mapping[str, Any]) -> _Content:
    """What a message is, besides its words. Of a contact, a poll and a venue nothing is kept but the place."""
    if _text(body.get("text")) or _object(body.get("rich_message")):
        return _Content(Kind.TEXT)
    photo = _largest(body.get("photo"))
    if photo:
        return _Content(Kind.PHOTO, Media("photo", remote_id=_token(photo.get("file_id")), mime="image/jpeg"))
    for name, kind in _FILES.items():
        file = _object(body.get(name))
        if file:
            media = Media(name, remote_id=_token(file.get("file_id")), mime=_token(file.get("mime_type")))
            return _Content(kind, media)
    return _without_file(body)


def _without_file(body: Mapping[str, Any]) -> _Content:
    shared = _object(body.get("location"))
    place = _place(shared)
    if place is not None:
        return _Content(Kind.LIVE_LOCATION if "live_period" in shared else Kind.LOCATION, location=place)
    if _object(body.get("contact")):
        return _Content(Kind.CONTACT)
    if _object(body.get("poll")):
        return _Content(Kind.POLL)
    return _Content(Kind.UNSUPPORTED)


def _words(body: Mapping[str, Any]) -> str:
    rich = _object(body.get("rich_message"))
    return _text(body.get("text")) or _text(body.get("caption")) or _plain(rich.get("blocks"), "\n", _DEEPEST)


def _plain(rich: object, between: str, depth: int) -> str:
    """The words of a rich message: blocks, items and cells are lines, the parts of a rich text are one.

    depth: how many levels are read; Telegram allows fewer.
    """
    if isinstance(rich, str):
        return rich
    if depth == 0:
        return ""
    if isinstance(rich, list):
        return between.join(filter(None, (_plain(part, between, depth - 1) for part in rich)))
    fields = _object(rich)
    lines = (_plain(fields[name], joint, depth - 1) for name, joint in _RICH.items() if name in fields)
    return "\n".join(filter(None, lines))


def _largest(sizes: object) -> Mapping[str, Any]:
    """The size of a photo with the most pixels; empty if there is none."""
    known = [_object(size) for size in sizes] if isinstance(sizes, list) else []
    return max(known, key=lambda size: (_id(size.get("width")) or 0) * (_id(size.get("height")) or 0), default={})


def _place(shared: Mapping[str, Any]) -> Location | None:
    latitude, longitude = _number(shared.get("latitude")), _number(shared.get("longitude"))
    if latitude is None or longitude is None:
        return None
    try:
        return Location(latitude, longitude)
    except ValueError:
        return None


def _is_shared(body: Mapping[str, Any]) -> bool:
    """Whether the chat is no private one but a group or channel."""
    kind = _object(body.get("chat")).get("type")
    return isinstance(kind, str) and kind in _SHARED


def _private(body: Mapping[str, Any]) -> int | None:
    """The id of the private chat something is in; None if it is in another."""
    chat = _object(body.get("chat"))
    return _id(chat.get("id")) if chat.get("type") == "private" else None


def _person(user: object) -> int | None:
    """The id of a user; None for a bot."""
    fields = _object(user)
    return None if fields.get("is_bot") is True else _id(fields.get("id"))


def _key(chat: int, message: object) -> str | None:
    number = _id(_object(message).get("message_id"))
    return message_key(chat, number) if number else None


def _object(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _id(value: object) -> int | None:
    """A number as Telegram gives ids: not 0, in 64 bits."""
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return value if value and -(2**63) <= value < 2**63 else None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if abs(value) < 2**63 else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _token(value: object, longest: int = 512) -> str:
    """An identifier as it may be stored; empty for what Telegram never gives: overlong, or with control characters."""
    return value if isinstance(value, str) and len(value) <= longest and value.isprintable() else ""


def _moment(seconds: object, otherwise: datetime) -> datetime:
    """Unix time in UTC. otherwise: for a date that is missing, 0 (inaccessible) or no date."""
    number = _id(seconds)
    return datetime.fromtimestamp(number, UTC) if number and 0 < number <= _LAST_MOMENT else otherwise
