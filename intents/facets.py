"""Which facet of a service a question asks for (PRODUCT 1.5). Pure: cue words in Indonesian, ngoko and krama."""

from collections.abc import Sequence

from intents.normalise import word_set

FACETS = ("requirements", "cost", "duration", "place", "hours", "online", "representative")

_HOW_MUCH = word_set("berapa brp brapa brpa piro pira pinten pirang berapaan piroan")
_WHAT = word_set("apa apaan opo nopo menopo menapa punopo punapa apa2 aja saja mawon")
_WHERE = word_set("mana endi ndi pundi ngendi")
_TO = word_set("di ke dari ndek nang neng ning nek teng wonten dateng dhateng nggone soko")
_WHEN = word_set("kapan kpn kapankah pinten")
_BRING = word_set("bawa membawa dibawa nggowo gowo digowo mbeto beto perlu butuh disiapkan siapkan disiapno")
_PAY = word_set("bayar mbayar dibayar membayar kena keno dipungut habis entek duit uang")
_FREE = word_set("gratis gratisan dipungut")
_DAYS = word_set("hari dino dinten minggu wulan bulan lama lamanya suwe suwene dangu dangunipun hr bln")
_DONE = word_set("jadi dadi dados selesai rampung mari mantun terbit keluar cair jadinya dadine diambil")
_CLOCK = word_set("jam pukul hari dino dinten sabtu minggu jumat libur prei")
_OPEN = word_set("buka bukak tutup bikak dibuka bukaknya bukanya bukane layanan pelayanan operasional sampai nganti")
_THROUGH = word_set("lewat via pakai pake liwat nganggo ngangge dari soko saking")
_SCREEN = word_set("hp wa whatsapp aplikasi app web website internet link rumah omah griyo")
_OTHER_PERSON = word_set("lain liyo liya sanes saudara keluarga anak bojo suami istri tonggo")
_MAY = word_set("boleh bisa iso isok saget oleh pareng diurus diambil ngurus ngurusne")

_WORDS: dict[str, str] = {
    "requirements": """syarat syarate syaratnya syaratipun persyaratan persyaratannya persyaratane sarat sarate syrt""",
    "cost": "biaya biayane biayanya biayanipun tarif tarife tarifnya ongkos ongkose ragad ragate bea retribusi",
    "duration": "suwene lamanya dangunipun estimasi",
    "place": "alamat alamate alamatnya lokasi lokasine lokasinya dimana dmn dmana ngendi kemana kmn loket lokete",
    "hours": "jadwal jadwale jadwalnya bukane bukanya bikakipun",
    "online": "online onlen onlain daring onlinene",
    "representative": """
        diwakilkan diwakilne diwakili diwakilno diwakilaken wakilkan mewakili makili kuasa dikuasakan diwakilin
        dititipkan dititipne
    """,
}
_PAIRS: tuple[tuple[str, frozenset[str], frozenset[str], int], ...] = (
    ("requirements", _BRING, _WHAT, 2),
    ("cost", _PAY, _HOW_MUCH, 3),
    ("cost", _PAY, _FREE | frozenset({"gak", "tidak", "ga", "mboten", "ora", "ta", "nggak", "ndak", "opo"}), 2),
    ("duration", _HOW_MUCH, _DAYS, 1),
    ("duration", _WHEN, _DONE, 2),
    ("place", _TO, _WHERE, 1),
    ("hours", _CLOCK, _OPEN, 3),
    ("hours", frozenset({"jam", "pukul"}), _HOW_MUCH, 1),
    ("hours", _OPEN, _WHEN - _HOW_MUCH, 2),
    ("online", _THROUGH, _SCREEN, 1),
    ("representative", _OTHER_PERSON, _MAY, 3),
)
_SINGLE = {word: facet for facet, words in _WORDS.items() for word in words.split()}
_SINGLE |= dict.fromkeys(_FREE - {"dipungut"}, "cost")
_ALONE = {**dict.fromkeys(_WHERE - {"mana"}, "place"), **dict.fromkeys(_HOW_MUCH - {"pirang"}, "cost")}
"""Words that ask for a facet only where nothing else in the message does: "pinten nggih?" after an answer."""
_FILLERS = word_set("""
    terus trus trs lha lah nah lalu e ne nya ya yo yoh iya nggih inggih ta tah to toh se sih sik kok kan dong
    itu iku iki kuwi niku niki ini kalau kalo lek nek yen menawi ngurus ngurusnya ngurusi urus mengurus butuhe
    panggone panggonane panggenane itungane kira jane total semuanya kabeh min pak bu mas mbak kak lagi ada ono
    onok wonten kantor kantore kantornya harus kudu kedah
""")
_CUES = frozenset(_SINGLE) | frozenset(word for _, left, right, _ in _PAIRS for word in left | right)


def facets_in(words: Sequence[str]) -> tuple[str, ...]:
    """The facets asked for, each once, in order of appearance; empty where none is."""
    cues = [(position, word) for position, word in enumerate(words) if word in _CUES]
    found: dict[str, int] = {}
    for place, (position, word) in enumerate(cues):
        for facet in _facets_at(cues, place, word):
            found.setdefault(facet, position)
    if not found and len(words) <= 6:
        found = {_ALONE[word]: position for position, word in cues if word in _ALONE}
    return tuple(sorted(found, key=lambda facet: found[facet]))


def is_bare_question(words: Sequence[str]) -> bool:
    """Whether a facet is asked for and nothing says of what: "terus biayane piro?". Only the conversation tells."""
    return bool(words) and all(word in _CUES or word in _FILLERS for word in words) and bool(facets_in(words))


def _facets_at(cues: Sequence[tuple[int, str]], place: int, word: str) -> list[str]:
    """The facets the cue at `place` opens: alone, or with one of the next cues near enough."""
    facets = [_SINGLE[word]] if word in _SINGLE else []
    position = cues[place][0]
    for later, other in cues[place + 1 : place + 4]:
        facets += [
            facet
            for facet, left, right, reach in _PAIRS
            if later - position <= reach and _pair(left, right, word, other)
        ]
    return facets


def _pair(left: frozenset[str], right: frozenset[str], first: str, second: str) -> bool:
    return (first in left and second in right) or (first in right and second in left)
