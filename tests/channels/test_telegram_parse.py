"""Updates of the Bot API as documented, and what they become. The payloads are held against aiogram's types."""

import copy
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from aiogram.enums import ContentType
from aiogram.types import Update
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.telegram.parse import READERS, SERVICE, Aside, Notice, message_key, parse
from bot.core.nouns import Address, Inbound, Kind, Location, Media, Side
from storage import codec

SRI, BOT, GROUP, CHANNEL = 5_312_004_417, 7_001_002_003, -1_001_234_567_890, -1_009_876_543_210
SENT, LATER = 1_794_700_800, 1_794_700_860
NOW = datetime(2026, 11, 15, 0, 0, 5, tzinfo=UTC)
HOME = Address("telegram", str(BOT), str(SRI))

Json = dict[str, Any]

USER: Json = {
    "id": SRI,
    "is_bot": False,
    "first_name": "Sri",
    "last_name": "Wahyuni",
    "username": "sri_kediri",
    "language_code": "id",
}
CHAT: Json = {"id": SRI, "first_name": "Sri", "last_name": "Wahyuni", "username": "sri_kediri", "type": "private"}
SELF: Json = {"id": BOT, "is_bot": True, "first_name": "Tanggap", "username": "tanggap_bot"}
WARGA: Json = {"id": GROUP, "title": "Warga RT 3", "type": "supergroup"}
BERITA: Json = {"id": CHANNEL, "title": "Berita RT 3", "type": "channel"}
CARD: Json = {
    "message_id": 40,
    "from": SELF,
    "chat": CHAT,
    "date": SENT - 60,
    "text": "Kirim laporan ini?",
    "reply_markup": {"inline_keyboard": [[{"text": "Kirim", "callback_data": "form:send"}]]},
}


def message(**fields: Any) -> Json:
    return {"message_id": 41, "from": USER, "chat": CHAT, "date": SENT, **fields}


def update(kind: str, body: Json, number: int = 870_000_001) -> Json:
    return {"update_id": number, kind: body}


def edited(**fields: Any) -> Json:
    return update("edited_message", message(edit_date=LATER, **fields), 870_000_009)


def member(status: str, **fields: Any) -> Json:
    return {"user": SELF, "status": status, **fields}


def standing(chat: Json, old: Json, new: Json) -> Json:
    return update(
        "my_chat_member", {"chat": chat, "from": USER, "date": SENT, "old_chat_member": old, "new_chat_member": new}
    )


def file(name: str, **fields: Any) -> Json:
    return {"file_id": f"BQACAgUAAxkBAAI{name}", "file_unique_id": f"AgAD{name}", "file_size": 48_211, **fields}


def size(name: str, width: int, height: int) -> Json:
    return file(name, width=width, height=height)


def inbound(kind: Kind, **fields: Any) -> Inbound:
    given_fields: Json = {
        "side": Side.RESIDENT,
        "address": HOME,
        "sender": str(SRI),
        "external_id": f"m{SRI}:41",
        "sent_at": datetime.fromtimestamp(SENT, UTC),
        **fields,
    }
    return Inbound(kind=kind, **given_fields)


def media(kind: str, name: str, mime: str = "") -> Media:
    return Media(kind, remote_id=f"BQACAgUAAxkBAAI{name}", mime=mime)


def edit(text: str) -> Inbound:
    return inbound(
        Kind.EDIT,
        external_id=f"e{SRI}:41:870000009",
        sent_at=datetime.fromtimestamp(LATER, UTC),
        text=text,
        edits=f"m{SRI}:41",
    )


def aside(notice: Notice, chat: int) -> Aside:
    return Aside(notice, Address("telegram", str(BOT), str(chat)), datetime.fromtimestamp(SENT, UTC))


ANIMATION = file("Gif", width=320, height=240, duration=3, mime_type="video/mp4", file_name="banjir.mp4")
SPOT: Json = {"latitude": -7.816895, "longitude": 112.011398}
SPOT_HERE = Location(-7.816895, 112.011398)
POLL: Json = {
    "id": "5231",
    "question": "Setuju?",
    "options": [{"persistent_id": "0", "text": "Ya", "voter_count": 0}],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": True,
    "type": "regular",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
}
STICKER = file("Stk", type="regular", width=512, height=512, is_animated=False, is_video=False, emoji="👍")
QUERY: Json = {"id": "22814893127714", "from": USER, "chat_instance": "-368114", "data": "form:send"}
ORIGIN: Json = {"type": "hidden_user", "sender_user_name": "Joko", "date": SENT - 90}
ADMIN_RIGHTS = dict.fromkeys(
    """can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members
    can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories
    can_delete_stories can_send_welcome_messages""".split(),
    False,
)
RIGHTS = dict.fromkeys(
    """can_send_messages can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes
    can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews can_react_to_messages
    can_edit_tag can_change_info can_invite_users can_pin_messages can_manage_topics""".split(),
    False,
)
RICH: Json = {
    "blocks": [
        {"type": "heading", "size": 2, "text": "Lapor"},
        {"type": "paragraph", "text": ["rumah keba", {"type": "bold", "text": "karan"}, " di Ngronggo"]},
        {"type": "list", "items": [{"label": "1.", "blocks": [{"type": "paragraph", "text": "tolong cepat"}]}]},
    ]
}

SAID: dict[str, tuple[Json, Inbound]] = {
    "text": (
        update("message", message(text="lampu gang 3 mati")),
        inbound(Kind.TEXT, text="lampu gang 3 mati"),
    ),
    "command": (
        update("message", message(text="/tiket", entities=[{"type": "bot_command", "offset": 0, "length": 6}])),
        inbound(Kind.TEXT, text="/tiket"),
    ),
    "deep link": (
        update("message", message(text="/start T-118", entities=[{"type": "bot_command", "offset": 0, "length": 6}])),
        inbound(Kind.TEXT, text="/start T-118"),
    ),
    "reply": (
        update("message", message(text="sudah", reply_to_message=CARD, quote={"text": "Kirim", "position": 0})),
        inbound(Kind.TEXT, text="sudah", reply_to=f"m{SRI}:40"),
    ),
    "forward": (
        update("message", message(text="banjir!", forward_origin=ORIGIN)),
        inbound(Kind.TEXT, text="banjir!"),
    ),
    "by way of an inline bot": (
        update("message", message(text="peta", via_bot={**SELF, "id": 1, "username": "peta_bot"})),
        inbound(Kind.TEXT, text="peta"),
    ),
    "rich message": (
        update("message", message(rich_message=RICH)),
        inbound(Kind.TEXT, text="Lapor\nrumah kebakaran di Ngronggo\n1.\ntolong cepat"),
    ),
    "photo": (
        update("message", message(photo=[size("S", 90, 67), size("L", 1280, 960), size("M", 320, 240)])),
        inbound(Kind.PHOTO, media=media("photo", "L", "image/jpeg")),
    ),
    "photo with caption": (
        update("message", message(photo=[size("S", 90, 67)], caption="jalan berlubang", media_group_id="13871")),
        inbound(Kind.PHOTO, text="jalan berlubang", media=media("photo", "S", "image/jpeg")),
    ),
    "live photo": (
        update(
            "message",
            message(photo=[size("S", 90, 67)], live_photo=file("Live", width=720, height=960, duration=2)),
        ),
        inbound(Kind.PHOTO, media=media("photo", "S", "image/jpeg")),
    ),
    "voice": (
        update("message", message(voice=file("Vn", duration=4, mime_type="audio/ogg"))),
        inbound(Kind.VOICE, media=media("voice", "Vn", "audio/ogg")),
    ),
    "audio": (
        update("message", message(audio=file("Au", duration=61, mime_type="audio/mpeg", title="Rekaman"))),
        inbound(Kind.VOICE, media=media("audio", "Au", "audio/mpeg")),
    ),
    "video": (
        update("message", message(video=file("Vi", width=640, height=480, duration=9), caption="banjir")),
        inbound(Kind.VIDEO, text="banjir", media=media("video", "Vi")),
    ),
    "video note": (
        update("message", message(video_note=file("No", length=240, duration=5))),
        inbound(Kind.VIDEO, media=media("video_note", "No")),
    ),
    "animation": (
        update("message", message(animation=ANIMATION, document=ANIMATION)),
        inbound(Kind.VIDEO, media=media("animation", "Gif", "video/mp4")),
    ),
    "sticker": (
        update("message", message(sticker=STICKER)),
        inbound(Kind.STICKER, media=media("sticker", "Stk")),
    ),
    "document": (
        update("message", message(document=file("Do", file_name="kk.pdf", mime_type="application/pdf"))),
        inbound(Kind.DOCUMENT, media=media("document", "Do", "application/pdf")),
    ),
    "contact": (
        update("message", message(contact={"phone_number": "+628123456789", "first_name": "Joko", "user_id": 99})),
        inbound(Kind.CONTACT),
    ),
    "location": (
        update("message", message(location={**SPOT, "horizontal_accuracy": 12.5})),
        inbound(Kind.LOCATION, location=SPOT_HERE),
    ),
    "venue": (
        update("message", message(location=SPOT, venue={"location": SPOT, "title": "Alun-alun", "address": "Kota"})),
        inbound(Kind.LOCATION, location=SPOT_HERE),
    ),
    "live location": (
        update("message", message(location={**SPOT, "live_period": 900, "heading": 90})),
        inbound(Kind.LIVE_LOCATION, location=SPOT_HERE),
    ),
    "poll": (update("message", message(poll=POLL)), inbound(Kind.POLL)),
    "dice": (update("message", message(dice={"emoji": "🎲", "value": 4})), inbound(Kind.UNSUPPORTED)),
    "story": (update("message", message(story={"chat": CHAT, "id": 3})), inbound(Kind.UNSUPPORTED)),
    "something new": (update("message", message(hologram={"file_id": "H"})), inbound(Kind.UNSUPPORTED)),
    "button": (
        update("callback_query", {**QUERY, "message": CARD}),
        inbound(
            Kind.BUTTON, external_id=f"c{SRI}:22814893127714", sent_at=NOW, button="form:send", reply_to=f"m{SRI}:40"
        ),
    ),
    "button under what is gone": (
        update("callback_query", {**QUERY, "message": {"chat": CHAT, "message_id": 40, "date": 0}}),
        inbound(
            Kind.BUTTON, external_id=f"c{SRI}:22814893127714", sent_at=NOW, button="form:send", reply_to=f"m{SRI}:40"
        ),
    ),
    "edited text": (edited(text="lampu gang 4 mati"), edit("lampu gang 4 mati")),
    "edited caption": (edited(photo=[size("S", 90, 67)], caption="jalan rusak"), edit("jalan rusak")),
    "caption taken away": (edited(photo=[size("S", 90, 67)]), edit("")),
    "reaction": (
        update(
            "message_reaction",
            {
                "chat": CHAT,
                "message_id": 40,
                "user": USER,
                "date": SENT,
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": "👍"}],
            },
        ),
        inbound(Kind.REACTION, external_id=f"r{SRI}:40:870000001", reply_to=f"m{SRI}:40"),
    ),
}

ASIDES: dict[str, tuple[Json, Aside]] = {
    "blocked": (
        standing(CHAT, member("member"), member("kicked", until_date=0)),
        aside(Notice.BLOCKED, SRI),
    ),
    "unblocked": (
        standing(CHAT, member("kicked", until_date=0), member("member")),
        aside(Notice.UNBLOCKED, SRI),
    ),
    "added to a group": (standing(WARGA, member("left"), member("member")), aside(Notice.UNINVITED, GROUP)),
    "muted in a group": (
        standing(WARGA, member("member"), member("restricted", is_member=True, until_date=0, **RIGHTS)),
        aside(Notice.UNINVITED, GROUP),
    ),
    "made admin of a channel": (
        standing(BERITA, member("left"), member("administrator", **ADMIN_RIGHTS)),
        aside(Notice.UNINVITED, CHANNEL),
    ),
    "spoken to in a group": (
        update("message", {**message(text="/start@tanggap_bot"), "chat": WARGA}),
        aside(Notice.UNINVITED, GROUP),
    ),
    "edited in a group": (
        update("edited_message", {**message(text="halo", edit_date=LATER), "chat": WARGA}),
        aside(Notice.UNINVITED, GROUP),
    ),
    "greeted in a group": (
        update("message", {**message(new_chat_members=[SELF]), "chat": {**WARGA, "type": "group"}}),
        aside(Notice.UNINVITED, GROUP),
    ),
}

DROPPED: dict[str, Json] = {
    "channel post": update("channel_post", {"message_id": 7, "chat": BERITA, "date": SENT, "text": "halo"}),
    "edited channel post": update(
        "edited_channel_post", {"message_id": 7, "chat": BERITA, "date": SENT, "edit_date": LATER, "text": "halo"}
    ),
    "message by a bot": update("message", {**message(text="halo"), "from": {**SELF, "id": 5}}),
    "edit by a bot": update("edited_message", {**message(text="halo", edit_date=LATER), "from": {**SELF, "id": 5}}),
    "pinned": update("message", message(pinned_message=CARD)),
    "timer": update(
        "message", message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}), 870_000_002
    ),
    "live location that moves": edited(location={**SPOT, "live_period": 900}),
    "live location that ended": edited(location=SPOT),
    "poll that was closed": edited(poll={**POLL, "is_closed": True}),
    "business message": update("business_message", message(text="halo", business_connection_id="B1")),
    "inline query": update("inline_query", {"id": "1", "from": USER, "query": "ktp", "offset": ""}),
    "button under no message": update("callback_query", {**QUERY, "inline_message_id": "AAA"}),
    "button of a game": update(
        "callback_query",
        {"id": "2", "from": USER, "chat_instance": "1", "message": CARD, "game_short_name": "catur"},
    ),
    "button in a group": update("callback_query", {**QUERY, "message": {**CARD, "chat": WARGA}}),
    "reaction in a group": update(
        "message_reaction",
        {"chat": WARGA, "message_id": 4, "user": USER, "date": SENT, "old_reaction": [], "new_reaction": []},
    ),
    "put out of a group": standing(WARGA, member("member"), member("kicked", until_date=0)),
    "restricted and gone": standing(
        WARGA, member("member"), member("restricted", is_member=False, until_date=0, **RIGHTS)
    ),
    "left a group": update("message", {**message(left_chat_member=SELF), "chat": WARGA}),
    "another member": update(
        "chat_member",
        {
            "chat": WARGA,
            "from": USER,
            "date": SENT,
            "old_chat_member": {"user": USER, "status": "left"},
            "new_chat_member": {"user": USER, "status": "member"},
        },
    ),
}

REAL = (
    *(payload for payload, _ in SAID.values()),
    *(payload for payload, _ in ASIDES.values()),
    *DROPPED.values(),
)

# Content of messages that somebody said; each has a row above or is answered as unsupported.
CONTENT = frozenset(
    """text animation audio document live_photo paid_media photo sticker story video video_note voice checklist contact
    dice game poll venue location invoice giveaway giveaway_winners rich_message""".split()
)


def read(payload: object) -> Inbound | Aside | None:
    return parse(payload, str(BOT), NOW)


def heard(payload: object) -> Inbound:
    said = read(payload)
    assert isinstance(said, Inbound)
    return said


@pytest.mark.parametrize("name", SAID)
def test_what_a_resident_says(name: str) -> None:
    payload, expected = SAID[name]
    assert read(payload) == expected


@pytest.mark.parametrize("name", ASIDES)
def test_what_is_no_message(name: str) -> None:
    payload, expected = ASIDES[name]
    assert read(payload) == expected


@pytest.mark.parametrize("name", DROPPED)
def test_what_is_dropped(name: str) -> None:
    assert read(DROPPED[name]) is None


@pytest.mark.parametrize("payload", REAL)
def test_the_payloads_have_the_shapes_of_the_bot_api(payload: Json) -> None:
    """aiogram's models are written from the documentation. Restored from JSON, as they come over the wire."""
    known = Update.model_validate(json.loads(json.dumps(payload)))
    assert set(known.event.model_extra or {}) <= {"hologram"}


def test_every_field_of_a_message_is_known_as_said_or_as_of_service() -> None:
    """A new version of the Bot API with another kind of message fails here, to be sorted."""
    assert {kind.value for kind in ContentType} - {"unknown", "any"} == CONTENT | SERVICE
    assert not CONTENT & SERVICE


def test_every_kind_that_telegram_tells_of_has_a_row() -> None:
    assert {said.kind for _, said in SAID.values()} == set(Kind) - {Kind.DELETE}


def test_what_is_asked_for_exists() -> None:
    assert set(READERS) <= set(Update.model_fields)


@pytest.mark.parametrize("field", sorted(SERVICE))
def test_a_service_message_is_dropped_but_never_words(field: str) -> None:
    assert read(update("message", message(**{field: True}))) is None
    assert heard(update("message", message(text="tolong", **{field: True}))).text == "tolong"


def test_two_edits_within_a_second_are_two() -> None:
    first, second = (update("edited_message", message(edit_date=LATER, text="a"), number) for number in (1, 2))
    assert heard(first).external_id != heard(second).external_id


def test_delivered_again_it_has_the_same_id() -> None:
    for payload, _ in SAID.values():
        again = parse(copy.deepcopy(payload), str(BOT), datetime(2027, 1, 1, tzinfo=UTC))
        assert isinstance(again, Inbound)
        assert again.external_id == heard(payload).external_id


@pytest.mark.parametrize(
    "place", [{"latitude": 95.0, "longitude": 1.0}, {"latitude": float("nan"), "longitude": 0}, {}]
)
def test_a_place_not_on_earth_is_no_place(place: Json) -> None:
    said = heard(update("message", message(location=place)))
    assert (said.kind, said.location) == (Kind.UNSUPPORTED, None)


@pytest.mark.parametrize("date", [0, -5, 10**15, "kemarin", None, True])
def test_a_date_that_is_none_is_now(date: object) -> None:
    assert heard(update("message", {**message(text="halo"), "date": date})).sent_at == NOW


# ---------------------------------------------------------------- whatever comes

ids = st.integers(1, 2**52)
numbers = st.integers(1, 2**31)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["chat", "from", "id", "type", "text"]) | st.text(max_size=8), inner, max_size=4
        )
    ),
    max_leaves=12,
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value but its root."""
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, inner in members for found in ((*path, key), *paths(inner, (*path, key)))]


PLACES = [paths(payload) for payload in REAL]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A real update with some of its values replaced, taken away or joined by others."""
    chosen = draw(st.integers(0, len(REAL) - 1))
    payload = copy.deepcopy(REAL[chosen])
    for path in draw(st.lists(st.sampled_from(PLACES[chosen]), min_size=1, max_size=3)):
        mutate(payload, path, draw(json_values), draw(st.sampled_from(["replace", "remove", "add"])))
    return payload


def mutate(payload: Any, path: tuple[Any, ...], value: Any, how: str) -> None:
    """In place; where an earlier mutation took the path away, nothing happens."""
    *way, last = path
    for key in way:
        try:
            payload = payload[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(payload, dict) and how == "remove":
        payload.pop(last, None)
    elif isinstance(payload, dict):
        payload[last if how == "replace" else f"{last}_x"] = value
    elif isinstance(payload, list) and isinstance(last, int) and last < len(payload):
        payload[last] = value


def check(payload: Any) -> None:
    """Nothing raises, and what is heard can be stored: ids that fit, a time with its zone, text for cleaning only."""
    said = read(payload)
    if not isinstance(said, Inbound):
        return
    assert said.sent_at.tzinfo is not None
    assert len(said.external_id) <= 128
    assert said.kind is not Kind.BUTTON or said.button
    kept = codec.dump(Inbound(**{**{name: getattr(said, name) for name in Inbound.__slots__}, "text": ""}))
    assert codec.load(Inbound, kept).external_id == said.external_id


ordinary = settings(max_examples=2_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
at_length = settings(max_examples=100_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@ordinary
@given(json_values | mutated())
def test_whatever_comes_nothing_raises(payload: Any) -> None:
    check(payload)


@pytest.mark.slow
@at_length
@given(json_values | mutated())
def test_whatever_comes_nothing_raises_at_length(payload: Any) -> None:
    check(payload)


def test_a_nest_without_end_is_not_followed() -> None:
    nest: Any = "api"
    for _ in range(5_000):
        nest = [{"type": "bold", "text": nest}]
    assert heard(update("message", message(rich_message={"blocks": nest}))).text == ""


@given(
    payload=st.sampled_from(REAL), extra=st.dictionaries(st.from_regex(r"x_[a-z]{1,8}", fullmatch=True), json_values)
)
def test_unknown_fields_change_nothing(payload: Json, extra: Json) -> None:
    more = {name: {**value, **extra} if isinstance(value, dict) else value for name, value in payload.items()}
    assert read({**more, **extra}) == read(payload)


@given(chat=ids, number=numbers, edit_number=numbers)
def test_a_reply_an_edit_a_press_and_a_reaction_name_the_message(chat: int, number: int, edit_number: int) -> None:
    where = {**CHAT, "id": chat}
    original = {**message(text="halo"), "chat": where, "message_id": number}
    name = heard(update("message", original)).external_id
    reply = {**message(text="ya", reply_to_message=original), "chat": where, "message_id": number + 1}
    reaction = {"chat": where, "message_id": number, "user": USER, "date": SENT, "old_reaction": [], "new_reaction": []}
    assert name == message_key(chat, number)
    assert heard(update("message", reply)).reply_to == name
    assert heard(update("edited_message", {**original, "edit_date": LATER}, edit_number)).edits == name
    assert heard(update("callback_query", {**QUERY, "message": original})).reply_to == name
    assert heard(update("message_reaction", reaction)).reply_to == name


@given(
    first=st.tuples(st.sampled_from(sorted(SAID)), ids, numbers, numbers),
    second=st.tuples(st.sampled_from(sorted(SAID)), ids, numbers, numbers),
)
def test_two_chats_never_share_an_id(first: tuple[str, int, int, int], second: tuple[str, int, int, int]) -> None:
    one, other = moved(*first), moved(*second)
    if first[1] != second[1]:
        assert one.external_id != other.external_id


def moved(name: str, chat: int, number: int, update_id: int) -> Inbound:
    """A row of the table as said in another chat."""
    payload = copy.deepcopy(SAID[name][0])
    kind = next(key for key in payload if key != "update_id")
    body = payload[kind]["message"] if kind == "callback_query" else payload[kind]
    body.update(chat={**CHAT, "id": chat}, message_id=number)
    return heard({**payload, "update_id": update_id})
