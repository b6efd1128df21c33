"""Telegram's Bot API on 127.0.0.1 as these tests need it: a script of answers and a ledger of what was asked."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import BodyPartReader, web

TOKEN = "4242:AAsecretsecretsecretsecretsecretsecret"

Answer = Callable[["Call", web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Call:
    """A request as it arrived. files: content by the name it was attached under."""

    method: str
    fields: dict[str, str]
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def buttons(self) -> list[list[tuple[str, str]]]:
        """Title and data of the inline keyboard, row by row."""
        keyboard = json.loads(self.fields.get("reply_markup", '{"inline_keyboard": []}'))["inline_keyboard"]
        return [[(button["text"], button["callback_data"]) for button in row] for row in keyboard]


class Fake:
    """Answers what the script says, then always yes. seen: every request, before it was answered."""

    def __init__(self) -> None:
        self.script: list[Answer] = []
        self.seen: list[Call] = []
        self.url = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        assert request.match_info["token"] == TOKEN
        call = await read(request)
        self.seen.append(call)
        return await (self.script.pop(0) if self.script else self._yes)(call, request)

    async def _yes(self, call: Call, _: web.Request) -> web.StreamResponse:
        if call.method in ("deleteMessage", "sendChatAction", "answerCallbackQuery"):
            return web.json_response({"ok": True, "result": True})
        chat = {"id": int(call.fields["chat_id"]), "type": "private"}
        result = {"message_id": 100 + len(self.seen), "date": 0, "chat": chat, "text": call.fields.get("text", "")}
        return web.json_response({"ok": True, "result": result})


async def read(request: web.Request) -> Call:
    """The method and the form of a request."""
    fields, files = {}, {}
    if request.content_type == "multipart/form-data":
        async for part in await request.multipart():
            assert isinstance(part, BodyPartReader)
            assert part.name is not None
            if part.filename:
                files[part.name] = bytes(await part.read())
            else:
                fields[part.name] = await part.text()
    else:
        fields = {name: str(value) for name, value in (await request.post()).items()}
    return Call(request.match_info["method"], fields, files)


def error(status: int, description: str, **parameters: int) -> Answer:
    """An error as Telegram words it."""

    async def answer(_: Call, __: web.Request) -> web.StreamResponse:
        body = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
        return web.json_response(body, status=status)

    return answer


async def html(_: Call, __: web.Request) -> web.StreamResponse:
    """A page of some proxy."""
    return web.Response(text="<h1>Bad Gateway</h1>", status=502, content_type="text/html")


async def reset(_: Call, request: web.Request) -> web.StreamResponse:
    """The connection breaks after the request was read."""
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def garbage(_: Call, request: web.Request) -> web.StreamResponse:
    """Something that is not HTTP: aiohttp's error about it holds the address, and with it the token."""
    assert request.transport is not None
    request.transport.write(b"nonsense\r\n\r\n")
    await asyncio.sleep(0.05)
    request.transport.abort()
    return web.Response()


async def hang(_: Call, __: web.Request) -> web.StreamResponse:
    """Taken, and never answered."""
    await asyncio.sleep(60)
    return web.Response()


@asynccontextmanager
async def telegram() -> AsyncIterator[Fake]:
    """A server for one test."""
    fake = Fake()
    app = web.Application(client_max_size=20 * 1024 * 1024)
    app.router.add_post("/bot{token}/{method}", fake.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.01, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    fake.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield fake
    finally:
        await runner.cleanup()
