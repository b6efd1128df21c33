"""The worker that decides: batch after batch while lanes are due; else it sleeps until woken or a moment passes."""

import asyncio
from collections.abc import Callable
from datetime import datetime

import structlog

from bot.run_in import Runner
from bot.service import Service

BATCH = 32
IDLE_SECONDS = 0.25
TROUBLE_SECONDS = 1.0

log = structlog.get_logger(__name__)


async def work(
    service: Service, run: Runner, clock: Callable[[], datetime], woken: asyncio.Event, decided: Callable[[], None]
) -> None:
    """Run until cancelled. decided: called when effects may have been queued."""
    while True:
        woken.clear()
        try:
            due = await run(service.run_batch, clock(), BATCH)
        except Exception:
            log.exception("turns_failed")
            await asyncio.sleep(TROUBLE_SECONDS)
            continue
        if due:
            decided()
            continue
        await wait(woken, IDLE_SECONDS)


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Until the event is set or the time has passed."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return
