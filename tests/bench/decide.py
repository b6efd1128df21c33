"""`python -m tests.bench.decide`: how long a decision alone takes, over every turn of the golden dialogues.

The floor is what any pure step must at least do: copy the conversation once.
"""

import gc
from collections.abc import Callable
from dataclasses import replace
from statistics import quantiles
from time import perf_counter_ns
from unittest.mock import patch

from bot.admin import yaml_files
from bot.core.decide import decide
from bot.core.scene import Turn
from tests.dialogues.record import FOLDER, Recorded, played

TIMES = 40
Call = Callable[[], object]


def calls() -> list[tuple[Turn, Call]]:
    """Every decision of every golden dialogue, ready to be taken again."""
    taken: list[tuple[Turn, Call]] = []

    def recorded(turn: Turn, *rest: object) -> object:
        taken.append((turn, lambda: decide(turn, *rest)))  # type: ignore[arg-type]
        return decide(turn, *rest)  # type: ignore[arg-type]

    with patch("bot.service.decide", recorded):
        for file in sorted(FOLDER.glob("*.yaml")):
            dialogue, _ = yaml_files.read(file)
            played(dialogue, Recorded(dialogue["readings"]))
    return taken


def microseconds(call: Call) -> float:
    """The fastest of a few, which is what the code takes when nothing else wants the core."""
    best = min(_once(call) for _ in range(TIMES))
    return best / 1000


def _once(call: Call) -> int:
    start = perf_counter_ns()
    call()
    return perf_counter_ns() - start


def main() -> None:
    taken = calls()
    gc.disable()
    deciding = [microseconds(call) for _, call in taken]
    copying = [microseconds(lambda turn=turn: replace(turn.conversation)) for turn, _ in taken]  # type: ignore[misc]
    floor = sorted(copying)[len(copying) // 2]
    for name, values in (("decide", deciding), ("floor (copy)", copying)):
        cuts = quantiles(values, n=100)
        print(
            f"{name:<14}{len(values):>6} turns  p50 {cuts[49]:7.1f} µs ({cuts[49] / floor:5.1f}x)"
            f"  p99 {cuts[98]:7.1f} µs  max {max(values):7.1f} µs"
        )


if __name__ == "__main__":
    main()
