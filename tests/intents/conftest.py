"""A small dataset that trains in a second: seven intents of four departments, four writers."""

import pytest

from intents.compiled import CompiledModel
from intents.dataset import Dataset, Example
from intents.lexicon import of_pack
from intents.prediction import Variety
from intents.train import TrainedModel, train

OWNERS = {
    "kebakaran": "satpolpp",
    "kecelakaan": "dinkes",
    "lampu_jalan_mati": "dishub",
    "apill_rambu": "dishub",
    "ktp_hilang": "dispendukcapil",
    "akta_kelahiran": "dispendukcapil",
    "jadwal_puskesmas": "dinkes",
}
KINDS = {
    "kebakaran": "darurat",
    "kecelakaan": "darurat",
    "lampu_jalan_mati": "pengaduan",
    "apill_rambu": "pengaduan",
    "ktp_hilang": "permohonan",
    "akta_kelahiran": "permohonan",
    "jadwal_puskesmas": "informasi",
}
TEXTS = {
    "kebakaran": """kebakaran gudang kasur apinya sudah sampai atap, kirim damkar
omah tonggoku kobong genine gede cepet mrene
dapur tetangga terbakar tabung gas meledak tolong
pawon tanggi kulo kobong, geninipun ageng, nyuwun pemadam
API BESAR DI PASAR BANDAR DAMKAR MANA
warung kobong genine nyamber payon
asap hitam dan api dari bengkel, tolong damkar
kios di terminal terbakar apinya merembet""",
    "kecelakaan": """tabrakan motor sama truk, orangnya berdarah tidak sadar
enek motor keplindes truk sikile remuk tulung
anak sekolah ditabrak mobil, kakinya patah, kirim ambulans
niki wonten tiyang ketabrak truk, medal rahe kathah
kecelakaan di jembatan brawijaya korban tergeletak
koncoku tibo teko motor getihe akeh
motor lawan pikap bertabrakan dua orang luka
bocah kesrempet bis sikile putung""",
    "lampu_jalan_mati": """lampu jalan di gang kami mati sudah seminggu
lampu dalan ngarep omah mati peteng dedet
penerangan jalan umum padam, mohon diperbaiki
dilah margi ngajeng griyo kulo pejah, peteng sanget
PJU jalan veteran mati semua gelap kalau malam
lampu gang 3 wes suwe mati medeni
lampu jalan kedip kedip lalu mati total
nyuwun lampu margi dipun dandosi""",
    "apill_rambu": """lampu merah perempatan mrican mati, macet
bangjo semampir mati kabeh semrawut
rambu dilarang parkir roboh di jalan dhoho
abang ijo prapatan pejah, truk mboten wonten sing ngalah
marka jalan sudah pudar tidak kelihatan
bangjo ngronggo ijone kesuwen
cermin tikungan pecah, mohon diganti
lampu lalu lintas hijau dari dua arah""",
    "ktp_hilang": """ktp saya hilang di pasar, ngurusnya bagaimana
ktp ku ilang ngurus e neng endi
dompet dicuri ktp ikut hilang syaratnya apa
ktp kulo ical, kedah dhateng pundi nggih
KTP HILANG APA HARUS KE POLSEK DULU
kelangan ktp, gawe maneh piye
kehilangan kartu tanda penduduk, cara cetak ulang
ktp keselip ora ketemu pengen nggawe anyar""",
    "akta_kelahiran": """cara membuat akta kelahiran anak saya
bayi lahir seminggu lalu mau ngurus akta lahir
ngurus akta lair anakku syarate opo
badhe ndamel akta kelahiran putu kulo
akta lahir terlambat dua tahun kena denda tidak
akta kelahiran iso online ta
persyaratan akta lahir untuk anak kedua
serat lair putu kulo dereng didamelaken""",
    "jadwal_puskesmas": """puskesmas mrican buka jam berapa
puskesmas balowerti sabtu buko ta
jadwal poli gigi puskesmas pesantren
dokter untu puskesmas wontene dinten nopo
jam pelayanan puskesmas campurejo
puskesmas bukane jam piro yo
apakah puskesmas melayani malam hari
poli anak puskesmas ngletih dinten nopo mawon""",
}


@pytest.fixture(scope="package")
def small_dataset() -> Dataset:
    examples = [
        Example(text, intent, f"p{place % 4}", Variety.SANTAI)
        for intent, texts in TEXTS.items()
        for place, text in enumerate(texts.splitlines())
    ]
    lexicon = of_pack({"words": {"rumah": ["omah", "griyo"], "mati": ["pejah"]}}, ["Mrican", "Campurejo", "Balowerti"])
    return Dataset(tuple(examples), OWNERS, KINDS, lexicon)


@pytest.fixture(scope="package")
def small_model(small_dataset: Dataset) -> TrainedModel:
    return train(small_dataset, seed=1)


@pytest.fixture(scope="package")
def predictor(small_model: TrainedModel) -> CompiledModel:
    return CompiledModel.from_bytes(small_model.content, small_model.version)
