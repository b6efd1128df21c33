"""Accepting what the edges parsed: cleaned, cut, masked, and stored before anybody is told it was received."""

import asyncio
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.core.nouns import Inbound, Side
from bot.ports import Arrivals
from bot.run_in import Runner
from intents.masking import mask

LONGEST = 4096

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Reception:
    """The one way in. Concurrent requests share one commit."""

    def __init__(
        self, arrivals: Arrivals, run: Runner, clock: Callable[[], datetime], wake: Callable[[], None]
    ) -> None:
        self._arrivals, self._run, self._clock, self._wake = arrivals, run, clock, wake
        self._queued: list[tuple[Inbound, asyncio.Future[None]]] = []
        self._flushing: asyncio.Task[None] | None = None

    async def accept(self, inbounds: Sequence[Inbound]) -> None:
        """Return once all of them are durable. Raises what the store raised; then none of them is."""
        loop = asyncio.get_running_loop()
        done = [loop.create_future() for _ in inbounds]
        self._queued += zip([prepared(inbound) for inbound in inbounds], done, strict=True)
        if self._flushing is None or self._flushing.done():
            self._flushing = loop.create_task(self._flush())
        await asyncio.gather(*done)

    async def _flush(self) -> None:
        while self._queued:
            batch, self._queued = self._queued, []
            try:
                await self._run(self._arrivals.accept, [inbound for inbound, _ in batch], self._clock())
            except Exception as error:
                for _, done in batch:
                    done.set_exception(error)
            else:
                for _, done in batch:
                    done.set_result(None)
                self._wake()


def prepared(inbound: Inbound) -> Inbound:
    """As it may be stored: no NUL or half characters, at most 4,096 code points, a resident's identifiers masked."""
    text = clean(inbound.text)[:LONGEST]
    return replace(inbound, text=mask(text) if inbound.side is Side.RESIDENT else text)


def clean(text: str) -> str:
    """Without what no database or channel can carry: control characters, lone surrogates. A line break of any kind
    becomes a newline, so that it still parts words.
    """
    text = _LINE_BREAK.sub("\n", text)
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs"))
