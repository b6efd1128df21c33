"""No regular expression of the package can backtrack without end: none repeats what already repeats."""

import importlib
import pkgutil
import re
from typing import Any

import pytest

import intents

ops: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")
REPEATS = {ops.MAX_REPEAT, ops.MIN_REPEAT}


def compiled_patterns() -> list[re.Pattern[str]]:
    modules = [importlib.import_module(f"intents.{found.name}") for found in pkgutil.iter_modules(intents.__path__)]
    return [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]


def nested(tree: Any, inside: bool = False) -> bool:
    """Whether a repetition without an upper bound stands inside another one."""
    for operator, argument in tree:
        repeats = operator in REPEATS and argument[1] == ops.MAXREPEAT
        if repeats and inside:
            return True
        for part in argument if isinstance(argument, tuple) else [argument]:
            for branch in part if isinstance(part, list) else [part]:
                if isinstance(branch, parser.SubPattern) and nested(branch, inside or repeats):
                    return True
    return False


@pytest.mark.parametrize("pattern", compiled_patterns(), ids=lambda pattern: pattern.pattern[:40])
def test_no_pattern_repeats_a_repetition(pattern: re.Pattern[str]) -> None:
    assert not nested(parser.parse(pattern.pattern))


@pytest.mark.parametrize("bad", [r"(a+)+", r"(?:\w+\s?)*x", r"((ab)*c)*"])
def test_the_check_itself_bites(bad: str) -> None:
    assert nested(parser.parse(bad))
