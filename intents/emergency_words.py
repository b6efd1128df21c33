"""The words and rules behind `emergency`: what residents call a danger, in Indonesian, ngoko and krama.

A *concept* is a set of spellings; "two_words" stands for two words in a row, exactly so. `emergency` also finds a
single word with a suffix ("genine", "kobongan"), with di-, ke-, ter- or dipun-, written apart ("di pukuli"), without
its vowels ("tmbng") where enough consonants are left and, for LONG_RARE words only, with a typo. A form that is listed
means what it is listed for, not what its stem means; a word in two concepts of one rule satisfies both of them. Add
words here, not there. A *veto* is a set of spellings too, of a kind of situation that only looks like a danger.
Sources: facts.md section 5, services.yaml's boundaries, batas.md.
"""

from dataclasses import dataclass, replace

from intents.normalise import word_set


def _after(firsts: str, seconds: str) -> str:
    """Every first word with every second word after it, as spellings of two words."""
    return " ".join(f"{first}_{second}" for first in firsts.split() for second in seconds.split())


CONCEPTS: dict[str, frozenset[str]] = {
    name: word_set(words)
    for name, words in {
        # Shared -------------------------------------------------------------------------------------------------
        "now": """
            sekarang skrg skr saiki sakniki sakmeniko barusan brusan barusn barsan nembe tadi td baru cepat
            cepet cpt cpet cepetan cptan ndang gek enggal segera lekas lagi lg darurat mriki mrene rene kesini
            sakmenika sakmniki sapunika wau ijek jek isih sik taksih tasih saweg masih msh mendadak dadakan
            tiba_tiba ujug_ujug dumadakan ndadak mak_bedunduk moro_moro
        """,
        "ongoing": """
            barusan brusan barusn barsan brsn nembe saweg masih msh mash isih sik ijek jek taksih tasih tesih cepat
            cepet cpt cpet cepetan cptan gawat mriki mrene rene kesini ksini mrono selak darurat baru_saja baru_aja
            baru_banget lagek menit_lalu menit_yang jam_lalu tulung_cepet saiki_isih dari_kemarin sejak_kemarin
            ket_wingi sejak_wingi mulai_wingi awit_wingi durung_ketemu belum_ketemu blm_ketemu belum_ketangkap
            durung_kecekel belum_tertangkap belum_dibersihkan dipadamkan dipadamin dipadamno madamno dipadami
            jebule_asli tibake_asli ternyata_asli jebul_asli jebule_tenan tibake_tenan ternyata_beneran
            jebule_temenan tibake_temenan ternyata_betulan bukan_mainan dudu_dolanan beneran tenanan temenan
            iki_tenan
        """,
        "help": """
            tolong tulung tolonglah tlg tlong tulungi tulong ditulungi kirim kirimo kirimin dikirim bantuan mbantu
            pertolongan bantu butuh jemput dijemput cegat dicegat evakuasi dievakuasi damkar ambulan ambulans ambulance
            ambulanz ambulam polisi polsek pulisi petugas sos tangkap nangkep tulungono tlng tulg njemput marani moro
        """,
        "neg": """
            gak ga gk g ngga nggak enggak ndak tidak tak tdk ora ra mboten boten gab nda ndk gakbisa emoh dereng
            durung urung gorung blm belum belom tanpa
        """,
        "vehicle": """
            motor montor mobil truk bis bus pikap pickup becak sepeda sepedah angkot kereta sepur boks montoran bonceng
            mbonceng trek tronton pick pikep dump gandeng trailer molen bentor ojol onthel pit ka avanza innova xenia
            beat vario helm ban kendaraan kendaraane travel elf mtr mtor mbl trk spd speda
        """,
        "family": """
            suami istri isteri bojo bojone semah mantu menantu bapak bapake ibu ibuk mbok ayah papa mama anak lare bocah
            arek adik adek kakak mbak ponakan keponakan putu putri putra cucu mantan pacar cewek cewekku perempuan
            prempuan wanita wedok wadon estri tiri om paman pakde istriku suamine suamiku suaminya istrinya gadis tonggo
            tetangga tanggi ipar teman konco buruh putrane putrine putranipun bayi bayine jabang balita nenek kakek
            eyang simbah mbah simbok sedulur sederek saudara bibi bulik paklik bude budhe cucunya anaknya adiknya santri
            santriwati murid siswi siswa majikan art pembantu mbaknya masnya adhi adhiku mbakyu kakang kangmas kanca
            kancaku rencang temanku temen temenku garwa garwo semahe semahipun rabi lanang lanange kuwalon
        """,
        "person": """
            orang org wong wonge uwong tiyang tiyange tiang bapak bpk bapake ibu ibuk mas mbak mbake mbah simbah nenek
            kakek eyang anak lare bocah bocahe arek areke adik adek kakak adhi putu putune putra putri cucu bayi balita
            suami istri bojo semah garwa mertua morotuwo tetangga tonggo tanggi teman temen konco kanca rencang santri
            murid siswa siswi pelajar penumpang pengendara pengemudi sopir sopire supir pembonceng bonceng boncengan
            tukang buruh pelanggan pembeli jemaah jamaah pasien korban cewek cowok pemuda remaja perempuan wanita wedok
            lanang estri jaler lansia warga kernet saya sy aku kulo kula cah cahe wasit kiper pemain penonton satpam
            kasir guru pedagang bakul pegawai petani pemulung mandor kuli pengunjung tamu peserta panitia
        """,
        "child": """
            anak anaknya lare larene bocah bocahe arek areke adik adek putu putra putri putune cucu cucuku bayi balita
            ponakan keponakan santri santriwati murid siswa siswi pelajar sd tk smp tpq madrasah paud cah ank
        """,
        "limb": """
            sikil lengannya kaki kakinys suku tangan tangane asta lengan lengene kepala kepalanya kepalane ndas endas
            sirah sirahe mustaka balung balunge tulang paha pupu dengkul lutut boyok punggung geger kuping telinga
            telinganya irung hidung rai wajah dada
        """,
        "broken": """
            patah putung tugel tugelan cuklek coklek remuk hancur ajur bengkok kejepit kejepet terjepit kegencet gencet
            kegiles ketekuk mlungker sobek robek bocor pecah sempal pedot putus nyonyor menggok mlengkung mlengkong
            bengkong
        """,
        "blood": """
            darah darahnya darahe getih getihe getihen rah rahe perdarahan pendarahan bloodnya dharah merah_semua
            abang_kabeh
        """,
        "flows": """
            banyak akeh kathah metu keluar kluar medal deras deres ngocor mengucur ngucur mili mandek mandheg
            mandeg berhenti brenti berenti mancur nyembur ngalir muncrat basah menetes tetes banjir dleweran
        """,
        # Fire ---------------------------------------------------------------------------------------------------
        "brigade": "damkar pemadam pmk",
        "blaze": """
            kbakar kebkar kebakaran kobong kobongan terbakar kebakar kobar kobng kobog kebakaren kebakarane kebakarannya
            kbkaran kebkaran kobongane kobongen kebong kesaut kabesmi kebesmi dilalap hangus_terbakar
        """,
        "flame": "api geni agni latu brama lidah_api",
        "spreads": """
            gede gde gedhe gedi besar ageng membesar nyamber menyambar nyambar mulad mulat njilat menjilat murub
            merembet mrembet merambat atap payon genteng plafon blandar gudang dapur pawon warung kios ruko pabrik rumah
            omah griyo kos kontrakan pasar bengkel tinggi nyala keluar metu medal tabung kasur mbulat ngamuk njalar
            menjalar menyala murup jendela cendela cendelo lapak lantai loteng tebal kabel kandang mushola langit terus
            lemari los genset regulator kompor handuk karpet tirai gorden disiram gubuk gubug rongsok
        """,
        "creeps": "merembet mrembet merambat njalar menjalar nyambar nyamber mrambat ngrembet",
        "part": """
            kamar plafon sebelah payon atap triplek tripleks gorden terpal kasur tembok loteng genteng wuwungan kos
            lapak
        """,
        "buckets": "ember timba timbo",
        "hurries": "mlayu lari berlarian lari_lari mlajeng estafet ngangsu banyu_banyu mlayu_mlayu",
        "glows": _after("abang merah abrit", "kabeh semua sedaya smua murub menyala"),
        "caller": "pak bu min mas mbak tulung tolong tlg",
        "gas": "gas elpiji lpg kompor tabung regulator kompore melon regulatore tabunge",
        "bursts": """
            meledak mledak njeblug jeblug mbledos bledos mbledug njeblos nyamber menyambar ngobong bocor mobos murub
            murup nyala menyala ngowos mendesis ndesis ngeses nyembur mbledhos mledhos ngebul kobong jebluk menyembur
            nges mleduk mledhuk njebluk
        """,
        # Crash --------------------------------------------------------------------------------------------------
        "crash": """
            disenggol ditabrak diseruduk banteng tabrakan tabrak ketabrak tertabrak nabrak menabrak bertabrakan tabraan
            kecelakaan kecelakan laka lakalantas keserempet kesrempet diserempet terserempet keplindes kelindes
            terlindas dilindas kelindas disruduk nyruduk kesruduk ketubruk ditubruk nubruk tubrukan kesenggol kesengol
            tersenggol nggoling kegiles kejungkel ditubrug nyosor nyenggol senggolan nyerempet srempet disrempet
            nyrempet hantam dihantam menghantam kehantam kesamber disamber kesambar nyeruduk ngglimpang gegilang kegilas
            digilas ngglundung adu_banteng adu_moncong adep_adepan tumburan ketumbur ditumbur ditabrakno ngglempang
            oleng tabrak_lari katabrak ketabraken terguling guling katut_sepur katut_kereta ketemper katut_truk adu_sm
            adu_sama adu_karo adu_lawan adu_ambek adu_vs adu_bntg adu_kambing vs_truk vs_motor vs_mobil mobil_terbalik
            truk_terbalik motor_terbalik mobil_kebalik truk_kebalik nyamber menyambar beradu
        """,
        "bang": "brak brakk bruak bruk gubrak gedubrak gubyar jeder jegler grubyak braak braakk",
        "trapped": "kejepit kjepit terjepit kegencet gencet kegilas ketindih ketindihan kecepit kegiles",
        "under": "kolong ngisor ngandhap ngisore kolongnya",
        "lies": """
            tergeletak gumlethak gumletak nglethak terkapar nggletak ngglethak tgletak geletakan glangsaran kapar
            nglumpruk rebahan telungkup tengkurap mlumah
        """,
        "surface": "aspal dalan jalan embong trotoar margi ratan",
        "road": """
            ndek nang neng wonten teng perempatan prapatan simpang pertigaan jl jln jalan dalan jembatan depan
            ngarep bangjo tikungan ring flyover ringroad tanjakan turunan trotoar perlintasan palang pertelon
            fly bundaran sebelah dekat cedhak cedak celak
        """,
        "falls": """
            jatuh tibo terjatuh ndawah dawah ndlosor kejengkang terpental mental terpelanting tiba tibane tumiba dhawah
            terjungkal kejungkel njungkel nyungsep kepleset terpeleset mencelat kelempar terlempar ambruk jatoh selip
        """,
        "stands": """
            bisa_berdiri bs_berdiri iso_ngadeg isa_ngadeg saged_ngadeg iso_tangi bisa_bangun bisa_digerakin
            bisa_digerakkan iso_obah iso_diobahno saged_ngobahaken bisa_jalan iso_mlaku
        """,
        "victim": """
            getih korban berdarah bedarah bdarah darah darahnya getihe getihen rah rahe pingsan semaput tergeletak
            gumlethak nggletak gletak glethak patah putung tugel cuklek remuk terkapar luka parah kejepit terjepit
            benjol sekarat ketekuk bengkok sadar gerak gobsh digerakin gegar robek ambulan ambulans ambulance nggeblak
            hancur ajur kjepit kegencet gencet nafas napas muntah kesakitan merintih ngerang teriak telinga kuping tangi
            bangun nglethak glangsaran gelangsaran terlempar kelempar mental balung tulang sirah kepala tergletak
            ngglethak ngglepar sobek urip idup gorung meninggal tewas mengkurep helm_pecah helmnya_pecah helme_pecah
            gak_gerak gak_obah nindhihi ngobahaken
        """,
        "plunges": """
            nyungsep nyemplung kecemplung masuk mlebu mlebet terperosok kejegur njegur tercebur kecebur nyebur
            terjun jeblos
        """,
        "ditch": "parit kali lepen sungai selokan got jurang sawah kalen brantas kolam blumbang sumur rel",
        "rider": """
            pengendara pengendarane pengendaranya pengemudi sopir sopire sopirnya supir bonceng boncengan boncengane
            dibonceng pembonceng numpak penumpang penumpangnya korban becake
        """,
        # Medical ------------------------------------------------------------------------------------------------
        "stricken": """
            kesendhak keloloden serangan sadarkan kejang kejng kejnag strok pingsan semaput sesak sesek ampeg megap
            kecekik tersedak keselek kesedak keracunan mencong perot pelo overdosis pendarahan perdarahan ketuban brojol
            epilepsi ayan sekarat kritis step kawratan kolaps tersengat kesetrum kestrum tenggelam kejeglong setep steep
            sawan kolap kloloden kesedhak keselak gawat semaputan kelengar kelenger stuip ketuben sekarate dipatuk
            kelelep
        """,
        "collapses": """
            semaput pingsan kejang kejng kejnag setep step kloloden keloloden kesedhak keselek kesedak tersedak
            kecekik keracunan kracunan overdosis pendarahan perdarahan semaputan kelengar kolaps megap kesetrum
            kestrum tersengat tenggelam klelep
        """,
        "sign": """
            npas biru bibir napas nafas npase ambegan ambekan ambegane napase dada dadane dadanya dodo mulut cangkem
            cangkeme tutuk tutuke umpluk busa keringat pelo perot mencong megap ngorok pucat pucet jantung lemes kejang
            muntah lambe lathi lathinipun kuku abuh ngik mbalik matane matanya mripate suoro suara abot ngos kringet
            adem dingin lemas lumpuh bicaranya senyumnya tangan tangane wicantene kesemutan iso_ngomong bisa_bicara
            bisa_ngomong bs_ngomong bs_bicara saget_ngomong saged_ngomong isa_ngomong saget_wicanten bicara_pelo asrep
        """,
        "breath": """
            napas nafas npas nafase napase napasnya nafasnya ambegan ambekan ambegane ambekane pernapasan
            pernafasan suwantene swantene
        """,
        "laboured": """
            ngorok ngik megap ampeg sesek sesak ngos senggal pendek mandek mandheg mandeg berhenti brenti putus
            abot berat angel susah aneh ilang
        """,
        "face": """
            lambe lathi bibir bibire bibirnya rai raine praupan pasuryan wajah wajahnya muka kuku awak awake tutuk
            cangkem
        """,
        "blue": "biru birune kebiruan pucet pucat putih_pucat",
        "chest": "dada dadane dadanya dhadha dodo dodoku dodone",
        "clutches_chest": _after(
            "pegang megang megangi memegang memegangi nyekel nyekeli nyepeng ngekep pegangin",
            "dada dadane dadanya dodo dodone dhadha dhadhane",
        ),
        "mouth": "mulut mulute cangkem cangkeme lambe bibir bibirnya tutuke lathine",
        "askew": "miring mencong menceng perot merot mleset ketarik",
        "called": """
            dipanggil dipanggili diundang ditimbali ditanya ditakoni dijak_ngomong diajak_ngomong diajak_bicara
            dijak_omong
        """,
        "dazed": "melotot nglantur ngelantur pelo bengong plonga_plongo",
        "severe": "berat parah abot nemen banget sanget bgt",
        "short_breath": "sesak sesek seseg megap ampeg mengi",
        "hurts": """
            ditindih ditindihi ketindihan ditekan loro sakit nyeri sesek sesak ampeg panas nggeget nyekeli nyekel njalar
            ketusuk ditusuk abot gerah kiwo kiwa ndeprok ditindhihi ditindhih
        """,
        "cold_sweat": "keringat kringet keringate keringetnya keringetan keringatnya",
        "cold": "adem dingin dinginnya atis",
        "wakes": """
            bangun dibangunin dibangunkan dibangunno tangi ditangekno digugah gugah sadar sdar nyaut njawab jawab jwab
            jwb merespon respon direspon melek nyauri wungokaken diwungokake wungu bangunin
        """,
        "senseless": _after(
            "gak ga gk ora ra tidak tdk mboten boten ndak gada nggak enggak kagak tak ndk",
            "sadar sadarkan sadarno gerak bergerak mergerak obah nyaut nyauri respon merespon bernapas napas nafas "
            "ambegan ambekan melek eling",
        ),
        "plea": _after("piye pripun gimana gmn gmna gmana yaopo yokpo kepiye ", "iki ki niki ini nih nih niku pak mas"),
        "poison": """
            racun minyak_tanah minyk_tnh lengo_gas lenga_gas pestisida deterjen baygon potas apotas sianida
            karbol wipol bensin thinner tiner soda_api aki insektisida obat_tikus obat_nyamuk herbisida
        """,
        "drinks": """
            minum minumno ngombe ngumbe diombe diminum nenggak ditenggak tenggak nguntal menelan nelan nelen
            ketelen telan keminum kombe
        """,
        "coin": "koin baterai batre peniti paku jarum kelereng magnet duit_receh gotri tutup_botol",
        "pregnant": "hamil meteng mbobot ngandheg bobot kandungan",
        "birth": """
            pendarahan perdarahan getih darah rah mules kontraksi brojol mbrojol nglairno mbabar babaran lahiran
            ketuban kejang pingsan kesakitan arep_lair mau_melahirkan badhe_nglairaken arep_nglairno mau_lahiran
        """,
        "crowning": _after("sirahe kepala kepalae kepalanya ndase endase mustakane", "bayi bayine jabang"),
        "appears": "ketok kelihatan keliatan nongol ketingal katon",
        "vomits": "muntah muntaber mutah mntah muntah_muntah",
        "limp": "lemes lemas lemese cekung pucat pucet pingsan biru darah getih gelap kejang",
        "drowns": """
            tenggelam kelelep klelep kesetrum kestrum tersetrum keblebeg klebu_sumur tercebur kecebur kejegur
            kintir keli hanyut kestroom kesetroom tersengat_listrik kesengat_listrik kejegur_sumur
            kecemplung_sumur kecemplung_kali kecemplung_got nyemplung_sumur kelebu_sumur klebu_kali kelebu_kali
            kejebur cemplung_sumur njegur_sumur masuk_sumur mlebet_sumur
        """,
        "waters": "ketuban ketubane ketubannya kawah",
        "breaks": "pecah brojol mbrojol rembes",
        "poisoned": "keracunan kracunan",
        "smells": "bau mambu menyengat nyegrak sengak ambune nyegrok nyengat tajam ambet",
        "smoke": "asap asep asepe asapnya asapne kebul kebule kukus ngebul mengepul kumelun keluk",
        "thick": "tebal tebel kandel kenthel item hitam ireng cemeng pekat ngepul abang tebale",
        "building": """
            rumah omah omahe griya griyo dalem ruko toko warung gudang kos kontrakan lantai loteng atap payon
            genteng gentenge sela jendela cendela cendelo pintu lawang kamar dapur pawon pasar pabrik kantor
            sekolah masjid mushola mall hotel kios bengkel garasi kap panel
        """,
        "burns": "murub murup mulad menyala nyala jingga nyamber menyambar mbulat kobong mowo urup",
        "burnt": """
            kompor kompore regulator tabung wajan penggorengan kasur kasure stopkontak stop_kontak colokan kabel panel
            genset atap payon genteng dapur pawon gudang gudange kandang kandange warung ruko lemari karpet sofa gorden
            kap jok lantai loteng cendela cendelane jendela kayu kayune bensin kasurku selang
        """,
        "aware": """
            sadar sdar sadarkan sadare napas nafas ambegan ambekan bernapas bangun tangi nyaut gerak obah respon
            eling kesadaran
        """,
        "ambulance": """
            ambulan ambulans ambulance ambulanz ambulam ambulanc amblan ambulane ambulannya mobil_rs ambulanse
            ambulanipun amblans
        """,
        "urgent": """
            barusan brusan nembe sekarang skrg saiki sakniki cepat cepet cpt cepetan ndang enggal segera lekas tolong
            tulung tlg kirim darurat mriki mrene kesini kene jemput gawat kritis sakmenika sakmniki saweg masih isih sik
            taksih tasih mrono ksini emergency tlng tulungen marani butuh kirimo
        """,
        # Crime --------------------------------------------------------------------------------------------------
        "kidnaps": "culik diculik nyulik penculik penculikan penculikane",
        "inside": """
            griya griyo atap payon toko omah omahku omahe rumah rumahku kos warung kamar kios warungku tokoku
            griyane griyanipun dalem njero jero mes kontrakan ruko gudang parkiran masjid mushola dapur pawon
            halaman mburi loteng kolong plafon ruang
        """,
        "robber": """
            maling malinge begal begsl rampok perampok dirampok ngrampok jambret dijambret njambret copet dicopet
            kecopetan pencuri dibegal mbegal garong culik diculik nyulik penculik penculikan tawuran dipepet penjambret
            dirampas ngerampas disekap disandera maleng dijambretan malingan ngrampas merampas rampas nyopet pembegal
            penodong ditodong ditodhong curanmor kemalingan
        """,
        "intrudes": """
            orang_masuk org_masuk wong_mlebu tiyang_mlebet orang_didalam wong_mlumpat orang_masuki maksa_masuk
            mekso_mlebu orang_menerobos dimasuki_orang dimasuki_wong dimasuki_tiyang
        """,
        "torch": "senter",
        "vacant": "kosong umroh umrah mudik haji njeblak ditinggal",
        "missing": """
            ilang hilang digoleki nggoleki dicari gak_muleh durung_muleh gak_mulih durung_mulih belum_pulang
            blm_pulang gak_pulang tidak_pulang dereng_wangsul mboten_wangsul ora_mulih belum_ketemu blm_ketemu
            gak_ketemu durung_ketemu
        """,
        "led_away": """
            diajak dijak dijemput ditarik diseret diiming dibujuk diculik digendong dilebokno dimasukkan njemput
            ngajak numpak_mobil naik_mobil numpak_avanza masuk_mobil mlebu_mobil dibekta dibekto digowo_wong
            digawa_wong
        """,
        "pretends": """
            ngaku ngaken jare_disuruh disuruh_mamanya disuruh_ibunya disuruh_ibuke disuruh_ibu dikongkon_ibuke
            gak_nyuruh gk_nyuruh nggak_nyuruh ora_ngongkon tidak_menyuruh jare_ibuke ngaku_om ngaku_saudara
            ngaku_paklike
        """,
        "present": """
            menangkap nangkep dikeroyok dibegal sekarang skrg saiki sakniki barusan brusan barusn nembe lagi
            tolong tulung tlg masuk mlebu mlebet dalam dalem njero nglebet kepung dikepung cepat cepet cpt ndang
            polisi dioyak oyak kejar dikejar ngejar kabur mlayu lari mlajeng ndelik ngumpet sembunyi nyoplok
            tulungi bawa nggowo ketangkap ketangkep celurit linggis isih taksih masih msh sik jik sakmenika
            sakmniki wau njobo njaba njawi teriak bengok ngamuk muter depan ngarep pelakune pelakunya wonge
            menit
        """,
        "weapon": """
            celurit clurit arit bendo parang golok pedang linggis gaman pistol senpi pisau lading bedil airsoft ladhing
            celurite panah sajam kampak pacul keris ketapel badik samurai pentungan molotov airgun parange peso
        """,
        "wields": """
            mbeta mbekta dibacok mbacok gawa bawa membawa nggowo gowo mbeto ngacung ngacungke mengacungkan dikslungi
            ngancam mengancam ancam dislungi nodong todong ditodong nodongke nyabet bacok ngoyak kalungi nyekel nyekeli
            pegang megang nyepeng diacungi diacungno dikalungi nyangking nodhong disabet nggawa gawe marani nyerang
            ngamuk ketok diketok memegang bw naruh menenteng nenteng nempelin bwa
        """,
        "pries": """
            digedhori digedori nggedhor nggedor menggedor congkel nyongkel mencongkel njebol nyoplok bobol mbobol
            dibobol gedor dongkel didongkel ndongkel dijebol menjebol gedhor digedor mecah mecahi memecah ngrusak
            merusak dirusak nggraji coba_buka nyoba_mbukak nyoba_buka mekso_mlebu maksa_masuk ngrusak_kunci nyolok
            mencolok mencungkil nyungkil dicungkil dobrak didobrak ndobrak mendobrak menendangi nendangi muter_gagang
            puter_gagang
        """,
        "opening": """
            jendela cendelo lawang pintu kos rumah omah griyo garasi toko gerbang pager kamar gembok kaca koco rolling
            brankas teras kunci
        """,
        "lock": "kunci_t kunci_motor utak_atik mengutak ngutak_atik kontak_motor stang kuncine",
        "climbs": "mlumpat lompat melompat manjat memanjat menek penek munggah naik mlompat ngrambat loncat",
        "fence": "pager pagar tembok pagere pagarnya plafon genteng wuwungan",
        "hides": "ndelik ngumpet sembunyi umpetan bersembunyi delik",
        "types": "ngetik mengetik nulis ketik",
        "hideout": "kolong bawah_meja ngisor_meja ngisor_mejo bawah_kasur kamar_mandi jeding lemari wc",
        "stranger": "orang org wong tiyang wonge uwong maling cowok pria lanang sopo lelaki pemuda",
        "unknown": """
            gak_kenal ga_kenal gk_kenal tidak_dikenal gak_dikenal gk_dikenal ga_dikenal ra_kenal ora_kenal
            tdk_dikenal mboten_dikenal mboten_kenal tak_dikenal ora_dikenal ra_dikenal nggak_kenal nggak_dikenal
            asing mboten_tepang gak_jelas
        """,
        "lured": """
            diajak dijak dijemput ditarik narik diseret dilebokno dimasukkan digowo dibawa dibeto dipundut
            numpak mlebu masuk mlebet diiming dibujuk ngajak njemput digendong dibekta dibekto bekto mbekta
            digawa
        """,
        "into_car": """
            masuk_mobil mlebu_mobil mlebet_mobil dalam_mobil njero_mobil lebokno_mobil ke_mobil munggah_mobil
            naik_mobil numpak_mobil numpak_avanza masuk_avanza mlebu_avanza masuk_xenia masuk_innova masuk_van
        """,
        "dragged": "ditarik tarik narik diseret nyeret dilebokno dimasukkan dipekso dipaksa digeret",
        "collector": """
            dc debt_collector debt_kolektor debtcollector depkolektor penagih juru_tagih matel mata_elang
            tukang_tagih rentenir preman gerombolan konvoi perguruan pesilat genk geng
        """,
        "menaces": """
            gedor menggedor nggedor nggedhor ngrampas merampas rampas dihabisi ngabisin ngabisi pisau parang
            celurit kayu pentung ngancam mengancam ancam mecahi dibacok bacok dicekik dipiting keroyok dikeroyok
            dipukul piting nodong gowo_golok masuk_rumah
        """,
        "waylaid": "dicegat nyegat dihadang ngadang diadang dipepet disetop dicegati mencegat menghadang",
        "follows_me": _after(
            "ngikutin ngikuti ngetutno ngetutke membuntuti mbuntuti nguntit menguntit nginthil",
            "aku saya sy kulo kula kita kami",
        ),
        "rolls": """
            mendelik mendelek nglirik_munggah melotot_keatas putih_kabeh putih_tok putih_semua putih_thok kejet_kejet
            kejet menyentak_nyentak nyentak_nyentak
        """,
        "feverish": "panas suhu demam kaku kejang nyentak menyentak sumer njengking kaku_kabeh",
        "extorts": """
            duit_keamanan uang_keamanan dhuwit_keamanan arta_keamanan yotro_keamanan jatah_preman minta_jatah
            njaluk_jatah jaluk_jatah malak palak dipalak dipalaki dimalak ngompas dikompas uang_rokok minta_setoran
            njaluk_setoran durung_nyetor belum_setor duit_rokok uang_lewat tebusan
        """,
        "attacked": """
            dibacok kebacok dikeroyok dikroyok ditusuk ditujah ditujes ditembak dibedil disabet dikampak
            dipentung digebuki dihajar diantemi dipiting dicekik keroyokan pengeroyokan pembacokan penusukan
            pembunuhan mbacok dikalungi diserang
        """,
        "kills": """
            bunuh membunuh mbunuh dibunuh mateni dipateni bacok mbacok dibacok tusuk ditusuk nusuk nujah habisi
            dihabisi ngabisi ngabisin menghabisi pateni matèni nyembelih digorok gorok tembak
        """,
        "arson": """
            bakar mbakar ngobong membakar diobong dibakar disiram_bensin bensin jeriken jirigen jerigen
        """,
        "threatens": "ngancem ancam ngancam mengancam diancam diancem pengancaman ngamcam",
        "intends": "mau arep arepe are meh kate hendak bade badhe ajeng pengen akan niat gelem purun",
        "taken": """
            dibawa digowo dibeto dipundut direbut diembat disikat dicolong ditarik dijaluk njaluk dirampas dimaling
            nyolong mencuri nyuri disurung_wong didorong_orang dituntun_orang dituntun_wong disurung_arek
            digotong_wong dituntun_maling
        """,
        "flees": "kabur mlayu lari mlajeng larinya minggat mlayune kaburnya ngacir bablas mlajar",
        "snatched": "tas tase tasnya dompet hp hape kalung gelang anting motor sepeda sepedae montor",
        # Animals ------------------------------------------------------------------------------------------------
        "beast": """
            nyambek nyambeg mendesis ndesis ular uler ulo ulone sawer sanca sowo kobra cobra piton python weling welang
            biawak menyawak nyambik buaya tawon tawom kethek ketek munyuk monyet bajul kalajengking menyambik biawake
            boyo boya ularr tawone tawonn ndas_tawon kera kerane beruk lipan trenggiling dumung taliwangsa phyton luwak
            garangan jelutung kelabang welut lebah sengat_tawon ula sawa
        """,
        "coils": "mlungker melingkar nglungker mlungkung",
        "rears": _after(
            "kepalanya kepala ndase ndhase sirahe endase lehernya gulune sirahipun",
            "berdiri ngadeg tegak ngadek megar mekrok mekar memipih jumeneng",
        ),
        "scaly": """
            bersisik sisik sisike sisiknya ekor_panjang buntut_dowo buntute_dowo kulite_kasar kulitnya_kasar
            moncong_panjang moncongnya_panjang cangkeme_dowo mulutnya_panjang
        """,
        "lurks": """
            kali sumur bak kolam got kamar dapur pawon teras plafon jeding paha pupu lengan lengen sungai pitik ayam
            bebek
        """,
        "den": """
            plafon kandang kamar jeding jedhing wc toilet lemari dapur pawon kolong atap payon teras gudang
            mesin ranjang amben kasur
        """,
        "snake": """
            ular uler ula ulo sawer sanca sowo kobra cobra piton phyton weling welang dumung biawak nyambik nyambek
            menyawak buaya boyo tawon sawa
        """,
        "somewhere": "di nang neng ndek teng wonten ning ing ono ana ada enek onok",
        "roams": """
            nyakot wuwungan kubah gudang dipan lengan mencakar nyakar mengembang megar turun medun teras latar kebon got
            masuk msuk mlebu mlebet kamar rumah omah griyo pawon dapur atap payon sarang susuh susuhe nyusuh plafon
            talang ngisor kolong garasi sengat disengat tersengat nyengat entup ngentup ngentupi gede gedhe gedee guede
            besar ageng cokot nyokot dicokot gigit nggigit digigit tangkap nangkap nangkep cekel nyekel evakuasi ambil
            diambil njupuk dijupuk mendet damkar mlungker melingkar nglungker kandang jeding omahe ranjang lemari lepas
            ucul ngamuk nyerang tolong tulung wc kloset halaman ngandhap ngandap ngisore njero ngarep mburi wingking
            amben lawang pintu jemuran tandon mesin kursi pagar pager wit pohon lompat nyebrang merayap mrayap kesini
            metu nongol mlungkung ngeram ndhelik ndelik delik mlongo nyaplok mangan ayam pitik bebek mendem semeter
            meter dowo panjang guling ekor toilet sekolah masjid mushola kantor kelas mriki jedhing jendela cendela
            nyabrang melata ndredeg wedi ajrih takut gak_wani bawah meja leher gulu mekrok kasur sepatu tas kulitnya
            sisik sungai kali brantas pinggir ngambang sebesar segede sakgede sak_lengen sak_pupu
        """,
        "dog": "anjing asu segawon kirik anjg ajag guguk guk_guk",
        "vicious": """
            galak ngamuk nguber ngoyak liar nyerang jaring dijaring ngejar mengejar dikejar nguyak diuyak nyeruduk
            nyruduk menyerang menghadang ngadang berkeliaran keliaran beringas gila edan njegal dioyak kejar kejar_kejar
            ngalangi ngalang mringis njagi umplukan nunggoni
        """,
        "bites": "nyokot dicokot nyokoti gigit digigit nggigit menggigit kecokot sobek nyakot",
        "stray": """
            tanpa_pemilik gak_ada tak_bertuan liar sing_nduwe ora_enek tanpa_tuan berkeliaran keliaran ucul lepas galak
            ngamuk pemilik duwe nduwe kagungane gada punya sopo tanpa_gadhahan ra_ndue ra_duwe
        """,
        "cattle": "sapi kebo kerbau jaran kuda wedhus banteng lembu babi celeng",
        "runs_wild": "ngamuk lepas ucul nyruduk nyeruduk menyeruduk mlayu diseruduk disruduk ngoyak",
        "swarm": """
            berdengung mbrengengeng ngengng dengung nyengat disengat entup dientup ngentup kena_sengat
        """,
        "nest": "sarang susuh gumpalan tawon tala",
        # Disaster -----------------------------------------------------------------------------------------------
        "quake": "lindhu gempa lindu tsunami gonjangan",
        "ashes": "abu awu abune awune",
        "dust": "debu pasir belerang walirang",
        "rumbles": "belerang walirang gemuruh gumuruh gludhug",
        "rains": "hujan udan jawah ujan turun ketutup tipis dhawah halus",
        "sulphur": "belerang walirang gemuruh gludug gludhug gumuruh abu awu ngungsi mengungsi",
        "twister": "lesus puting muser angin angn puyuh beliung hujan_es badai",
        "swirls": "muter mubeng muter_muter berputar_putar berputar mider",
        "wrecks": """
            beliung mabur terbang terbng beterbangan menerbangkan ngangkat rontok nyanthol roboh mencelat kabur kawus
            ambrol jebol runtuh kawur ketiup kontal brak brukan semburat melayang ambruk terangkat
        """,
        "gone": "habis rusak ilang katut rata tinggal kari entek bubrah melayang bolong bocor",
        "roof": """
            atap atape atapnya payon payone genteng gentenge gentengnya gendeng asbes galvalum seng kanopi omah
            omahe rumah griyo griya kandang tembok baliho tenda bangunan
        """,
        "slides": "longsor longsore lahar tanah_gerak banjir_lahar banjir_bandang bandang",
        "sinks": """
            ambles amblas njugruk longsor mlorot runtuh ambrol jugruk nggrong gerak bergeser menggeser amblong merosot
            jeblos
        """,
        "earth": """
            tanah lemah siti tebing lereng plengsengan bukit gunung tanggul talud turap klotok pereng pekarangan tnah
            sumur sumure
        """,
        "gives_way": """
            runtuh ambrol njugruk jugruk ambles amblas turun mudun geser menggeser retak nggleneng retakane ketimbun
            ketimbunan kurug longsor jebol gerak melebar rekahan rekahany mbukak njeblos bolong amblong merosot jeblos
        """,
        "threatened": """
            rumah omah omahku griya dapur pawon pawonku warga kos barusan tembok pagere ketimbun orang wong bayi kamar
            dapurku dapurnya katut ngungsi bangunan lawang musala mushola langgar
        """,
        "volcano": "kelud kelut gunung merapi semeru",
        "erupts": """
            njeblug meletus mbledos erupsi meledak lahar nyembur mbledhos mbledug batuk kumat gemuruh gludhug
            gumuruh awas siaga njeblos jebluk
        """,
        "sways": """
            goyang bergoyang berguncang bergoncang goncang kegoyang horeg gonjang guncang bergetar ayun goyang_goyang
            oyag oyeg goyah
        """,
        "indoors": """
            lantai lemari lampu_gantung gedung omah rumah griya tembok kaca meja kursi susulan kabeh ngungsi
            njaba njobo njawi
        """,
        # Trees --------------------------------------------------------------------------------------------------
        "tree": """
            barongan palem cabang pohon phon phn pohone pohonnya wit wite trembesi mahoni dahan dahane pang pange
            beringin ringin angsana sono ranting glodokan ketapang asem waru bambu randu rumpun kelopo kelapa klopo
            pelepah flamboyan jati sengon akasia tanjung kersen talok mangga pelem nangka jambu cemara pucuk wringin
            oyot akar glugu pring_sak waringin sonokeling
        """,
        "trunk": "batang kayu kayune daun pring dahan pang ranting",
        "blocks": """
            nutup nutupi menutup ketutup tertutup mlintang melintang malang macet nibani ngenani nimpa menimpa ketiban
            ketimpa kebrukan motong njagrag menghalangi ngalangi ngebruki njegal lewat langkung liwat nindih nindhih
            timpa buntu
        """,
        "drops": """
            jatuh tibo tiba dhawah ndhawah ambruk runtuh jebol jatoh dawah ndawah
        """,
        "felled": """
            ambrk rbh tumbang tumbng tmbang roboh robohh rubuh ambruk patah sempal ngebruki nibani niban ngrubuhi
            tertimpa ketimpa ketiban kerubuhan melintang rungkat rungkad rungkut kebrukan kerobohan ngebruk mlintang
            ambrol jebol_dari nyungsep cuklek coklek brukan sempalan jeblok nibo menimpa nimpa rebah tugel
            kejatuhan_pohon kejatuhan_dahan kejatuhan_ranting kejatuhan_mangga kejatuhan_pang kejatuhan_kelapa
            kejatuhan_wit merebah mlumah telentang sengkleh glempang ngglethak nyangklek
        """,
        "roots": "akar akarnya akare oyot oyote akar_akarnya",
        "torn": "nyabut kecabut tercabut mbedol kebedol keangkat bedol",
        "sawn": """
            gergaji_mesin graji_mesin mesin_gergaji bergergaji_mesin sinso senso chainsaw menggergaji nggergaji gergaji
        """,
        "across": "malang mlintang melintang malangi nutup ketutup menutup ngalangi menghalangi ngalang",
        "path": "dalan jalan margi radosan ratan gang aspal jl jln embong lurung akses lajur",
        # Violence -----------------------------------------------------------------------------------------------
        "abuse": """
            kdrt diperkosa perkosa memperkosa dicabuli cabul pencabulan mencabuli pelecehan dilecehkan dilecehaken
            dilecehno melecehkan sodomi disodomi diraba digrepe grepe rudapaksa dirudapaksa pedofil inses digrayangi
            gerayangi digerayangi diremas meremas ngremes diremes remes disetubuhi menyetubuhi setubuhi dihamili
            menghamili ngamili dipunpeksa dirogol eksibisionis ngelecehno nglecehne melecehne dipegang_pegang
            megang_megang pegang_pegang digrepe_grepe diapak_apakne nyabul dinodai diperawani pemerkosa
            dipegang_dipegang dipegangi_dipegangi dipeluk_paksa cium_paksa dicium_paksa dipekso_ngono diobok digrumut
            dipeksa_ngono dipeksa_nglayani dipaksa_melayani dipaksa_ngladeni
        """,
        "gropes": "meraba raba ngraba diraba mangku dipangku ngelus diciumi meluk dipeluk ndemok",
        "handles": """
            dipegang megang ndemek ndemok dipangku masuk_kamar mlebu_kamar mlebet_kamare masuk_kamarnya
            mlebu_kamare ngelus dicekel
        """,
        "enters_bedroom": _after("masuk mlebu mlebet nyelonong", "kamar kamarku kamare kamarnya"),
        "kinsman": """
            tiri tirine tirinya kuwalone paklik paklike pakliké pakde pakdene omnya ustad ustadz guru gurune majikan
            majikannya pengajar juragan om pak_lik pak_le pak_de pak_lek bapak_tiri bapak_tirinya ayah_tiri kuwalon
            kuwalonane kuwalonipun
        """,
        "bedroom": "kamar kamare kamarnya kamarku klambi baju celana rok",
        "scars": """
            bekas_setrika tilas_setrika bekas_sabuk tilas_sabuk bekas_sundutan tilas_sundutan bekas_rokok bekas_rotan
            bekas_cambuk bekas_pukulan tilas_gebukan disundut disunduti biru_biru
        """,
        "cruelty": """
            ditali dirantai dikurung disekap tanpa_baju bekas_setrika tilas_setrika bekas_sabuk tilas_sabuk
            bekas_sundutan tilas_sundutan bekas_rokok disundut diwenehi_mangan diwenehi_mkn dikasih_makan kelaparan
            dicencang dicancang diikat diborgol
        """,
        "locked": "dikunci dikunciin dikurung disekap dikunceni",
        "hits": """
            dipukul dipukuli dipukulin mukul memukul kepukul digebuk digebuki gebuki nggebuki ngepruki dikepruk
            dikepruki diantem diantemi ngantem dijotosi ditampar nampar nempeleng ditempeleng disundut sundutan dianiaya
            aniaya nganiaya disiksa nyiksa menyiksa dihajar menghajar dijambak ngaplok dikaplok digebugi nggebugi
            digibeng nggibeng dibandem mbandem diidak ngidak dicekik nyekik mencekik cekik disiram nyiram disetrika
            digamparin digampar gampar dikeplak ngeplak dipecuti disabuk nyabuk disunduti ditonyo ditonjok nonjok bonyok
            dipilara disikso digitik dipentung dihantam dipukulne menganiaya penganiayaan diajar_semahe dikurung ngurung
            dijotos njotos dibogem ditendang nendang disekap nyabeti nyabetne disabeti nggibas
        """,
        "husband": """
            suami suamine suaminya suamiku bojo bojone semah semahe semahipun mantan lanange bapake bapak_tiri ayah_tiri
            bapak_kuwalon majikan bapaknya tirinya
        """,
        "rages": "ngamuk mabuk mendem mbanting dibanting mendelik bengok ngobong",
        "hidden": """
            ndelik ndhelik dhelikan ngumpet sembunyi bersembunyi umpetan nangis jerit njerit menjerit dikunci
            ngunci kunci kabur mlayu mlajeng wedi ajrih takut gemeter gemetar ndredeg tolong tulung lading pisau
        """,
        "begs": """
            minta_ampun njaluk_ampun jaluk_ampun jerit njerit menjerit jeritan gedebuk gedebug sabuk gesper
            ikat_pinggang ampun_mas ampun_pak ampun_yah memohon_ampun nyuwun_ngapura udah_mas uwis_mas sudah_mas
        """,
        "refuge": "rumah_aman griya_aman omah_aman tempat_aman panggonan_aman papan_aman perlindungan selter shelter",
        "bruised": "lebam memar bonyok benjut babak lambene_pecah bibirnya_pecah",
        "photo": "foto video vidio gambar poto rekamane vcs",
        "spreads_photo": """
            sebar disebar disebr nyebar menyebarkan disebarin disebarkan sebarkan viralin nyebarke disebarno disebarne
            disebarke viralno upload diunggah grup ke_grup
        """,
        "blackmail": """
            ancam ancem ngancam ngancem mengancam diancam diancem mantan mantane pacar pribadi wudo telanjang bugil
            klamben seronok balikan peras diperas vcs transfer pantes syur mesum porno seksi intim
        """,
        "touches": """
            ndemek ndemok ndumuk dipegang pegangi gerayangi digerayangi cium dicium nyium elus nyekeli dipangku mangku
            dipeluk meluk peluk diraba raba ngraba meraba dielus ngelus diciumi ditarik dirangkul nyentuh disentuh
            ngremas pegang megang nggrayangi narik narik_narik
        """,
        "body": """
            badan payudara kemaluan paha bokong awak intim rok dadanya dadane pangkon pantat bawahan celana roknya
        """,
        # Crisis -------------------------------------------------------------------------------------------------
        "wants": """
            pengen pngen pingin kepengin kepengen kepingin ingin pgn pngn pengin pengn mending kepikiran milih terpikir
            terlintas mikir niat pikiran pikirane kepinginan raosipun raose kepingine luwih_penak luwih_apik luwih_becik
            luwih_enak lebih_baik lebih_enak lbh_baik lbh_enak lebih_penak penak penake mau_berhenti
        """,
        "die": """
            pejah nusul sedo mati mateni matek modar udahan nyusul nututi ngilang bunuh meninggal bundir moksa
            nglalu ndhisiki bablas pungkasan sedo_mawon mati_sekalian tiada matek_ae mati_saja menyusul
        """,
        "dies_now": """
            mati_saja mati_sj mati_aja mati_wae mati_ae mati_mawon pejah_mawon mau_mati arep_mati ajeng_pejah
            badhe_pejah nyuruh_mati mati_bareng mati_sekalian matek_ae bunuh_diri gantung_diri nglalu
            minum_racun ngombe_racun lompat_jembatan akhiri_hidup berhenti_hidup leren_urip mandeg_urip
            bakar_diri mbakar_awake ngobong_awake bakar_dirinya membakar_diri
        """,
        "weary": """
            capek cape cpek capai lelah kesel pegel bosen bosan sayah muak jeleh letih loyo nglokro gak_kuat
            ra_kuat gk_kuat sumpek putus_asa
        """,
        "strong": "kiyat kuat kiat sanggup kuwat",
        "use": "guna arti",
        "life": "hidup idup hdup urip uripku gesang idupku uripe",
        "ends": """
            akhiri mengakhiri ngakhiri menyudahi nyudahi sudahi ngenteknen ngentekne mungkasi nguwisi udahan mengakiri
            ngakiri ngentasi nuntasne mantun
        """,
        "harms": """
            bunuh membunuh mbunuh gantung nggantung nglarani menyakiti nyakiti nyilet nyileti ngapa mbeset beset
            menyayat nyayat sayat digarit silet
        """,
        "self": "diri awakku awake dewe dirinya diriku sendiri awak piyambak dhewe tangane",
        "cuts": """
            silet digarit nggarit nyilet disilet beset mbeset sayat nyayat menyayat goresan digores nggores
            cutter kater
        """,
        "arm": "tangan tangane lengan lengene lengannya nadi pergelangan urat",
        "leaps": """
            lompat loncat mlumpat nyebur njegur terjun jegurne melompat njegurne ambyur nabrakne loncate nabrakno
            tabrakne ditabrakne tabrakno
        """,
        "height": """
            jembatan brantas kali sungai gedung rel sepur lantai kreteg sumur tandon menara tower rooftop
            genteng lepen truk kereta
        """,
        "bridge": "jembatan kreteg kretek tandon tower menara flyover rel rooftop balkon",
        "outside": "njaba njobo njobone luar ngluar nglewati melewati",
        "perched": "ngadeg berdiri bdiri duduk lungguh linggih naik minggah munggah manjat mandek ngadek",
        "edge": """
            pager pagar pagere pinggir pinggiran pinggire tepi bibir bawah ngisor banyu kali lepen nduwur
            memandang ngadhep ngadep madhep pembatas
        """,
        "grief": """
            nangis nangise menangis njerit noleh nyauri sandale sandalnya nekat nyawang ngelamun melamun bengong diam
            geleng copot dicopot ditaruh pasrah
        """,
        "farewell": "pamit pamitane pamite perpisahan_terakhir",
        "unsought": _after("usah jangan ojo rasah ampun", "dicari digoleki dipadosi") + " usah_cari",
        "joins": "nusul nyusul menyusul nututi",
        "deceased": "seda sedo almarhum almarhumah wafat",
        "letter": "surat layang serat",
        "for_kin": _after("buat kanggo untuk kagem nggo", "anak anakku mamak ibu ibuk istri bojoku putu suami mama"),
        "written": "tulis nulis menulis ditulis nyerat",
        "sorry": """
            maaf maap sepuro sepura sepurane sepurone ngapura pangapura ngapuro ikhlaskan diikhlaskan dihalalkan
            ikhlasno hutang_ikhlas wasiat
        """,
        "entrusts": """
            titip nitip dititip dititipkan titipkan titipno dibagikan bagikan bagiin dibagi membagikan bagi_bagi
            anakku_titip
        """,
        "silent": """
            hp_mati hpnya_mati diangkat dibalas nyaut nyauri njawab kunci dikunci ngunci digembok mati terkunci
        """,
        "locks": "kunci dikunci ngunci digembok terkunci mengunci kekunci nutup_diri dipalang",
        "within": "diri kamar kamare dalam dalem njero jero mes griya griyo omah lawange pintune pintunya",
        "dread": """
            nangis menangis pamit maaf maap sepuro sepura sepurane titip tali obat silet cutter racun nekat nglalu
            nyusul mboten_kiyat gak_kuat ra_kuat gk_kuat pungkasan baygon potas wasiat wedi_nekat mau_mati arep_mati
            pengen_mati bunuh_diri mau_bunuh mbagekne bagi_bagi bagiin membagi_bagikan
        """,
        "rope": "tali taline tampar dadung",
        "holds": """
            nyepeng nyekel nyekeli pegang memegang nggowo gowo bawa mbeto munggah gantung nggantung tak_cekel nggegem
            menggenggam genggam
        """,
        "lined": """
            jejer dijejer tuang dituang ditata kukumpulin nimbun menimbun ngumpulno dikumpulne dikumpulkan ngumpulin
            dikumpulin
        """,
        "all_pills": """
            obat obate pil racun baygon potas obat_tidur insulin autan obat_tikus obatipun pilipun pilku
        """,
        "swallows": """
            untal nguntal minum ngombe tenggak ditenggak nenggak telan dikumpulin disuntik suntik minume diombe
        """,
        "everything": """
            semua kabeh smua sekaligus sedoyo selesai rampung sak_botol satu_botol sakbotol seplastik
            sak_plastik banyak akeh sengaja sedaya overdosis
        """,
        "burden": "nyusahne nyusahno nyusahin nyusahke ngrepoti ngrepotin merepotkan",
        "self_": "saya sy aku ak kulo kula diriku awakku gw gue",
        "inner": "diriku diri_sendiri diri_saya diri_sy diri_kulo",
        "world": "dunia donya ndonya",
        "fears": "takut wedi ajrih",
        "elder": "paklik paklike pakde pakdene om omnya tiri tirine tirinya kuwalon eyange kakeknya mbahe",
        "exist": "ada ono onok enek ana wonten tangi bangun",
        "better": """
            mending luwih_penak lebih_baik luwih_apik lebih_enak penak luwih_becik becik lbh_baik klo_sy andai kalo_aku
            langkung_sae
        """,
        "thoughts": "pikiran pikiranku pikirane kepikiran otak kepala kepalane sirah bayangan mikir",
        "dark": "mati nekat ireng gelap bunuh udahan nyusul menyusul mengakhiri tiada lompat",
    }.items()
}

VETOES: dict[str, frozenset[str]] = {
    name: word_set(words)
    for name, words in {
        "dream": """
            mimpi ngimpi impen ngimpen mimpiin kesurupan tafsir togel ngipi impene mimpine ngimpine primbon
            arwah kesambet ngimpekno
        """,
        "fiction": """
            film sinetron game lagu lirik teater simulasi pelatihan sosialisasi penyuluhan seminar webinar latihan
            materi makalah skripsi pr ujian berita koran youtube tiktok gaza palestina jepang turki amerika ukraina
            cianjur aceh jakarta donasi sejarah sebutkan jelaskan pengertian penyebab kuis museum shio netflix anime
            drakor gta mabar ngegame push_rank free_fire mobile_legend ff filmnya filme tebak podcast serial thriller
            horor wayang ludruk ketoprak teori cerdas_cermat peringatan diwarahi lindu_lindunan gladi sejarahe monumen
            zodiak ramalan turnamen persik liga meme stiker drama_musikal mapel ipa ips rpp ukt uas uts skripsian wisuda
            akad tugas_sekolah tugas_kuliah tugas_ipa tugas_ips tugas_anak tugas_anakku konser drama latian paribasan
            peribahasa caption lirike ular_naga ular_tangga buaya_darat kethek_ogleng pemrograman coding karnaval pawai
            ogoh tari_ular barongsai kanada australia china thailand filipina india jerman rusia iran israel meksiko
            chile myanmar nepal afghanistan suriah yaman vietnam inggris prancis italia spanyol brasil argentina eropa
            afrika hawaii islandia selandia wildfire mading revive respawn nge_game dapur_ngebul kebun_binatang bonbin
            di_tv nang_tv neng_tv berita_tv acara_tv ndek_tv ning_tv ing_tv teng_tv wonten_tv reuni alumni nostalgia
            ethok_ethok etok_etok ngajari diajari dilatih data_jumlah jumlah_kejadian data_kejadian statistik
            rekap_kejadian paparan ulo_naga
        """,
        "painted": "cat dicat ngecat bata lampu balon bendera gorden seragam",
        "seeps": "jamur bocor rembes rembesan retak retakan tanaman sulur",
        "verse": "cerita_pendek novel novelnya puisi puisiku cerpen pantun dongeng judul geguritan naskah sajak",
        "event": "lomba lomba17 lombane lombanya perlombaan agustusan",
        "long_ago": """
            kemarin kmrn kemaren wingi kepungkur biyen mbiyen rumiyin kepengker kapanane pernah nate kmren winginane
            dek_wingi bulan_lalu minggu_lalu tahun_lalu taun_lalu hari_lalu hari_yang bulan_kemarin minggu_kemarin
            taun_wingi wulan_kepungkur wulan_kepengker taun_kepungkur taun_kepengker minggu_wingi lusa dulunya
            wis_suwe sudah_lama biyen_tau tau_kobong tau_kebakaran dulu_pernah jaman_dulu jaman_biyen zaman_dulu
            dulu_waktu waktu_kecil sek_cilik jaman_cilik tahun_kemarin sudah_padam wis_padam wes_padam udah_padam
            sdh_padam sampun_padam sudah_aman sudah_teratasi sampun_dipuncepeng sudah_tertangkap
        """,
        "memory": "jaman_aku jaman_kula jaman_saya zaman_saya jaman_semono kenangan",
        "year": """
            2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020
            2021 2022 2023 2024 2025 taun_90 tahun_90 taun_80 tahun_80 taun_98 tahun_98
        """,
        "paper": """
            surat serat keterangan asuransi klaim santunan raharja akta kk ktp kartu kis bpjs ijazah sertifikat
            legalisir syarat syarate syaratnya prosedur prosedurnya visum rujukan stnk bpkb sppt retribusi tarif rekaman
            cctv kamera berkas slip santunane asuransine polis cctvne rekamane bukti pengadilan laporan_polisi stplk
            skck pin ikd nib akte lembaran kwitansi struk beasiswa santri_baru garansi penggantian ganti_rugi klaimnya
            jasa_raharja pajak pajek samsat pajeg papan_izin papan_ijin surat_izin surat_ijin izin_usaha ijin_usaha
            ngurus_izin urus_izin kudu_izin pemutihan setnek bedah_rumah
        """,
        "risk": """
            rawan rentan sering kerep saben biasane potensi berpotensi pencegahan mencegah cegah lampu
            penerangan rambu cermin rawane kadang selalu mesti tiap_hari sewaktu_waktu imbauan himbauan
            antisipasi waspada keamanan
        """,
        "price": """
            rega regi regane regine harga hargane harganya mahal larang lombok cabe ati atiku hati hatiku dompet cabai
            bawang beras sembako rekening cemburu gebetan baper jomblo diskon promo obral ukt dompete skor trending
            modal omzet orderan pesenan pesanan
        """,
        "figure": """
            ukt diskon promo obral cemburu gebetan baper jomblo ngakak senyum skripsi modal omzet kuota_sekarat cinta
            asmara rempeyek kayak_kebakar kayak_terbakar koyo_kobong koyo_kebakar kaya_kobong serasa_terbakar
            kados_kobong kayak_kobong seperti_terbakar atiku hatiku atine_bungah hati_saya kebakar_emosi kebakaran_emosi
            terbakar_emosi kobong_emosi terbakar_cemburu kebakar_cemburu kobong_atine kobong_atiku kobong_ati
            terbakar_semangat api_semangat api_asmara api_cemburu geni_asmara kebakar_jenggot kebakaran_jenggot
            emosi_meledak amarah ndasku_njeblug ndasku_mbledos ndase_mbledos sirahku_njeblug kepalaku_meledak
            otakku_meledak kepala_meledak otak_meledak utekku_njeblug tawa_meledak bikin_jantungan bikin_stroke
            bikin_struk marai_stroke marai_jantungan nggarai_stroke garai_stroke gawe_stroke bikin_sekarat rampok_admin
            admin_bank biaya_admin dirampok_admin ongkir shopee tokopedia kayak_dirampok koyo_dirampok kaya_dirampok
            kayak_rampok koyo_rampok kayak_dibegal koyo_dibegal kyk_dirampok serasa_dirampok kyk_dibegal serasa_dibegal
            digigit_harga dicekik_harga dicekik_cicilan dicekik_utang ditabrak_deadline dikejar_deadline dikejar_target
            ketabrak_deadline tenggelam_tugas kelelep_tugas kelelep_utang tenggelam_kerjaan sekarat_baterai
            baterai_sekarat hp_sekarat dompet_sekarat saldo_sekarat dompetku_sekarat kyk_kebakar kyk_terbakar
            kek_kebakar kados_kabesmi kados_kobongan koyo_kobongan koyo_dibakar kayak_dibakar kyk_dibakar kek_dibakar
            kaya_kebakar kaya_kebakaran kayak_kebakaran kados_dipunbakar atiku_kobong lucu ketawa ngguyu penasaran
            kangen mati_gaya mati_kutu patah_hati patah_ati patah_semangat jantungku_copot jantung_copot kyk_tsunami
            kyk_kelud kyk_gempa kyk_longsor kayak_tsunami kayak_kelud kayak_gempa kayak_longsor koyo_tsunami koyo_kelud
            koyo_gempa koyo_longsor koyok_tsunami koyok_kelud koyok_gempa koyok_longsor kaya_tsunami kaya_kelud
            kaya_gempa kaya_longsor kados_tsunami kados_kelud kados_gempa kados_longsor kek_tsunami kek_kelud kek_gempa
            kek_longsor tsunami_mini
        """,
        "recipe": """
            resep nasgor geprek level pedes pedas lembek mateng empuk cangkemku lidahku lambeku seblak
            panggangan bara gurami arang bakar_ikan bakar_jagung bakar_bakar bakar_setrika kebakar_setrika
            kena_setrika gosong_setrika keno_setrika api_kecil apinya_kecil geni_cilik genine_cilik api_sedang
            cara_masak masak_rendang dimasak_apa ayam_bakar ikan_bakar sate_bakar mentah
        """,
        "rubbish": """
            pembakaran sampah cerobong knalpot jerami damen saben tiap sate selep bakar_sampah ngobong_sampah
            mbakar_sampah bakar_plastik bakarin_plastik ngobong_plastik bakar_sate penggorengan
        """,
        "parking": """
            parkir karcis markir jukir juru_parkir tukang_parkir nyipeng ngineb nginep nginap menginap diparkir
            parkire gantine_parkir
        """,
        "flooding": """
            banjir genangan salurane saluran got gorong irigasi selokan drainase aspal aspale sak_denkul
            sedengkul sak_dengkul selutut dalan jalan jl jln sawah lapangan jembatan pasar dagangan
        """,
        "property": """
            tiang rambu portal bangjo plang pembatas spion kaca_cembung halte gapura zebra marka rel_pintu
            cermin ditertibkan lampu_jalan lampu_merah lampu_taman
        """,
        "patient": """
            rsj odgj dirante dipasung gendeng wong_edan orang_gila sakit_jiwa jiwanya kumat kambuh obate lawang_rsj
            stres skizo bipolar terlantar gelandangan pengemis ngemis
        """,
        "stumbled": """
            jatuh tibo tiba dhawah kejeblos kejeglong kepleset terpeleset kesandung kejedot njungkel terperosok
            ayunan perosotan jalan aspal lubang batu
        """,
        "contract": "kontrak langganan kerjasama acara rapat kuliah sekolah masa_jabatan jabatan hubungan",
        "rubble": """
            jembatan papan jalan aspale paving trotoar duit uang dp lantai bangku got modal tabungan saldo
            investasi jalane dalan
        """,
        "donation": "donor pmi stok utd mens haid menstruasi kuning tinggi hb lab tes cek golongan manis cuci",
        "furniture": """
            bangku kursi taman ayunan usuk reng rumah rumahku renovasi genteng kran wc plafon hiasan tiang pikap
            doyong
        """,
        "park": "taman ayunan jembatan halte becak_mini odong kursi_goyang bangku_goyang",
        "hospital": "rumah_sakit rs igd opname",
        "sound": "sound speaker salon hajatan karaoke soundsystem",
        "denied": "gak ga gk ora tidak mboten ra ndak nggak enggak",
        "power": """
            lampu padam pln travo trafo kran wifi sinyal bangjo apill token tv hp laptop sudah_nyala wis_murup
            sampun_murub
        """,
        "hedge": """
            mau arep ajeng badhe hampir meh nyaris takut wedi ajrih sebelum sblm sakdurunge sakdurung ojo nek
            lek yen kalau kalo klo menawi bisa iso saget khawatir kuatir kawatir bakal akan rawan miring doyong
            kapan bekas tilas sisa siso semoga supaya ben bade bakale nunggu tinggal_nunggu misale misal
            selak_ambruk takutnya wedine ngenteni rawane pernah nate jangan dereng urung durung belum gorung blm
            rasanya rasane koyo kayak serasa
        """,
        "if_ever": """
            takut wedi ajrih nek lek yen kalau kalo klo menawi misal sebelum sblm sakdurunge semoga takutnya
            wedine khawatir kuatir kawatir rawan bahaya membahayakan iso bisa saget nunggu ngenteni jangan ojo
            ampe nyampe misale mbok_menawa semisal bakal kirain tak_kiro dikira tibake jebul jebule belum durung
            dereng urung gorung hampir meh nyaris menunggu biar supaya ben bs rasanya rasane serasa
        """,
        "body_care": """
            imunisasi vaksin asap asep kebul bau debu poli jadwal kontrol rujukan bpjs kis kartu obat jenazah
            layon sedo kursi roda terapi posyandu imunisasine vaksinasi kis_mati alat_bantu rawat_jalan
            disabilitas pasca_stroke bibar_stroke bar_stroke habis_stroke abis_stroke
        """,
        "hearse": """
            jenazah jenasah layon sedo seda wafat meninggal pemakaman kontrol sewa prosedur syarat sopir
            almarhum almarhumah mayit wafate pemakamane makam kubur
        """,
        "corpse": "jenazah jenazahe jenasah layon layone almarhum almarhumah",
        "things": """
            lampu listrik ledeng pdam ktp kis pajak stnk plat sim bangjo ac wifi hp kutu gaya ketawa ngakak ngguyu lucu
            ngantuk penasaran kangen baterai pln sinyal kartu laptop genset kompor pompa kulkas tv air_mati banyu_mati
            kran_mati mati_mikir pejah_mikir
        """,
        "asphalt": "aspal paving galian trotoar",
        "school": """
            guru gurune gurunya sekolah kelas kepsek rapot raport spp perpisahan ujian ijazah osis bully
            bullying perundungan temannya kancane wali_murid
        """,
        "madness": "gendeng gila edan odgj stres stress kentir depresi ngamuk",
        "cost_of": "biaya kebutuhan ragad biayane sampah lampu listrik",
        "trade": """
            jual sade tumbas tuku beli komunitas ternak pameran madu peternak budidaya pakan umpan jual_beli
            dijual adopsi ayam_petelur kroto hias kicau
        """,
        "repair": """
            bantuan bedah reyot rutilahu renovasi perbaikan rayap direnovasi lapuk bosok gedek anyaman dinding
            tidak_layak bedah_rumah usulan diusulkan
        """,
        "vaccine": """
            vaksin suntik disuntik lecet dicakar vaksinasi rabies var puskesmas kontrol peliharaan piaraan ingon steril
            jarum
        """,
        "rabies": "vaksin vaksn vaksinasi rabies var sabun ingon ingone peliharaan topeng_monyet dibersihkan",
        "service": """
            syarat syarate syaratnya prosedur prosedurnya jadwal jadwale operasional daftar mendaftar pendaftaran
            relawan magang lowongan biaya biayane tarif sewa langka layanan alamat kantor layanane jam_buka
            jam_operasional bukanya bukane buka_jam permohonan lamaran rekrutmen pelatihan beli tuku isi_ulang
            refill pengisian tarife sewane berapa_biaya sertifikasi anggota kunjungan outing pkl harga lulusan
            lulusane
        """,
        "shop": "beli tuku tumbas harga hargane isi_ulang pelatihan sewa stok ngisi_ulang kadaluarsa kedaluwarsa",
        "claims": """
            asuransi santunan raharja klaim polis klaime legalisir akta kematian kematiane beasiswa penggantian
            ganti_rugi ijazah
        """,
        "document": """
            ktp ktpku kk sim stnk bpkb akta akte ijazah kartu_keluarga formulir legalisir santunan asuransi
            klaim kutipan samsat pajak pajek sertifikat disertipikatne warisan kawin nikah rabi waline beasiswa
            gantine kartu rapor perekaman surat_mati surat_kematian serat_serat slik leter
        """,
        "meter": "meteran meter_air pdam ledeng ledheng toya pju timer fasa padam pln listrike",
        "hearsay": """
            ketipu ngapusi diapusi hoax hoaks penipuan penipu modus ditelpun dikira telpon_ngaku berantai
            terusan sebarkan broadcast komplotan
        """,
        "stranded": "ongkos ongkose sangu tiket terlantar kehabisan",
        "over": """
            sudah_ditangani wis_ditangani udah_ditangkap wis_dicekel wes_dicekel sampun_dipunpendhet sampun_kacepeng
            sampun_kecepeng wes_kecekel sudah_dipindah sampun_resik wis_resik wes_resik tikete tiket status statuse
            statusnya nomor_laporan laporanku laporan_saya diproses wis_kegawa wis_kecekel sudah_ditangkap
            sudah_dievakuasi sudah_tertangkap nuwun_buat kasih_buat makasih_buat nuwun_kagem nuwun_dateng suwun_lho
            kasih_kepada suwun_buat suwun_kanggo nuwun_kanggo wis_njupuk wis_mendhet wis_nangkep wis_ngambil
            wis_menangkap wes_njupuk wes_mendhet wes_nangkep wes_ngambil wes_menangkap sampun_njupuk sampun_mendhet
            sampun_nangkep sampun_ngambil sampun_menangkap sudah_njupuk sudah_mendhet sudah_nangkep sudah_ngambil
            sudah_menangkap udah_njupuk udah_mendhet udah_nangkep udah_ngambil udah_menangkap udh_njupuk udh_mendhet
            udh_nangkep udh_ngambil udh_menangkap sdh_njupuk sdh_mendhet sdh_nangkep sdh_ngambil sdh_menangkap
            wis_ketangkep wes_ketangkep sampun_ketangkep sudah_ketangkap udah_ketangkep sampun_nyepeng
        """,
        "not_wind": """
            kalau_angin kalo_angin klo_angin nek_angin lek_angin yen_angin saben_angin tiap_angin menawi_angin
        """,
        "darkness": "peteng tembok tunanetra netra braille tongkat",
        "trimming": """
            pangkas dipangkas pangkasne mangkas tebang ditebang nebang dirapikan perantingan dirempeli dirempel
            rempelan perempelan dipotongi dipangkasi potong_dahan rimbun rindang dipotongne dipotongno dikepras
            kepras
        """,
        "jest": """
            wk wkk wkwk wkwkw wkwkwk wkwkwkw wkwkwkwk wkwkwkwkw wkwkwkwkwk wkakaka wakaka wakakaka awokwok awokawok
            awkwk awikwok haha hahah hahaha hahahah hahahaha hahahahaha ahaha ahahaha bwahaha hihihi hihihihi xixi
            xixixi xixixixi wekaweka lol lmao rofl ngakak ngekek kekekek cekikikan kemekelen ngelawak lawakan
            ngelucu kocak kepingkel wetengku_kaku kena_prank cuma_guyon mung_guyon gur_guyon cuma_bercanda
            cuma_prank dudu_tenanan
        """,
        "false_alarm": _after(
            "jebule jebul jebulane tibake tibakno tibakne tibane ternyata trnyata rupanya pranyata ",
            "kucing kucinge kirik selang tali tampar sabuk akar oyot mainan dolanan bayangan tikus cicak tokek kresek "
            "plastik sandal boneka cuma cuman cm mung mek gur namung hanya mercon petasan kembang "
            "balon aman palsu karet bohong bohongan hoax hoaks ",
        ),
        "toy": _after(
            "ular ulo ula tawon buaya monyet kethek ketek kalajengking pistol pedang celurit bedil tembak golok pisau "
            "bom kebakaran",
            "mainan dolanan karet plastik boneka palsu bohongan mainane mainannya mainanku tiruan",
        )
        + """
            ularan uloan uloulonan ulo_uloan ular_ularan boneka_ular boneka_monyet boneka_buaya balon_ular
            patung_ular kostum_ular kostum_monyet kostum_tawon tato_ular gambar_ular gambar_ulo nggambar_ulo
            lukisan_ular tembakan tembak_tembakan pistol_pistolan pistol_air bedil_bedilan perang_perangan
            topeng_ular jas_hujan kulit_ular dompet_ular tas_ular sabuk_ular
        """,
        "news": """
            di_tivi nang_tivi neng_tivi ndek_tivi ning_tivi ing_tivi teng_tivi wonten_tivi di_tipi nang_tipi
            neng_tipi ndek_tipi di_tv nang_tv neng_tv ndek_tv teng_tv ing_tv ning_tv di_televisi nang_televisi
            wonten_televisi lewat_tv televisi siaran liputan breaking_news kompas_tv metro_tv tv_one tvone trans7
            indosiar headline pembawa_berita penyiar berita_viral di_tiktok nang_tiktok neng_tiktok di_youtube
            nang_youtube di_ig nang_ig sidang_kasus vonis divonis terdakwa majelis_hakim persidangan
            kasus_pembunuhan kasus_pembacokan liputan6
        """,
        "sport": """
            timnas klasemen penalti gol golnya kebobolan adu_penalti piala pildun semifinal perempatfinal motogp
            motor_gp moto_gp formula_1 f1 lap_terakhir sirkuit_mandalika ranked rank pubg roblox minecraft valorant
            epep mole moba heroku jagoanku nge_push noob savage musuh_e lawane_persik kalah_telak skor skore
            bulutangkis smackdown ufc catur catur_online
        """,
        "ironed": """
            bordir penjahit permak tukang_jahit setrikaan kesetrika nyetrika
        """,
        "dish": """
            mentah mateng matang empuk alot bumbu bumbune ungkep adonan sambel sambal gosong_njaba gosong_njobo
            gosong_luarnya lodeh rendang wajan_anyar teflon
        """,
        "vermin": """
            nyamuk jentik jentikjentik uget uget_uget lemut coro kecoa kecoak rayap semut laron lalat lalere laler
            tomcat wereng walang belalang kutu tumo cecak cicak keluwing luwing bekicot keong hama uler_bulu
            ulat_bulu ulat ulet agas kepinding tungau rengit
        """,
        "scam": """
            ketipu tertipu kapusan kapusi ditipu penipuan penipu modus hoax hoaks scam scammer meh_ketipu nipu
            tipu_tipu
        """,
        "courtesy": _after(
            "pamit pamitan",
            "ajeng badhe arep sholat solat salat tidur tilem turu sare kerja kerjo makan maem mulih wangsul kondur "
            "pulang riyin rumiyin calon dhateng",
        ),
        "praised": """
            datangnya_cepat datange_cepet respone_cepet sehat_sehat berkah_selalu mugi_berkah berjasa petugase_cepet
            petugasnya_cepat petugase_ramah petugasnya_ramah tekane_cepet datengnya_cepet wis_sadar sampun_sadar
            sudah_sadar udah_sadar sudah_pulang sampun_wangsul ora_sido gak_sido gak_jadi wis_padem
            datang_cepat damkare_cepet suwun_yo
        """,
        "usable": """
            masih_bisa isih_iso masih_iso isih_isa taksih_saged taksih_saget tasih_saged tasih_saget msh_bisa msh_bs
            masih_bs sik_iso ijek_iso jek_iso isih_bisa masih_laku isih_payu masih_berlaku isih_berlaku
        """,
        "career": """
            nerima_pegawai terima_pegawai nrima_pegawai cita_cita bercita cpns dadi_damkar jadi_damkar dados_damkar
            jadi_pemadam gaji_damkar gajine jadi_polisi dadi_polisi dados_polisi
        """,
        "pending": """
            masih_diproses isih_diproses masih_proses masih_tertulis masih_ditulis masih_menunggu isih_ditulis
            taksih_dipunproses status_masih statusnya_masih statuse_isih ditangkap_belum tertangkap_belum
            kecekel_durung ketangkep_durung kacepeng_dereng ketemu_belum ditangani_belum
        """,
        "festive": "api_unggun kembang_api api_abadi obor_takbir takbiran_obor geni_unggun lilin_ultah",
        "viewing": "nonton_tv nonton_tivi ndelok_tv ndelok_tivi nonton_berita ndelok_berita mirsani_tivi",
        "pests": """
            nyamuk jentik lemut tikus kucing coro kecoa rayap semut ulat wereng hama lalat tikuse kutu cecak cicak
            kucinge kucingku ayam pitik bebek jengger uget
        """,
    }.items()
}


@dataclass(frozen=True, slots=True)
class Rule:
    """Concepts that mean an emergency when they stand within `window` words of one another.

    unless: vetoes, each silences the rule wherever it stands in the message.
    unless_now: vetoes that words of something going on ("ongoing": "masih", "barusan") overrule, one word for one veto.
    unless_before: vetoes that silence only within the three words before the first-named concept.
    """

    intent: str
    concepts: tuple[str, ...]
    window: int = 1
    unless: tuple[str, ...] = ()
    unless_now: tuple[str, ...] = ()
    unless_before: tuple[str, ...] = ()


_PAST = ("long_ago", "year")
_PAST_OR_PAPER = (*_PAST, "paper")
_UNREAL = ("dream", "fiction", "verse", "event", "sport")
_SEEN = ("dream", "fiction", "verse")
"""Where the animal sits is what matters: "minggu ada lomba di lapangan" only says why it is a danger."""

_MADE_LIGHT_OF = ("memory", "false_alarm", "praised", "career", "news")
_NEVER_LIGHT = frozenset({"krisis_jiwa", "kekerasan_perempuan_anak"})
_JOKED_ABOUT = frozenset({"kebakaran", "kecelakaan", "kriminal_darurat", "ambulans_darurat"})
"""Intents whose words serve jokes; the others are what people follow up ("masih diproses"). A snake or a quake is real
even where people laugh at it; so is a cry for help.
"""

_ALL: tuple[Rule, ...] = (
    # A person in crisis
    Rule("krisis_jiwa", ("wants", "die"), 3, unless=("dream", "verse", "things", "claims")),
    Rule("krisis_jiwa", ("dies_now",), unless=(*_UNREAL, "recipe", "things", "pests", "school")),
    Rule("krisis_jiwa", ("weary", "life"), 3, unless=("dream", "verse", "cost_of")),
    Rule("krisis_jiwa", ("neg", "strong", "life"), 4, unless=("verse", "cost_of")),
    Rule("krisis_jiwa", ("life", "neg", "use"), 4, unless=("dream", "verse", "cost_of")),
    Rule("krisis_jiwa", ("neg", "wants", "life"), 3, unless=("dream", "verse", "cost_of")),
    Rule("krisis_jiwa", ("ends", "life"), 3, unless=("verse", "cost_of")),
    Rule("krisis_jiwa", ("wants", "ends"), 2, unless=("verse", "contract")),
    Rule(
        "krisis_jiwa",
        ("harms", "self"),
        2,
        unless=(
            "fiction",
            "verse",
        ),
    ),
    Rule("krisis_jiwa", ("cuts", "arm"), 3, unless=(*_UNREAL, "recipe", "vaccine")),
    Rule("krisis_jiwa", ("leaps", "height"), 5, unless=_UNREAL),
    Rule("krisis_jiwa", ("perched", "bridge", "edge", "grief"), 22, unless=(*_UNREAL, "paper", "shop")),
    Rule("krisis_jiwa", ("perched", "bridge", "outside"), 8, unless=(*_UNREAL, "paper", "shop")),
    Rule(
        "krisis_jiwa",
        ("neg", "world", "self_"),
        6,
        unless=(
            "dream",
            "verse",
        ),
    ),
    Rule("krisis_jiwa", ("fears", "thoughts"), 3, unless=_UNREAL),
    Rule("krisis_jiwa", ("wants", "neg", "aware"), 4, unless=("dream", "verse", "things")),
    Rule(
        "krisis_jiwa",
        ("wants", "leaps"),
        3,
        unless=(
            "dream",
            "verse",
        ),
    ),
    Rule("krisis_jiwa", ("farewell", "life"), 20),
    Rule("krisis_jiwa", ("farewell", "harms"), 20),
    Rule("krisis_jiwa", ("farewell", "sorry"), 25, unless=_UNREAL),
    Rule("krisis_jiwa", ("farewell", "silent"), 25, unless=_UNREAL),
    Rule("krisis_jiwa", ("farewell", "entrusts"), 25, unless=_UNREAL),
    Rule("krisis_jiwa", ("sorry", "entrusts"), 15, unless=_UNREAL),
    Rule("krisis_jiwa", ("locks", "within", "dread"), 20, unless=(*_UNREAL, "patient")),
    Rule("krisis_jiwa", ("rope", "holds", "within"), 12, unless=_UNREAL),
    Rule("krisis_jiwa", ("thoughts", "dark"), 3, unless=(*_UNREAL, "things")),
    Rule("krisis_jiwa", ("better", "self_", "neg", "exist"), 5, unless=("dream", "verse", "paper")),
    Rule(
        "krisis_jiwa",
        ("thoughts", "self_", "neg", "exist"),
        5,
        unless=(
            "dream",
            "verse",
        ),
    ),
    Rule("krisis_jiwa", ("neg", "intends", "life"), 3, unless=("dream", "verse", "things", "power", "cost_of")),
    Rule("krisis_jiwa", ("fears", "inner"), 3, unless=_UNREAL),
    Rule(
        "krisis_jiwa",
        ("burden", "better"),
        12,
        unless=(
            "dream",
            "verse",
        ),
    ),
    Rule("krisis_jiwa", ("swallows", "all_pills", "everything"), 7, unless=("fiction", "verse", "patient", "pests")),
    Rule("krisis_jiwa", ("unsought",), unless=_UNREAL),
    Rule("krisis_jiwa", ("joins", "deceased"), 20, unless=("paper", "document")),
    Rule("krisis_jiwa", ("letter", "for_kin", "written"), 6, unless=(*_UNREAL, "school")),
    Rule("krisis_jiwa", ("lined", "all_pills"), 8, unless=("fiction", "verse", "patient", "pests", "price", "service")),
    Rule("krisis_jiwa", ("outside", "edge", "bridge"), 4, unless=(*_UNREAL, "paper", "shop")),
    # Violence
    Rule("kekerasan_perempuan_anak", ("abuse",), unless=(*_UNREAL, "darkness")),
    Rule("kekerasan_perempuan_anak", ("hits", "family"), 5, unless=("dream", "fiction", "verse", "school", "patient")),
    Rule("kekerasan_perempuan_anak", ("husband", "rages", "hidden"), 12, unless=(*_UNREAL, "patient")),
    Rule("kekerasan_perempuan_anak", ("weapon", "husband"), 4, unless=(*_UNREAL, "patient")),
    Rule("kekerasan_perempuan_anak", ("begs", "family"), 10, unless=(*_UNREAL, "patient", "vaccine", "toy", "asphalt")),
    Rule("kekerasan_perempuan_anak", ("refuge", "family"), 12, unless=_UNREAL),
    Rule("kekerasan_perempuan_anak", ("gropes", "child"), 4, unless=(*_UNREAL, "darkness", "paper")),
    Rule("kekerasan_perempuan_anak", ("handles", "kinsman", "child"), 12, unless=(*_UNREAL, "paper")),
    Rule(
        "kekerasan_perempuan_anak", ("kinsman", "bedroom", "child"), 20, unless=(*_UNREAL, "school", "paper", "price")
    ),
    Rule("kekerasan_perempuan_anak", ("cruelty", "child"), 6, unless=(*_UNREAL, "patient", "stumbled", "things")),
    Rule("kekerasan_perempuan_anak", ("scars", "limb"), 8, unless=(*_UNREAL, "patient", "stumbled", "pests")),
    Rule("kekerasan_perempuan_anak", ("pregnant", "child", "elder"), 20, unless=(*_UNREAL, "school", "body_care")),
    Rule("kekerasan_perempuan_anak", ("threatens", "family"), 2, unless=(*_UNREAL, "school")),
    Rule("kekerasan_perempuan_anak", ("bruised", "family"), 8, unless=(*_UNREAL, "school", "stumbled", "body_care")),
    Rule("kekerasan_perempuan_anak", ("spreads_photo", "photo", "blackmail"), 18),
    Rule("kekerasan_perempuan_anak", ("touches", "body"), 4, unless=_UNREAL),
    Rule("kekerasan_perempuan_anak", ("enters_bedroom", "kinsman"), 8, unless=(*_UNREAL, "paper", "hospital")),
    Rule("kekerasan_perempuan_anak", ("locked", "husband"), 2, unless=(*_UNREAL, "patient")),
    # Animals
    Rule("hewan_liar_evakuasi", ("beast", "roams"), 9, unless=(*_SEEN, "trade", "rabies"), unless_now=("over", "toy")),
    Rule(
        "hewan_liar_evakuasi", ("snake", "somewhere"), 2, unless=(*_SEEN, "trade", "rabies"), unless_now=("over", "toy")
    ),
    Rule("hewan_liar_evakuasi", ("coils", "den"), 6, unless=_UNREAL),
    Rule("hewan_liar_evakuasi", ("dog", "vicious"), 9, unless=(*_UNREAL, "trade", "vaccine")),
    Rule("hewan_liar_evakuasi", ("dog", "stray", "bites"), 14, unless=(*_UNREAL, "trade", "vaccine")),
    Rule("hewan_liar_evakuasi", ("dog", "stray", "vicious"), 25, unless=(*_UNREAL, "trade", "vaccine")),
    Rule("hewan_liar_evakuasi", ("cattle", "runs_wild"), 8, unless=(*_UNREAL, "trade", "price"), unless_now=_PAST),
    Rule("hewan_liar_evakuasi", ("nest", "swarm"), 12, unless=(*_UNREAL, "trade")),
    Rule("hewan_liar_evakuasi", ("rears",), unless=_UNREAL),
    Rule("hewan_liar_evakuasi", ("scaly", "lurks"), 15, unless=(*_UNREAL, "trade")),
    # Trees
    Rule(
        "pohon_tumbang",
        ("felled", "tree"),
        7,
        unless=_UNREAL,
        unless_now=("over", *_PAST),
        unless_before=("hedge", "denied"),
    ),
    Rule(
        "pohon_tumbang",
        ("felled", "trunk", "blocks"),
        9,
        unless=(*_UNREAL, "furniture"),
        unless_now=("over", *_PAST),
        unless_before=("hedge", "denied"),
    ),
    Rule("pohon_tumbang", ("across", "trunk", "path"), 6, unless=(*_UNREAL, "furniture", "trimming", "property")),
    Rule("pohon_tumbang", ("across", "tree", "path"), 6, unless=(*_UNREAL, "furniture", "trimming", "property")),
    Rule(
        "pohon_tumbang",
        ("drops", "tree", "blocks"),
        10,
        unless=(*_UNREAL, "trimming", "trade"),
        unless_now=("over", *_PAST),
        unless_before=("hedge", "denied"),
    ),
    Rule("pohon_tumbang", ("roots", "torn"), 4, unless=(*_UNREAL, "trimming")),
    Rule("pohon_tumbang", ("sawn", "across"), 20, unless=(*_UNREAL, "trimming")),
    # Fire
    Rule(
        "kebakaran",
        ("blaze",),
        unless=(*_UNREAL, "price", "recipe", "claims", "figure"),
        unless_now=("long_ago", "year", "paper", "risk", "shop", "over", "ironed"),
        unless_before=("if_ever",),
    ),
    Rule(
        "kebakaran",
        ("flame", "spreads"),
        6,
        unless=(*_UNREAL, "price", "recipe", "rubbish"),
        unless_now=("long_ago", "year", "paper", "usable"),
    ),
    Rule(
        "kebakaran",
        ("bursts", "gas"),
        7,
        unless_before=("denied",),
        unless=(*_UNREAL, "price", "recipe", "hearsay"),
        unless_now=_PAST_OR_PAPER,
    ),
    Rule(
        "kebakaran",
        ("burns", "burnt"),
        5,
        unless=(*_UNREAL, "price", "recipe", "power"),
        unless_now=_PAST_OR_PAPER,
        unless_before=("hedge",),
    ),
    Rule("kebakaran", ("smoke", "thick", "building"), 9, unless=(*_UNREAL, "rubbish", "recipe", "risk")),
    Rule("kebakaran", ("brigade", "urgent"), 2, unless=(*_UNREAL, "service", "paper"), unless_now=_PAST),
    Rule("kebakaran", ("gas", "smells"), 3, unless=(*_UNREAL, "price"), unless_now=_PAST_OR_PAPER),
    Rule("kebakaran", ("creeps", "part"), 3, unless=(*_UNREAL, "trimming", "pests", "seeps")),
    Rule("kebakaran", ("buckets", "hurries"), 5, unless=(*_UNREAL, "flooding")),
    Rule("kebakaran", ("glows", "building"), 5, unless=(*_UNREAL, "price", "property", "painted")),
    Rule("kebakaran", ("flame", "caller"), 1, unless=(*_UNREAL, "price", "recipe", "rubbish", "figure")),
    # Crash
    Rule(
        "kecelakaan",
        ("crash", "victim"),
        25,
        unless=(*_UNREAL, "claims", "corpse", "figure"),
        unless_now=("long_ago", "year", "paper", "risk"),
        unless_before=("if_ever",),
    ),
    Rule("kecelakaan", ("crash", "senseless"), 20, unless=(*_UNREAL, "claims"), unless_now=_PAST_OR_PAPER),
    Rule(
        "kecelakaan",
        ("crash", "road"),
        3,
        unless=(*_UNREAL, "trimming", "claims", "document", "paper", "property", "hearsay", "figure"),
        unless_now=("risk", "long_ago", "year", "service"),
        unless_before=("if_ever",),
    ),
    Rule(
        "kecelakaan",
        ("crash", "vehicle"),
        2,
        unless=(*_UNREAL, "claims", "document", "paper", "property", "hearsay", "figure"),
        unless_now=("risk", "long_ago", "year", "service"),
        unless_before=("if_ever",),
    ),
    Rule("kecelakaan", ("trapped", "vehicle"), 7, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule("kecelakaan", ("lies", "vehicle"), 7, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule(
        "kecelakaan",
        ("crash", "now"),
        12,
        unless=(*_UNREAL, "claims", "document", "paper", "property", "hearsay", "figure"),
        unless_now=("risk", "long_ago", "year"),
        unless_before=("if_ever",),
    ),
    Rule("kecelakaan", ("falls", "vehicle", "victim"), 12, unless=_UNREAL, unless_now=_PAST_OR_PAPER),
    Rule("kecelakaan", ("falls", "rider", "limb"), 12, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule(
        "kecelakaan",
        ("plunges", "ditch", "vehicle"),
        5,
        unless_before=("if_ever",),
        unless=(*_UNREAL, "risk"),
        unless_now=_PAST_OR_PAPER,
    ),
    Rule(
        "kecelakaan", ("limb", "broken", "vehicle"), 12, unless=(*_UNREAL, "risk", "claims"), unless_now=_PAST_OR_PAPER
    ),
    Rule("kecelakaan", ("blood", "vehicle", "limb"), 12, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule("kecelakaan", ("bang", "now"), 12, unless=(*_UNREAL, "price")),
    Rule("kecelakaan", ("lies", "surface"), 5, unless=(*_UNREAL, "patient", "property")),
    Rule("kecelakaan", ("under", "vehicle", "person"), 8, unless=(*_UNREAL, "parking", "pests", "paper")),
    # Crime
    Rule(
        "kriminal_darurat",
        ("robber", "present"),
        12,
        unless=(*_UNREAL, "hearsay", "parking", "stranded", "pests", "figure"),
        unless_now=("risk", "paper", "long_ago", "year"),
        unless_before=("if_ever",),
    ),
    Rule(
        "kriminal_darurat",
        ("robber", "ongoing"),
        12,
        unless=(*_UNREAL, "hearsay", "parking", "stranded", "pests", "figure"),
        unless_now=("risk", "paper", "long_ago", "year"),
        unless_before=("if_ever",),
    ),
    Rule(
        "kriminal_darurat",
        ("robber", "inside"),
        3,
        unless=(*_UNREAL, "risk", "hedge", "parking", "pests"),
        unless_now=("paper", "long_ago", "year"),
    ),
    Rule("kriminal_darurat", ("kidnaps", "family"), 3, unless=(*_UNREAL, "risk", "paper", "long_ago", "hedge")),
    Rule("kriminal_darurat", ("unknown", "lured", "child"), 20, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("into_car", "dragged", "child"), 12, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("taken", "flees"), 3, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule(
        "kriminal_darurat",
        ("now", "taken", "vehicle"),
        4,
        unless=(*_UNREAL, "risk", "parking"),
        unless_now=_PAST_OR_PAPER,
    ),
    Rule("kriminal_darurat", ("taken", "snatched", "flees"), 10, unless=(*_UNREAL, "risk"), unless_now=_PAST_OR_PAPER),
    Rule("kriminal_darurat", ("weapon", "wields"), 5, unless=(*_UNREAL, "risk", "madness"), unless_now=("paper",)),
    Rule("kriminal_darurat", ("waylaid", "collector"), 10, unless=_UNREAL, unless_now=_PAST_OR_PAPER),
    Rule("kriminal_darurat", ("weapon", "extorts"), 15, unless=_UNREAL, unless_now=_PAST_OR_PAPER),
    Rule("kriminal_darurat", ("pries", "opening"), 4, unless=(*_UNREAL, "paper", "long_ago")),
    Rule("kriminal_darurat", ("lock", "vehicle", "stranger"), 12, unless=(*_UNREAL, "paper", "long_ago", "price")),
    Rule("kriminal_darurat", ("climbs", "fence", "stranger"), 6, unless=(*_UNREAL, "paper", "risk", "long_ago")),
    Rule("kriminal_darurat", ("collector", "menaces"), 15, unless=(*_UNREAL, "paper", "long_ago")),
    Rule("kriminal_darurat", ("attacked", "person"), 5, unless=(*_UNREAL, "paper", "long_ago", "school", "patient")),
    Rule("kriminal_darurat", ("attacked", "present"), 12, unless=(*_UNREAL, "paper", "long_ago", "school", "patient")),
    Rule("kriminal_darurat", ("intrudes", "inside"), 3, unless=(*_UNREAL, "hospital", "paper", "long_ago")),
    Rule("kriminal_darurat", ("torch", "vacant"), 7, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("missing", "child", "led_away"), 20, unless=(*_UNREAL, "paper", "patient", "school")),
    Rule("kriminal_darurat", ("child", "led_away", "pretends"), 20, unless=(*_UNREAL, "paper", "patient")),
    Rule("kriminal_darurat", ("unknown", "dragged"), 8, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("stranger", "hides"), 12, unless=(*_UNREAL, "paper")),
    Rule("kriminal_darurat", ("threatens", "kills"), 3, unless=(*_UNREAL, "paper", "pests", "rubbish")),
    Rule("kriminal_darurat", ("intends", "arson", "building"), 6, unless=(*_UNREAL, "paper", "rubbish", "trade")),
    Rule("kriminal_darurat", ("intends", "kills"), 3, unless=(*_UNREAL, "paper", "pests", "rubbish")),
    Rule(
        "kriminal_darurat",
        ("robber", "taken", "vehicle"),
        4,
        unless=(*_UNREAL, "hearsay", "parking"),
        unless_now=(*_PAST_OR_PAPER, "risk"),
    ),
    Rule("kriminal_darurat", ("follows_me",), unless=_UNREAL),
    Rule("kriminal_darurat", ("self_", "hides"), 2, unless=(*_UNREAL, "patient", "pests"), unless_now=_PAST),
    Rule("kriminal_darurat", ("types", "hideout"), 6, unless=_UNREAL),
    # Disaster
    Rule("bencana_alam", ("quake",), unless=(*_UNREAL, "paper", "figure"), unless_now=_PAST),
    Rule(
        "bencana_alam",
        ("wrecks", "twister"),
        8,
        unless=(*_UNREAL, "trimming"),
        unless_now=_PAST,
        unless_before=("hedge",),
    ),
    Rule(
        "bencana_alam",
        ("wrecks", "twister", "roof"),
        25,
        unless=(*_UNREAL, "not_wind", "trimming"),
        unless_now=_PAST,
        unless_before=("if_ever",),
    ),
    Rule(
        "bencana_alam",
        ("gone", "twister", "roof"),
        25,
        unless=(*_UNREAL, "not_wind", "repair"),
        unless_now=_PAST_OR_PAPER,
    ),
    Rule("bencana_alam", ("rains", "ashes"), 3, unless=_UNREAL, unless_now=_PAST),
    Rule("bencana_alam", ("ashes", "volcano"), 25, unless=_UNREAL, unless_now=_PAST),
    Rule("bencana_alam", ("dust", "volcano"), 25, unless=_UNREAL, unless_now=_PAST),
    Rule("bencana_alam", ("sulphur", "volcano"), 20, unless=_UNREAL, unless_now=_PAST),
    Rule(
        "bencana_alam",
        ("slides",),
        unless=(*_UNREAL, "price", "asphalt", "figure"),
        unless_now=("long_ago", "year", "risk", "paper"),
    ),
    Rule(
        "bencana_alam",
        ("earth", "gives_way", "threatened"),
        20,
        unless=(*_UNREAL, "price", "asphalt", "paper", "repair"),
    ),
    Rule("bencana_alam", ("earth", "sinks"), 8, unless=(*_UNREAL, "price", "asphalt", "paper", "rubble")),
    Rule("bencana_alam", ("volcano", "erupts"), 5, unless=(*_UNREAL, "figure"), unless_now=_PAST),
    Rule("bencana_alam", ("now", "sways"), 4, unless=(*_UNREAL, "park", "sound")),
    Rule("bencana_alam", ("sways", "indoors"), 6, unless=(*_UNREAL, "park", "sound")),
    Rule("bencana_alam", ("wrecks", "swirls", "roof"), 25, unless=(*_UNREAL, "parking")),
    Rule("bencana_alam", ("ashes", "rumbles"), 20, unless=_UNREAL, unless_now=_PAST),
    # Medical
    Rule(
        "ambulans_darurat",
        ("stricken", "sign"),
        8,
        unless_before=("if_ever",),
        unless=(*_UNREAL, "hearsay", "figure"),
        unless_now=("long_ago", "year", "body_care", "paper"),
    ),
    Rule(
        "ambulans_darurat",
        ("stricken", "help"),
        30,
        unless=(*_UNREAL, "body_care", "paper", "hearsay", "figure"),
        unless_before=("if_ever",),
    ),
    Rule(
        "ambulans_darurat",
        ("stricken", "now"),
        20,
        unless=(*_UNREAL, "body_care", "paper", "hearsay", "figure", "claims"),
        unless_now=_PAST,
        unless_before=("if_ever",),
    ),
    Rule(
        "ambulans_darurat",
        ("collapses", "person"),
        3,
        unless=(*_UNREAL, "body_care", "paper", "long_ago", "service", "patient", "figure", "pests"),
        unless_before=("if_ever", "hedge"),
    ),
    Rule(
        "ambulans_darurat",
        ("stricken", "plea"),
        6,
        unless=(*_UNREAL, "body_care", "paper", "hearsay", "figure", "claims", "pests"),
        unless_now=_PAST,
        unless_before=("if_ever",),
    ),
    Rule("ambulans_darurat", ("rolls", "feverish"), 10, unless=(*_UNREAL, "vaccine")),
    Rule(
        "ambulans_darurat",
        ("neg", "breath"),
        2,
        unless=(*_UNREAL, "rubbish", "body_care", "paper", "figure", "price"),
        unless_now=_PAST,
        unless_before=("if_ever",),
    ),
    Rule("ambulans_darurat", ("breath", "laboured"), 3, unless=(*_UNREAL, "rubbish", "body_care", "paper")),
    Rule("ambulans_darurat", ("face", "blue"), 3, unless=(*_UNREAL, "body_care", "paper")),
    Rule("ambulans_darurat", ("chest", "hurts"), 4, unless=(*_UNREAL, "body_care", "paper", "rubbish")),
    Rule("ambulans_darurat", ("cold_sweat", "cold"), 2, unless=_UNREAL),
    Rule("ambulans_darurat", ("neg", "wakes", "sign"), 6, unless=(*_UNREAL, "body_care", "paper", "rubbish")),
    Rule("ambulans_darurat", ("falls", "senseless"), 8, unless=(*_UNREAL, "claims"), unless_now=("long_ago", "paper")),
    Rule(
        "ambulans_darurat",
        ("senseless", "person"),
        5,
        unless=(*_UNREAL, "body_care", "paper", "cost_of", "service", "power"),
    ),
    Rule(
        "ambulans_darurat",
        ("senseless", "urgent"),
        8,
        unless=(*_UNREAL, "body_care", "paper", "cost_of", "service", "power"),
    ),
    Rule("ambulans_darurat", ("falls", "neg", "wakes"), 8, unless=(*_UNREAL, "body_care", "paper")),
    Rule("ambulans_darurat", ("falls", "limb", "blood"), 15, unless=(*_UNREAL, "paper"), unless_now=_PAST),
    Rule(
        "ambulans_darurat",
        ("blood", "flows"),
        4,
        unless=(*_UNREAL, "donation", "paper", "body_care", "vaccine", "pests"),
    ),
    Rule("ambulans_darurat", ("pregnant", "birth", "urgent"), 20, unless=(*_UNREAL, "paper", "body_care", "donation")),
    Rule("ambulans_darurat", ("drinks", "poison"), 4, unless=(*_UNREAL, "pests")),
    Rule("ambulans_darurat", ("drinks", "coin"), 3, unless=_UNREAL),
    Rule("ambulans_darurat", ("vomits", "limp"), 20, unless=(*_UNREAL, "body_care", "rubbish")),
    Rule(
        "ambulans_darurat",
        ("drowns", "person"),
        3,
        unless=(*_UNREAL, "risk", "price", "paper", "flooding"),
        unless_now=_PAST,
        unless_before=("if_ever",),
    ),
    Rule(
        "ambulans_darurat",
        ("drowns", "urgent"),
        12,
        unless=(*_UNREAL, "risk", "price", "paper", "flooding"),
        unless_before=("if_ever",),
    ),
    Rule("ambulans_darurat", ("waters", "breaks"), 4, unless=_UNREAL, unless_now=_PAST),
    Rule("ambulans_darurat", ("poisoned",), unless=(*_UNREAL, "paper"), unless_now=_PAST),
    Rule(
        "ambulans_darurat", ("neg", "aware", "family", "urgent"), 20, unless=(*_UNREAL, "body_care", "paper", "repair")
    ),
    Rule(
        "ambulans_darurat", ("ambulance", "urgent"), 6, unless=(*_UNREAL, "hearse", "paper", "risk"), unless_now=_PAST
    ),
    Rule("ambulans_darurat", ("clutches_chest",), unless=(*_UNREAL, "paper")),
    Rule("ambulans_darurat", ("mouth", "askew"), 3, unless=(*_UNREAL, "body_care", "paper")),
    Rule("ambulans_darurat", ("called", "dazed"), 5, unless=(*_UNREAL, "patient", "paper", "service")),
    Rule(
        "ambulans_darurat", ("short_breath", "severe", "family"), 4, unless=(*_UNREAL, "body_care", "paper", "figure")
    ),
    Rule("ambulans_darurat", ("crowning", "appears"), 4, unless=(*_UNREAL, "paper")),
    Rule("ambulans_darurat", ("pregnant", "breaks"), 10, unless=(*_UNREAL, "paper")),
    Rule("ambulans_darurat", ("falls", "neg", "stands"), 25, unless=(*_UNREAL, "paper"), unless_now=_PAST),
)


def _lightly(rule: Rule) -> Rule:
    """The rule, silenced also by what _MADE_LIGHT_OF names, unless something is still going on."""
    if rule.intent in _NEVER_LIGHT:
        return rule
    kind = "jest" if rule.intent in _JOKED_ABOUT else "pending"
    return replace(rule, unless_now=(*rule.unless_now, *_MADE_LIGHT_OF, kind))


RULES: tuple[Rule, ...] = tuple(_lightly(rule) for rule in _ALL)

LONG_RARE = word_set("""
    kebakaran terbakar tabrakan bertabrakan kecelakaan keserempet ambulans tumbang semaput pingsan kejang
    dijambret perampok celurit penculikan diperkosa pelecehan dilecehkan menyambar meledak
""")
"""Rare and long enough that a near spelling is a typo of them."""

NOT_A_TYPO = word_set("""
    diperiksa diperkasa tambang timbang tumpang tembang meladak meledek terbayar terbukar
""")
"""Words of their own that would else be taken for a word of LONG_RARE, or for one without its vowels."""
