"""The language of the fixed sentences follows the resident's last messages, unless pinned (PRODUCT 1.13)."""

from bot.core.nouns import Language
from bot.core.scene import Scene
from intents.prediction import Variety

_JAVANESE = frozenset({Variety.NGOKO, Variety.KRAMA})
_TOO_SHORT = 4


def followed(scene: Scene) -> Scene:
    """The scene with the conversation in the language of its utterance; a few words, or a mixture
    of both, tell nothing.
    """
    prediction = scene.turn.prediction
    if prediction is None or scene.conversation.language_pinned or len(prediction.text.split()) < _TOO_SHORT:
        return scene
    if prediction.variety is Variety.CAMPUR:
        return scene
    spoken = Language.JAVANESE if prediction.variety in _JAVANESE else Language.INDONESIAN
    return scene.remembering(language=spoken)
