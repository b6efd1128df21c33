"""Identifiers of residents are hidden, ordinary numbers are not."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.masking import ACCOUNT, EMAIL, LABELS, NIK_OR_KK, OTHER, PHONE, mask

NUMBERISH = st.lists(
    st.sampled_from(
        [*"0123456789Oo .-/,+()\n@%_:|*\u00ad", *LABELS, "nik ", "rekening ", "wa ", "a@b.co", "0812", "3571"]
    ),
    max_size=60,
).map("".join)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("NIK saya 3571011205900001", f"NIK saya {NIK_OR_KK}"),
        ("NIK3571011205900001ya", f"NIK{NIK_OR_KK}ya"),
        ("nik 3571 0112 0590 0001 tolong", f"nik {NIK_OR_KK} tolong"),
        ("kk 3571.0112.0590.0001", f"kk {NIK_OR_KK}"),
        ("3571-0112-0590-0001", NIK_OR_KK),
        ("3 5 7 1 0 1 1 2 0 5 9 0 0 0 0 1", NIK_OR_KK),
        ("3571O1 12O59O OOO1", NIK_OR_KK),
        ("nik kulo 35710112\n05900001", f"nik kulo {NIK_OR_KK}"),
        ("no kk 357101120590000", f"no kk {NIK_OR_KK}"),
        ("hp 081234567890", f"hp {PHONE}"),
        ("wa kulo 0812-3456-7890 nggih", f"wa kulo {PHONE} nggih"),
        ("+62 812 3456 7890", PHONE),
        ("(+62)812.3456.7890", PHONE),
        ("wa 81234567890", f"wa {PHONE}"),
        ("telp (0354) 682955", f"telp {PHONE}"),
        ("0354-682955", PHONE),
        ("T-142 081234567890 0354-697443", f"T-142 {PHONE} {PHONE}"),
        ("RT 05 0812 3456 7890", f"RT 05 {PHONE}"),
        ("surel budi.santoso+1@mail.co.id.", f"surel {EMAIL}."),
        ("a@b.com,c@d.net", f"{EMAIL},{EMAIL}"),
        ("norek BRI 1234 5678 90", f"norek BRI {ACCOUNT}"),
        ("rekening 123456789012345 atas nama Siti", f"rekening {ACCOUNT} atas nama Siti"),
        ("1234567890 BCA", f"{ACCOUNT} BCA"),
        ("npwp 12.345.678.9-012.345", f"npwp {OTHER}"),
        ("NOP 35.71.010.001.012.0034.0", f"NOP {OTHER}"),
        ("nisn 0012345678", f"nisn {OTHER}"),
        ("jkn 0001234567890", f"jkn {OTHER}"),
        ("nik 3571  0112  0590  0001", f"nik {NIK_OR_KK}"),
        ("nik 3571\n\n0112\n\n0590\n\n0001", f"nik {NIK_OR_KK}"),
        ("nik 3571\r\n\r\n0112 : 0590, 0001", f"nik {NIK_OR_KK}"),
        ("hp 0812  3456  7890", f"hp {PHONE}"),
        ("hp 0812 345 678 0856 123 456", f"hp {PHONE} {PHONE}"),
        ("jam 08.15, 0812 3456 7890", f"jam 08.15, {PHONE}"),
        ("rumah no 12, 0812 3456 7890", f"rumah no 12, {PHONE}"),
        ("nik 20.08.1234567890.12", f"nik {NIK_OR_KK}"),
        ("a@b.co-@c.d", EMAIL * 2),
    ],
)
def test_an_identifier_is_hidden(raw: str, expected: str) -> None:
    assert mask(raw) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Rp150.000 sampai Rp 1.500.000",
        "anggaran Rp 1.500.000.000.000 tahun 2026",
        "harga 150.000 200.000 300.000",
        "tanggal 12-05-2024 jam 10.30",
        "25/11/2026 08.00-12.00",
        "RT 05 RW 02 no 12",
        "RT 05/02",
        "RT 01, 02, 03, 04, 05, 06, 07, 08",
        "rumah nomor 8, 12, 14, 16, 18, 20, 22",
        "jadwal 08.30, 09.45, 10.15",
        "buka 08:00 - 12:00, 13:00 - 15:00",
        "transfer tanggal 25/11/2026, 08.00",
        "12-05-2024, 13-05-2024",
        "harga 150.000, 200.000, 300.000",
        "a@.-",
        "telepon 112, 110, 113, 119, 123 atau 129",
        "112 110 113 119 123 129",
        "tahun 2015 2016 2017 2018",
        "tiket T-142",
        "AG 1234 XY, kode pos 64127",
        "jl veteran 12 gang 3, 5 rumah",
        "ooooooooooooooooooo tolooooong",
        "instagram @lapormbakwali112",
        "pukul 02.15 dua orang",
    ],
)
def test_an_ordinary_number_stays(text: str) -> None:
    assert mask(text) == text


def test_official_contacts_stay_in_any_spelling() -> None:
    keep = frozenset({"085142281103", "surat@kedirikota.go.id"})
    text = "hubungi 0851-4228-1103, +62 851 4228 1103 atau surat@kedirikota.go.id, bukan 081234567890"
    assert mask(text, keep) == text.replace("081234567890", PHONE)


def test_a_number_between_kept_ones_is_still_hidden() -> None:
    assert mask("0851-4228-1103 081234567890", frozenset({"0851-4228-1103"})) == f"0851-4228-1103 {PHONE}"


@given(st.text(st.characters(codec=None), max_size=200) | NUMBERISH)
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask(mask(text)) == mask(text)


GAPS = [*" .-\n:|*,\u00ad\u200b\u202c\u2060\u2028", "", "  ", "\n\n", " \n ", " - ", " | ", "\r\n"]


@given(st.lists(st.sampled_from("0123456789"), min_size=16, max_size=16), st.sampled_from(GAPS))
def test_no_sixteen_digits_survive(digits: list[str], gap: str) -> None:
    assert not any(char.isdigit() for char in mask(f"nik {gap.join(digits)} nggih"))


def test_a_long_text_of_digits_is_masked_to_the_end() -> None:
    assert mask("3571011205900001 " * 400).count(NIK_OR_KK) + mask("3571011205900001 " * 400).count(OTHER) >= 400


def test_many_numbers_take_no_longer_than_their_length() -> None:
    begun = process_time()
    for text in ("0812." * 8000, "08.15, " * 8000, "12, " * 8000, "0812 3456 7890 " * 4000):
        mask(text)
    assert process_time() - begun < 10
