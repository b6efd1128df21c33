"""What is logged on purpose by a failing turn is not dressed up with every local value: that takes seconds."""

from collections.abc import Iterator

import pytest
import structlog


@pytest.fixture(autouse=True, scope="session")
def _plain_log() -> Iterator[None]:
    structlog.configure(processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()])
    yield
    structlog.reset_defaults()
