"""Between core's values and the JSON they are kept as. Stored values carry a version; older ones are read upwards."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")
_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def dump(value: Any) -> str:
    """The JSON of a dataclass of core; what has its default value is left out."""
    return _adapter(type(value)).dump_json(value, exclude_defaults=True).decode()


def load(kind: type[T], text: str) -> T:
    """The dataclass kept in a JSON text. Raises pydantic.ValidationError when it is not one."""
    loaded: T = _adapter(kind).validate_json(text)
    return loaded


def _adapter(kind: Any) -> TypeAdapter[Any]:
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
