"""How a command ends when something is wrong: one line, exit 2, never a traceback."""

import sys
from typing import NoReturn


def fail(why: str) -> NoReturn:
    """Say in one line what is wrong and leave with 2."""
    print(f"tanggap: {why}", file=sys.stderr)
    sys.exit(2)
