"""A trained model as bytes: numpy arrays and one JSON manifest, named by their SHA-256.

Never pickle: a model comes out of a database row, and loading it must not be able to run code. Equal input gives
equal bytes on one machine, so that a hash names a model.
"""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from intents import features
from intents.calibration import Thresholds
from intents.lexicon import Lexicon, from_json

FORMAT = 2
MOST_BYTES = 20 * 1024 * 1024

_BLOCKS = ("word", "char", "place")
_ARRAYS = (
    *("manifest", "lexicon", "words", "lone", "weights", "scales", "intercepts"),
    *(f"{block}_{part}" for block in _BLOCKS for part in ("grams", "idf")),
)
_BROKEN = (ValueError, LookupError, TypeError, OSError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError)


class ModelError(ValueError):
    """Bytes that are no model of ours, or not the one asked for; the message is one line."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a model says about itself.

    intents: in column order. owners, kinds: by intent. sharpness: inverse of the softmax temperature.
    features: features.VERSION it was trained with. versions: of libraries. figures: measured on unseen writers.
    """

    format: int
    features: int
    intents: tuple[str, ...]
    owners: Mapping[str, str]
    kinds: Mapping[str, str]
    sharpness: float
    thresholds: Thresholds
    dataset_hash: str
    seed: int
    versions: Mapping[str, str]
    figures: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """Everything of a model.

    words: all voting words of the training texts, as the lexicon reads them. lone: uint8 (words, intents), the share in
    255ths of a word's texts that each intent has: all that a message of one word says. grams, idf: by block, in order.
    weights: int8 (grams of all blocks, intents), to be multiplied by scales (intents,); intercepts: (intents,).
    """

    manifest: Manifest
    lexicon: Lexicon
    words: tuple[str, ...]
    lone: NDArray[np.uint8]
    grams: tuple[tuple[str, ...], ...]
    idf: tuple[NDArray[np.float32], ...]
    weights: NDArray[np.int8]
    scales: NDArray[np.float32]
    intercepts: NDArray[np.float32]


def quantised(weights: NDArray[np.floating[Any]]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Weights (grams, intents) as int8 and one scale per intent: the accuracy is the same, the size a quarter."""
    scales = np.abs(weights).max(axis=0, initial=0.0) / 127.0
    scales[scales == 0.0] = 1.0
    return np.rint(weights / scales).astype(np.int8), scales.astype(np.float32)


def version_of(content: bytes) -> str:
    """The name of a model: SHA-256 of its bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def dump(contents: Contents) -> bytes:
    """The bytes of a model. Raises ModelError above MOST_BYTES."""
    manifest = json.dumps(asdict(contents.manifest), ensure_ascii=False, sort_keys=True)
    arrays: dict[str, Any] = {
        "manifest": _bytes(manifest),
        "lexicon": _bytes(json.dumps(contents.lexicon.as_json(), ensure_ascii=False)),
        "words": _bytes("\n".join(contents.words)),
        **{f"{block}_grams": _bytes("\n".join(grams)) for block, grams in zip(_BLOCKS, contents.grams, strict=True)},
        **{f"{block}_idf": idf for block, idf in zip(_BLOCKS, contents.idf, strict=True)},
        "lone": contents.lone,
        "weights": contents.weights,
        "scales": contents.scales,
        "intercepts": contents.intercepts,
    }
    target = io.BytesIO()
    np.savez_compressed(target, allow_pickle=False, **arrays)
    content = target.getvalue()
    if len(content) > MOST_BYTES:
        raise ModelError(f"model too large: {len(content)} bytes, {MOST_BYTES} at most")
    return content


def load(content: bytes, expected_hash: str | None = None) -> Contents:
    """The model in these bytes. Raises ModelError when they are not the expected ones, are damaged, or were written
    for another format or other features.
    """
    version = version_of(content)
    if expected_hash is not None and version != expected_hash:
        raise ModelError(f"model hash mismatch: expected {expected_hash[:12]}, got {version[:12]}")
    arrays = _arrays(content)
    try:
        contents = _contents(arrays, _manifest(arrays))
    except ModelError:
        raise
    except _BROKEN as error:
        raise ModelError(f"model damaged: {_line(error)}") from error
    _check_shapes(contents)
    return contents


def _arrays(content: bytes) -> dict[str, NDArray[Any]]:
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as archive:
            return {name: archive[name] for name in _ARRAYS}
    except (*_BROKEN, AttributeError) as error:
        raise ModelError(f"not a model file: {_line(error)}") from error


def _manifest(arrays: Mapping[str, NDArray[Any]]) -> Manifest:
    fields = json.loads(_text(arrays["manifest"]))
    if fields["format"] != FORMAT or fields["features"] != features.VERSION:
        told = f"format {fields['format']}, features {fields['features']}"
        raise ModelError(f"model of another kind: {told}; this program reads {FORMAT} and {features.VERSION}")
    thresholds = Thresholds(**fields.pop("thresholds"))
    return Manifest(**{**fields, "intents": tuple(fields["intents"])}, thresholds=thresholds)


def _contents(arrays: Mapping[str, NDArray[Any]], manifest: Manifest) -> Contents:
    return Contents(
        manifest,
        lexicon=from_json(json.loads(_text(arrays["lexicon"]))),
        words=_lines(arrays["words"]),
        lone=arrays["lone"],
        grams=tuple(_lines(arrays[f"{block}_grams"]) for block in _BLOCKS),
        idf=tuple(arrays[f"{block}_idf"] for block in _BLOCKS),
        weights=arrays["weights"],
        scales=arrays["scales"],
        intercepts=arrays["intercepts"],
    )


def _check_shapes(contents: Contents) -> None:
    grams, intents = sum(len(block) for block in contents.grams), len(contents.manifest.intents)
    fits = (
        contents.weights.shape == (grams, intents)
        and contents.weights.dtype == np.int8
        and contents.lone.shape == (len(contents.words), intents)
        and contents.scales.shape == contents.intercepts.shape == (intents,)
        and all(idf.shape == (len(block),) for idf, block in zip(contents.idf, contents.grams, strict=True))
        and set(contents.manifest.intents) <= set(contents.manifest.owners) & set(contents.manifest.kinds)
    )
    if not fits:
        raise ModelError("model damaged: its parts do not fit one another")


def _bytes(text: str) -> NDArray[np.uint8]:
    return np.frombuffer(text.encode("utf-8"), dtype=np.uint8)


def _text(array: NDArray[Any]) -> str:
    return array.tobytes().decode("utf-8")


def _lines(array: NDArray[Any]) -> tuple[str, ...]:
    text = _text(array)
    return tuple(text.split("\n")) if text else ()


def _line(error: BaseException) -> str:
    return " ".join(f"{type(error).__name__} {error}".split())[:160]
