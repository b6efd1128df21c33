"""How a text is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.normalise import tokens
from intents.prediction import Variety
from intents.variety import KRAMA, NGOKO, variety_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mohon informasi, apakah akta kelahiran dapat diurus secara daring?", Variety.BAKU),
        ("Lampu jalan di depan kantor kami telah padam sejak Senin, mohon segera diperbaiki.", Variety.BAKU),
        ("min mau tanya dong ktp gw ilang gimana ya", Variety.SANTAI),
        ("udah lapor kok blm ditanggepin sih", Variety.SANTAI),
        ("lampu dalan wes seminggu mati peteng ndek ngarep omah", Variety.NGOKO),
        ("piye carane ngurus ktp ilang lek aku gak nduwe kk", Variety.NGOKO),
        ("Nuwun sewu, badhe tanglet, akta putu kulo syaratipun menopo mawon nggih", Variety.KRAMA),
        ("kulo dereng angsal bansos, pripun nggih caranipun", Variety.KRAMA),
        ("sampah numpuk ndek ngarep sekolah, udah lama gak diangkut, tolong dong pak", Variety.CAMPUR),
        ("phn tumbng d jln, kblnya ptus smuny mtti nmpl", Variety.TYPO),
    ],
)
def test_the_variety_of_a_message(text: str, expected: Variety) -> None:
    assert variety_in(tokens(text), text) == expected


def test_no_word_is_of_both_registers() -> None:
    assert KRAMA.isdisjoint(NGOKO)


@given(st.text(max_size=200))
def test_every_text_has_a_variety(text: str) -> None:
    assert variety_in(tokens(text), text) in Variety
