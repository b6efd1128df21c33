"""The residents' way out on Telegram, through aiogram.

What Telegram answers, word for word, was read in its server: telegram-bot-api/Client.cpp, `fail_query_with_error`.
"""

import mimetypes
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol, TypeVar, cast

import structlog
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageCaption,
    EditMessageText,
    SendChatAction,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
)
from aiohttp import ClientConnectorError, ClientTimeout, ConnectionTimeoutError
from aiolimiter import AsyncLimiter

from bot.channels.telegram.parse import RESIDENTS, message_key
from bot.channels.telegram.text import ButtonError, Piece, Rows, numbered, pieces, without_buttons
from bot.core.nouns import Act
from bot.ports import Busy, Outgoing, Refused, SendError, Sent, Unknown
from bot.run_in import Runner

# What dies within seconds (a callback answer is void after 10 to 15) is not waited for longer than this.
_FLEETING_SECONDS = 5.0
# How long to leave Telegram alone when it does not know the bot: somebody has to change the token first.
_STRANGER_SECONDS = 60.0
_REMEMBERED = 1000

# No previews: a link that a resident or an officer wrote is fetched and shown by nobody but who presses it.
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_REASONS = (
    ("blocked by the user", "warga memblokir bot"),
    ("user is deactivated", "akun Telegram warga sudah tidak aktif"),
    ("bot was kicked", "bot dikeluarkan dari grup"),
    ("can't initiate conversation", "warga belum pernah memulai percakapan dengan bot"),
    ("chat not found", "percakapan warga tidak ditemukan di Telegram"),
    ("not enough rights", "bot tidak diizinkan menulis di percakapan itu"),
    ("have no rights", "bot tidak diizinkan menulis di percakapan itu"),
    ("message to edit not found", "pesan yang akan diubah sudah tidak ada"),
    ("message can't be edited", "pesan itu tidak dapat diubah lagi"),
    ("message can't be deleted", "pesan itu tidak dapat dihapus lagi"),
    ("photo", "foto tidak diterima Telegram"),
    ("image", "foto tidak diterima Telegram"),
)
_UNCHANGED = "message is not modified"
_MARKUP = ("can't parse", "button", "reply markup", "reply_markup", "keyboard", "entit")

T = TypeVar("T")
Moved = Callable[[str, str], Awaitable[None]]

log = structlog.get_logger(__name__)


class Photos(Protocol):
    """Where stored files are read."""

    def get(self, identifier: int) -> tuple[bytes, str]:
        """The bytes and the MIME type. Raises KeyError when there is no such file."""
        ...


@dataclass(frozen=True, slots=True)
class Pace:
    """Messages a second: to one chat, and to all (core.telegram.org/bots/faq, "hitting limits")."""

    per_chat: float = 1.0
    overall: float = 30.0


def telegram_bot(token: str, server: str | None = None) -> Bot:
    """The bot of a token. server: address of a Bot API server, Telegram's own when None. To be closed by
    `bot.session.close()`. Raises aiogram's TokenValidationError, which does not repeat the token.
    """
    return Bot(token, AiohttpSession(api=TelegramAPIServer.from_base(server) if server else PRODUCTION))


class TelegramChannel:
    """Sends through one bot.

    run: takes the blocking read of a photo off the loop. moved: told (old chat, new chat) when a group became a
    supergroup; what it raises is logged, and Telegram says the same again at the next message. seconds: how long a
    request may take.
    """

    name = RESIDENTS

    def __init__(
        self,
        bot: Bot,
        photos: Photos,
        run: Runner,
        *,
        moved: Moved | None = None,
        pace: Pace = Pace(),
        seconds: float = 20.0,
    ) -> None:
        self._bot, self._photos, self._run, self._moved = bot, photos, run, moved
        self._pace, self._seconds = pace, seconds
        # Buckets of one: a larger one would let twice the rate through in its first second.
        self._all = AsyncLimiter(1, 1 / pace.overall)
        self._chats: dict[str, AsyncLimiter] = {}
        self._left: dict[int, int] = {}

    async def send(self, outgoing: Outgoing) -> Sent:
        """Carry out an effect and name the message: of several, the last, which has the buttons.

        Raises Refused (with a sentence for the officer), Busy or Unknown. A message of several parts that failed half
        way goes on, when it is tried again, with the part that failed.
        """
        try:
            return await self._carry_out(outgoing)
        except AiogramError as error:
            failed = failure(error)
        # Raised here and not above: aiohttp's errors may hold the address and with it the token, and the error a
        # handler raises carries the one it handled.
        raise failed

    async def typing(self, chat: str) -> None:
        """Show "sedang mengetik …" for five seconds; tried once, never raises."""
        await self._fleeting(SendChatAction(chat_id=chat, action="typing"), chat=chat)

    async def answered(self, callback_id: str) -> None:
        """Stop the spinner of a pressed button; tried once, never raises."""
        await self._fleeting(AnswerCallbackQuery(callback_query_id=callback_id), callback=callback_id)

    async def _carry_out(self, outgoing: Outgoing) -> Sent:
        match outgoing.effect.act:
            case Act.SEND:
                return await self._say(outgoing)
            case Act.EDIT:
                return await self._edit(outgoing)
            case Act.DELETE:
                return await self._delete(outgoing)
            case _:
                raise Refused(f"Telegram warga tidak mengenal {outgoing.effect.act}")

    async def _say(self, outgoing: Outgoing) -> Sent:
        chat = outgoing.effect.to.chat
        photo = await self._photo(outgoing.effect.photo)
        todo = _pieces(outgoing, photo=photo is not None)
        left = self._left.pop(outgoing.id, len(todo))
        try:
            for piece in todo[-left:]:
                message = await self._plainly(chat, lambda piece: _message(chat, piece, photo), piece)
                left -= 1
        finally:
            if 0 < left < len(todo):
                self._remember(outgoing.id, left)
        return Sent(message_key(message.chat.id, message.message_id))

    async def _edit(self, outgoing: Outgoing) -> Sent:
        """Write the message anew; of a text of several parts it is the last that was named when it was sent."""
        chat, target = outgoing.effect.to.chat, _target(outgoing)
        piece = _pieces(outgoing, photo=False)[-1]
        try:
            await self._plainly(chat, lambda piece: _new_text(chat, target, piece), piece)
        except TelegramBadRequest as error:
            if _says(error, "there is no text in the message"):
                await self._plainly(chat, lambda piece: _new_caption(chat, target, piece), piece)
            elif not _says(error, _UNCHANGED):
                raise
        return Sent(str(outgoing.target))

    async def _delete(self, outgoing: Outgoing) -> Sent:
        chat, target = outgoing.effect.to.chat, _target(outgoing)
        try:
            await self._call(chat, DeleteMessage(chat_id=chat, message_id=target))
        except TelegramBadRequest as error:
            if not _says(error, "message to delete not found"):
                raise
        return Sent(str(outgoing.target))

    async def _plainly(self, chat: str, made: Callable[[Piece], TelegramMethod[T]], piece: Piece) -> T:
        """Send a piece, and once more without its buttons when Telegram does not like them."""
        try:
            return await self._call(chat, made(piece))
        except TelegramBadRequest as error:
            # What is said of an edit that changes nothing speaks of the markup too.
            if not piece.rows or _says(error, _UNCHANGED) or not _says(error, *_MARKUP):
                raise
        log.warning("markup_refused", chat=chat)
        return await self._call(chat, made(without_buttons(piece)))

    async def _call(self, chat: str, method: TelegramMethod[T]) -> T:
        """Ask at the pace Telegram allows; once more at the new chat when the group has moved."""
        try:
            return await self._once(chat, method)
        except TelegramMigrateToChat as error:
            new = str(error.migrate_to_chat_id)
        await self._tell(chat, new)
        return await self._once(new, method.model_copy(update={"chat_id": new}))

    async def _once(self, chat: str, method: TelegramMethod[T]) -> T:
        await self._limiter(chat).acquire()
        await self._all.acquire()
        return await self._bot(method, request_timeout=_limit(self._seconds))

    async def _tell(self, old: str, new: str) -> None:
        log.info("chat_moved", old=old, new=new)
        if self._moved is None:
            return
        try:
            await self._moved(old, new)
        except Exception as error:
            log.warning("chat_move_not_kept", old=old, new=new, error=type(error).__name__)

    async def _fleeting(self, method: TelegramMethod[bool], **ids: str) -> None:
        try:
            await self._bot(method, request_timeout=_limit(min(self._seconds, _FLEETING_SECONDS)))
        except AiogramError as error:
            log.info("not_taken", method=type(method).__name__, error=type(error).__name__, **ids)

    async def _photo(self, identifier: int | None) -> BufferedInputFile | None:
        """The stored photo. None when it was purged meanwhile: the words still matter. Raises Busy when it could not
        be read, since whatever else is raised would take the outcomes of a whole batch with it.
        """
        if identifier is None:
            return None
        try:
            content, mime = await self._run(self._photos.get, identifier)
        except KeyError:
            log.warning("photo_gone", photo=identifier)
            return None
        except Exception as error:
            raise Busy(f"photo not read: {type(error).__name__}") from error
        return BufferedInputFile(content, f"foto{mimetypes.guess_extension(mime) or ''}")

    def _limiter(self, chat: str) -> AsyncLimiter:
        """The chat's bucket. Those that are full again are forgotten: a new one is the same."""
        if len(self._chats) >= _REMEMBERED:
            self._chats = {chat: bucket for chat, bucket in self._chats.items() if not bucket.has_capacity()}
        return self._chats.setdefault(chat, AsyncLimiter(1, 1 / self._pace.per_chat))

    def _remember(self, outgoing: int, left: int) -> None:
        """How many parts are still to be sent; the oldest are forgotten, for not all are tried again."""
        self._left[outgoing] = left
        if len(self._left) > _REMEMBERED:
            del self._left[next(iter(self._left))]


def failure(error: AiogramError) -> SendError:
    """Whose fault it is, in the words of the ports, without the library's text where it may hold the token."""
    match error:
        case TelegramRetryAfter():
            return Busy("Telegram asks to wait", float(error.retry_after))
        case TelegramEntityTooLarge():
            return Refused("foto terlalu besar untuk Telegram")
        case TelegramNetworkError():
            return _unreached(error.__cause__)
        case TelegramForbiddenError() | TelegramBadRequest():
            return Refused(_reason(error))
        case TelegramUnauthorizedError() | TelegramNotFound() | TelegramConflictError():
            # The token is at fault, not the message: it would be wrong to bury whatever waits.
            log.error("telegram_refuses_the_bot", error=type(error).__name__)
            return Busy("Telegram does not accept the bot's token", _STRANGER_SECONDS)
        case ClientDecodeError():
            return Unknown("the answer was not Telegram's")
        case _:
            return Busy(f"Telegram is in trouble: {type(error).__name__}")


def _unreached(cause: BaseException | None) -> SendError:
    name = type(cause).__name__
    if isinstance(cause, ClientConnectorError | ConnectionTimeoutError):
        return Busy(f"Telegram was not reached: {name}")
    return Unknown(f"Telegram did not answer: {name}")


def _reason(error: TelegramForbiddenError | TelegramBadRequest) -> str:
    for words, sentence in _REASONS:
        if _says(error, words):
            return sentence
    return f"Telegram menolak pesan ini ({error.message})"


def _says(error: TelegramForbiddenError | TelegramBadRequest, *words: str) -> bool:
    said = error.message.lower()
    return any(word in said for word in words)


def _limit(seconds: float) -> int:
    """A time limit that tells a connection that never came about from an answer that never came.

    aiogram asks for a number and hands to aiohttp what it is given.
    """
    return cast("int", ClientTimeout(total=seconds, connect=seconds / 2))


def _target(outgoing: Outgoing) -> int:
    """The message to edit or delete. Raises Refused when none was ever sent."""
    number = (outgoing.target or "").rpartition(":")[2]
    if not number.isdecimal():
        raise Refused("pesan yang dimaksud tidak pernah terkirim")
    return int(number)


def _pieces(outgoing: Outgoing, *, photo: bool) -> tuple[Piece, ...]:
    """At least one. Raises Refused when there is nothing to be read."""
    effect = outgoing.effect
    try:
        made = pieces(effect.text, effect.buttons, photo=photo)
    except ButtonError:
        log.error("bad_button", outbox=outgoing.id)
        made = pieces(numbered(effect.text, effect.buttons), photo=photo)
    if not made:
        raise Refused("pesan kosong")
    return made


def _message(chat: str, piece: Piece, photo: BufferedInputFile | None) -> TelegramMethod[Message]:
    markup = _keyboard(piece.rows)
    if piece.photo and photo is not None:
        return SendPhoto(chat_id=chat, photo=photo, caption=piece.text, parse_mode=None, reply_markup=markup)
    return SendMessage(
        chat_id=chat, text=piece.text, parse_mode=None, link_preview_options=_NO_PREVIEW, reply_markup=markup
    )


def _new_text(chat: str, target: int, piece: Piece) -> EditMessageText:
    return EditMessageText(
        chat_id=chat,
        message_id=target,
        text=piece.text,
        parse_mode=None,
        link_preview_options=_NO_PREVIEW,
        reply_markup=_keyboard(piece.rows),
    )


def _new_caption(chat: str, target: int, piece: Piece) -> EditMessageCaption:
    return EditMessageCaption(
        chat_id=chat,
        message_id=target,
        caption=piece.text,
        parse_mode=None,
        reply_markup=_keyboard(piece.rows),
    )


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=button.title, callback_data=button.payload) for button in row] for row in rows
        ]
    )
