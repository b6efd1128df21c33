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

    Keadaan darurat: telepon 112, gratis.
privacy =
    Yang disimpan: pesan Anda (NIK, nomor KK, nomor HP, surel, dan nomor rekening disamarkan lebih dulu), tiket Anda, dan alamat obrolan ini agar bisa dijawab.
    Alamat obrolan disimpan terpisah. Tiket dibaca OPD yang menanganinya saja.
    /data meminta salinan, /hapus meminta penghapusan. Permintaan dikerjakan petugas Diskominfo paling lambat 3x24 jam.
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
form-confirm =
    { $title }, untuk { $department }:
    { $text }{ $where }{ $photos }

    Kirim laporan ini?
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
closing-done = Terima kasih atas kabarnya. Laporan { $number } ditutup.
closing-reopened = Baik, laporan { $number } dibuka lagi dan petugas diberi tahu. Tulis yang masih kurang sambil membalas pesan ini, bila ada.
closing-supervisor = Baik, laporan { $number } dibuka lagi dan diteruskan ke atasan petugas.

alarm-ask = Apakah ini terjadi sekarang?
alarm-confirmed = Terima kasih. Petugas siaga sudah diberi tahu, tetapi yang mengirim bantuan adalah 112. Teleponlah bila belum.
confided = Saya sampaikan kepada petugas. Kalau ada bahaya sekarang, telepon 112; untuk bercerita kepada konselor, telepon 119.
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

desk-unknown-member = Anda belum terdaftar sebagai petugas. Minta kode pendaftaran kepada admin OPD Anda.
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
desk-no-reason = Alihkan ke { $department } perlu alasan, misalnya /alihkan T-142 { $department } bukan jalan kota
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
    Membalas kartu tiket yang Anda pegang sama dengan menjawab warga.
