"""JSON Lines in on standard input, out on standard output: same order, flushed, a faulty line named."""

import json
import sys
from collections.abc import Callable
from typing import Any

from bot.commands.failure import fail


class Faulty(ValueError):
    """What is wrong with a line."""


def answer_each(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer every line; the first faulty one is named and ends the command with 2."""
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            given = json.loads(line)
            if not isinstance(given, dict):
                raise Faulty("expected an object")
            said = json.dumps(answer(given), ensure_ascii=False)
        except (ValueError, RecursionError, OverflowError) as error:
            fail(f"line {number}: {error}")
        sys.stdout.write(said.encode("utf-8", "replace").decode() + "\n")
        sys.stdout.flush()


def text_of(given: dict[str, Any]) -> str:
    """The text of a line. Raises Faulty when there is none."""
    text = given.get("text")
    if not isinstance(text, str):
        raise Faulty('expected {"text": "…"}')
    return text
