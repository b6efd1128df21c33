"""Long work shows how far it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress


@contextmanager
def progress(title: str) -> Iterator[Callable[[str, float], None]]:
    """A bar on standard error; the callable takes the stage and the share done, 0 to 1."""
    with Progress(console=Console(stderr=True)) as bars:
        task = bars.add_task(title, total=1.0)
        yield lambda stage, share: bars.update(task, completed=share, description=f"{title}: {stage}")
