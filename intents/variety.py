"""How a text is written, by word lists. Pure and light: a reply's language follows it, nothing depends on it more."""

from collections.abc import Sequence

from intents.normalise import word_set
from intents.prediction import Variety

KRAMA = word_set("""
    kulo kula nggih inggih mboten boten pripun kados menopo menapa nopo punopo punapa menawi nyuwun badhe ajeng
    saget sampun dereng wonten teng dateng dhateng kagem kaliyan kalih ingkang panjenengan sedoyo sedaya griyo
    griya tiyang lare estri jaler putu sepuh ageng alit niki niku puniko punika meniko sanget matur ngapunten
    pangapunten mugi mugio suwi wau enjing sonten dalu benjing sekedap taksih tasih mireng pirso priksa tanglet
    tangklet tangled maringi paring diparingi caos sowan mlampah tumbas sade gadhah gadah kagungan damel
    ndamel asto astonipun wangsul rawuh medal mlebet ical pejah seda sedo gesang getih rah margi toya
    pinten pundi kenging kedah pareng angsal sareng lajeng rumiyin malih mantun kawrat dinten wulan setunggal
    sekawan gangsal sedoso doso saking ngantos dados kemawon mawon piyambak piyambakan sakniki samenika wingking
    ngajeng celak tebih kathah sekedhik sakedhik mbeto beto mbiyantu ngaturi uningo leres criyos criose
    sinten semah rencang tanggi kirangan kesupen remen purun ajrih dipun diken dikengken kengken tumut sami
    ngertos mangertos
""")
NGOKO = word_set("""
    aku kowe koen awakmu iki iku kuwi opo piye piro endi ngendi ndi sopo lapo ngopo gak ora ra wes wis durung gurung
    isih jik arep ape iso isok kudu njaluk jaluk entuk oleh tuku nggawe gawe nggo kanggo nang neng ndek ning nek lek yen
    karo ambek mbek sing sek sik ae wae tok thok lho lo se ta to tah omah omahku dalan wong uwong arek cah bocah bojo
    bojoku tonggo tonggoku koncoku konco banyu geni udan mlebu metu mulih budal moro teko soko seko ket wingi sesok esuk
    awan bengi mbengi dino taun suwe cepet ndang gek mrene rene rono kono ono enek onok kene nduwe duwe nduwur ngisor
    ngarep mburi cedak adoh akeh sitik gede gedhe cilik dowo elek apik larang loro telu papat limo enem pitu wolu songo
    sepuluh saiki engko mengko maneh meneh pisan podo kabeh dewe iyo rek lur tulung ngomong takon takok ngerti eruh
    weruh kroso jare jarene pancen tenan tibo urip mari rampung saben dadi malah mosok kon jupuk gowo nggowo digowo
    mburine ngarepe omahe wonge anakku mbokku bapakku
""")
CASUAL = word_set("""
    yg gak ga gk ngga nggak enggak ndak udah udh sdh dah blm gimana gmn gmana kalo klo kl gini gitu aja aj doang
    dong sih deh nih tuh kok banget bgt bikin pake buat sm dr ke utk dgn tp tapi jg org cuma cm krn soalnya trus
    terus td kmrn skrg brp dmn dimana kmn kemana tlg min nya kyk kayak jd bs bisa ya gue gw gua lu elo sy mau
    emang ntar nanti pdhl ny ak d k
""")
FORMAL = word_set("""
    saya kami mohon apakah bagaimana dapatkah bolehkah adakah berapakah kapankah dimanakah tidak belum telah
    sudah dengan untuk kepada dari karena sehingga agar namun tetapi serta maupun apabila sebagai bapak ibu
    tersebut yang di mana siapakah perlu diperlukan hendak ingin warga petugas pihak segera
""")
CLIPPED = word_set("""
    yg dgn utk krn tlg blm sdh udh skrg brp dmn kmn gmn bgt pdhl tp jg sm dr org jln dpn blkg rmh ank bs jd klo
    kl ny trs smpe smp cpt kmrn bnyk byk bkn mw hrs msh sbb sblm prnah
""")

_ONLY_INDONESIAN = (CASUAL | FORMAL) - NGOKO - KRAMA
_VOWELS = frozenset("aeiou")


def variety_in(words: Sequence[str], text: str) -> Variety:
    """The variety of a text and its words; the raw text tells by its punctuation. Everyday Indonesian where nothing
    tells.
    """
    krama = sum(word in KRAMA for word in words)
    ngoko = sum(word in NGOKO for word in words)
    if krama > ngoko and 4 * krama >= len(words):
        return Variety.KRAMA
    if krama + ngoko and 6 * (krama + ngoko) >= len(words):
        mixed = 2 * sum(word in _ONLY_INDONESIAN for word in words) > krama + ngoko
        return Variety.CAMPUR if mixed else Variety.NGOKO if ngoko >= krama else Variety.KRAMA
    return _indonesian(words, text)


def _indonesian(words: Sequence[str], text: str) -> Variety:
    if 5 * sum(_looks_mistyped(word) for word in words) >= max(1, len(words)):
        return Variety.TYPO
    casual = sum(word in CASUAL for word in words)
    formal = sum(word in FORMAL for word in words)
    return Variety.BAKU if formal > 2 * casual and _is_punctuated(text) else Variety.SANTAI


def _is_punctuated(text: str) -> bool:
    """A capital at the front and a mark at the end; nobody types that in a hurry. Shouting is no care either."""
    bare = text.strip()
    return bare[:1].isupper() and bare[-1:] in {".", "?", "!"} and not bare.isupper()


def _looks_mistyped(word: str) -> bool:
    """Vowels dropped ("phon", "tlng") but not an everyday clipping; numbers and acronyms of three letters are fine."""
    if len(word) < 4 or not word.isalpha() or word in CLIPPED:
        return False
    vowels = sum(char in _VOWELS for char in word)
    return vowels * 4 < len(word)
