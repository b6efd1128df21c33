### Kalimat tetap bot dalam bahasa Indonesia. Boleh disunting; nama dalam kurung kurawal jangan diubah.

masked = Nomor pribadi dalam pesan Anda sudah disamarkan. Mohon jangan dikirim lagi; petugas akan memintanya bila benar-benar perlu.
notice = Percakapan ini disimpan untuk melayani Anda. Jangan kirim NIK, nomor KK, atau nomor rekening. Selengkapnya: /privasi
greeting = Halo, saya asisten layanan Pemerintah { $city } (bot, bukan manusia). Saya bisa menjawab soal KTP dan KK, BPJS, bansos, pajak, izin usaha, serta menerima laporan jalan, lampu, sampah, dan air. Silakan tulis keperluan Anda.
welcome = Sama-sama. Kalau ada lagi yang perlu dibantu, tulis saja.
acknowledged = Baik. Kalau ada lagi yang perlu dibantu, tulis saja.
help =
    Tulis keperluan Anda dengan kata-kata sendiri, misalnya "KTP hilang" atau "lampu jalan mati di Ngronggo".

    /tiket melihat laporan Anda
    /petugas minta dijawab petugas
    /batal membatalkan laporan yang sedang ditulis
    /bahasa jawa atau /bahasa indonesia
    /privasi tentang data Anda
    /data salinannya, /hapus menghapusnya

    Keadaan darurat: telepon 112, gratis.
privacy =
    Yang disimpan: pesan Anda (NIK, nomor KK, nomor HP, surel, dan nomor rekening disamarkan lebih dulu), tiket Anda, dan alamat obrolan ini agar bisa dijawab.
    Alamat obrolan disimpan terpisah. Tiket dibaca OPD yang menanganinya saja.
    /data memberi salinannya, /hapus menghapusnya.
language-set = Baik, saya memakai bahasa Indonesia.
unknown-command = Perintah itu tidak saya kenal. Ketik /bantuan untuk melihat yang bisa dipakai, atau tulis saja keperluan Anda.
no-words = (tanpa keterangan)

provenance = Sumber: { $department }, diperiksa { $day }.
provenance-example = Contoh, belum disahkan OPD. Pemilik layanan: { $department }, sumber dibaca { $day }.
unserved-expired = Jawaban { $department } untuk hal ini sudah lewat masa berlakunya, jadi tidak saya sampaikan. Pertanyaan Anda saya teruskan.
unserved-withdrawn = Jawaban untuk hal ini sedang ditarik oleh { $department }, jadi tidak saya sampaikan. Pertanyaan Anda saya teruskan.
unserved-unapproved = Jawaban untuk hal ini belum disahkan { $department }, jadi tidak saya sampaikan. Pertanyaan Anda saya teruskan.
answer-good = Senang bisa membantu.
answer-bad = Maaf belum menjawab. Tulis bagian yang kurang jelas, atau pilih salah satu di bawah.
facet-unknown = Untuk "{ $title }", keterangan itu belum kami terima dari { $department }. Mau saya tanyakan?
jurisdiction = { $title }: ini ditangani { $owner }, bukan Pemerintah Kota.

clarify = Maksud Anda yang mana?
ask-again = Maaf, saya belum menangkap maksudnya. Coba tulis dengan kata lain, misalnya "syarat bikin KTP" atau "got mampet di Dandangan". Atau pilih Petugas.

form-what = Apa yang terjadi? Ceritakan singkat.
form-place = Di mana lokasinya? Tulis kelurahan serta jalan atau patokan, atau kirim lokasi.
form-change = Silakan tulis yang benar, atau pilih bagian yang mau diubah.
form-where = Lokasi: { $where }
form-photos = Foto: { $count }
form-report =
    { $title }, untuk { $department }:
    { $text }{ $where }{ $photos }
form-secret = Laporan ini rahasia: hanya dibaca { $department }, tidak muncul di grup maupun peta.
form-cancelled = Baik, laporan dibatalkan. Tidak ada yang dikirim.
form-over = Pilihan itu sudah tidak berlaku. Tulis saja keperluan Anda.
photo-kept = Foto sudah saya simpan.

person-opened =
    Permintaan Anda tercatat dengan nomor { $number }.
    Petugas { $department } menjawab di sini paling lambat { $due }.
question-opened =
    Nomor pertanyaan Anda { $number }.
    Jawaban { $department } paling lambat { $due }.
ticket-opened =
    Laporan Anda tercatat dengan nomor { $number } dan diteruskan ke { $department }.
    Jawaban pertama paling lambat { $due }.
read-from = Di luar jam kerja: petugas membacanya mulai { $when }.
no-tickets = Anda belum punya laporan di sini. Tulis saja keperluan Anda kalau ingin melapor.
your-tickets =
    Laporan Anda:
    { $lines }
ticket-line = { $number } { $title }{ $where }: { $status }, { $department }
status-new = menunggu petugas
status-in-progress = sedang dikerjakan
status-resolved = dinyatakan selesai, menunggu jawaban Anda
status-closed = selesai
status-closed-unconfirmed = tertutup tanpa konfirmasi
attached = Saya sampaikan ke petugas yang menangani { $number }.
attachment-only = (lampiran)
person-already = Permintaan Anda sudah tercatat dengan nomor { $number }. Petugas akan menjawab di sini.
from-department =
    { $department } ({ $number }):
    { $text }
resident-moved = Laporan { $number } dialihkan ke { $department }, yang berwenang menanganinya. Batas waktu jawabannya tidak berubah.

closing-ask =
    { $department } menyatakan laporan { $number } selesai:
    { $note }

    Apakah sudah beres?
closing-done = Terima kasih atas kabarnya. Laporan { $number } ditutup. Bila berkenan, beri nilai pelayanannya dari 1 (buruk) sampai 5 (sangat baik); boleh dilewati.
closing-reopened = Baik, laporan { $number } dibuka lagi dan petugas diberi tahu. Tulis yang masih kurang sambil membalas pesan ini, bila ada.
closing-supervisor = Baik, laporan { $number } dibuka lagi dan diteruskan ke atasan petugas.

alarm-ask = Apakah ini terjadi sekarang?
alarm-confirmed = Terima kasih. Petugas siaga sudah diberi tahu, tetapi yang mengirim bantuan adalah 112. Teleponlah bila belum.
confided = Saya sampaikan kepada petugas. Kalau ada bahaya sekarang, telepon 112; kalau ingin bicara dengan konselor, telepon 119.
alarm-no = Baik. Kalau keadaannya berubah, telepon 112.
alarm-card =
    DARURAT ({ $state }): { $title }
    { $text }
card-unconfirmed = belum dikonfirmasi
card-denied = warga: bukan darurat
card-confirmed = dikonfirmasi warga

got-photo = Fotonya sudah saya terima. Foto ini tentang apa?
got-voice = Pesan suara belum bisa saya pahami, jadi saya teruskan ke petugas.
got-video = Video belum bisa saya pahami, jadi saya teruskan ke petugas.
got-document = Dokumen belum bisa saya baca, jadi saya teruskan ke petugas.
got-sticker = Stikernya sudah saya terima. Kalau ada yang perlu dibantu, tulis saja.
got-contact = Kontak tidak saya simpan, demi keamanan pemiliknya. Tulis saja keperluan Anda.
got-location = Lokasinya sudah saya terima. Apa yang ingin Anda laporkan di sana?
got-live-location = Lokasinya sudah saya terima. Apa yang ingin Anda laporkan di sana?
got-poll = Saya belum bisa mengisi jajak pendapat. Tulis saja keperluan Anda.
got-unsupported = Jenis pesan itu belum bisa saya baca. Tulis saja keperluan Anda.
case-voice = Warga mengirim pesan suara.
case-video = Warga mengirim video.
case-document = Warga mengirim dokumen.

button-good = Membantu
button-bad = Belum
button-report = Buat laporan
button-person = Petugas
button-none = Bukan itu
button-ask-opd = Ya, tanyakan
button-tickets = Laporan saya
button-send = Kirim
button-send-now = Langsung kirim
button-change = Ubah
button-cancel = Batal
button-what = Isi laporan
button-place = Lokasi
button-now = Ya, sekarang
button-not-urgent = Bukan darurat
button-done = Sudah
button-partly = Sebagian
button-not = Belum
button-to-resident = Kirim ke warga
button-note = Catatan

stuck = Maaf, ada gangguan pada sistem kami saat membaca pesan Anda. Pesan itu sudah diteruskan ke petugas dengan nomor { $number }.
desk-stuck = Pesan warga pada { $number } gagal diproses sistem tiga kali. Mohon dibaca langsung.

desk-unknown-member = Anda belum terdaftar sebagai petugas. Minta kode pendaftaran kepada admin OPD Anda, lalu kirim /daftar KODE dalam obrolan pribadi dengan bot ini.
desk-unknown-command = Perintah itu tidak dikenal. Ketik /bantuan.
desk-no-such-ticket = Tiket itu tidak ada di antrean OPD Anda. Sebutkan nomornya, misalnya /ambil T-142, atau lihat /antrean.
desk-secret = { $number } rahasia: isinya hanya dibuka petugas yang memegangnya atau supervisor, di obrolan pribadinya.
desk-closed = Tiket { $number } sudah tertutup, jadi tidak bisa diubah.
desk-taken = { $number } sekarang Anda pegang.
desk-taken-by = { $number } sudah dipegang { $name }.
desk-no-words = Isi pesannya kosong. Tulis setelah perintahnya, misalnya /balas T-142 sudah kami cek.
desk-sent = Terkirim ke warga ({ $number }).
desk-not-delivered = Balasan untuk { $number } tidak sampai ke warga: { $why }
desk-will-send = Dikirim ke warga dalam { $seconds } detik.
desk-taken-back = Dibatalkan. Tidak ada yang dikirim ke warga.
desk-too-late = Balasan untuk { $number } sudah terlanjur terkirim.
desk-offer =
    Anda bukan pemegang tiket ini. Tulisan ini untuk siapa?
    { $text }
desk-noted = Catatan untuk { $number } disimpan, tidak terlihat warga.
desk-unknown-department = OPD "{ $word }" tidak dikenal atau sama dengan OPD Anda. Contoh: /alihkan T-142 dlhkp lampu taman
desk-no-reason = Pengalihan ke { $department } perlu alasan, misalnya /alihkan T-142 { $department } bukan jalan kota
desk-transfer-secret = { $number } rahasia, jadi tidak dapat dialihkan ke OPD itu.
desk-moved = { $number } dialihkan ke { $department }: { $reason }
desk-resolved = { $number } dinyatakan selesai. Warga ditanya apakah sudah beres.
desk-already-resolved = { $number } sudah dinyatakan selesai; menunggu jawaban warga.
desk-default-note = Sudah ditangani.
desk-not-held = { $number } tidak sedang dipegang siapa pun.
desk-given-back = { $number } dikembalikan ke antrean.
desk-reopened = Warga menjawab belum beres: { $number } dibuka lagi.
desk-escalated = Warga menjawab belum beres untuk kedua kalinya: { $number } dibuka lagi. Mohon perhatian supervisor.
desk-resident =
    { $number }, warga menulis:
    { $text }
desk-resident-secret = { $number }, warga menulis. Lihat isinya dengan /tiket { $number }.
desk-queue-empty = Antrean { $department } kosong.
desk-queue =
    Antrean { $department } ({ $count }):
    { $lines }
desk-help =
    /antrean tiket OPD Anda yang terbuka
    /ambil T-142 memegang tiket
    /balas T-142 … menjawab warga
    /catatan T-142 … catatan untuk petugas
    /alihkan T-142 OPD alasan
    /selesai T-142 … menyatakan selesai
    /kembalikan T-142 melepas tiket
    /tiket T-142 riwayatnya
    /obrolan T-142 berbicara langsung dengan warga; sekali lagi mengakhirinya
    /keluar berhenti sebagai petugas OPD ini; tiket yang Anda pegang kembali ke antrean
    Membalas kartu tiket yang Anda pegang sama dengan menjawab warga.

form-send = Kirim laporan ini?
form-send-both = Kirim keduanya?
form-kelurahan = Itu di kelurahan mana? Boleh ditambah jalan atau patokan.
form-border = Titik itu dekat batas dua kelurahan. Masuk yang mana?
form-outside = Titik itu di luar wilayah Kota Kediri, jadi bukan wewenang kami. Laporan Anda masih saya simpan: kalau titiknya keliru, tulis kelurahan atau patokannya.
form-photo-helps = Foto membantu petugas; boleh dikirim sekarang.
form-own-like = Anda sudah melaporkan hal serupa dengan nomor { $number }. Tambahkan ke sana saja?
form-like = Sudah ada { $count } laporan serupa dari warga lain. Balas IKUT supaya Anda mendapat kabarnya juga.
form-anonymous = Baik, nama dan kontak Anda tidak ditunjukkan kepada siapa pun. Kabarnya tetap sampai di sini.
draft-open = Laporan "{ $title }" tadi belum dikirim. Balas "lanjut" untuk meneruskan, atau "batal".
joined = Laporan Anda digabungkan dengan laporan serupa di { $department }. Nomor Anda { $number }; setiap kabarnya sampai di sini.
wanted = Supaya cepat diperiksa, kirim { $name } Anda. Nomor itu disegel: hanya dibuka { $department } dan dihapus bersama tiketnya. Boleh dilewati.
slot-nomor-pelanggan = nomor pelanggan
sealed = { $name } Anda sudah disegel untuk tiket { $number } dan tidak disimpan di percakapan.
sealed-instead = ({ $name }, disegel)
elsewhere = { $place } masuk wilayah { $owner }, bukan { $city }, jadi tidak bisa kami tangani. Silakan hubungi { $owner }. Kalau maksud Anda tempat di { $city }, tulis lagi dengan nama kelurahannya.
ticket-due = Jawaban pertama paling lambat { $due }.
ticket-late = Jawaban pertama dijanjikan paling lambat { $due }, dan itu sudah lewat. Maaf. Anda boleh mengingatkan petugas.
reminded = Petugas sudah diingatkan soal { $number }.
rated = Terima kasih atas nilainya.
answer-to = Apakah ini jawaban untuk petugas yang menangani { $number }?
live-begun = { $name } dari { $department } ingin berbicara langsung dengan Anda tentang { $number }. Semua yang Anda tulis sekarang sampai kepadanya.
live-over = Obrolan langsung dengan { $name } sudah selesai. Silakan tulis lagi kalau ada keperluan; saya yang menjawab.
privacy-which = Anda boleh meminta salinan data Anda, atau menghapusnya. Yang mana?
stopped = Baik. Saya tidak akan mengirim apa pun, kecuali jawaban atas laporan Anda. Data Anda juga bisa dihapus.
erase-ask = Semua percakapan Anda, foto, dan alamat obrolan ini akan dihapus. Laporan yang sudah masuk tetap disimpan OPD sesuai aturan, tetapi tanpa nama dan kontak Anda, sehingga jawabannya tidak bisa sampai lagi. Ketik "ya, hapus" untuk melanjutkan.
erase-not = Baik, tidak ada yang dihapus.
erased = Data Anda sudah dihapus. Kalau Anda menulis lagi, percakapannya mulai dari awal.
copy = Salinan data Anda. Bahasa percakapan: { $language }. Alamat obrolan ini disimpan agar bisa dijawab. Tiket dan pesan yang tersimpan: { $count }.
copy-shortened = Pesan yang lebih lama tidak dimuat di sini; mintalah kepada petugas bila perlu.
copy-you = Anda
copy-city = Kami
button-join = Ikut
button-add = Tambahkan ke sana
button-other-report = Laporan satunya
button-remind = Ingatkan petugas
button-live-end = Akhiri obrolan
button-answer-to = Ya, itu jawabannya
button-something-else = Bukan, hal lain
button-copy = Salinan data
button-erase = Hapus data saya
button-erase-now = Ya, hapus
button-keep = Tidak jadi
desk-live-resident =
    { $number }, warga menulis:
    { $text }
desk-live-ended-by-resident = Warga mengakhiri obrolan langsung { $number }.
desk-live-lapsed = Obrolan langsung { $number } berakhir karena lama tidak ada pesan.
case-text = (pesan kosong)
case-photo = (foto)
case-sticker = (stiker)
case-contact = (kontak)
case-location = (lokasi)
case-live-location = (lokasi)
case-poll = (jajak pendapat)
case-unsupported = (pesan yang tidak dikenal)
desk-live-begun = Obrolan langsung { $number } dibuka: tulisan warga sampai di sini. /obrolan sekali lagi mengakhirinya.
desk-live-over = Obrolan langsung { $number } diakhiri.
desk-live-other = Warga ini sedang dalam obrolan langsung dengan { $name }.
desk-erased = Warga pada { $number } sudah menghapus datanya, jadi tidak bisa dihubungi.
desk-closed-unasked = { $number } ditutup tanpa konfirmasi: warga sudah menghapus datanya.
desk-joined =
    { $number }: satu warga lagi melaporkan hal yang sama ({ $follower }). Balasan Anda sampai kepadanya juga.
    { $text }
desk-reminded = Warga mengingatkan: jawaban pertama { $number } sudah lewat waktunya. Mohon perhatian supervisor.
alarm-over = Baik, terima kasih kabarnya. Kalau keadaannya berubah, telepon 112 lagi. Mau dicatat sebagai laporan?
card-over = warga: sudah lewat
desk-called = { $number }: warga minta dihubungi petugas.
still-about = Ini masih soal "{ $title }"? Tulis yang ingin ditanyakan, atau pilih di bawah.
form-none = Baik. Tidak ada laporan yang sedang ditulis. Tulis saja keperluan Anda.
alarm-more = Saya catat untuk petugas siaga. Bila belum menelepon 112, teleponlah sekarang: dari sanalah bantuan dikirim.
form-person = Petugas membaca laporan ini begitu Anda mengirimnya.
desk-welcome =
    Selamat bergabung, { $name }. Anda terdaftar sebagai { $role } di { $department }.
    Lihat tiket yang terbuka dengan /antrean, dan semua perintah dengan /bantuan.
desk-already-member = Anda sudah terdaftar sebagai { $role } di { $department }. Untuk pindah OPD atau peran, kirim /keluar dulu, lalu daftar lagi dengan kode baru.
desk-wrong-code = Kode itu tidak berlaku. Periksa lagi tulisannya, atau minta kode baru kepada admin OPD Anda: satu kode berlaku 15 menit untuk satu orang.
desk-join-how = Tulis kodenya setelah perintah: /daftar KODE. Kode diminta kepada admin OPD Anda.
desk-join-later = Terlalu banyak kode yang salah. Coba lagi satu jam lagi dengan kode baru dari admin OPD Anda.
desk-join-privately = Pendaftaran hanya lewat obrolan pribadi dengan bot ini, supaya kodenya tidak terbaca orang lain.
desk-goodbye = Anda tidak lagi terdaftar di { $department }. Tiket yang Anda pegang kembali ke antrean. Untuk bergabung lagi, minta kode baru kepada admin OPD.
desk-member-left = { $name } tidak lagi bertugas di { $department }.
desk-member-held = Tiket yang dipegangnya kembali ke antrean: { $numbers }
form-again = Sudah saya tambahkan. Lokasinya di mana? Tulis kelurahan serta jalan atau patokan, atau kirim lokasi.
language-name = Indonesia
case-reaction = (reaksi)
case-edit = (pesan diubah)
case-delete = (pesan dihapus)
case-button = (tombol)
