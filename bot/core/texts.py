"""The fixed sentences, in Indonesian and polite Javanese (Fluent files that a city's staff can edit)."""

from collections.abc import Mapping

from fluent.runtime import FluentBundle, FluentResource

from bot.core.nouns import Language


class Texts:
    """The sentences of every language. A sentence missing in one language is said in Indonesian."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._bundles = {language: _bundle(language, ftl) for language, ftl in sources.items()}

    def say(self, language: Language, key: str, /, **values: str | int) -> str:
        """The sentence for a key. Raises KeyError for a key or a value that is missing."""
        for code in (language.value, Language.INDONESIAN.value):
            bundle = self._bundles.get(code)
            if bundle is not None and bundle.has_message(key):
                return _format(bundle, key, values)
        raise KeyError(key)

    def keys(self, language: Language) -> frozenset[str]:
        """The keys a language has."""
        return frozenset(self._bundles[language.value]._messages) if language.value in self._bundles else frozenset()


def _bundle(language: str, ftl: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(ftl))
    return bundle


def shortened(text: str, limit: int = 3000) -> str:
    """The text, or its beginning and an ellipsis: what is quoted must leave room for the words around it."""
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _format(bundle: FluentBundle, key: str, values: Mapping[str, str | int]) -> str:
    """Format with a mark for every text, filled in afterwards: Fluent itself refuses values over 2,500 characters."""
    marks = {f"\ue000{place}\ue001": value for place, value in enumerate(values.values()) if isinstance(value, str)}
    marked = dict(zip((name for name, value in values.items() if isinstance(value, str)), marks, strict=True))
    text = _filled(bundle, key, {**values, **marked})
    for mark, value in marks.items():
        text = text.replace(mark, str(value))
    return text


def _filled(bundle: FluentBundle, key: str, values: Mapping[str, str | int]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(pattern, dict(values))
    if errors or not isinstance(text, str):
        raise KeyError(f"{key}: {errors}")
    return text
