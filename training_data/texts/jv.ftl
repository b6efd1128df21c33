### Ukara tetep bot ing basa Jawa krama. Kenging dipunsunting; nami ing salebeting kurung kurawal sampun ngantos dipunewahi.

masked = Nomer pribadi ing serat panjenengan sampun dipunsamaraken. Nyuwun tulung sampun ngantos dipunkintun malih; petugas badhe nyuwun menawi pancen perlu.
notice = Pacelathon punika dipunsimpen supados saged ngladosi panjenengan. Nyuwun tulung sampun ngantos ngintun NIK, nomer KK, utawi nomer rekening. Jangkepipun: /privasi
greeting = Sugeng rawuh. Kula asisten layanan Pemerintah { $city } (bot, sanes tiyang). Kula saged mangsuli bab KTP lan KK, BPJS, bansos, pajeg, ijin usaha, sarta nampi lapuran bab margi, lampu, uwuh, lan toya. Mangga dipunserat menapa ingkang dipunbetahaken.
welcome = Sami-sami. Menawi wonten malih ingkang saged kula bantu, mangga dipunserat.
acknowledged = Inggih. Menawi wonten malih ingkang saged kula bantu, mangga dipunserat.
help =
    Mangga dipunserat ngangge tembung panjenengan piyambak, upaminipun "KTP ical" utawi "lampu margi pejah wonten Ngronggo".

    /tiket mirsani lapuran panjenengan
    /petugas nyuwun dipunwangsuli petugas
    /batal mboten siyos lapur
    /bahasa jawa utawi /bahasa indonesia
    /privasi bab data panjenengan
    /data salinanipun, /hapus mbusek

    Kawontenan darurat: telpun 112, gratis.
privacy =
    Ingkang dipunsimpen: serat panjenengan (NIK, nomer KK, nomer HP, surel, lan nomer rekening dipunsamaraken rumiyin), tiket panjenengan, lan alamat pacelathon punika supados saged dipunwangsuli.
    Alamat pacelathon dipunsimpen kapisah. Tiket namung dipunwaos OPD ingkang nangani.
    /data ngaturaken salinanipun, /hapus mbusek.
language-set = Inggih, kula ngangge basa Jawa.
unknown-command = Prentah punika dereng kula mangertosi. Serat /bantuan kangge mirsani ingkang saged dipunginakaken, utawi serat kemawon kabetahan panjenengan.
no-words = (tanpa katrangan)

provenance = Sumber: { $department }, dipunpriksa { $day }.
provenance-example = Conto, dereng dipunsahaken OPD. Ingkang kagungan layanan: { $department }, sumber dipunwaos { $day }.
unserved-expired = Wangsulan { $department } bab punika sampun langkung wekdalipun, dados mboten kula aturaken. Pitakenan panjenengan kula terasaken.
unserved-withdrawn = Wangsulan bab punika saweg dipuntarik dening { $department }, dados mboten kula aturaken. Pitakenan panjenengan kula terasaken.
unserved-unapproved = Wangsulan bab punika dereng dipunsahaken { $department }, dados mboten kula aturaken. Pitakenan panjenengan kula terasaken.
answer-good = Kula bingah saged mbiyantu.
answer-bad = Nyuwun pangapunten dereng cetha. Mangga dipunserat ingkang kirang cetha, utawi pilih ing ngandhap punika.
facet-unknown = Bab punika kangge "{ $title }" dereng wonten katranganipun saking { $department }. Menapa kersa kula tangletaken?
jurisdiction = { $title }: punika dipuntangani { $owner }, sanes Pemerintah Kota.

clarify = Ingkang panjenengan kersakaken ingkang pundi?
ask-again = Nyuwun pangapunten, kula dereng mangertos. Mangga dipunserat mawi tembung sanes, upaminipun "syarat ndamel KTP" utawi "got buntu wonten Dandangan". Utawi pilih Petugas.

form-what = Wonten kedadosan menapa? Mangga dipuncariyosaken kanthi ringkes.
form-place = Wonten pundi papanipun? Mangga dipunserat kelurahan sarta margi utawi patokan, utawi kintunaken lokasi.
form-change = Mangga dipunserat ingkang leres, utawi pilih ingkang badhe dipunewahi.
form-where = Papan: { $where }
form-photos = Foto: { $count }
form-report =
    { $title }, kangge { $department }:
    { $text }{ $where }{ $photos }
form-secret = Lapuran punika wados: namung dipunwaos { $department }, mboten ketingal wonten grup utawi peta.
form-cancelled = Inggih, lapuran mboten siyos. Mboten wonten ingkang dipunkintun.
form-over = Pilihan punika sampun mboten lumampah. Mangga dipunserat kemawon kabetahan panjenengan.
photo-kept = Fotonipun sampun kula simpen.

person-opened =
    Panyuwunan panjenengan sampun kacathet kanthi nomer { $number }.
    Petugas { $department } badhe mangsuli wonten mriki paling kasep { $due }.
question-opened =
    Nomer pitakenan panjenengan { $number }.
    Wangsulan { $department } paling kasep { $due }.
ticket-opened =
    Lapuran panjenengan sampun kacathet kanthi nomer { $number } lan dipunterasaken dhateng { $department }.
    Wangsulan ingkang kapisan paling kasep { $due }.
read-from = Ing sanjawining jam kerja: petugas maos wiwit { $when }.
no-tickets = Panjenengan dereng gadhah lapuran wonten mriki. Menawi badhe lapur, mangga dipunserat kemawon.
your-tickets =
    Lapuran panjenengan:
    { $lines }
ticket-line = { $number } { $title }{ $where }: { $status }, { $department }
status-new = nengga petugas
status-in-progress = saweg dipungarap
status-resolved = dipunlapuraken sampun rampung, nengga wangsulan panjenengan
status-closed = rampung
status-closed-unconfirmed = dipuntutup tanpa wangsulan
attached = Kula aturaken dhateng petugas ingkang nangani { $number }.
person-already = Panyuwunan panjenengan sampun kacathet kanthi nomer { $number }. Petugas badhe mangsuli wonten mriki.
from-department =
    { $department } ({ $number }):
    { $text }
resident-moved = Lapuran { $number } dipunalihaken dhateng { $department }, ingkang wenang nangani. Wates wekdal wangsulanipun mboten ewah.

closing-ask =
    { $department } ngaturaken bilih lapuran { $number } sampun rampung:
    { $note }

    Menapa sampun beres?
closing-done = Matur nuwun kabaripun. Lapuran { $number } dipuntutup. Menawi kersa, mangga dipunbiji pelayananipun saking 1 (awon) dumugi 5 (sae sanget); saged dipunlangkungi.
closing-reopened = Inggih, lapuran { $number } dipunbikak malih lan petugas dipunkabari. Menawi wonten ingkang kirang, mangga dipunserat kanthi mangsuli serat punika.
closing-supervisor = Inggih, lapuran { $number } dipunbikak malih lan dipunaturaken dhateng pimpinanipun petugas.

alarm-ask = Menapa punika kedadosan samenika?
alarm-confirmed = Matur nuwun. Petugas siaga sampun dipunkabari, nanging ingkang ngintun pitulungan punika 112. Mangga dipuntelpun menawi dereng.
confided = Kula aturaken dhateng petugas. Menawi wonten bebaya samenika, telpun 112; badhe cariyos dhateng konselor, telpun 119.
alarm-no = Inggih. Menawi kawontenanipun ewah, telpun 112.

got-photo = Fotonipun sampun kula tampi. Foto punika bab menapa?
got-voice = Serat swanten dereng saged kula mangertosi, dados kula terasaken dhateng petugas.
got-video = Video dereng saged kula mangertosi, dados kula terasaken dhateng petugas.
got-document = Dokumen dereng saged kula waos, dados kula terasaken dhateng petugas.
got-sticker = Stikeripun sampun kula tampi. Menawi wonten ingkang saged kula bantu, mangga dipunserat.
got-contact = Kontak mboten kula simpen, supados aman ingkang kagungan. Mangga dipunserat kemawon kabetahan panjenengan.
got-location = Lokasinipun sampun kula tampi. Menapa ingkang badhe panjenengan lapuraken wonten mrika?
got-live-location = Lokasinipun sampun kula tampi. Menapa ingkang badhe panjenengan lapuraken wonten mrika?
got-poll = Kula dereng saged ngisi jajak pendapat. Mangga dipunserat kemawon kabetahan panjenengan.
got-unsupported = Serat jinis punika dereng saged kula waos. Mangga dipunserat kemawon kabetahan panjenengan.

button-good = Mbiyantu
button-bad = Dereng
button-report = Damel lapuran
button-person = Petugas
button-none = Sanes punika
button-ask-opd = Inggih, tangletaken
button-tickets = Lapuran kula
button-send = Kintun
button-send-now = Langsung kintun
button-change = Ewahi
button-cancel = Mboten siyos
button-what = Isinipun lapuran
button-place = Papan
button-now = Inggih, samenika
button-not-urgent = Sanes darurat
button-done = Sampun
button-partly = Saperangan
button-not = Dereng

stuck = Nyuwun pangapunten, wonten alangan wonten sistem kula nalika maos serat panjenengan. Serat punika sampun dipunterasaken dhateng petugas kanthi nomer { $number }.

form-send = Menapa lapuran punika badhe dipunkintun?
form-send-both = Menapa kalih-kalihipun badhe dipunkintun?
form-kelurahan = Punika wonten kelurahan pundi? Saged dipuntambahi margi utawi patokan.
form-border = Titik punika celak wates kalih kelurahan. Mlebet ingkang pundi?
form-outside = Titik punika wonten sanjawining Kutha Kediri, dados sanes wewenang kula. Lapuranipun taksih kula simpen: menawi titikipun klentu, mangga dipunserat kelurahan utawi patokanipun.
form-photo-helps = Foto mbiyantu petugas; saged dipunkintun samenika.
form-own-like = Panjenengan sampun lapur bab ingkang sami kanthi nomer { $number }. Menapa dipuntambahaken dhateng lapuran punika kemawon?
form-like = Sampun wonten { $count } lapuran ingkang sami saking warga sanes. Balas IKUT supados ugi angsal kabaripun.
form-anonymous = Inggih, asma lan kontak panjenengan mboten dipuntedahaken dhateng sinten kemawon. Kabaripun tetep dumugi mriki.
draft-open = Lapuran "{ $title }" wau dereng dipunkintun. Balas "lanjut" kangge nerasaken, utawi "batal".
joined = Lapuran panjenengan dipungabung kaliyan lapuran ingkang sami wonten { $department }. Nomer panjenengan { $number }; saben kabaripun dumugi mriki.
wanted = Supados enggal dipunpriksa, mangga panjenengan kintunaken { $name }. Nomer punika dipunsegel: namung dipunbikak { $department } lan dipunbusek sareng tiketipun. Saged dipunlangkungi.
slot-nomor-pelanggan = nomer pelanggan
sealed = { $name } panjenengan sampun dipunsegel kangge tiket { $number } lan mboten dipunsimpen ing pacelathon.
sealed-instead = ({ $name }, dipunsegel)
elsewhere = { $place } mlebet wilayah { $owner }, sanes { $city }, dados mboten saged kula tangani. Mangga ngubungi { $owner }. Menawi ingkang dipunkersakaken papan ing { $city }, mangga dipunserat malih mawi nami kelurahanipun.
ticket-due = Wangsulan kapisan paling kasep { $due }.
ticket-late = Wangsulan kapisan dipunjanjeni paling kasep { $due }, lan punika sampun langkung. Nyuwun pangapunten. Panjenengan saged ngengetaken petugas.
reminded = Petugas sampun dipunengetaken bab { $number }.
rated = Matur nuwun, bijinipun sampun kula tampi.
answer-to = Menapa punika wangsulan kangge petugas ingkang nangani { $number }?
live-begun = { $name } saking { $department } badhe matur langsung dhateng panjenengan bab { $number }. Sedaya ingkang panjenengan serat samenika kula aturaken dhateng piyambakipun.
live-over = Pirembagan langsung kaliyan { $name } sampun rampung. Mangga dipunserat malih menawi wonten kabetahan; kula ingkang mangsuli.
privacy-which = Panjenengan saged nyuwun salinan data, utawi mbusek data punika. Ingkang pundi?
stopped = Inggih. Kula mboten badhe ngintun menapa-menapa, kejawi wangsulan lapuran panjenengan. Data panjenengan ugi saged dipunbusek.
erase-ask = Sedaya pacelathon, foto, lan alamat pacelathon punika badhe dipunbusek. Lapuran ingkang sampun mlebet tetep dipunsimpen OPD miturut aturan, nanging tanpa asma lan kontak panjenengan, dados wangsulanipun mboten saged dumugi malih. Serat "inggih, busek" kangge nglajengaken.
erase-not = Inggih, mboten wonten ingkang dipunbusek.
erased = Data panjenengan sampun dipunbusek. Menawi nyerat malih, pacelathonipun wiwit saking awal.
copy = Salinan data panjenengan. Basa pacelathon: { $language }. Alamat pacelathon punika dipunsimpen supados saged dipunwangsuli. Tiket lan serat ingkang kasimpen: { $count }.
copy-shortened = Serat ingkang langkung lami mboten kapacak wonten mriki; mangga nyuwun dhateng petugas menawi perlu.
copy-you = Panjenengan
copy-city = Kula
button-join = Nderek
button-add = Tambahaken mrika
button-other-report = Lapuran sanesipun
button-remind = Ngengetaken petugas
button-live-end = Rampung obrolan
button-answer-to = Inggih, leres
button-something-else = Sanes, bab sanes
button-copy = Salinan data
button-erase = Busek data kula
button-erase-now = Inggih, busek
button-keep = Mboten siyos
alarm-over = Inggih, matur nuwun kabaripun. Menawi kawontenanipun ewah, telpun 112 malih. Menapa badhe dipuncathet dados lapuran?
still-about = Punika taksih bab "{ $title }"? Mangga dipunserat ingkang badhe dipuntangletaken, utawi pilih ing ngandhap.
form-none = Inggih. Mboten wonten lapuran ingkang saweg dipunserat. Mangga dipunserat kabetahan panjenengan.
alarm-more = Kula cathet kangge petugas siaga. Menawi dereng nelpun 112, mangga dipuntelpun samenika: saking mrika pambiyantu dipunkintun.
form-person = Petugas maos lapuran punika saksampunipun panjenengan kintun.
form-again = Sampun kula tambahaken. Papanipun wonten pundi? Mangga dipunserat kelurahan sarta margi utawi patokan, utawi kintunaken lokasi.
language-name = Jawa
