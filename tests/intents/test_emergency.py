"""The deterministic half of the emergency lane: what must ring, and its look-alikes that must not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.admin import pack
from bot.admin.training import dataset_of
from intents.emergency import emergency_of, is_look_alike
from intents.normalise import tokens

PACK = Path(__file__).parents[2] / "training_data"

URGENT = [
    ("KEBAKARAN NDEK JAMSAREN CEPET TULUNG", "kebakaran"),
    ("kebkaran di pasar tolong", "kebakaran"),
    ("omahe tonggo kobong", "kebakaran"),
    ("griyo kulo kobongan, nyuwun tulung", "kebakaran"),
    ("apinya udah sampe atap gudang", "kebakaran"),
    ("genine gede nang mburi pasar", "kebakaran"),
    ("elpiji bocor mbledos nang pawon", "kebakaran"),
    ("rumah terbakar di balowerti", "kebakaran"),
    ("tabrakan motor lawan truk, orangnya gak gerak", "kecelakaan"),
    ("enek wong ketabrak sepur getihe akeh", "kecelakaan"),
    ("wonten tiyang ditabrak, rahe medal kathah", "kecelakaan"),
    ("kecelakaan barusan di jembatan brawijaya", "kecelakaan"),
    ("tabrakan, ndak ada korban jiwa tapi motornya kejepit, cepat kesini", "kecelakaan"),
    ("koncoku tibo teko motor sikile putung", "kecelakaan"),
    ("ada yg keserempt truk kakinya patah", "kecelakaan"),
    ("tolong bapak saya pingsan", "ambulans_darurat"),
    ("bojoku semaput tulung kirim ambulan", "ambulans_darurat"),
    ("ibu kejang mulutnya berbusa", "ambulans_darurat"),
    ("semah kulo sesek, bibire biru", "ambulans_darurat"),
    ("bapak stroke mulutnya mencong cepat", "ambulans_darurat"),
    ("anak saya tenggelam tolong", "ambulans_darurat"),
    ("butuh ambulans sekarang di mrican", "ambulans_darurat"),
    ("tolong ibu saya gak sadar", "ambulans_darurat"),
    ("ada maling masuk rumah tolong", "kriminal_darurat"),
    ("maling! iki wonge isih nang njero omah", "kriminal_darurat"),
    ("nembe mawon kulo dijambret", "kriminal_darurat"),
    ("dibegal barusan motor digowo mlayu", "kriminal_darurat"),
    ("orang bawa celurit di depan warung", "kriminal_darurat"),
    ("ada yang nyongkel jendela kamar, saya sembunyi", "kriminal_darurat"),
    ("dia ngancam mau bunuh saya", "kriminal_darurat"),
    ("ono ulo gedhe mlebu pawon cepet mrene", "hewan_liar_evakuasi"),
    ("ular masuk kamar mandi", "hewan_liar_evakuasi"),
    ("wonten sawer wonten ngandap amben, ageng", "hewan_liar_evakuasi"),
    ("sarang tawon di atap sekolah", "hewan_liar_evakuasi"),
    ("asu galak nguberi wong", "hewan_liar_evakuasi"),
    ("gempa barusan ya", "bencana_alam"),
    ("lindu iki omahku goyang", "bencana_alam"),
    ("puting beliung atap rumah terbang semua", "bencana_alam"),
    ("Kelud njeblug ta?", "bencana_alam"),
    ("tebing longsor nutup jalan", "bencana_alam"),
    ("pohon tumbang nutup jalan veteran", "pohon_tumbang"),
    ("wit ambruk nibani omah", "pohon_tumbang"),
    ("phon tumbng kena kabel", "pohon_tumbang"),
    ("trembesi rubuh malang teng margi", "pohon_tumbang"),
    ("dahan besar patah nimpa mobil", "pohon_tumbang"),
    ("bojoku mabuk ngamuk aku dipukuli, aku wedi", "kekerasan_perempuan_anak"),
    ("suami mukul saya lagi", "kekerasan_perempuan_anak"),
    ("saya di pukuli suami tiap malam", "kekerasan_perempuan_anak"),
    ("anak saya dilecehkan tetangga", "kekerasan_perempuan_anak"),
    ("putu kulo dipun cabuli", "kekerasan_perempuan_anak"),
    ("mantan ngancem sebar foto pribadiku", "kekerasan_perempuan_anak"),
    ("korban KDRT harus lapor ke siapa", "kekerasan_perempuan_anak"),
    ("aku wis ra kuat, mending mati wae", "krisis_jiwa"),
    ("pengen mati ae", "krisis_jiwa"),
    ("rasanya ingin mengakhiri hidup", "krisis_jiwa"),
    ("kulo sampun bosen gesang", "krisis_jiwa"),
    ("capek hidup, gak ada yang peduli", "krisis_jiwa"),
    ("temanku mau bunuh diri", "krisis_jiwa"),
    ("koncoku arep mlumpat teko jembatan brantas", "krisis_jiwa"),
    ("dia minum obat semua biar selesai", "krisis_jiwa"),
    ("udah ga sanggup hidup lagi", "krisis_jiwa"),
    ("istri saya mau melahirkan ketuban pecah cepat", "ambulans_darurat"),
    ("ada yang tertabrak kereta di perlintasan", "kecelakaan"),
    ("ada ular kobra di teras", "hewan_liar_evakuasi"),
    ("banjir bandang rumah hanyut", "bencana_alam"),
    ("tawuran pelajar di jalan doho bawa celurit", "kriminal_darurat"),
    ("ponakan saya diperkosa", "kekerasan_perempuan_anak"),
]

CALM = [
    "kobong regane lombok saiki",
    "harga cabe kebakaran, mahal banget",
    "atiku kobong lihat pelayanan kayak gini",
    "mati kutu aku ngadepi antrean",
    "mati lampu sak kampung ket wingi",
    "ngantuk sampe mati ngenteni antrean",
    "pengen mati ketawa lihat jawaban bot",
    "syarat surat keterangan kebakaran apa saja",
    "biaya ambulans jenazah berapa",
    "ambulans jenazah gratis caranya gimana",
    "rumah saya kebakaran tahun lalu, ktp ikut hilang",
    "ktp ikut terbakar waktu kebakaran bulan lalu, ngurusnya gimana",
    "semalam mimpi rumah kobong, artinya apa",
    "mimpi dikejar ular masuk rumah",
    "simulasi gempa di sekolah kapan",
    "donasi korban gempa cianjur lewat mana",
    "berita gempa jepang serem",
    "klaim asuransi kecelakaan bagaimana",
    "minta rekaman cctv kecelakaan hari senin",
    "jalan ini rawan kecelakaan, tolong kasih rambu",
    "sering tabrakan di perempatan ini, pasang cermin",
    "pohon depan rumah miring takut tumbang",
    "wit ngarep omah arep ambruk, dipangkas iso ta",
    "pohon hampir roboh tolong dipangkas",
    "lampu jalan mati, takut ada begal",
    "rawan maling, mohon dipasang lampu",
    "motor saya dicuri bulan lalu, surat kehilangan di mana",
    "kis mati padahal mau kontrol sesak napas",
    "vaksin rabies anjing gratis kapan",
    "kucing nyakar anakku perlu suntik rabies",
    "anak dipukul temannya di sekolah, gurunya diam",
    "pukul 07.00 puskesmas sudah buka belum",
    "antrean mengular sampai jalan",
    "jual pupuk lebah madu di mana",
    "hidup di kediri enak",
    "gak kuat biaya hidup, ada bantuan apa",
    "bapak meninggal, akta kematian syaratnya apa",
    "donor darah di mana",
    "stok darah o kosong",
    "demam berdarah sudah tiga anak, minta fogging",
    "asap pabrik bikin sesak tolong ditindak",
    "bakar sampah asapnya bau",
    "pelatihan pemadam kebakaran untuk RT",
    "alat pemadam kebakaran beli di mana",
    "tanah longsor harganya",
    "foto ktp buram minta diganti",
    "lampu merah tidak berfungsi",
    "sampah numpuk ndek ngarep sd",
    "ganti status kawin di ktp",
    "bangjo mati kabeh",
    "banyu mati ket esuk",
    "aku ngamuk lho nek gak direken",
    "motor dibawa pulang setelah uji kir",
    "bantuan korban kebakaran bulan lalu bagaimana",
    "cara daftar jadi relawan pemadam",
    "lapor jalan berlubang, kemarin ada yang jatuh dari motor",
    "mau bunuh nyamuk pakai abate",
    "harga gas elpiji melon berapa",
    "sim saya mati gimana perpanjang",
    "anak saya demam, puskesmas buka jam berapa",
    "ayo lari pagi di car free day",
    "",
]


@pytest.mark.parametrize(("text", "intent"), URGENT)
def test_an_emergency_rings(text: str, intent: str) -> None:
    assert emergency_of(text) == intent


@pytest.mark.parametrize("text", CALM)
def test_a_look_alike_does_not_ring(text: str) -> None:
    assert emergency_of(text) is None


def test_the_patterns_alone_hear_nearly_all_of_the_pack_and_hardly_ring_falsely() -> None:
    dataset = dataset_of(pack.read(PACK))
    rings: dict[bool, list[bool]] = {True: [], False: []}
    for example in dataset.examples:
        rings[dataset.kinds[example.intent] == "darurat"].append(emergency_of(example.text) is not None)
    assert sum(rings[True]) / len(rings[True]) >= 0.9
    assert sum(rings[False]) / len(rings[False]) <= 0.02


@pytest.mark.parametrize(
    ("text", "calm"),
    [
        ("jam operasional damkar", True),
        ("ambulans gratis syaratnya apa", True),
        ("film kebakaran seru", True),
        ("pohon perlu dipangkas karena menutup lampu", True),
        ("asap hitam dari gudang", False),
        ("damkar tolong, layanan darurat mana", False),
        ("dahan tumbang minta dipangkas", False),
    ],
)
def test_a_question_about_a_service_keeps_the_classifier_quiet(text: str, calm: bool) -> None:
    assert is_look_alike(tokens(text)) == calm


@given(st.text(st.characters(codec=None), max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    assert emergency_of(text) is None or isinstance(emergency_of(text), str)
