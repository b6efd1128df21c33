"""`tanggap` and `python -m bot`."""

import sys

from bot.commands.app import app
from bot.commands.failure import fail
from bot.settings import SettingsError
from bot.wiring import NotReady


def main() -> None:
    """Run the command line; what an operator can mend is one line and exit 2."""
    try:
        app()
    except (SettingsError, NotReady) as error:
        fail(str(error))
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
