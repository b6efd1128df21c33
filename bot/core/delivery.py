"""Telling an agent that an answer did not reach the resident."""

from bot.core.nouns import Act, Effect, Language, label
from bot.core.texts import Texts


def told(effect: Effect, why: str, texts: Texts) -> tuple[Effect, ...]:
    """What follows from an effect that can never be delivered."""
    if effect.report_to is None or effect.ticket is None:
        return ()
    text = texts.say(Language.INDONESIAN, "desk-not-delivered", number=label(effect.ticket), why=why)
    return (Effect(Act.SEND, effect.report_to, text, ticket=effect.ticket),)
