"""Where a message may be cut, and that one need is never made two."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intents.compiled import CompiledModel
from intents.segments import FEWEST_WORDS, MOST_CUTS, Halves, are_two, begins_anew, cuts, halves, parts

WORDS = st.sampled_from("lampu jalan mati ktp ku ilang piye tolong 12 ana.b".split())
CLAUSE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
LONG_CLAUSE = st.lists(WORDS, min_size=FEWEST_WORDS, max_size=6).map(" ".join)
JOINTS = (", ", ". ", "?! ", "\n", " \n\n", " terus ", " sekalian ", ". Oh ya ", " selain itu ")
CLEAR = Halves(surer=0.95, rivalry=1.5, second=0.4, joint=True, balance=0.45, urgent=False)


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("lampu gang mati seminggu, terus ktp ku ilang piye", "terus ktp ku ilang piye"),
        ("ktp hilang di pasar sekalian tanya puskesmas buka", "sekalian tanya puskesmas buka"),
        ("lampu gang kami mati\nktp saya juga hilang", "ktp saya juga hilang"),
        ("lampu dalan iku mati. oh yo ktp ku ilang", "oh yo ktp ku ilang"),
    ],
)
def test_another_need_may_begin_after_a_mark_or_a_joint(text: str, second: str) -> None:
    assert second in [halves(text, place)[1] for place in cuts(text)]


@pytest.mark.parametrize("text", ["", "ktp", "ktp, kk", "lampu jalan mati sejak kemarin malam"])
def test_a_short_or_plain_message_is_not_cut(text: str) -> None:
    assert cuts(text) == []


@given(st.lists(CLAUSE, min_size=1, max_size=40), st.lists(st.sampled_from(JOINTS), min_size=40, max_size=40))
def test_any_cut_leaves_words_on_either_side_and_the_pieces_are_the_text(clauses: list[str], joints: list[str]) -> None:
    text = "".join(part for pair in zip(clauses, joints, strict=False) for part in pair)
    places = cuts(text)
    assert "".join(parts(text, places)) == text
    assert len(places) <= MOST_CUTS
    for place in places:
        assert min(len(text[:place].split()), len(text[place:].split())) >= FEWEST_WORDS


@given(LONG_CLAUSE, st.sampled_from(JOINTS), LONG_CLAUSE)
def test_two_clauses_that_are_long_enough_are_cut(first: str, joint: str, second: str) -> None:
    assert cuts(f"{first}{joint}{second}")


def test_runs_of_marks_and_many_cuts_take_no_longer_than_their_length() -> None:
    begun = process_time()
    assert cuts("." * 50_000 + "x") == []
    assert len(cuts("satu, dua " * 10_000)) == MOST_CUTS
    assert process_time() - begun < 5


def test_a_joint_is_heard() -> None:
    text = "lampu mati, sekalian tanya ktp"
    assert begins_anew(text, text.index("sekalian"))
    assert not begins_anew(text, text.index("lampu"))


def test_two_needs_have_to_be_clear() -> None:
    assert are_two(CLEAR)
    for weaker in (
        Halves(0.3, 1.5, 0.4, joint=False, balance=0.45, urgent=False),
        Halves(0.95, 0.2, 0.4, joint=False, balance=0.45, urgent=False),
        Halves(0.95, 1.5, 0.05, joint=False, balance=0.1, urgent=False),
        Halves(0.95, 0.9, 0.2, joint=True, balance=0.3, urgent=True),
    ):
        assert not are_two(weaker)


def test_two_needs_are_found_in_their_order(predictor: CompiledModel) -> None:
    text = "lampu jalan di gang kami mati seminggu, terus ktp saya hilang di pasar ngurusnya bagaimana"
    issues = predictor.predict(text).issues
    assert [issue.intent for issue in issues] == ["lampu_jalan_mati", "ktp_hilang"]
    assert [issue.department for issue in issues] == ["dishub", "dispendukcapil"]


def test_one_need_told_at_length_stays_one(predictor: CompiledModel) -> None:
    text = "lampu jalan di gang kami mati. Sudah seminggu gelap sekali kalau malam, mohon lampu diperbaiki"
    assert len(predictor.predict(text).issues) == 1
