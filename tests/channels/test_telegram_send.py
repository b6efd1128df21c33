"""Sending to Telegram: against an HTTP server that answers as Telegram does, or worse."""

import asyncio
import json
import logging
import time
import traceback
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import structlog
from aiogram import Bot

from bot.channels.telegram.send import Moved, Pace, TelegramChannel, telegram_bot
from bot.core.nouns import Act, Address, Button, Effect
from bot.ports import Busy, Channel, Outgoing, Refused, SendError, Unknown
from bot.run_in import directly
from tests.channels.telegram_fake import TOKEN, Answer, Fake, error, garbage, hang, html, reset, telegram

CHAT = "7"
FAST = Pace(per_chat=1000, overall=1000)
SECRET = TOKEN.split(":")[1]
YES, NO = Button("Ya", "y:1"), Button("Tidak", "n:1")


class Album:
    def get(self, identifier: int) -> tuple[bytes, str]:
        if identifier == 500:
            raise OSError("database away")
        return {1: (b"\xff\xd8picture", "image/jpeg")}[identifier]


@pytest.fixture
async def fake() -> AsyncIterator[Fake]:
    async with telegram() as server:
        yield server


@pytest.fixture
async def bot(fake: Fake) -> AsyncIterator[Bot]:
    bot = telegram_bot(TOKEN, fake.url)
    yield bot
    await closed(bot)


@pytest.fixture
def channel(bot: Bot) -> TelegramChannel:
    return opened(bot)


def opened(bot: Bot, moved: Moved | None = None, pace: Pace = FAST) -> TelegramChannel:
    return TelegramChannel(bot, Album(), directly, moved=moved, pace=pace, seconds=0.2)


async def closed(bot: Bot) -> None:
    """Close without the quarter of a second that aiogram's own close waits for TLS."""
    await (await bot.session.create_session()).close()  # type: ignore[attr-defined]


def outgoing(
    text: str = "Selamat pagi",
    act: Act = Act.SEND,
    *,
    buttons: tuple[Button, ...] = (),
    photo: int | None = None,
    target: str | None = None,
    chat: str = CHAT,
) -> Outgoing:
    effect = Effect(act, Address("telegram", "4242", chat), text, buttons, photo=photo)
    return Outgoing(1, effect, "lane", 1, target)


async def failed(channel: Channel, fake: Fake, answer: Answer, what: Outgoing | None = None) -> SendError:
    fake.script = [answer]
    with pytest.raises(SendError) as caught:
        await channel.send(what or outgoing())
    return caught.value


# ---------------------------------------------------------------- what is sent


async def test_a_text_arrives_as_it_is(channel: Channel, fake: Fake) -> None:
    text = "<b>KTP</b> *hilang* _di_ jalan & https://kedirikota.go.id 😀"
    sent = await channel.send(outgoing(text))
    (call,) = fake.seen
    assert (call.method, sent.message_id) == ("sendMessage", "m7:101")
    preview = json.loads(call.fields.pop("link_preview_options"))
    assert preview["is_disabled"] is True
    assert call.fields == {"chat_id": CHAT, "text": text}


async def test_the_channel_is_named(channel: Channel) -> None:
    assert channel.name == "telegram"


async def test_buttons_arrive_with_their_data(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing(buttons=(YES, NO)))
    assert fake.seen[0].buttons == [[("Ya", "y:1"), ("Tidak", "n:1")]]


async def test_a_long_text_is_sent_in_order_and_named_by_its_last_part(channel: Channel, fake: Fake) -> None:
    text = "kata " * 2000
    sent = await channel.send(outgoing(text, buttons=(YES,)))
    assert "".join(call.fields["text"] for call in fake.seen) == text
    assert [bool(call.buttons) for call in fake.seen] == [False, False, True]
    assert sent.message_id == "m7:103"


async def test_a_photo_is_uploaded_with_its_caption(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing("Lubang di jalan", photo=1, buttons=(YES,)))
    (call,) = fake.seen
    assert (call.method, call.fields["caption"]) == ("sendPhoto", "Lubang di jalan")
    assert list(call.files.values()) == [b"\xff\xd8picture"]
    assert call.fields["photo"] == f"attach://{next(iter(call.files))}"
    assert call.buttons == [[("Ya", "y:1")]]


async def test_a_photo_without_words_has_no_caption(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing("", photo=1))
    assert "caption" not in fake.seen[0].fields


async def test_a_text_too_long_for_a_caption_follows_the_photo(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing("a" * 1025, photo=1))
    assert [call.method for call in fake.seen] == ["sendPhoto", "sendMessage"]
    assert fake.seen[1].fields["text"] == "a" * 1025


async def test_words_are_sent_when_their_photo_is_gone(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing(photo=2))
    assert [call.method for call in fake.seen] == ["sendMessage"]
    with pytest.raises(Refused, match="kosong"):
        await channel.send(outgoing("", photo=2))


async def test_a_photo_that_cannot_be_read_now_is_tried_again(channel: Channel, fake: Fake) -> None:
    with pytest.raises(Busy):
        await channel.send(outgoing(photo=500))
    assert fake.seen == []


async def test_a_blank_text_is_refused_unsent(channel: Channel, fake: Fake) -> None:
    with pytest.raises(Refused, match="kosong"):
        await channel.send(outgoing(" \n"))
    assert fake.seen == []


# ---------------------------------------------------------------- edit and delete


async def test_a_message_is_edited(channel: Channel, fake: Fake) -> None:
    sent = await channel.send(outgoing("Baru", Act.EDIT, target="55", buttons=(YES,)))
    (call,) = fake.seen
    assert (call.method, call.fields["message_id"], call.fields["text"]) == ("editMessageText", "55", "Baru")
    assert call.buttons == [[("Ya", "y:1")]]
    assert sent.message_id == "55"


async def test_an_edit_that_changes_nothing_is_done(channel: Channel, fake: Fake) -> None:
    why = "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
    fake.script = [error(400, why), error(400, why)]
    for buttons in ((), (YES, NO)):
        assert (await channel.send(outgoing(act=Act.EDIT, target="55", buttons=buttons))).message_id == "55"
    assert len(fake.seen) == 2


async def test_an_edit_of_a_photo_writes_its_caption(channel: Channel, fake: Fake) -> None:
    fake.script = [error(400, "Bad Request: there is no text in the message to edit")]
    await channel.send(outgoing("Baru", Act.EDIT, target="55"))
    assert (fake.seen[1].method, fake.seen[1].fields["caption"]) == ("editMessageCaption", "Baru")


async def test_an_edit_of_a_message_that_is_gone_is_refused(channel: Channel, fake: Fake) -> None:
    answer = error(400, "Bad Request: message to edit not found")
    refused = await failed(channel, fake, answer, outgoing(act=Act.EDIT, target="55"))
    assert str(refused) == "pesan yang akan diubah sudah tidak ada"


async def test_a_message_is_deleted_and_one_that_is_gone_counts_as_deleted(channel: Channel, fake: Fake) -> None:
    fake.script = [fake._yes, error(400, "Bad Request: message to delete not found")]
    for _ in range(2):
        assert (await channel.send(outgoing(act=Act.DELETE, target="55"))).message_id == "55"
    assert [(call.method, call.fields["message_id"]) for call in fake.seen] == [("deleteMessage", "55")] * 2


async def test_a_message_too_old_to_delete_is_refused(channel: Channel, fake: Fake) -> None:
    answer = error(400, "Bad Request: message can't be deleted")
    refused = await failed(channel, fake, answer, outgoing(act=Act.DELETE, target="55"))
    assert isinstance(refused, Refused)


@pytest.mark.parametrize("target", [None, "x"])
async def test_nothing_is_edited_or_deleted_without_a_target(channel: Channel, fake: Fake, target: str | None) -> None:
    for act in (Act.EDIT, Act.DELETE):
        with pytest.raises(Refused):
            await channel.send(outgoing(act=act, target=target))
    assert fake.seen == []


async def test_residents_have_no_topics(channel: Channel) -> None:
    with pytest.raises(Refused):
        await channel.send(outgoing(act=Act.CREATE_TOPIC))


# ---------------------------------------------------------------- errors


async def test_429_says_how_long_to_wait(channel: Channel, fake: Fake) -> None:
    busy = await failed(channel, fake, error(429, "Too Many Requests: retry after 17", retry_after=17))
    assert isinstance(busy, Busy)
    assert busy.retry_after == 17


@pytest.mark.parametrize("status", [500, 502])
async def test_trouble_at_telegram_is_busy(channel: Channel, fake: Fake, status: int) -> None:
    assert isinstance(await failed(channel, fake, error(status, "Internal Server Error")), Busy)


async def test_a_server_that_cannot_be_reached_is_busy() -> None:
    bot = telegram_bot(TOKEN, "http://127.0.0.1:9")
    with pytest.raises(Busy):
        await opened(bot).send(outgoing())
    await closed(bot)


async def test_a_connection_that_never_comes_about_is_busy() -> None:
    """A full backlog: the kernel takes no further connection, so nothing can have left."""
    listener = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0, start_serving=False, backlog=0)
    host, port = listener.sockets[0].getsockname()
    listener.sockets[0]._sock.listen(0)  # type: ignore[attr-defined]
    taken = [asyncio.create_task(asyncio.open_connection(host, port)) for _ in range(4)]
    await asyncio.sleep(0.05)
    bot = telegram_bot(TOKEN, f"http://{host}:{port}")
    with pytest.raises(Busy, match="ConnectionTimeoutError") as caught:
        await opened(bot).send(outgoing())
    assert SECRET not in everything(caught.value)
    for task in taken:
        task.cancel()
    for opened_ in await asyncio.gather(*taken, return_exceptions=True):
        if isinstance(opened_, tuple):
            opened_[1].close()
    listener.close()
    await closed(bot)


@pytest.mark.parametrize("answer", [reset, hang, html, garbage])
async def test_what_left_and_was_not_answered_is_unknown_and_asked_once(
    channel: Channel, fake: Fake, answer: Answer
) -> None:
    assert isinstance(await failed(channel, fake, answer), Unknown)
    assert len(fake.seen) == 1


@pytest.mark.parametrize(
    ("status", "description", "sentence"),
    [
        (403, "Forbidden: bot was blocked by the user", "warga memblokir bot"),
        (403, "Forbidden: user is deactivated", "akun Telegram warga sudah tidak aktif"),
        (403, "Forbidden: bot was kicked from the group chat", "bot dikeluarkan dari grup"),
        (400, "Bad Request: chat not found", "percakapan warga tidak ditemukan di Telegram"),
        (400, "Bad Request: something new", "Telegram menolak pesan ini (Bad Request: something new)"),
        (413, "Request Entity Too Large", "foto terlalu besar untuk Telegram"),
    ],
)
async def test_what_can_never_arrive_is_refused_in_words_for_the_officer(
    channel: Channel, fake: Fake, status: int, description: str, sentence: str
) -> None:
    refused = await failed(channel, fake, error(status, description))
    assert isinstance(refused, Refused)
    assert str(refused) == sentence
    assert len(fake.seen) == 1


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_telegram_does_not_know_buries_no_message(channel: Channel, fake: Fake, status: int) -> None:
    busy = await failed(channel, fake, error(status, "Unauthorized"))
    assert isinstance(busy, Busy)
    assert busy.retry_after == 60


# ---------------------------------------------------------------- markup


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: BUTTON_DATA_INVALID",
        "Bad Request: can't parse entities: oh",
        "Bad Request: reply markup is too long",
    ],
)
async def test_bad_markup_is_sent_once_more_as_plain_text(channel: Channel, fake: Fake, description: str) -> None:
    fake.script = [error(400, description)]
    await channel.send(outgoing("Betul?", buttons=(YES, NO)))
    first, second = fake.seen
    assert first.buttons
    assert second.buttons == []
    assert second.fields["text"] == "Betul?\n\n1. Ya\n2. Tidak"


async def test_bad_markup_a_second_time_is_refused(channel: Channel, fake: Fake) -> None:
    fake.script = [error(400, "Bad Request: can't parse entities")] * 2
    with pytest.raises(Refused):
        await channel.send(outgoing(buttons=(YES,)))
    assert len(fake.seen) == 2


async def test_plain_text_is_not_sent_twice_for_markup_it_does_not_have(channel: Channel, fake: Fake) -> None:
    assert isinstance(await failed(channel, fake, error(400, "Bad Request: can't parse entities")), Refused)
    assert len(fake.seen) == 1


async def test_a_payload_too_long_costs_the_buttons_not_the_message(channel: Channel, fake: Fake) -> None:
    await channel.send(outgoing("Betul?", buttons=(Button("Ya", "x" * 65),)))
    (call,) = fake.seen
    assert (call.buttons, call.fields["text"]) == ([], "Betul?\n\n1. Ya")


# ---------------------------------------------------------------- groups that move, parts that fail


MIGRATED = error(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001)


async def test_a_message_follows_a_group_that_moved_and_the_caller_is_told(bot: Bot, fake: Fake) -> None:
    moves = []

    async def moved(old: str, new: str) -> None:
        moves.append((old, new))

    fake.script = [MIGRATED]
    await opened(bot, moved).send(outgoing(chat="-5", photo=1))
    assert [call.fields["chat_id"] for call in fake.seen] == ["-5", "-1001"]
    assert [list(call.files.values()) for call in fake.seen] == [[b"\xff\xd8picture"]] * 2
    assert moves == [("-5", "-1001")]


async def test_a_move_that_cannot_be_kept_does_not_stop_the_message(bot: Bot, fake: Fake) -> None:
    async def moved(old: str, new: str) -> None:
        raise OSError("database away")

    fake.script = [MIGRATED]
    assert (await opened(bot, moved).send(outgoing(chat="-5"))).message_id == "m-1001:102"


async def test_a_message_of_parts_goes_on_where_it_failed(channel: Channel, fake: Fake) -> None:
    long = outgoing("a" * 4096 + "b" * 4096 + "c")
    fake.script = [fake._yes, error(429, "Too Many Requests: retry after 1", retry_after=1)]
    with pytest.raises(Busy):
        await channel.send(long)
    await channel.send(long)
    assert [call.fields["text"][0] for call in fake.seen] == ["a", "b", "b", "c"]
    await channel.send(replace(long, id=2))
    assert len(fake.seen) == 7


# ---------------------------------------------------------------- fleeting things


async def test_typing_is_shown_and_a_pressed_button_answered(channel: TelegramChannel, fake: Fake) -> None:
    await channel.typing(CHAT)
    await channel.answered("99")
    assert [(call.method, call.fields) for call in fake.seen] == [
        ("sendChatAction", {"chat_id": CHAT, "action": "typing"}),
        ("answerCallbackQuery", {"callback_query_id": "99"}),
    ]


@pytest.mark.parametrize("answer", [error(400, "Bad Request: query is too old"), error(500, "oh"), reset, hang])
async def test_fleeting_things_are_tried_once_and_never_raise(
    channel: TelegramChannel, fake: Fake, answer: Answer
) -> None:
    fake.script = [answer, answer]
    with structlog.testing.capture_logs() as lines:
        await channel.answered("99")
        await channel.typing(CHAT)
    assert len(fake.seen) == 2
    assert [set(line) for line in lines] == [
        {"event", "log_level", "method", "error", "callback"},
        {"event", "log_level", "method", "error", "chat"},
    ]


# ---------------------------------------------------------------- pace


async def test_one_chat_is_not_written_to_faster_than_its_pace(bot: Bot, fake: Fake) -> None:
    channel = opened(bot, pace=Pace(per_chat=10, overall=1000))
    began = time.monotonic()
    await asyncio.gather(*(channel.send(outgoing()) for _ in range(4)))
    assert 0.29 < time.monotonic() - began < 1


async def test_other_chats_do_not_wait_for_a_slow_one(bot: Bot, fake: Fake) -> None:
    channel = opened(bot, pace=Pace(per_chat=0.1, overall=1000))
    began = time.monotonic()
    await asyncio.gather(*(channel.send(outgoing(chat=str(chat))) for chat in range(1, 20)))
    assert time.monotonic() - began < 1


async def test_all_chats_together_keep_the_overall_pace(bot: Bot, fake: Fake) -> None:
    channel = opened(bot, pace=Pace(per_chat=1000, overall=20))
    began = time.monotonic()
    await asyncio.gather(*(channel.send(outgoing(chat=str(chat))) for chat in range(1, 10)))
    assert 0.39 < time.monotonic() - began < 1.5


async def test_buckets_that_are_full_again_are_forgotten(bot: Bot, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.channels.telegram.send._REMEMBERED", 3)
    channel = opened(bot)
    for chat in range(1, 10):
        await channel.send(outgoing(chat=str(chat)))
        await asyncio.sleep(0.002)
    assert len(channel._chats) <= 3


# ---------------------------------------------------------------- the token


def everything(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error) + repr(error.__context__) + repr(error.__cause__)


ALL = [error(401, "Unauthorized"), error(400, "Bad Request: chat not found"), error(500, "oh"), MIGRATED, html, hang]


@pytest.mark.parametrize("answer", [*ALL, reset, garbage])
async def test_the_token_is_in_no_error_and_no_log_line(
    channel: TelegramChannel, fake: Fake, answer: Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "aiogram")
    caplog.set_level(logging.DEBUG, "aiohttp.client")
    caplog.set_level(logging.DEBUG, "asyncio")
    fake.script = [answer] * 4
    with structlog.testing.capture_logs() as lines:
        with pytest.raises(SendError) as caught:
            await channel.send(outgoing(chat="-5", buttons=(YES,)))
        await channel.typing(CHAT)
    assert SECRET not in everything(caught.value) + str(lines) + caplog.text
