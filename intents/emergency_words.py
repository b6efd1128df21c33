"""The words and rules behind `emergency`: what residents call a danger, in Indonesian, ngoko and krama.

A *concept* is a set of spellings. `emergency` also finds them with a suffix ("genine", "kobongan"), with di-, ke-,
ter- or dipun-, written apart ("di pukuli") and, for LONG_RARE words only, with a typo. Add words here, not there.
Sources: facts.md section 5, services.yaml's boundaries, batas.md.
"""

from dataclasses import dataclass

from intents.normalise import word_set

CONCEPTS: dict[str, frozenset[str]] = {
    name: word_set(words)
    for name, words in {
        # Shared -------------------------------------------------------------------------------------------------
        "now": """
            sekarang skrg skr saiki sakniki sakmeniko barusan brusan barusn barsan nembe tadi td baru
            cepat cepet cpt cpet cepetan cptan ndang gek enggal segera lekas lagi lg darurat mriki mrene
            rene kesini
        """,
        "help": """
            tolong tulung tolonglah tlg tlong tulungi tulong ditulungi kirim kirimi kirimo kirimono
            kirimin dikirim bantuan mbantu pertolongan bantu butuh jemput dijemput cegat dicegat
            evakuasi dievakuasi damkar ambulan ambulans ambulance ambulanz ambulam polisi polsek pulisi
            petugas sos tangkap nangkep
        """,
        "neg": "gak ga gk g ngga nggak enggak ndak tidak tak tdk ora ra mboten boten gab nda ndk ga",
        "vehicle": """
            motor montor mobil truk bis bus pikap pickup becak sepeda sepedah angkot kereta sepur boks
            montoran bonceng mbonceng trek tronton
        """,
        "family": """
            suami istri isteri bojo bojoku bojone semah mantu menantu bapak bapake ibu ibuk ibuke mbok
            ayah papa mama anak anake lare bocah arek adik adek kakak mbak ponakan keponakan putu putri
            putra cucu mantan pacar pacare cewek cewekku perempuan prempuan wanita wedok wadon estri
            tiri om paman pakde istriku suamine suamiku suaminya istrinya gadis tonggo tetangga tanggi
            ipar iparku teman konco buruh
        """,
        # Fire ---------------------------------------------------------------------------------------------------
        "brigade": "damkar pemadam pmk",
        "blaze": "kbakar kebkar kbakaran kebakaran kobong kobongan kobaran terbakar kebakar kobar kbakaran kobng kobog",
        "flame": "api geni apinya apine genine geninipun",
        "spreads": """
            gede gde gedhe gedi besar ageng membesar nyamber menyambar nyambar mulad mulat njilat
            menjilat murub merembet mrembet merambat atap payon genteng plafon blandar gudang dapur
            pawon warung kios ruko pabrik rumah omah griyo kos kontrakan pasar bengkel tinggi nyala
            keluar metu medal tabung kasur
        """,
        "gas": "gas elpiji lpg kompor tabung regulator elpijine kompore",
        "bursts": """
            meledak mledak njeblug jeblug mbledos bledos mbledug njeblos nyamber menyambar ngobong bocor
            mobos
        """,
        # Crash --------------------------------------------------------------------------------------------------
        "crash": """
            disenggol katut ditabrak diseruduk
            banteng tabrakan tabrak ketabrak tertabrak nabrak ditabrak menabrak bertabrakan tabraan
            kecelakaan kecelakan laka lakalantas keserempet kesrempet diserempet terserempet keplindes
            kelindes terlindas dilindas kelindas disruduk nyruduk kesruduk ketubruk ditubruk nubruk
            tubrukan kesenggol kesengol tersenggol terguling nggoling kegiles kejungkel srempetan
        """,
        "road": """
            ndek nang neng wonten teng perempatan prapatan simpang pertigaan jl jln jalan dalan jembatan depan ngarep
            bangjo tikungan ring flyover
        """,
        "falls": "jatuh tibo terjatuh ndawah dawah ndlosor kejengkang terpental mental terpelanting",
        "victim": """
            bocor getih mengkurep obah kepleset
            kereta sepur korban berdarah bedarah bdarah darah darahnya getih getihe getihen rah rahe
            pingsan semaput tergeletak gumlethak nggletak gletak glethak patah putung tugel cuklek remuk
            terkapar luka parah kejepit terjepit benjol sekarat ketekuk bengkok sadar gerak gobsh obah
            digerakin koma gegar robek tewas meninggal ambulan ambulans ambulance nggeblak
        """,
        # Medical ------------------------------------------------------------------------------------------------
        "stricken": """
            kesendhak keloloden
            serangan
            hanyut sadarkan kejang kejng kejnag stroke strok struk pingsan semaput sesak sesek ampeg
            megap kecekik tersedak keselek kesedak keracunan mencong perot pelo ambruk rebah overdosis
            pendarahan perdarahan ketuban brojol epilepsi ayan sekarat kritis step kawratan kolaps
            tersengat kesetrum kestrum tenggelam keli kejeglong
        """,
        "sign": """
            npas biru bibir napas nafas npas npase ambegan ambekan ambegane napase dada dadane dadanya
            dodo mulut mulutnya cangkem cangkeme tutuk tutuke umpluk busa keringat pelo perot mencong
            megap ngorok pucat pucet jantung lemes sadar kejang muntah
        """,
        "drowns": "tenggelam kelelep klelep kesetrum kestrum tersetrum",
        "waters": "ketuban ketubane ketubannya kawah",
        "breaks": "pecah brojol mbrojol rembes",
        "poisoned": "keracunan kracunan",
        "smells": "bau mambu menyengat nyegrak sengak",
        "aware": """
            sadar sdar sadarkan sadare napas nafas ambegan ambekan bernapas bangun tangi nyaut gerak
            obah respon
        """,
        "ambulance": "ambulan ambulans ambulance ambulanz ambulam ambulanc amblan ambulane ambulannya",
        "urgent": """
            barusan brusan nembe sekarang skrg saiki sakniki cepat cepet cpt cepetan ndang enggal segera
            lekas tolong tulung tlg kirim kirimi kirimo kirimono darurat mriki mrene kesini kene butuh
            jemput gawat kritis
        """,
        # Crime --------------------------------------------------------------------------------------------------
        "kidnaps": "culik diculik nyulik penculik penculikan penculikane",
        "inside": """
            griya griyo atap payon toko omah omahku omahe rumah rumahku griyo kos warung kamar kios warungku
            tokoku
        """,
        "robber": """
            maling malinge begal begsl rampok perampok dirampok ngrampok jambret dijambret njambret
            copet dicopet kecopetan pencuri dibegal mbegal garong culik diculik nyulik penculik
            penculikan tawuran dipepet penjambret dirampas ngerampas disekap disandera maleng
            dijambretan
        """,
        "present": """
            menangkap nangkep dikeroyok dibegal
            sekarang skrg saiki sakniki barusan brusan barusn nembe lagi tolong tulung tlg masuk mlebu
            mlebet dalam dalem njero nglebet kepung dikepung cepat cepet cpt ndang polisi dioyak oyak
            kejar dikejar ngejar kabur mlayu lari mlajeng ndelik ngumpet sembunyi nyoplok tulungi bawa
            nggowo ketangkap ketangkep menit wonge celurit linggis
        """,
        "weapon": """
            celurit clurit arit bendo parang golok pedang linggis gaman pistol senpi pisau lading bedil
            airsoft
        """,
        "wields": """
            mbeta mbekta dibacok mbacok gawa
            bawa membawa nggowo gowo mbeto ngacung ngacungne ngacungke ngacungno mengacungkan dikslungi
            ngancam mengancam ancam dislungi nodong todong ditodong nodongke nyabet bacok mbacok dibacok
            ngoyak kalungi
        """,
        "pries": """
            digedhori digedori nggedhor nggedor menggedor congkel nyongkel mencongkel njebol nyoplok membongkar
            mbongkar bobol mbobol dibobol gedor
        """,
        "opening": "jendela cendelo lawang pintu kos rumah omah griyo garasi toko gerbang pager kamar motor",
        "hides": "ndelik ngumpet sembunyi umpetan bersembunyi delik",
        "stranger": "orang org wong tiyang wonge uwong maling",
        "kills": """
            bunuh membunuh mbunuh dibunuh mateni dipateni bacok mbacok dibacok tusuk ditusuk nusuk nujah
            tembak
        """,
        "threatens": """ngancem ancam ngancam ngancem mengancam diancam diancem mau arep are meh kate pengancaman""",
        "taken": "dibawa digowo dibeto dipundut direbut diembat disikat dicolong dimaling",
        "flees": "kabur mlayu lari mlajeng larinya minggat",
        # Animals ------------------------------------------------------------------------------------------------
        "beast": """
            nyambek nyambeg mendesis ndesis
            ular uler ulo ulone ulane sawer sanca sowo kobra cobra piton python weling welang biawak
            menyawak nyambik buaya tawon tawom vespa lebah kethek ketek munyuk monyet ularnya bajul
            kalajengking
        """,
        "roams": """
            nyakot ndas wuwungan kubah gudang dipan lengan jaring mencakar nyakar mengembang megar turun medun
            teras latar kebon got masuk msuk mlebu mlebet kamar rumah omah griyo pawon dapur atap payon
            sarang susuh susuhe nyusuh plafon talang ngisor kolong garasi sengat disengat tersengat
            nyengat entup ngentup ngentupi gede gedhe gedee guede besar ageng cokot nyokot dicokot gigit
            nggigit digigit tangkap nangkap nangkep cekel nyekel evakuasi ambil ambilin diambil njupuk
            dijupuk mendet damkar mlungker melingkar nglungker kandang jeding omahe ranjang lemari lepas
            ucul ngamuk nyerang tolong tulung wc kloset halaman
        """,
        "dog": "anjing asu segawon kirik anjg",
        "vicious": "galak ngamuk nguber nguberi ngoyak liar nyerang jaring dijaring ngejar",
        # Disaster -----------------------------------------------------------------------------------------------
        "quake": "lindhu lindhune gempa gempane lindu lindune gempanya tsunami",
        "ashes": "abu awu",
        "rains": "hujan udan jawah",
        "twister": "muter lesus puting muser angin angn angine",
        "wrecks": """
            beliung mabur terbang terbng beterbangan menerbangkan ngangkat angkat rontok nyanthol ambruk
            roboh mencelat kabur kawus
        """,
        "slides": "bandang longsor longsore ambles amblas njugruk lahar",
        "volcano": "kelud kelut gunung merapi semeru",
        "erupts": "njeblug meletus mbledos erupsi meledak lahar nyembur",
        "sways": "goyang goyang2 horeg gonjang guncang guncangan bergetar gerak",
        # Trees --------------------------------------------------------------------------------------------------
        "tree": """
            pring barongan palem cabang glugu
            pohon phon phn pohone pohonnya wit wite wit2an trembesi mahoni dahan dahane pang pange
            beringin ringin angsana sono kayu batang ranting glodokan ketapang
        """,
        "felled": """
            malang ngenani
            ambrk rbh
            tumbang tumbng tmbang roboh robohh rubuh ambruk patah sempal ngebruki nibani niban ngrubuhi
            nimpa timpa menimpa tertimpa ketimpa ketiban kerubuhan melintang malang rungkat tumbange
        """,
        # Violence -----------------------------------------------------------------------------------------------
        "abuse": """
            kdrt diperkosa perkosa memperkosa pemerkosaan dicabuli cabul pencabulan mencabuli pelecehan
            dilecehkan dilecehaken dilecehno melecehkan sodomi disodomi diraba digrepe grepe rudapaksa
            dirudapaksa pedofil inses
        """,
        "hits": """
            dipukul dipukuli dipukulin mukul mukuli memukul memukuli kepukul digebuk digebuki gebuki
            nggebuki ngepruki dikepruk dikepruki diantem diantemi ngantemi ngantem dijotosi njotosi
            ditampar nampar nempeleng ditempeleng ditendang nendang disabet nyabet disundut sundutan
            dianiaya aniaya nganiaya disiksa nyiksa menyiksa dihajar menghajar dibanting mbanting
            dibalang disekap dijambak ngaplok dikaplok
        """,
        "bruised": "lebam memar benjut babak bonyok",
        "photo": "foto fotone fotonya fotoku video vidio videone vidioku gambar",
        "spreads_photo": """
            sebar disebar disebr nyebar nyebarin menyebarkan disebarin disebarkan sebarkan nyebarno
            viralin
        """,
        "blackmail": """
            ancam ancem ngancam ngancem mengancam diancam diancem mantan mantane pacar pacare pribadi
            pribadinya wudo wudone telanjang bugil klamben seronok balikan peras diperas vcs
        """,
        "touches": "ndemek ndemok ndumuk pegang dipegang pegangi megang gerayangi digerayangi cium dicium nyium elus",
        "body": "kamare kamar badan bagian bawah payudara kemaluan paha bokong awak intim",
        # Crisis -------------------------------------------------------------------------------------------------
        "wants": """
            pengen pngen pingin kepengin kepengen kepingin ingin pgn pngn pengin pengn mending mendingan
            kepikiran milih terpikir terlintas luwih lebih mikir niat pikiran pikirane
        """,
        "die": "pejah nusul sedo mati mateni matek modar udahan nyusul nututi ngilang bunuh meninggal bundir moksa",
        "weary": "capek cape cpek capai lelah kesel pegel bosen bosan sayah muak jeleh letih",
        "strong": "kiyat kuat kiat sanggup kuwat",
        "use": "guna gunane gunanya gunae arti artine artinya",
        "life": "hidup idup hdup urip uripku gesang hidupku idupku uripe hidupnya",
        "ends": "akhiri mengakhiri ngakhiri menyudahi nyudahi sudahi ngenteknen ngentekne mungkasi nguwisi udahan",
        "harms": "bunuh membunuh mbunuh gantung nggantung nglarani menyakiti nyakiti nyilet nyileti ngapa",
        "self": "diri awakku awake dewe dirinya diriku",
        "leaps": "lompat loncat mlumpat nyebur njegur terjun jegurne melompat njegurne ambyur nabrakne",
        "height": "jembatan brantas kali sungai gedung rel sepur lantai kreteg sumur",
        "farewell": "pamit pamitan pamit2 pamitane",
        "all_pills": "obat obate pil racun baygon potas",
        "swallows": "untal nguntal minum ngombe tenggak ditenggak nenggak nguntal telan dikumpulin ngombe",
        "everything": "semua kabeh smua sekaligus sedoyo selesai rampung",
    }.items()
}

VETOES: dict[str, frozenset[str]] = {
    name: word_set(words)
    for name, words in {
        "dream": "mimpi ngimpi impen ngimpen mimpiin kesurupan tafsir togel",
        "fiction": """
            film sinetron drama game lagu lirik novel cerita_pendek konser teater lomba simulasi
            pelatihan sosialisasi penyuluhan seminar webinar latihan materi makalah skripsi tugas pr
            ujian berita koran tv tivi youtube tiktok gaza palestina jepang turki amerika ukraina
            cianjur aceh jakarta donasi kurban sejarah
        """,
        "long_ago": """
            kemarin kmrn kemaren wingi lalu kepungkur dulu biyen mbiyen rumiyin kepengker bulan tahun
            taun wulan minggu kapanane semingguan 2019 2020 2021 2022 2023 2024 2025 senin selasa rabu
            rebo kamis jumat sabtu pernah nate tau
        """,
        "paper": """
            surat serat keterangan asuransi klaim santunan raharja akta kk ktp kartu kis bpjs ijazah
            sertifikat legalisir syarat syarate syaratnya prosedur prosedurnya izin ijin visum rujukan
            stnk bpkb sppt apar alat hidran retribusi tarif rekaman cctv kamera
        """,
        "risk": """
            rawan rentan sering kerep saben biasane potensi berpotensi pencegahan mencegah cegah lampu
            penerangan peteng gelap rambu cermin
        """,
        "price": """
            rega regi regane regine harga hargane harganya mahal larang lombok cabe ati atiku hati
            hatiku dompet
        """,
        "hedge": """
            mau arep ajeng badhe hampir meh nyaris takut wedi ajrih sebelum sblm sakdurunge sakdurung
            jangan ojo nek lek yen kalau kalo klo menawi bisa iso saget khawatir kuatir kawatir selak
            keburu bakal akan rawan miring doyong kapan bekas tilas sisa siso semoga supaya ben
        """,
        "if_ever": "takut wedi ajrih nek lek yen kalau kalo klo menawi misal sebelum sblm sakdurunge semoga",
        "body_care": """
            imunisasi vaksin asap asep kebul bau debu poli jadwal kontrol rujukan bpjs kis kartu obat
            jenazah layon sedo kursi roda terapi lumpuh
        """,
        "hearse": "jenazah jenasah layon sedo seda wafat meninggal pemakaman kontrol sewa prosedur syarat sopir",
        "things": """
            lampu air banyu listrik ledeng pdam ktp kis pajak stnk plat sim kran bangjo ac wifi hp kutu
            gaya ketawa ngakak ngguyu lucu ngantuk penasaran kangen baterai pln sinyal kartu
        """,
        "asphalt": "aspal paving galian trotoar",
        "school": "guru gurune gurunya sekolah kelas kepsek wali murid",
        "madness": "gendeng gila edan odgj stres stress kentir depresi ngamuk",
        "cost_of": "biaya kebutuhan ragad biayane sampah lampu listrik",
        "trade": "jual sade tumbas tuku beli komunitas ternak pameran madu peternak budidaya kebun ",
        "repair": "bantuan bedah reyot rutilahu renovasi perbaikan",
        "vaccine": "vaksin suntik disuntik lecet dicakar",
        "service": """
            syarat syarate syaratnya prosedur prosedurnya jadwal jadwale operasional daftar mendaftar
            pendaftaran relawan magang lowongan biaya biayane tarif sewa langka layanan nomor nomer
            alamat kantor
        """,
        "trimming": "pangkas dipangkas pangkasne mangkas tebang ditebang nebang dirapikan perantingan",
        "pests": "nyamuk jentik lemut tikus kucing",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Concepts that mean an emergency when they stand within `window` words of one another.

    unless: vetoes, each silences the rule wherever it stands in the message.
    unless_now: vetoes that a word of "now" or "help" overrules ("wingi" … "saiki").
    unless_before: vetoes that silence only within the three words before the first-named concept.
    """

    intent: str
    concepts: tuple[str, ...]
    window: int = 1
    unless: tuple[str, ...] = ()
    unless_now: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()


_UNREAL = ("dream", "fiction")

RULES: tuple[Rule, ...] = (
    Rule("krisis_jiwa", ("wants", "die"), 3, unless=("dream", "things")),
    Rule("krisis_jiwa", ("weary", "life"), 3, unless=("dream", "cost_of")),
    Rule("krisis_jiwa", ("neg", "strong", "life"), 4, unless=("cost_of",)),
    Rule("krisis_jiwa", ("life", "neg", "use"), 4, unless=("dream", "cost_of")),
    Rule("krisis_jiwa", ("neg", "wants", "life"), 3, unless=("dream", "cost_of")),
    Rule("krisis_jiwa", ("ends", "life"), 3, unless=("cost_of",)),
    Rule("krisis_jiwa", ("harms", "self"), 2, unless=("fiction",)),
    Rule("krisis_jiwa", ("leaps", "height"), 5, unless=_UNREAL),
    Rule("krisis_jiwa", ("wants", "neg", "aware"), 4, unless=("dream", "things")),
    Rule("krisis_jiwa", ("wants", "leaps"), 3, unless=("dream",)),
    Rule("krisis_jiwa", ("farewell", "life"), 20),
    Rule("krisis_jiwa", ("farewell", "harms"), 20),
    Rule("krisis_jiwa", ("swallows", "all_pills", "everything"), 7, unless=("fiction",)),
    Rule("kekerasan_perempuan_anak", ("abuse",), unless=_UNREAL),
    Rule("kekerasan_perempuan_anak", ("hits", "family"), 5, unless=("dream", "fiction", "school")),
    Rule("kekerasan_perempuan_anak", ("threatens", "family"), 2, unless=(*_UNREAL, "school", "hedge")),
    Rule("kekerasan_perempuan_anak", ("bruised", "family"), 12, unless=(*_UNREAL, "school")),
    Rule("kekerasan_perempuan_anak", ("spreads_photo", "photo", "blackmail"), 18),
    Rule("kekerasan_perempuan_anak", ("touches", "body"), 4),
    Rule("hewan_liar_evakuasi", ("beast", "roams"), 9, unless=(*_UNREAL, "trade")),
    Rule("hewan_liar_evakuasi", ("dog", "vicious"), 6, unless=(*_UNREAL, "trade", "vaccine")),
    Rule("pohon_tumbang", ("felled", "tree"), 7, unless=_UNREAL, unless_before=("hedge",)),
    Rule("kebakaran", ("blaze",), unless=(*_UNREAL, "price"), unless_now=("long_ago", "paper", "risk")),
    Rule("kebakaran", ("flame", "spreads"), 6, unless=(*_UNREAL, "price"), unless_now=("long_ago", "paper")),
    Rule("kebakaran", ("gas", "bursts"), 4, unless=(*_UNREAL, "price"), unless_now=("long_ago", "paper")),
    Rule("kebakaran", ("brigade", "urgent"), 2, unless=(*_UNREAL, "service", "paper")),
    Rule("kebakaran", ("gas", "smells"), 3, unless=(*_UNREAL, "price"), unless_now=("long_ago", "paper")),
    Rule("kecelakaan", ("crash", "victim"), 25, unless=_UNREAL, unless_now=("long_ago", "paper", "risk")),
    Rule("kecelakaan", ("crash", "road"), 3, unless=(*_UNREAL, "paper", "risk", "long_ago", "service", "hedge")),
    Rule("kecelakaan", ("crash", "now"), 12, unless=(*_UNREAL, "paper", "risk", "long_ago")),
    Rule("kecelakaan", ("falls", "vehicle", "victim"), 12, unless=_UNREAL, unless_now=("long_ago", "paper")),
    Rule("kriminal_darurat", ("robber", "present"), 12, unless=(*_UNREAL, "risk", "paper", "long_ago")),
    Rule("kriminal_darurat", ("robber", "inside"), 3, unless=(*_UNREAL, "risk", "paper", "long_ago", "hedge")),
    Rule("kriminal_darurat", ("kidnaps", "family"), 3, unless=(*_UNREAL, "risk", "paper", "long_ago", "hedge")),
    Rule("kriminal_darurat", ("taken", "flees"), 3, unless=(*_UNREAL, "risk", "long_ago")),
    Rule("kriminal_darurat", ("now", "taken", "vehicle"), 4, unless=(*_UNREAL, "risk", "long_ago", "paper")),
    Rule("kriminal_darurat", ("weapon", "wields"), 3, unless=(*_UNREAL, "risk", "paper", "madness")),
    Rule("kriminal_darurat", ("pries", "opening"), 4, unless=(*_UNREAL, "paper", "long_ago")),
    Rule("kriminal_darurat", ("stranger", "hides"), 12, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("threatens", "kills"), 3, unless=(*_UNREAL, "paper", "pests")),
    Rule("bencana_alam", ("quake",), unless=(*_UNREAL, "paper"), unless_now=("long_ago",)),
    Rule("bencana_alam", ("wrecks", "twister"), 8, unless=_UNREAL, unless_now=("long_ago",), unless_before=("hedge",)),
    Rule("bencana_alam", ("rains", "ashes"), 1, unless=_UNREAL, unless_now=("long_ago",)),
    Rule("bencana_alam", ("slides",), unless=(*_UNREAL, "price", "asphalt"), unless_now=("long_ago", "risk", "paper")),
    Rule("bencana_alam", ("volcano", "erupts"), 5, unless=_UNREAL, unless_now=("long_ago",)),
    Rule("bencana_alam", ("now", "sways"), 4, unless=_UNREAL),
    Rule("ambulans_darurat", ("stricken", "sign"), 8, unless=_UNREAL, unless_now=("long_ago", "body_care", "paper")),
    Rule(
        "ambulans_darurat",
        ("stricken", "help"),
        30,
        unless=(*_UNREAL, "body_care", "paper"),
        unless_before=("if_ever",),
    ),
    Rule(
        "ambulans_darurat",
        ("stricken", "now"),
        20,
        unless=(*_UNREAL, "body_care", "paper", "long_ago"),
        unless_before=("if_ever",),
    ),
    Rule("ambulans_darurat", ("drowns",), unless=(*_UNREAL, "risk", "price", "paper"), unless_now=("long_ago",)),
    Rule("ambulans_darurat", ("waters", "breaks"), 4, unless=_UNREAL, unless_now=("long_ago",)),
    Rule("ambulans_darurat", ("poisoned",), unless=(*_UNREAL, "paper"), unless_now=("long_ago",)),
    Rule("ambulans_darurat", ("neg", "aware", "family", "help"), 20, unless=(*_UNREAL, "body_care", "paper")),
    Rule("ambulans_darurat", ("ambulance", "urgent"), 6, unless=(*_UNREAL, "hearse", "paper", "risk")),
)

LONG_RARE = word_set("""
    kebakaran terbakar tabrakan bertabrakan kecelakaan keserempet ambulans tumbang semaput pingsan kejang
    dijambret perampok celurit penculikan diperkosa pelecehan dilecehkan menyambar meledak
""")
"""Rare and long enough that a near spelling is a typo of them."""

NOT_A_TYPO = word_set("""
    diperiksa diperiksakan dipriksa diperkasa tambang timbang tumpang tembang tumbuh terbaca tabrak pingsan
    kejar kejam jejak meleset meladak ambulatori dijamin kecelakaane seragam perampas meledek tabungan
    pencelakaan terbatas terbayar terbukar bakaran terbaru kejadian kekurangan kebanyakan kebesaran perampuan
    perempuan kebenaran
""")
