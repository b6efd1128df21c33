"""What is said to a report in plain words: send, drop, go on with it, stay unnamed, or nothing of the kind."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.form_words import Said, read

SEND = """
kirim
Kirim!
kirim aja
kirim saja
ya kirim
iya kirim saja
ok kirim
oke kirim pak
sip, kirim
udah kirim aja
udah itu aja, kirim
langsung kirim
langsung kirim saja
langsung kirim ae mas
tolong dikirim
tolong dikirim ya pak
tolong dikirim sekarang
wes kirim ae
wis, kirimno
yowis kirimno ae
kirimen wae
kirimke wae mas
dikirim mawon
nggih kirim mawon
nggih, dikintun mawon
kintun mawon nggih
kirim semua
kirim dua-duanya
kirim keduanya
kirim laporan
kirim laporannya
kirim laporane
lek ngono kirim ae
kalau gitu kirim aja
gak ada foto, kirim aja
gak ono foto, langsung kirim ae
tanpa lama-lama... kirim
benar, kirim
betul pak kirim
gas kirim
kirim makasih
""".strip().splitlines()

DROP = """
batal
batal aja
batalkan saja
gak jadi
gak jadi deh
ga jadi lapor
nggak jadi pak
tidak jadi
tidak jadi lapor
ndak jadi mas
gak sido
gak sido wes
ora sido
ra sido wae
mboten sios
mboten sios pak
mboten siyos, nuwun
gak usah
gak usah wes
tidak usah
tidak perlu
nggak perlu pak
ora usah
mboten usah
cancel
cancel aja
urung ae
batal, sudah nyala lagi
gak jadi pak, wes murup
""".strip().splitlines()

RESUME = """
lanjut
lanjutkan
lanjut pak
lanjut laporan
lanjutkan laporan tadi
lanjut yang tadi
ya lanjut
terusno
terusno laporane
teruske wae
lajengaken
dilanjut mawon
diteruske sing mau
lanjut laporan lampu
""".strip().splitlines()

NOTHING = """
lampu jalan mati
ya
sampah belum dikirim ke TPA
kapan dikirim?
sudah dikirim?
kirim?
bisa dikirim?
foto menyusul
saya kirim foto ya
saya mau kirim foto dulu
kirim petugas ke sini
kirim ambulans
kirimkan teknisi segera ke rumah pak rt
tolong kirim petugas
dananya gak jadi cair
acaranya batal karena hujan
lampunya gak jadi nyala
gak perlu bayar kan
pembangunan tidak dilanjutkan
gak usah dilanjut
kenapa tidak jadi diperbaiki
rt 4 aja
laporan saya gimana
terima kasih
...
?
""".strip().splitlines()


@pytest.mark.parametrize("text", SEND)
def test_these_words_send(text: str) -> None:
    said = read(text)
    assert said is not None
    assert said.payload == "form:send"


@pytest.mark.parametrize("text", DROP)
def test_these_words_drop(text: str) -> None:
    assert read(text) == Said("form:cancel")


@pytest.mark.parametrize("text", ["dibatalkan saja", "tolong dibatalkan pak", "gak usah kirim laporan deh"])
def test_these_words_drop_too(text: str) -> None:
    assert read(text) == Said("form:cancel")


@pytest.mark.parametrize("text", RESUME)
def test_these_words_go_on(text: str) -> None:
    assert read(text) == Said("form:resume")


@pytest.mark.parametrize("text", ["anonim", "Anonim!", "jangan sebut nama saya", "tanpa nama"])
def test_these_words_ask_to_stay_unnamed(text: str) -> None:
    assert read(text) == Said("form:anonymous")


@pytest.mark.parametrize(
    "text",
    ["jangan kirim dulu", "ojo dikirim", "belum, jangan dikirim", "durung dikirim", "gak kirim", "ampun dikirim dulu"],
)
def test_these_words_hold_it_back(text: str) -> None:
    assert read(text) == Said("form:change")


@pytest.mark.parametrize("text", [*NOTHING, "", "  ", ",", "\n"])
def test_these_words_are_no_order(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("kirim", ""),
        ("udah itu aja, kirim", ""),
        ("gak ada foto, kirim aja", ""),
        ("rt 4 aja, kirim", "rt 4 aja"),
        ("di Ngronggo depan masjid. kirim", "di Ngronggo depan masjid"),
        ("sudah tiga hari, gelap sekali, tolong dikirim", "sudah tiga hari, gelap sekali"),
        ("RT 3 RW 2\nudah\nkirim", "RT 3 RW 2"),
        ("nama saya jangan disebut, kirim", "nama saya jangan disebut"),
    ],
)
def test_what_was_told_before_sending_is_heard_first(text: str, rest: str) -> None:
    assert read(text) == Said("form:send", rest)


words = st.lists(st.sampled_from(["lampu", "mati", "gelap", "sampah", "numpuk", "got"]), min_size=1, max_size=12)


@given(words, st.sampled_from(["kirim", "tolong dikirim", "wes kirim ae", "kirim mawon"]))
def test_an_order_to_send_at_the_end_keeps_the_words_before_it(told: list[str], order: str) -> None:
    assert read(f"{' '.join(told)}, {order}") == Said("form:send", " ".join(told))


@given(words)
def test_a_story_is_no_order(told: list[str]) -> None:
    assert read(" ".join(told)) is None


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    said = read(text)
    assert said is None or said.payload.startswith("form:")
    assert said is None or not said.rest or said.payload == "form:send"


@given(st.sampled_from([*SEND, *DROP, *RESUME]), st.sampled_from([str.upper, str.title, str.casefold]))
def test_capitals_change_nothing(text: str, shape: Callable[[str], str]) -> None:
    said, same = read(text), read(shape(text))
    assert (said and said.payload) == (same and same.payload)


@pytest.mark.parametrize("text", ["gak usah, kirim aja", "gak perlu, langsung kirim"])
def test_to_need_no_more_and_to_send_is_to_send(text: str) -> None:
    said = read(text)
    assert said is not None
    assert said.payload == "form:send"


@pytest.mark.parametrize("text", ["gang 3 Dandangan, lanjut", "RT 3 RW 2, lanjutkan"])
def test_what_was_told_before_going_on_is_heard_first(text: str) -> None:
    said = read(text)
    assert said is None or said.rest
