"""The worker that sends: an attempt is on record before the call, its outcome after it (DESIGN 3.3)."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.core import delivery
from bot.core.catalogue import Catalogue
from bot.core.nouns import Act
from bot.ports import Busy, Channel, Outbox, Outgoing, Refused, Result, Unknown
from bot.run_in import Runner
from bot.workers.turns import IDLE_SECONDS, TROUBLE_SECONDS, wait

BATCH = 100
LONGEST_BACKOFF = 300.0

log = structlog.get_logger(__name__)


class Sending:
    """Carries out effects through the channels it was given."""

    def __init__(
        self,
        outbox: Outbox,
        channels: Mapping[str, Channel],
        catalogue: Callable[[], Catalogue],
        run: Runner,
        clock: Callable[[], datetime],
    ) -> None:
        self._outbox, self._channels, self._catalogue = outbox, channels, catalogue
        self._run, self._clock = run, clock

    async def work(self, woken: asyncio.Event) -> None:
        """Run until cancelled; begin with what a dead process left open."""
        await self._run(self._outbox.recover, self._clock())
        while True:
            woken.clear()
            try:
                sent = await self.send_due()
            except Exception:
                log.exception("outbox_failed")
                await asyncio.sleep(TROUBLE_SECONDS)
                continue
            if not sent:
                await wait(woken, IDLE_SECONDS)

    async def send_due(self) -> int:
        """Send what is due now, one effect a chat, and return how many were tried."""
        claimed = await self._run(self._outbox.claim, self._clock(), BATCH)
        if claimed:
            results = await asyncio.gather(*(self._attempt(outgoing) for outgoing in claimed))
            await self._run(self._outbox.settle, results, self._clock())
        return len(claimed)

    async def _attempt(self, outgoing: Outgoing) -> Result:
        channel = self._channels.get(outgoing.effect.to.channel)
        if channel is None:
            return self._dead(outgoing, "no such channel")
        if outgoing.effect.act in (Act.EDIT, Act.DELETE) and outgoing.target is None:
            return Result(outgoing, "dropped", error="nothing was sent that could be edited")
        try:
            sent = await channel.send(outgoing)
        except Busy as busy:
            return self._later(outgoing, busy.retry_after, str(busy))
        except Refused as refused:
            return self._dead(outgoing, str(refused))
        except Unknown as unknown:
            return self._unknown(outgoing, str(unknown))
        return Result(outgoing, "sent", message_id=sent.message_id)

    def _later(self, outgoing: Outgoing, seconds: float, error: str) -> Result:
        pause = max(seconds, min(2.0 ** (outgoing.tries - 1), LONGEST_BACKOFF))
        return Result(outgoing, "retry", error=error, retry_at=self._clock() + timedelta(seconds=pause))

    def _unknown(self, outgoing: Outgoing, error: str) -> Result:
        """It may have arrived. A case is sent again (it carries its number), a courtesy is not."""
        if outgoing.effect.case_bearing:
            return self._later(outgoing, 1.0, error)
        return Result(outgoing, "ambiguous", error=error)

    def _dead(self, outgoing: Outgoing, error: str) -> Result:
        log.warning("dead_letter", outbox=outgoing.id, error=error)
        follow = delivery.told(outgoing.effect, error, self._catalogue().texts)
        return Result(outgoing, "dead", error=error, follow=follow)
