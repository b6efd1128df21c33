"""YAML files of the city pack: read with line numbers, written in one stable form."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Lines = Mapping[tuple[str | int, ...], int]


class PackFileError(Exception):
    """A file of the pack cannot be used: says file, line (1-based) and fault."""

    def __init__(self, file: str, line: int, fault: str) -> None:
        super().__init__(f"{file}:{line}: {fault}")
        self.file, self.line, self.fault = file, line, fault


def read(path: Path) -> tuple[Any, Lines]:
    """The content of one file, and the 1-based line of every key path in it.

    Raises PackFileError when the file is not UTF-8 or not valid YAML, or repeats a key.
    """
    try:
        loader = yaml.CSafeLoader(path.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        content = loader.construct_document(node) if node is not None else None
    except UnicodeDecodeError as error:
        raise PackFileError(path.name, 1, f"not UTF-8 ({error.reason})") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise PackFileError(path.name, mark.line + 1 if mark else 1, f"not YAML: {problem}") from error
    if node is None:
        raise PackFileError(path.name, 1, "the file is empty")
    return content, dict(_lines(path.name, node, ()))


def _lines(file: str, node: yaml.Node, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], int]]:
    yield at, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                raise PackFileError(file, key.start_mark.line + 1, f"the key {key.value!r} stands twice")
            seen.add(key.value)
            yield from _lines(file, value, (*at, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(file, value, (*at, index))


class _Flow(dict[str, Any]):
    """A mapping written on one line."""


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.CSafeDumper, value: str) -> yaml.Node:
    block = "\n" in value and not any(line != line.rstrip() for line in value.split("\n"))
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if block else None)


def _flow(dumper: yaml.CSafeDumper, value: _Flow) -> yaml.Node:
    return dumper.represent_mapping("tag:yaml.org,2002:map", dict(value), flow_style=True)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(_Flow, _flow)


def write(path: Path, content: Mapping[str, Any]) -> None:
    """Write one file in the pack's form: keys in the order given, one example a line."""
    shaped = dict(content)
    if "examples" in shaped:
        shaped["examples"] = [_Flow(example) for example in shaped["examples"]]
    text = yaml.dump(shaped, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=1_000_000)
    path.write_text(text, encoding="utf-8")
