"""The bridge from async code to the synchronous store: whole batches in a small pool of threads (DESIGN 4)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Runner(Protocol):
    """Runs a blocking call elsewhere and waits for it."""

    async def __call__(self, call: Callable[..., T], /, *arguments: Any) -> T: ...


def runner(threads: int) -> Runner:
    """A runner with its own threads: one for SQLite's single writer, a few for PostgreSQL."""
    pool = ThreadPoolExecutor(threads, thread_name_prefix="store")

    async def run(call: Callable[..., T], /, *arguments: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(pool, call, *arguments)

    return run


async def directly(call: Callable[..., T], /, *arguments: Any) -> T:
    """A runner that calls at once, for a store that never blocks."""
    return call(*arguments)
