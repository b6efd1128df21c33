"""`tanggap` and `python -m bot`."""

import sys
import traceback
from collections.abc import Iterator

import structlog
from structlog.typing import EventDict, WrappedLogger

from bot.commands.app import app
from bot.commands.failure import fail
from bot.settings import SettingsError
from bot.wiring import NotReady


def main() -> None:
    """Run the command line; what an operator can mend is one line and exit 2."""
    log_to_standard_error()
    try:
        app()
    except (SettingsError, NotReady) as error:
        fail(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


def log_to_standard_error() -> None:
    """Log as plain lines on standard error: standard output belongs to what a command answers."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            without_words,
            structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
        ],
        logger_factory=lambda *_: structlog.PrintLogger(sys.stderr),
    )


def without_words(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Turn an error into the names and places of what went wrong. Its message and values may quote a resident."""
    given = event.pop("exc_info", None)
    error = given if isinstance(given, BaseException) else sys.exc_info()[1] if given else None
    if error is not None:
        event["exception"] = "\n".join(_places(error))
    return event


def _places(error: BaseException) -> Iterator[str]:
    """The frames of an error and, before it, of the one it came from."""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _places(before)
    yield from (line.rstrip("\n") for line in traceback.format_tb(error.__traceback__))
    yield f"{type(error).__module__}.{type(error).__qualname__}"


if __name__ == "__main__":
    main()
