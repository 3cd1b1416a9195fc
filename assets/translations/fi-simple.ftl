### Luukku selkosuomeksi. Kaikki ruutujen, sivujen ja virheiden tekstit.

## Kieli
language-own-name = Selkosuomi
language-locale = fi-FI
language-direction = ltr
language-voice = fi
language-keyboard = fi_FI
language-named-fi = suomi
language-named-sv = ruotsi
language-named-en = englanti
language-named-fi-simple = selkosuomi

## Kellonajat
clock-pattern = H.mm
clock-in-sentence = kello { $time }
date-pattern = d.M.y
date-and-time = { $day } { $time }
day-pattern = dddd d. MMMM

## Isännän vastaussivu
answer-title = { $name } odottaa sinua aulassa
answer-visitor-unnamed = Vieras
answer-arrived = Tuli kello { $time }
answer-question = Mitä haluat kertoa vieraalle?
answer-question-again = Haluatko muuttaa vastausta?
answer-coming = Olen tulossa
answer-in-minutes = Tulen { $minutes } minuutin päästä
answer-cannot = En voi tulla
answer-given = Vastasit kello { $time }: { $answer }
answer-seen-coming = Vastauksesi näkyy vieraalle aulan näytöllä.
answer-seen-in-minutes = Vastauksesi näkyy vieraalle aulan näytöllä.
answer-seen-cannot = Kerromme vieraalle, että hän voi kysyä palvelutiskiltä.
answer-note = Vain viimeinen vastaus on voimassa. Voit muuttaa sitä, kunnes vieras lähtee.

## Kutsut vierailulle
weekday-date-pattern = EEEE d. MMMM y
calendar-summary = Tapaaminen: { $host }
calendar-description = Numerokoodi aulan näytölle: { $code }
invite-title = Kutsu vieras
invite-lead = { $name }, vieras saa kutsun sähköpostilla.
invite-form = Uusi kutsu
invite-faults = Tarkista nämä asiat
invite-name = Vieraan nimi
invite-name-bad = Kirjoita vieraan nimi.
invite-email = Sähköpostiosoite
invite-email-bad = Kirjoita koko sähköpostiosoite. Esimerkki: aino@example.fi.
invite-organisation = Vieraan työpaikka (ei ole pakko kirjoittaa)
invite-organisation-bad = Työpaikan nimi on liian pitkä.
invite-language = Millä kielellä vieras saa viestit?
invite-language-bad = Valitse kieli.
invite-day = Päivä
invite-day-bad = Valitse päivä. Se ei saa olla mennyt, ja siihen saa olla enintään vuosi.
invite-time = Kellonaika
invite-time-bad = Valitse kellonaika. Se ei saa olla mennyt.
invite-minutes = Kuinka pitkä tapaaminen on?
invite-minutes-bad = Valitse, kuinka pitkä tapaaminen on.
invite-minutes-long = { $minutes } minuuttia
invite-place = Tarkka paikka (ei ole pakko kirjoittaa)
invite-place-help = Esimerkiksi kerros tai huone. Älä kirjoita, miksi tapaatte. Muut voivat nähdä viestin.
invite-place-bad = Paikan nimi on liian pitkä.
invite-send = Lähetä kutsu
invite-note = Vieras saa ajan, paikan, QR-koodin, numerokoodin ja merkinnän kalenteriin. Poistamme vieraan tiedot, kun tapaamisesta on { $days } päivää.
invite-list = Tulevat tapaamiset
invite-nobody = Et ole kutsunut ketään.
invite-done-made = Vieras saa kutsun pian.
invite-done-changed = Vieras saa uudet tiedot pian.
invite-done-cancelled = Tapaaminen on peruttu. Vieras saa siitä viestin.
invite-change-title = Muuta tapaamista: { $name }
invite-change-form = Uusi aika ja paikka
invite-change-send = Lähetä uudet tiedot
invite-change-note = Vieraan vanha QR-koodi toimii. Jos numerokoodi muuttuu, vieras saa uuden.
invite-cancel-title = Peru tapaaminen
invite-cancel-note = Vieras saa viestin. Siinä lukee, että hänen ei tarvitse tulla. Et voi enää muuttaa tätä.
invite-cancel = Peru tapaaminen
invite-back = Takaisin kutsuihin
invite-door-title = Kutsu vieraita
invite-door-lead = Lähetämme linkin työsähköpostiisi. Linkillä voit kutsua vieraita.
invite-door-form = Pyydä linkki
invite-door-send = Lähetä linkki
invite-sent-title = Katso sähköpostisi
invite-sent-lead = Lähetämme linkin, jos osoite on kunnan luettelossa. Linkki toimii { $hours } tuntia.
invite-link-expired = Linkki on liian vanha
invite-link-expired-help = Pyydä uusi linkki. Sivu on sama kuin viimeksi.

## Sivu, joka kertoo, ketkä ovat talossa
here-title = Ketkä ovat talossa
here-count = { $count ->
    [0] Listassa ei ole ketään.
    [one] { $count } vieras
   *[other] { $count } vierasta
}
here-taken = Lista on tehty { $day } klo { $time }
here-note = Listassa on vieraita. He ovat ilmoittautuneet kioskissa, eivätkä he ole vielä lähteneet. Listassa ei ole työntekijöitä eikä niitä vieraita, jotka eivät ole ilmoittautuneet.
here-name = Nimi
here-since = Milloin tuli
here-host = Kenen luo tuli
here-department = Yksikkö
here-unnamed = Vieras, jonka nimeä emme tiedä
here-no-host = Emme tiedä

## Virheet
error-not-allowed = Sinulla ei ole lupaa tehdä tätä.
error-not-allowed-help = Voit kysyä neuvoa palvelupisteestä.
error-not-known = Emme tunne tätä laitetta tai linkkiä.
error-not-known-help = Voit kysyä neuvoa palvelupisteestä.
error-not-found = Emme löydä sivua.
error-not-found-help = Katso viestistä, onko osoite oikein.
error-bad-request = Emme ymmärtäneet, mitä haluat.
error-bad-request-help = Mene takaisin ja yritä uudelleen.
error-too-large = Viestisi on liian pitkä.
error-too-large-help = Tee viestistä lyhyempi ja yritä uudelleen.
error-too-many-tries = Yritit liian monta kertaa.
error-too-many-tries-help = Odota 1 minuutti. Yritä sitten uudelleen.
error-ours = Teimme virheen.
error-ours-help = Odota hetki ja yritä uudelleen.
error-hub-away = Palvelimeen ei ole nyt yhteyttä.
error-hub-away-help = Yritämme itse uudelleen. Odota hetki.
error-command-reused = Tätä tunnusta on jo käytetty toiseen asiaan.
error-command-unknown = Palvelin ei ymmärrä, mitä laite pyysi.
error-enrolment-code-wrong = Koodi ei toimi. Se on väärä tai liian vanha, tai joku on jo käyttänyt sen.
error-host-gone = Tämä henkilö ei ole enää listalla.
error-host-gone-help = Kysy palvelutiskiltä, kuka voi auttaa sinua.
error-visit-closed = Tämä käynti on ohi
error-visit-closed-help = Et voi enää vastata.
error-visit-unknown = Emme löydä tätä käyntiä
error-visit-unknown-help = Kysy palvelutiskiltä.
error-link-forged = Linkki on väärä
error-link-forged-help = Avaa linkki viestistä, jonka sait. Katso, että koko linkki on mukana.
error-link-expired = Linkki on liian vanha
error-link-expired-help = Et voi enää vastata tähän käyntiin.
error-here-expired = Tätä sivua ei voi enää avata
error-here-expired-help = Avaa lista uudelleen palvelutiskillä.
error-phone-bad = Emme voi lähettää tekstiviestiä numeroon. Tarkista numero.
error-name-missing = Kirjoita nimesi. Voit myös jatkaa ilman nimeä.
error-invitation-time = Valitse toinen aika. Se ei saa olla mennyt, ja siihen saa olla enintään vuosi.
error-invitation-time-help = Mene takaisin ja valitse toinen aika.
error-invitation-unknown = Emme löydä kutsua.
error-invitation-unknown-help = Ehkä se on jo poistettu.
error-invitation-closed = Et voi enää muuttaa kutsua.
error-invitation-closed-help = Tapaaminen on peruttu tai se on jo ollut. Tai vieras on jo tullut.
error-invitation-other-host = Tämä kutsu on toisen työntekijän luo.

## Kioski: alku
idle-begin = Kosketa, jos haluat selkosuomea
idle-slide-language = Kieli: { $language }
idle-art-title = Hoida kaikki asiasi täällä
idle-art-help = Ilmoittaudu tässä. Kerromme heti, että olet täällä.
idle-art-alt = Kuvassa on kaupunki järven rannalla. Siinä on taloja ja puita. Perhe seisoo rannalla.
start-question = Hei! Miten voimme auttaa sinua?
start-lead = Valitse yksi.
start-appointment = Minulla on sovittu aika
start-appointment-help = Kerro tässä, että olet täällä.
start-visit = Haluan tavata työntekijän
start-visit-help = Kerromme heti, että olet täällä.
start-visit-away = Yhteys ei toimi nyt. Viesti lähtee, kun yhteys toimii taas.
start-code = Minulla on koodi (4 numeroa)
start-closed = Et voi hoitaa asiaa nyt. Palvelutiski auttaa, kun se on auki.
start-code-help = Katso, onko vastaus tullut.
start-leave = Lähden pois
start-leave-help = Kerro meille, että lähdet.

## Kioski: alareunan painikkeet
dock-code = Koodi
dock-back = Takaisin
dock-quit = Lopeta
dock-language = Selko{ "\u00AD" }suomi
dock-access = Helppo{ "\u00AD" }käyttö
dock-desk = Neuvoja

## Kioski: kenet tulit tapaamaan
search-question = Kenet haluat tavata?
search-label = Kirjoita nimen alku
search-hint = vähintään 2 kirjainta
search-clear = Tyhjennä
search-none = Emme löydä nimeä
search-none-help = Kirjoititko oikein? Kysy apua palvelutiskiltä.
search-many = Nimiä on monta. Kirjoita lisää kirjaimia tai etsi nimi listasta.
search-lost = Etkö löydä nimeä? Kysy apua palvelutiskiltä.
search-empty-directory = Nimien lista puuttuu vielä
search-empty-directory-help = Mene palvelutiskille. Neuvoja auttaa sinua.

## Kioski: kuka tuli
details-question = Mikä on nimesi?
details-for = Tapaat: { $name }
details-name = Etunimi ja sukunimi
details-organisation = Työpaikka
details-phone = Matkapuhelin
details-optional = jos haluat
details-phone-example = 040 123 4567
details-stored = Kerromme nimesi ja muut tietosi vain työntekijälle, jonka tapaat. Poistamme tiedot { $days } päivän päästä.
details-confirm = Kerro, että olen täällä
details-unnamed = Jatka ilman nimeä
details-clear = Tyhjennä
details-not-kept = Emme saaneet tietojasi talteen
details-not-kept-help = Yritä uudelleen. Voit myös kysyä palvelutiskiltä.

## Kioski: kerroimme
told-your-host = Työntekijä
told-being-told = Lähetämme viestin nyt
told-being-told-lead = { $name } saa viestin pian.
told-not-told-yet = Yhteys ei toimi vielä
told-not-told-yet-lead = { $name } ei tiedä vielä, että olet täällä. Viesti lähtee, kun yhteys toimii. Onko sinulla kiire? Kysy palvelutiskiltä.
told-retrying = Yritämme lähettää viestin
told-retrying-lead = Viesti ei ole vielä perillä. Yritämme koko ajan uudelleen.
told-told-by-email = Kerroimme, että olet täällä
told-told-by-email-lead = Lähetimme sähköpostin kello { $time }. { $name } saa sen.
told-told-by-sms = Kerroimme, että olet täällä
told-told-by-sms-lead = Lähetimme tekstiviestin kello { $time }. { $name } saa sen.
told-told-by-email-and-sms = Kerroimme, että olet täällä
told-told-by-email-and-sms-lead = Lähetimme sähköpostin ja tekstiviestin kello { $time }. { $name } saa ne.
told-coming = { $given } on tulossa
told-coming-lead = Odota aulassa. { $name } hakee sinut.
told-in-minutes = { $given } tulee hetken päästä
told-in-minutes-lead = Odota aulassa. { $name } hakee sinut noin { $minutes } minuutin päästä.
told-cannot = { $given } ei voi tulla
told-cannot-lead = Mene palvelutiskille. Siellä etsimme jonkun muun, joka voi auttaa.
told-not-told = Viesti ei tullut perille
told-not-told-lead = { $name } ei tiedä, että olet täällä. Kysy apua palvelutiskiltä.
told-too-late = Viesti lähti liian myöhään
told-too-late-lead = { $name } saa viestin vasta myöhemmin. Kysy apua palvelutiskiltä.
told-refused = Tämä henkilö ei ole enää listalla
told-refused-lead = Kysy palvelutiskiltä, kuka voi auttaa sinua.
told-closed = Tämä käynti on ohi
told-closed-lead = Jos tulit uudelleen, aloita alusta.
line-being-told = Viesti lähtee nyt
line-being-told-help = Odota muutama sekunti
line-not-told-yet = Viesti ei voi vielä lähteä
line-not-told-yet-help = Se lähtee myöhemmin, vaikka menet pois
line-too-late = Sähköposti kertoo käynnistäsi myöhemmin
line-too-late-help = Työntekijä lukee sen, kun hän ehtii
line-refused = Emme lähettäneet viestiä
line-refused-help = Kysy palvelutiskiltä
line-closed = Käyntisi on ohi
line-closed-help = Kiitos käynnistä
line-email-queued = Lähetämme sähköpostin
line-email-queued-help = Odota muutama sekunti
line-email-retried = Sähköposti ei ole vielä perillä
line-email-retried-help = Yritämme uudelleen
line-email-sent = Kerroimme sähköpostilla
line-email-sent-help = Lähetimme viestin
line-email-delivered = Kerroimme sähköpostilla
line-email-delivered-help = Viesti tuli perille
line-email-failed = Sähköposti ei tullut perille
line-email-failed-help = Emme yritä enää
line-email-expired = Sähköposti myöhästyi
line-email-expired-help = Emme yritä enää
line-sms-queued = Lähetämme tekstiviestin
line-sms-queued-help = Odota muutama sekunti
line-sms-retried = Tekstiviesti ei ole vielä perillä
line-sms-retried-help = Yritämme uudelleen
line-sms-sent = Kerroimme tekstiviestillä
line-sms-sent-help = Lähetimme viestin
line-sms-delivered = Kerroimme tekstiviestillä
line-sms-delivered-help = Viesti tuli perille
line-sms-failed = Tekstiviesti ei tullut perille
line-sms-failed-help = Emme yritä enää
line-sms-expired = Tekstiviesti myöhästyi
line-sms-expired-help = Emme yritä enää
line-answer-coming = ”Olen tulossa”
line-answer-in-minutes = ”Tulen { $minutes } minuutin päästä”
line-answer-cannot = ”En voi tulla”
line-answer-help = Vastaus työntekijältä
line-answer-desk = Kysy apua palvelutiskiltä
line-awaiting = Odotamme vastausta
line-promise = Vastaus tulee tälle näytölle
line-promise-sms = Saat vastauksen myös puhelimeesi
told-code = Koodisi
told-code-said = Sinun koodisi on { $code }
told-code-help = Kirjoita se tällä näytöllä. Näet, onko vastaus tullut.
told-wait = Selvä, odotan
told-seen = Selvä
told-to-desk = Menen palvelutiskille
told-clears = { $seconds ->
    [one] Näyttö tyhjenee 1 sekunnin päästä.
   *[other] Näyttö tyhjenee { $seconds } sekunnin päästä.
}
told-more-time = Lisää aikaa

## Kioski: sovittu aika
appointment-question = Mikä on koodisi?
appointment-lead = Koodi on viestissä, jonka olet saanut. Siinä on 6 numeroa.
appointment-lead-camera = Näytä koodin kuva kameralle. Tai kirjoita 6 numeroa.
appointment-foreign = Tämä koodi ei ole oikea. Voit kirjoittaa 6 numeroa.
appointment-looking = Etsimme aikaasi…
appointment-unknown = Emme löydä aikaasi
appointment-unknown-help = Kirjoititko oikein? Kysy apua palvelutiskiltä.
appointment-cancelled = Tämä aika on peruttu
appointment-cancelled-help = Kysy uutta aikaa palvelutiskiltä.
appointment-used = Joku on jo käyttänyt tämän koodin
appointment-used-help = Kerro siitä palvelutiskille, jos se et ollut sinä.
appointment-many = Koodi on ollut väärä monta kertaa
appointment-many-help = Odota hetki. Yritä sitten uudestaan.
appointment-unreachable = Yhteys ei toimi nyt
appointment-unreachable-help = Kysy apua palvelutiskiltä.
appointment-no-code = Minulla ei ole koodia
appointment-surname-missing = Kirjoita sukunimesi.
appointment-time-bad = Kirjoita aika näin: 14.00.
by-name-question = Mikä on sukunimesi ja aikasi?
by-name-lead = Etsimme tämän päivän aikoja.
by-name-surname = Sukunimesi
by-name-time = Kellonaika
by-name-time-example = 14.00
by-name-find = Etsi aikani
invited-question = Onko tämä sinun aikasi?
invited-on-time-lead = { $name } saa heti tiedon, että olet täällä.
invited-early-lead = Tulit ajoissa. { $name } saa jo nyt tiedon, että olet täällä.
invited-late-lead = Olet vähän myöhässä. { $name } saa heti tiedon, että olet täällä.
invited-wrong-day = Aikasi ei ole tänään
invited-wrong-day-lead = Tule silloin uudestaan. Kysy apua palvelutiskiltä, jos tarvitset apua jo tänään.
invited-over = Aikasi on jo mennyt
invited-over-lead = Kysy uutta aikaa palvelutiskiltä.
invited-today = tänään { $time }
invited-confirm = Kyllä, olen täällä
invited-other = Ei ole minun
invited-leave = Selvä

## Kioski: koodi
code-question = Mikä on koodisi?
code-lead = Kirjoita 4 numeroa. Sait ne, kun ilmoittauduit.
code-erase = Pyyhi
code-unknown = Emme löydä tätä koodia
code-unknown-help = Katso, ovatko numerot oikein. Koodi toimii vain samana päivänä.
code-many = Vääriä koodeja on liian monta
code-many-help = Odota 1 minuutti. Yritä sitten uudelleen.
code-unreachable = Yhteys ei toimi nyt
code-unreachable-help = Kysy palvelutiskiltä, onko vastaus tullut.
code-looking = Etsimme käyntiäsi…

## Kioski: lähteminen
leave-lead = Kirjoita 4 numeroa. Sait ne, kun ilmoittauduit.
leave-looking = Odota hetki…
leave-unknown = Emme löydä tätä koodia
leave-unknown-help = Katso, ovatko numerot oikein. Ehkä olet jo kertonut, että lähdet.
leave-unreachable = Yhteys ei toimi nyt
leave-unreachable-help = Kerro palvelutiskille, että lähdet.
leave-not-kept = Emme voi nyt merkitä, että lähdet
leave-not-kept-help = Kerro palvelutiskille, että lähdet.
left-left = Nyt tiedämme, että lähdet
left-left-lead = Kiitos käynnistä.
left-kept = Tieto lähdöstäsi on tallessa
left-kept-lead = Yhteys ei toimi nyt. Tieto lähtee, kun yhteys toimii taas. Kiitos käynnistä.
left-already = Tiedämme jo, että lähdet
left-already-lead = Kiitos käynnistä.
left-done = Valmis

## Kioski: päälle tulevat
language-question = Minkä kielen haluat?
access-question = Millaisen näytön haluat?
access-lead = Valitset vain tätä käyntiä varten.
access-size-1 = Tavallinen teksti
access-size-2 = Suuri teksti
access-size-3 = Hyvin suuri teksti
access-size-4 = Suurin teksti
access-contrast = Vahvat värit
access-low-reach = Painikkeet alhaalla
access-calm = Ei liikettä
access-read = Lue ääneen
access-read-none = Tämä laite ei osaa lukea tätä kieltä.
access-again = Lue uudelleen
access-volume = Ääni { $step } / { $steps }
access-quieter = Hiljaisempi ääni
access-louder = Kovempi ääni
access-on = Päällä
access-off = Pois
access-done = Valmis

## Ääneen luettavat nimet
spoken-button = painike
spoken-choice = valinta
spoken-switch = kytkin
spoken-field = tekstikenttä
spoken-chosen = valittu
spoken-not-chosen = ei valittu
spoken-on = päällä
spoken-off = pois
spoken-filled = täytetty
spoken-empty = tyhjä
desk-question = Kysy palvelutiskiltä
desk-lead = Neuvoja auttaa sinua tässä aulassa. Voit kysyä mitä vain.
desk-close = Selvä
still-question = Oletko vielä täällä?
still-clears = { $seconds ->
    [one] Näyttö tyhjenee 1 sekunnin päästä.
   *[other] Näyttö tyhjenee { $seconds } sekunnin päästä.
}
still-more = Jatka
still-quit = Lopeta nyt
fault-title = Tapahtui virhe
fault-help = Tekstisi on tallessa. Yritä uudelleen tai kysy palvelutiskiltä.

## Näyttönäppäimistö

keyboard-space = Väli
keyboard-done = Valmis
keyboard-shift = Isot kirjaimet
keyboard-backspace = Poista merkki
keyboard-symbols = Numerot ja merkit
keyboard-letters = Kirjaimet

## The page of the demonstration that shows e-mails and text messages
caught-title = Esittelyn viestit
caught-lead = Luukku ei lähetä näitä viestejä oikeasti. Jokainen sähköposti ja tekstiviesti, jonka Luukku tekee, tulee heti tähän.
caught-newest = Uusin ensin
caught-empty = Viestejä ei ole vielä. Ilmoittaudu kioskilla. Viestit työntekijälle näkyvät sitten tässä.
caught-lost = Yhteys esittelyyn katkesi. Odota. Sivu jatkaa, kun yhteys toimii taas.
caught-email = Sähköposti
caught-sms = Tekstiviesti
caught-to = Viestin saa: { $to }
caught-no-text = Sähköpostissa ei ole tekstiä.

## Laitteiden käyttöönotto
enrol-done = Laite { $name } on nyt käytössä. Sen avain on tiedostossa { $file }.
enrol-not-https = Palvelimen osoitteen alussa pitää olla https://.
enrol-ca-unusable = Emme voi lukea palvelimen varmennetta tiedostosta, jonka annoit.
enrol-not-trusted = Annoit toisen palvelimen varmenteen. Katso, ovatko osoite ja varmenne oikein.
enrol-cannot-write = Emme voi kirjoittaa laitetiedostoa paikkaan, jonka annoit. Emme käyttäneet koodia.
enrol-answer-strange = Emme ymmärrä palvelimen vastausta. Tarkista osoite.
device-code-note = Koodi toimii { $minutes } minuuttia. Voit käyttää sen yhden kerran.
device-name-bad = Anna laitteelle nimi. Nimessä saa olla enintään 100 merkkiä.
device-role-bad = Laitteen rooli on väärä. Valitse: { $roles }.
device-none = Yhtään laitetta ei ole vielä käytössä.
device-in-use = käytössä
device-revoked = pois käytöstä
device-shut-out = Laite { $name } on nyt pois käytöstä. Se ei saa enää yhteyttä palvelimeen.
device-unknown = Tätä laitetta ei ole. Komento luukku devices näyttää laitteet.
keys-rotated = Käynnistä palvelin uudelleen. Sitten uusi avain tulee käyttöön. Avaimia on nyt { $count }.
enrol-not-kept = Emme voineet kirjoittaa laitetiedostoa. Koodi on jo käytetty. Poista laite käytöstä ja pyydä uusi koodi.

## Henkilöluettelon tuonti tiedostosta
import-refused =
    { $count ->
        [one] Emme tuoneet mitään. Tiedostossa on 1 virhe:
       *[other] Emme tuoneet mitään. Tiedostossa on { $count } virhettä:
    }
import-place = Rivi { $line }, sarake { $column }: { $what }
import-more =
    { $count ->
        [one] … ja vielä 1 virhe.
       *[other] … ja vielä { $count } virhettä.
    }
import-done = Uusi lista on käytössä: { $hosts } isäntää. Uusia { $added }, muuttuneita { $changed }, poistuneita { $gone }.
import-no-file = Emme voi lukea tiedostoa { $file }.
import-no-database = Emme saaneet yhteyttä palvelimen tietokantaan. Emme tuoneet mitään. Katso, ovatko asetukset oikein.
import-too-big = Tiedosto on liian suuri: yli { $most } Mt. Ota listaan vain henkilöt, joita asiakkaat tapaavat.
import-empty = Tiedosto on tyhjä.
import-binary = Tämä ei ole CSV-tiedosto. Onko se taulukko? Tallenna se ensin CSV-muotoon.
import-quote = Lainausmerkki alkaa tästä mutta ei lopu oikein. Emme lukeneet tiedostoa tästä eteenpäin.
import-column-unknown = Emme tunne tätä saraketta. Poista se tai korjaa otsikko.
import-column-unknown-close = Emme tunne tätä saraketta. Onko oikea nimi { $close }?
import-column-twice = Sama sarake on tiedostossa 2 kertaa.
import-column-missing = Tämä sarake puuttuu otsikoista.
import-columns-wrong = Rivillä on { $found } saraketta, mutta otsikoita on { $expected }.
import-no-hosts = Tiedostossa on vain otsikot. Isännät puuttuvat.
import-too-many = Tiedostossa on liian monta isäntää: yli { $most }. Emme lukeneet tiedostoa tästä eteenpäin.
import-value-missing = Tieto puuttuu.
import-too-long = Teksti on liian pitkä. Merkkejä saa olla enintään { $most }.
import-letter-unreadable = Tekstissä on merkki, jota emme voi lukea. Tallenna tiedosto UTF-8-muodossa.
import-name-odd = Nimessä on väärä merkki. Katso myös, onko tiedosto UTF-8-muodossa.
import-email-bad = Sähköpostiosoite on väärin.
import-email-twice = Sama sähköpostiosoite on jo rivillä { $first }.
import-mobile-bad = Tämä ei ole matkapuhelimen numero.
import-language-unknown = Kielen pitää olla fi, sv tai en.

## Ruutujen yhteiset
screen-more = Näytä lisää
screen-top = Takaisin alkuun
field-clear = Tyhjennä

## Errors of the remote service
error-sign-in-wrong = Tunnus tai salasana on väärä. Tarkista ne ja yritä uudelleen.
error-sign-in-needed = Kirjaudu ensin sisään.
error-invitation-bad = Linkki ei toimi. Avaa se kutsusta tai pyydä uusi kutsu.
error-invitation-used = Kutsu on jo käytetty. Kirjaudu sisään: kirjoita sähköpostiosoitteesi ja salasanasi.
error-invitation-expired = Kutsu on liian vanha. Pyydä uusi kutsu.
error-password-weak = Valitse salasana, jota on vaikea arvata. Merkkejä pitää olla vähintään 12.
error-password-long = Salasana on liian pitkä: yli 200 merkkiä.
error-password-common = Tämä salasana on liian helppo arvata. Keksi salasana, jota muut eivät käytä. Se voi olla usean sanan lause.
error-password-personal = Salasanassa on vain käyttäjän tai viranomaisen nimi. Lisää muita sanoja.
error-customer-gone = Toinen palvelee jo asiakasta, tai asiakas on lähtenyt.
error-service-unknown = Tässä palvelupisteessä ei ole tätä palvelua.
error-room-unknown = Emme löydä tätä huonetta.
error-room-taken = Huone ei ole vapaa. Valitse toinen huone.
error-room-in-survey = Joku vastaa vielä kyselyyn huoneessa. Odota hetki tai valitse toinen huone.
error-room-away = Huoneen laitteisiin ei ole yhteyttä. Tarkista laitteet tai valitse toinen huone.
error-session-unknown = Emme löydä etäpalvelua.
error-session-ended = Etäpalvelu on jo ohi.
error-step-not-now = Et voi tehdä tätä vielä, tai tämä on jo tehty.
error-step-not-yours = Tämä vaihe on toisen tehtävä.
error-document-kind-bad = Valitse, mistä asiakirjasta näit, kuka asiakas on.
error-no-official = Kukaan virkailija ei voi vastata nyt. Yritä hetken päästä uudelleen.
error-ring-over = Puhelu ei soi enää.
error-call-taken = Toinen virkailija vastasi jo.
error-move-too-old = Palvelu oli liian hidas. Tee sama uudelleen, jos se on vielä tarpeen.
error-signal-bad = Yhteyden tiedoissa on virhe.
error-survey-closed = Kysely on jo kiinni. Kiitos silti.
error-survey-bad = Jokin vastaus ei sovi kysymykseen.
error-diary-bad = Tarkista kirjaus. Siinä pitää olla tulos ja minuutit. Huomautuksessa ei saa olla henkilötunnusta.
error-diary-written = Tämä asiointi on jo kirjattu.

## People
person-added = { $name } voi nyt kirjautua sisään palvelutiskin laitteilla.
person-password-changed = { $name } sai uuden salasanan.
person-invitation-note = Linkki on vain henkilölle { $name }. Se toimii yhden kerran. Viimeinen aika on { $until }.
person-login-taken = Toisella henkilöllä on jo tämä tunnus.
person-name-bad = Anna henkilölle nimi. Nimessä saa olla enintään 200 merkkiä.
person-login-bad = Tunnus on sähköpostiosoite. Anna se.
person-authority-bad = Tätä viranomaista ei ole palvelujen listassa. Valitse: { $authorities }.
person-none = Listalla ei ole vielä ketään.
hub-none-here = Kansiossa { $folder } ei ole palvelimen tietokantaa. Kerro palvelimen asetustiedosto valitsimella --settings. Voit myös käynnistää palvelimen ensin.
person-in = käytössä
person-invited = kutsuttu
person-out = tunnus suljettu
person-unknown = Tätä henkilöä ei ole. Komento luukku people näyttää henkilöt.
person-shut-out = Tunnus on nyt kiinni: { $name }. Kirjasimme hänet ulos joka paikasta.
person-password = Salasana
person-password-again = Salasana uudelleen
person-passwords-differ = Salasanat ovat erilaiset. Emme muuttaneet mitään.

## Catalogue and surveys
catalogue-refused =
    { $count ->
        [one] Emme ota mitään käyttöön. Kuvauksissa on 1 virhe:
       *[other] Emme ota mitään käyttöön. Kuvauksissa on { $count } virhettä:
    }
catalogue-good = Palvelujen ja kyselyjen kuvaukset ovat oikein.
catalogue-too-large = Tiedosto on liian suuri: yli { $most } kt.
catalogue-not-utf8 = Rivillä on merkki, jota emme voi lukea. Tallenna tiedosto UTF-8-muodossa.
catalogue-not-readable = Emme voi lukea tiedostoa ({ $why }).
catalogue-not-toml = Tämä ei ole TOML-muotoa. Emme lukeneet tiedostoa tästä eteenpäin ({ $why }).
catalogue-folder-none = Emme löydä kansiota { $folder }.
catalogue-folder-empty = Kansiossa ei ole kuvauksia.
catalogue-unknown-key =
    { $near ->
        [none] Emme tunne tätä tietoa. Tässä voi olla: { $known }.
       *[other] Emme tunne tätä tietoa. Onko oikea nimi { $near }? Tässä voi olla: { $known }.
    }
catalogue-missing = Tieto puuttuu.
catalogue-wrong-kind =
    { $wanted ->
        [date] Tässä pitää olla päivä ilman lainausmerkkejä, esimerkiksi 2026-12-24.
        [number] Tässä pitää olla kokonaisluku.
        [yes-or-no] Tässä pitää olla true tai false.
        [list] Tässä pitää olla lista sanoja.
        [table] Tässä pitää olla joukko tietoja.
        [tables] Tässä pitää olla lista kohtia.
       *[text] Tässä pitää olla teksti.
    }
catalogue-text-bad = Tekstissä pitää olla 1–{ $most } merkkiä yhdellä rivillä.
catalogue-id-bad = Tunnuksessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä. Merkkejä on enintään { $most }. Ensimmäinen merkki on kirjain.
catalogue-number-bad = Luvun pitää olla { $least }–{ $most }.
catalogue-not-known = Emme tunne sanaa ”{ $value }”. Tähän sopii: { $known }.
catalogue-too-few = Listassa pitää olla vähintään { $least }.
catalogue-twice = { $value } on tässä jo.
catalogue-count-bad = Kohtia on { $count }. Niitä pitää olla { $least }–{ $most }.
catalogue-id-not-file = Tunnus { $value } ja tiedoston nimi { $file } ovat eri.
catalogue-survey-unknown = Emme löydä kyselyä { $value }.
catalogue-documents-needed = Emme voi tarkistaa, kuka asiakas on, jos mikään asiakirja ei sovi. Lisää asiakirjoja kohtaan documents.
catalogue-act-lane = Teko { $act } on kohdassa: { $lanes }.
catalogue-hub-cannot = Palvelin ei voi tietää, milloin { $act } on valmis. Nimeä joku muu.
catalogue-lane-cannot = Kukaan ei voi tehdä tätä. Teon { $act } tekijöissä pitää olla { $lane }.
catalogue-lane-empty = Osapuolella { $lane } ei ole vaiheita.
catalogue-act-missing = Teko { $act } puuttuu. Jokaisessa palvelussa pitää olla 1.
catalogue-act-twice = Teko { $act } on jo toisessa vaiheessa. Niitä saa olla vain 1.
catalogue-source-lane = Lähteen vaihe { $source } on jo toisella osapuolella.
catalogue-source-order = Lähteen vaihe { $source } on liian myöhään. Suurempi numero on jo ennen sitä.
catalogue-source-gap = Lähteen vaihe { $source } puuttuu.
catalogue-step-unknown = Emme löydä vaihetta { $value }.
catalogue-waits-in-circle = Nämä odottavat toisiaan. Siksi mikään niistä ei voi alkaa: { $steps }.
catalogue-against-lane = Tämä odottaa vaihetta { $later }. Se on samalla osapuolella ({ $lane }) vasta tämän jälkeen.
catalogue-usual-long = Vastaus kestää yleensä { $minutes } min, mutta puhelu soi vain { $seconds } s. Vastaus saa kestää enintään puolet siitä ajasta, jonka puhelu soi. Muuten moni puhelu jää ilman vastausta.
catalogue-choices-unasked = Vain laji choice voi sisältää vaihtoehtoja. Tämän laji on { $kind }.
catalogue-hours-none = Yhdelläkään viikonpäivällä ei ole aikoja. Lisää aikoja: { $days }.
catalogue-hours-bad = Emme ymmärrä aikaa ”{ $value }”. Kirjoita esimerkiksi 8.00–16.00.
catalogue-hours-order = Laita päivän ajat järjestykseen. Aikojen välissä pitää olla tauko.
catalogue-day-order = Viimeinen päivä on ennen ensimmäistä päivää ({ $first }).
catalogue-day-twice = Samalla asialla on jo toinen poikkeus päivänä { $day }.

## Survey results
results-none = Vastauksia ei ole.
results-few = Vastauksia on alle { $least }. Emme näytä lukuja, koska joku voi tunnistaa vastaajan.
results-party =
    { $party ->
        [customer] Asiakas
        [advisor] Neuvoja
       *[official] Virkailija
    }
results-counts = Kutsuttu { $invited } · nähnyt { $shown } · vastannut { $answered } · ohittanut { $skipped } · liian vanha { $expired } · vielä auki { $open }
results-texts = Kirjoitettuja vastauksia: { $count }
results-yes = kyllä
results-no = ei

## Virkailijan sivu
official-title = Virkailijan puhelut
official-starting = Avaamme sivua. Odota hetki.
official-no-script = Sivu tarvitsee JavaScriptin. Salli se selaimen asetuksissa. Avaa sivu sitten uudelleen.
official-languages = Kieli
official-sign-out = Kirjaudu ulos
official-sign-in-title = Kirjaudu sisään
official-sign-in-lead = Tässä selaimessa vastaat asiakkaiden videopuheluihin.
official-login = Sähköpostiosoite
official-password = Salasana
official-password-show = Näytä
official-sign-in-go = Kirjaudu sisään
official-login-missing = Kirjoita sähköpostiosoitteesi.
official-password-missing = Kirjoita salasanasi.
official-sign-in-wrong = Sähköpostiosoite tai salasana on väärä. Tarkista ne ja yritä uudelleen.
official-too-many-tries = Yritit liian monta kertaa. Odota 5 minuuttia ja yritä uudelleen.
official-forgotten = Unohditko salasanan? Pyydä palvelupisteestä uusi kutsu.
official-invitation-title = Tervetuloa! Täällä vastaat puheluihin
official-invitation-lead = Hei, { $name }. Valitse ensin salasanasi.
official-invitation-no-title = Tämä kutsu ei toimi
official-go-sign-in = Kirjaudu sisään
official-password-rules = Vähintään 12 merkkiä. Usean sanan lause on hyvä ja helppo muistaa. Älä käytä nimeäsi tai tuttuja sarjoja, kuten 1234.
official-password-new = Uusi salasana
official-password-again = Sama salasana uudelleen
official-password-short = Salasana on liian lyhyt: alle 12 merkkiä.
official-password-unlike = Salasanat ovat erilaiset. Kirjoita ne uudelleen.
official-choose-password = Tallenna ja jatka
official-invitation-login = Tunnuksesi on { $email }.
official-nothing-title = Emme löydä tätä sivua
official-nothing-help = Ehkä osoitteessa on virhe.
official-nothing-go = Mene puheluihin
official-take-calls = Otan puheluita
official-sound-on = Ääni on päällä
official-sound-off = Ääni ei ole päällä
official-sound-test = Kokeile
official-sound-wake = Kytke ääni
official-deaf = Puhelu ei kuulu tässä välilehdessä
official-deaf-help = Kosketa sivua. Sen jälkeen selain päästää äänen.
official-hindrances = Huomaa
official-line-lost = Yhteys palvelimeen katkesi
official-line-lost-help = Puhelut eivät soi nyt tässä. Yritämme uudelleen, kunnes yhteys toimii.
official-line-first = Voit tehdä tämän, kun yhteys palvelimeen toimii taas.
official-devices-title = Kuvasi ja äänesi
official-devices-open = Tarkista kuva ja ääni
official-devices-close = Sulje kamera ja mikrofoni
official-own-picture = Oma kuvasi
official-heard = Äänesi kuuluu
official-not-heard = Ääntä ei kuulu. Sano jotain.
official-camera-unasked = Et ole vielä kokeillut kameraa
official-camera-asking = Anna lupa käyttää kameraa
official-camera-ok = Kamera toimii
official-camera-closed = Kamera on kiinni. Se avautuu, kun puhelu soi.
official-camera-denied = Selain ei saa käyttää kameraa
official-camera-denied-help = Sivun asetukset ovat osoiterivin alussa. Salli siellä kamera. Voit vastata myös ilman kuvaa.
official-camera-missing = Emme löydä kameraa
official-camera-missing-help = Kytke kamera. Voit vastata myös ilman kuvaa.
official-camera-busy = Toinen ohjelma käyttää kameraa
official-camera-busy-help = Sulje muut videopuhelut. Tarkista uudelleen.
official-camera-out = Kamera irtosi
official-camera-out-help = Kytke kamera takaisin. Puhelu jatkuu ilman kuvaasi.
official-camera-call-help = Asiakas kuulee sinut. Hän ei näe sinua.
official-microphone-unasked = Et ole vielä kokeillut mikrofonia
official-microphone-asking = Anna lupa käyttää mikrofonia
official-microphone-ok = Mikrofoni toimii
official-microphone-closed = Mikrofoni on kiinni. Se avautuu, kun puhelu soi.
official-microphone-denied = Selain ei saa käyttää mikrofonia
official-microphone-denied-help = Sivun asetukset ovat osoiterivin alussa. Salli siellä mikrofoni. Muuten asiakas ei kuule sinua.
official-microphone-missing = Emme löydä mikrofonia
official-microphone-missing-help = Kytke mikrofoni. Muuten asiakas ei kuule sinua.
official-microphone-busy = Toinen ohjelma käyttää mikrofonia
official-microphone-busy-help = Sulje muut puhelut. Tarkista uudelleen.
official-microphone-out = Mikrofoni irtosi
official-microphone-out-help = Kytke mikrofoni takaisin. Sitten asiakas kuulee sinut taas.
official-microphone-call-help = Asiakas näkee sinut. Hän ei kuule sinua. Kytke mikrofoni tai salli se selaimessa.
official-ready-off-lamp = Et ota nyt puheluita
official-ready-off = Luukkusi on kiinni
official-ready-off-help = Puhelut soivat nyt muilla, jotka ottavat puheluita.
official-start-help = Kun aloitat, selain kysyy yhden kerran, saako se käyttää kameraa ja mikrofonia.
official-start = Ala ottaa puheluita
official-ready-on-lamp = Otat puheluita
official-ready-on = Luukkusi on auki
official-ready-on-help = Kun asiakas soittaa, puhelu soi tällä sivulla.
official-ready-lost-lamp = Puhelut eivät soi nyt
official-ready-lost = Luukkusi on ilman yhteyttä
official-ready-lost-help = Luukku aukeaa itse, kun yhteys palvelimeen toimii taas.
official-waiting-help = Pidä sivu auki. Voit tehdä muuta työtä toisessa ikkunassa.
official-notify = Näytä myös ilmoitus, kun puhelu soi
official-pause = Pidä tauko puheluista
official-surveys-title = Avoimet kyselyt
official-survey-hours = Aikaa { $hours } t
official-moment = kello { $time }
official-moment-day = { $day } kello { $time }
official-survey-open = Vastaa kyselyyn
official-ring-lamp = Puhelu soi
official-ring-said = Puhelu soi: { $service }, { $place }.
official-fact-service = Palvelu
official-fact-room = Huone
official-fact-language = Kieli
official-fact-identity = Henkilöllisyys
official-fact-people = Huoneessa
official-named-room = Huone { $number }
official-named-remote-room = Etähuone { $number }
official-identity-checked = neuvoja tarkisti sen
official-identity-unchecked = ei tarkistettu
official-people-both = asiakas ja neuvoja. Neuvoja lähtee, kun vastaat.
official-people-customer = asiakas
official-room-no-microphone = Huoneesta puuttuu mikrofoni. Et kuule asiakasta.
official-room-no-speaker = Huoneesta puuttuu kaiutin. Asiakas ei kuule sinua.
official-room-no-camera = Huoneesta puuttuu kamera. Et näe asiakasta.
official-ring-left = Soi vielä { $time }
official-ring-others =
    { $others ->
        [one] Puhelu soi myös 1 muulla virkailijalla. Ensimmäinen vastaa.
       *[other] Puhelu soi myös { $others } muulla virkailijalla. Ensimmäinen vastaa.
    }
official-ring-alone = Soi vain sinulla.
official-answer = Vastaa
official-answer-unseen = Vastaa ilman kuvaa
official-decline = En voi vastata nyt
official-answer-away = Vastauksesi ei tullut perille. Yhteys palvelimeen ei toimi. Yritä uudelleen.
official-queue = Soivat puhelut
official-queue-count = { $count } odottaa
official-call-title = Puhelu asiakkaan kanssa
official-call-tools = Puhelun painikkeet
official-call-starting = puhelu alkaa
official-call-minutes = puhelu { $minutes } min
official-call-answering = Vastaamme puheluun.
official-call-joining = Avaamme yhteyttä huoneeseen. Se kestää yleensä alle sekunnin.
official-call-connecting = Avaamme yhteyttä huoneeseen. Jos kuva ei näy, odota hetki. Yritämme uudelleen.
official-call-connected = Yhteys huoneeseen toimii.
official-call-lost = Yhteys huoneeseen katkesi
official-call-lost-help = Odotamme yhteyttä. Jos se ei palaa, puhelu loppuu itse.
official-call-line-lost = Yhteys palvelimeen ei toimi
official-call-line-lost-help = Puhelu jatkuu. Voit lopettaa sen samalla tavalla kuin aina.
official-customer = Asiakas
official-customer-muted = Asiakas on sulkenut mikrofonin.
official-customer-no-picture = Et näe asiakkaan kuvaa. Voitte jatkaa ilman kuvaa.
official-room-picture = Asiakkaan kuva
official-advisor-here = Neuvoja on huoneessa
official-advisor-gone = Neuvoja on lähtenyt huoneesta
official-mute = Sulje mikrofoni
official-unmute = Avaa mikrofoni
official-camera-off = Sulje kamera
official-camera-on = Avaa kamera
official-camera-is-off = Kamerasi on kiinni
official-camera-is-away = Kuvasi ei näy
official-end = Lopeta
official-elsewhere-lamp = Puhelu on käynnissä
official-tab-answered = Vastasit toisessa välilehdessä
official-tab-replaced = Puhelu on nyt toisessa välilehdessä
official-tab-answered-help = Voit jatkaa siellä. Voit myös ottaa puhelun tähän.
official-tab-replaced-help = Voit jatkaa siellä. Voit myös ottaa puhelun takaisin tähän.
official-tab-unattended = Puhelusi on kesken
official-tab-unattended-help = Asiakas odottaa huoneessa. Jatka puhelua tässä.
official-tab-left = Puhelu loppuu { $left } päästä, jos et jatka sitä.
official-take-here = Ota puhelu tähän
official-ended-lamp = Kiitos
official-ended-title = Puhelu on ohi
official-reason-customer-ended = Asiakas lopetti puhelun kello { $time }.
official-reason-official-ended = Lopetit puhelun kello { $time }.
official-reason-room-lost = Yhteys huoneeseen ei palannut. Puhelu loppui kello { $time }.
official-reason-official-lost = Yhteytesi oli liian kauan poikki. Puhelu loppui kello { $time }.
official-reason-abandoned = Neuvoja lopetti puhelun palvelupisteessä kello { $time }.
official-reason-unknown = Puhelu loppui kello { $time }.
official-lasted =
    { $minutes ->
        [one] Puhelu kesti 1 minuutin.
       *[other] Puhelu kesti { $minutes } minuuttia.
    }
official-ended-done = Sinun ei tarvitse tehdä muuta tälle puhelulle.
official-back = Takaisin luukulle
official-survey-title = Miten puhelu sujui?
official-survey-send = Lähetä vastaukset
official-survey-later = Vastaan myöhemmin
official-survey-skip = Ohita kysely
official-survey-missing = Valitse yksi vastaus.
official-survey-optional = (jos haluat)
official-survey-thanks = Kiitos, vastauksesi ovat tallessa.
official-yes = Kyllä
official-no = Ei

## The desk
desk-starting = Otamme yhteyden palvelimeen
desk-starting-help = Tiski avautuu, kun yhteys toimii. Se kestää yleensä pari sekuntia.
desk-away = Yhteys palvelimeen ei toimi
desk-away-sign-in = Voit kirjautua, kun yhteys toimii taas. Yritämme koko ajan.
desk-away-help = Et voi nyt soittaa. Jos puhelu on jo alkanut, se jatkuu. Kirjauksesi ovat tallessa tällä koneella. Ne lähtevät, kun yhteys toimii.
desk-sign-in-question = Kirjaudu tiskille
desk-sign-in-lead = Sitten näet jonon, etäpalvelut ja huoneet.
desk-login = Käyttäjätunnus
desk-password = Salasana
desk-sign-in = Kirjaudu sisään
desk-signing-in = Odota hetki…
desk-caps = Caps Lock on päällä. Kirjaimista tulee isoja. Salasana voi mennä väärin.
desk-login-missing = Kirjoita käyttäjätunnuksesi.
desk-password-missing = Kirjoita salasanasi.
desk-sign-in-hub-away = Palvelin ei vastaa. Emme voi tarkistaa salasanaa. Yritä hetken päästä uudelleen.
desk-signed-out = Et ole enää kirjautunut. Aika loppui, tai joku muu kirjautui tälle tiskille. Etäpalvelut jatkuvat.
desk-sign-out = Kirjaudu ulos
desk-sign-out-fault = Emme voineet kirjata sinua ulos. Lukitse kone. Yritä uudelleen, kun yhteys toimii.
desk-looks = Näytön asetukset
desk-looks-language = Kieli
desk-looks-size = Tekstin koko
desk-looks-colours = Värit
desk-contrast-on = Vahvat värit
desk-contrast-off = Tavalliset värit
desk-looks-done = Valmis
desk-size-1 = Tavallinen
desk-size-2 = Suuri
desk-size-3 = Hyvin suuri
desk-size-4 = Suurin
desk-more = Näytä lisää
desk-more-start = Takaisin alkuun
desk-tab-turn = Sinun vuorosi
desk-tab-sessions =
    { $count ->
        [0] ei yhtään
        [one] { $count } kesken
       *[other] { $count } kesken
    }
desk-tab-arrivals =
    { $count ->
        [one] 1 kioskilta
       *[other] { $count } kioskilta
    }
desk-tab-rooms =
    { $count ->
        [0] ei vapaita
        [one] 1 vapaa
       *[other] { $count } vapaata
    }
desk-tab-faults =
    { $count ->
        [one] 1 huoneessa on vika
       *[other] { $count } huoneessa on vika
    }
desk-summary-nobody = Kukaan ei odota.
desk-summary-queue =
    { $count ->
        [one] Yksi asiakas on odottanut { $minutes } min.
       *[other] { $count } asiakasta odottaa. Pisin odotus on { $minutes } min.
    }
desk-summary-calls =
    { $count ->
        [0] Nyt ei ole puheluita.
        [one] Nyt on yksi puhelu.
       *[other] Nyt on { $count } puhelua.
    }
desk-queue = Jono
desk-queue-count =
    { $count ->
        [0] tyhjä
        [one] 1 odottaa
       *[other] { $count } odottaa
    }
desk-queue-empty = Kukaan ei odota juuri nyt.
desk-new-customer = Uusi asiakas
desk-customer-language = Millä kielellä palvelet?
desk-cancel = Peruuta
desk-waited = Odottanut { $minutes } min
desk-waited-longest = Pisin odotus { $minutes } min
desk-customer-visit = { $language } · { $department } · koodi { $code }
desk-arrivals = Ilmoittautuivat kioskilla
desk-arrivals-empty = Kioskilta ei ole uusia asiakkaita.
desk-arrival = { $language } · koodi { $code }
desk-take = Ota jonoon
desk-take-who = Ota jonoon: { $time }, { $department }
desk-sessions = Etäpalvelut nyt
desk-over =
    { $count ->
        [one] Päättynyt (1)
       *[other] Päättyneet ({ $count })
    }
desk-over-surveys =
    { $count ->
        [one] vastaa vielä yhteen kyselyyn
       *[other] vastaa vielä { $count } kyselyyn
    }
desk-over-show = Näytä päättyneet
desk-over-hide = Piilota päättyneet
desk-sessions-empty = Nyt ei ole etäpalveluita
desk-sessions-empty-help = Valitse jonosta asiakas tai lisää uusi asiakas. Valitse sitten palvelu ja huone.
desk-session-title = { $service }, { $room }
desk-session-short = { $number } · { $language } · { $room }
desk-session-customer = Asiakas { $number } · { $language }
desk-session-official = Asiakas { $number } · { $language } · virkailija { $official }
desk-session-open = Näytä vaiheet: { $session }
desk-session-identity = Henkilöllisyys: { $document }
desk-corner-opened = alkoi { $time }
desk-corner-ringing = soi vielä { $left }
desk-corner-call = puhelu { $minutes } min
desk-corner-ended = päättyi { $time }
desk-lane-customer = Asiakas
desk-lane-advisor = Neuvoja
desk-lane-official = Virkailija
desk-step-done = tehty
desk-step-now = nyt
desk-step-coming = tulossa
desk-step-skipped = ohitettu
desk-step-at = { $name } { $time }
desk-step-said = { $name } { $state }
desk-step-said-at = { $name } { $state } { $time }
desk-lane-said = { $lane }: { $steps }
desk-lane-waits = Odottaa, että virkailija vastaa
desk-lane-rings = Puhelu soi
desk-lane-talks = Puhuu virkailijan kanssa
desk-lane-here = On huoneessa asiakkaan kanssa
desk-turn-assess = Sinun vuorosi: selvitä, mitä palvelua asiakas tarvitsee.
desk-turn-offer = Sinun vuorosi: kerro asiakkaalle, että hän voi valita etäpalvelun.
desk-turn-accept-offer = Sinun vuorosi: kysy, haluaako asiakas etäpalvelun.
desk-turn-check-identity = Sinun vuorosi: tarkista, kuka asiakas on. Mitä hän näytti?
desk-turn-guide = Sinun vuorosi: neuvo, miten asiakas käyttää laitteita.
desk-turn-call = Sinun vuorosi: soita, kun asiakas on valmis.
desk-turn-call-again = Sinun vuorosi: soita uudelleen tai lopeta ilman palvelua.
desk-turn-leave = Sinun vuorosi: lähde huoneesta.
desk-turn-diary = Sinun vuorosi: kirjaa, miten asiointi päättyi.
desk-turn-again = Asiakas odottaa vielä. Soita uudelleen samoilla tiedoilla tai kirjaa asiointi.
desk-turn-none = Odota muita. Sinun ei tarvitse tehdä mitään.
desk-turn-other = Sinun vuorosi: { $name }
desk-do-assess = Tarve on selvä
desk-do-offer = Kerroin
desk-do-accept-offer = Asiakas haluaa
desk-do-guide = Neuvoin
desk-do-call = Soita
desk-do-call-again = Soita uudelleen
desk-do-again = Soita uudelleen, sama asiakas
desk-do-leave = Lähden huoneesta
desk-do-direct-survey = Ohjasin kyselyyn
desk-do-survey = Vastaa kyselyyn
desk-do-diary = Kirjaa asiointi
desk-do-cancel-ring = Peruuta puhelu
desk-do-abandon = Lopeta ilman palvelua
desk-do-abandon-call = Lopeta etäpalvelu
desk-do-advisor-back = Olen taas huoneessa
desk-do-other = Tehty
desk-document-passport = Passi
desk-document-identity-card = Henkilökortti
desk-document-driving-licence = Ajokortti
desk-document-residence-permit = Oleskelulupa
desk-document-other = Muu asiakirja
desk-documents-help = Tallennamme vain asiakirjan lajin. Emme tallenna numeroa tai kuvaa.
desk-ringing = Puhelu soi virkailijoilla. Aikaa vastata on { $left }.
desk-ringing-leave = Voit jo lähteä huoneesta. Jos kukaan ei vastaa, palaa asiakkaan luo.
desk-ringing-left = Jos kukaan ei vastaa, palaa asiakkaan luo.
desk-ring-declined = Virkailija ei voinut vastata puheluun.
desk-ring-unanswered = Kukaan ei ehtinyt vastata puheluun.
desk-ring-cancelled = Puhelu peruttiin.
desk-call-two = Asiakas ja virkailija puhuvat kahdestaan.
desk-call-three = Puhelu on alkanut. Olet vielä huoneessa.
desk-call-may-ask = Asiakas voi pyytää sinua huoneeseen.
desk-call-leave = Sinun vuorosi: lähde huoneesta, niin he voivat puhua kahdestaan.
desk-call-asked = Asiakas pyytää sinua huoneeseen
desk-call-asked-help = Mene huoneeseen. Paina sitten painiketta.
desk-call-cut = Yhteys virkailijaan katkesi. Yritämme uudelleen.
desk-come = Olen huoneessa
desk-come-who = Olen huoneessa: { $session }
desk-call-needs-hub = Voit soittaa, kun yhteys palvelimeen toimii.
desk-reason-customer-ended = Asiakas lopetti puhelun.
desk-reason-official-ended = Virkailija lopetti puhelun.
desk-reason-room-lost = Huoneen yhteys katkesi eikä palannut.
desk-reason-official-lost = Virkailijan yhteys katkesi eikä palannut.
desk-reason-abandoned = Neuvoja lopetti etäpalvelun.
desk-closed = Asiointi on nyt kirjattu.
desk-room-offers-survey = Asiakas saa kyselyn huoneen näytölle.
desk-surveys = Kyselyt: { $parties }
desk-survey-of-customer = asiakas { $state }
desk-survey-of-advisor = neuvoja { $state }
desk-survey-of-official = virkailija { $state }
desk-survey-open = ei ole vielä vastannut
desk-survey-answered = vastasi
desk-survey-skipped = ohitti
desk-survey-expired = ei vastannut ajoissa
desk-kept = Tämä on tallessa koneella. Se lähtee, kun yhteys palvelimeen toimii.
desk-not-kept = Emme voineet tallentaa tätä koneelle. Yritä uudelleen tai kerro ylläpidolle.
desk-end-question = Lopetatko etäpalvelun?
desk-end-help = Huoneen näyttö kertoo, että etäpalvelu on päättynyt. Sitten voit kirjata asioinnin.
desk-end-safe = Jatka etäpalvelua
desk-end-other = Lopeta
desk-rooms = Huoneet
desk-rooms-empty = Huoneita ei ole vielä käytössä.
desk-room-free = vapaa
desk-room-taken = varattu
desk-room-survey = asiakas vastaa kyselyyn
desk-room-ringing = puhelu soi
desk-room-in-call = puhelussa
desk-room-away = ei yhteyttä
desk-devices-fine = Kamera, mikrofoni ja kaiutin toimivat
desk-devices-away = Huoneen kone ei vastaa. Tarkista, että se on päällä.
desk-devices-unknown = Tieto laitteista tulee pian
desk-camera-ok = Kamera toimii
desk-camera-missing = Kamera puuttuu
desk-camera-denied = Kone ei saa käyttää kameraa
desk-camera-test = Kamera näyttää testikuvaa
desk-microphone-ok = Mikrofoni toimii
desk-microphone-missing = Mikrofoni puuttuu
desk-microphone-denied = Kone ei saa käyttää mikrofonia
desk-microphone-test = Mikrofoni antaa testiääntä
desk-speaker-ok = Kaiutin toimii
desk-speaker-missing = Kaiutin puuttuu
desk-speaker-denied = Kone ei saa käyttää kaiutinta
desk-speaker-test = Kaiutin on vain testi
desk-start-title = Etäpalvelu asiakkaalle { $number }
desk-start-service = Mikä palvelu?
desk-start-room = Mikä huone?
desk-take-over-question = Asiakas vastaa vielä kyselyyn
desk-take-over-help = Jos otat huoneen käyttöön, kysely sulkeutuu. Emme tallenna vastauksia, jos asiakas ei ole lähettänyt niitä.
desk-take-over-safe = Annan asiakkaan vastata
desk-take-over-other = Sulje kysely ja ota huone
desk-officials =
    { $count ->
        [0] Kukaan virkailija ei nyt ota puheluita
        [one] Yksi virkailija ottaa nyt puheluita
       *[other] { $count } virkailijaa ottaa nyt puheluita
    }
desk-open = Aloita etäpalvelu
desk-customer-left = Poista jonosta
desk-left-question = Poistatko asiakkaan { $number } jonosta?
desk-left-help = Asiakas menettää paikkansa. Jos hän tulee takaisin, hän saa uuden numeron. Hän on silloin jonon viimeinen.
desk-left-safe = Pidä jonossa
desk-service-missing = Valitse palvelu.
desk-room-missing = Valitse huone.
desk-back = Takaisin
desk-survey-title = Kysely neuvojalle: asiakas { $number }
desk-survey-anonymous = Emme tallenna nimiä vastauksiin.
desk-survey-optional = ei pakollinen
desk-survey-missing = Valitse vastaus.
desk-survey-send = Lähetä vastaukset
desk-survey-skip = Ohita kysely
desk-survey-write = Oma vastaus
desk-answer-yes = Kyllä
desk-answer-no = Ei
desk-diary-title = Kirjaus: asiakas { $number }
desk-diary-service = Palvelu: { $service }
desk-diary-outcome = Miten asiointi päättyi?
desk-outcome-advised = Sai neuvon
desk-outcome-applied = Teki hakemuksen
desk-outcome-booked = Sai ajan
desk-outcome-transferred = Ohjattiin muualle
desk-outcome-unserved = Jäi ilman palvelua
desk-outcome-missing = Valitse, miten asiointi päättyi.
desk-diary-minutes = Kesto minuutteina
desk-minutes-hint = Ehdotus on puhelun pituus. Voit korjata sitä.
desk-minutes-bad = Kirjoita minuutit numeroina. Luku voi olla 0–600.
desk-diary-note = Huomautus
desk-note-help = Ei pakollinen. Älä kirjoita nimiä tai henkilötunnuksia.
desk-diary-final = Et voi muuttaa kirjausta myöhemmin.
desk-text-left = Enintään { $most } merkkiä, jäljellä { $left }
desk-text-over = Enintään { $most } merkkiä. Poista vielä { $over }. Sitten voit tallentaa.
desk-diary-save = Tallenna kirjaus
desk-fault-help = Työsi on tallessa. Jos virhe tulee uudelleen, kerro ylläpidolle.
desk-fault-close = Jatka

## The room
room-place = { $place } · { $room }
room-starting = Laitteet käynnistyvät
room-starting-lead = Se kestää yleensä alle puoli minuuttia.
room-restarting = Laitteet käynnistyvät uudelleen
room-restarting-lead = Se kestää yleensä muutaman sekunnin. Sitten yritämme jatkaa puhelua.
room-starting-help = Jos tämä teksti ei katoa, avaa ovi ja pyydä apua.
room-free-lead = Neuvoja aloittaa etäpalvelun eli videopuhelun.
room-free-devices = Kamera ja mikrofoni ovat pois päältä. Ne avautuvat, kun soitamme.
room-free-hub-lost = Etäpalvelu ei toimi juuri nyt. Neuvoja auttaa sinua.
room-prepared-here = Neuvoja on tässä ja auttaa sinua.
room-prepared-away = Neuvoja tulee pian luoksesi.
room-identity-note = Emme tallenna passin tai kortin numeroa tai kuvaa.
room-path-more = Näytä loput
room-path-back = Näytä alku
room-step-has-need = Haluat hoitaa asian
room-step-accepts-remote = Sovit etäpalvelusta neuvojan kanssa
room-step-proves-identity = Näytät neuvojalle esimerkiksi passin
room-step-tells-need = Kerrot asiasi virkailijalle
room-step-ends-connection = Lopetat puhelun
room-step-answers-survey = Vastaat lyhyeen kyselyyn
room-ringing = { $id ->
    [kela] Soitamme Kelaan
   *[other] Soitamme: { $authority }
}
room-usual = { $minutes ->
    [one] Virkailija vastaa yleensä noin minuutissa. Puhelu alkaa itsestään.
   *[other] Virkailija vastaa yleensä noin { $minutes } minuutissa. Puhelu alkaa itsestään.
}
room-waited = { $minutes ->
    [0] Olet odottanut alle minuutin
    [one] Olet odottanut minuutin
   *[other] Olet odottanut { $minutes } minuuttia
}
room-most = { $minutes ->
    [one] enintään 1 min
   *[other] enintään { $minutes } min
}
room-nobody = Jos kukaan ei vastaa, neuvoja tulee luoksesi. Sovitte yhdessä, miten jatkatte.
room-camera-ok = Kamera toimii
room-camera-missing = Kamera puuttuu
room-microphone-ok = Mikrofoni toimii
room-microphone-missing = Mikrofoni puuttuu
room-speaker-ok = Kaiutin toimii
room-speaker-missing = Kaiutin puuttuu
room-devices-ok = Kamera, mikrofoni ja kaiutin toimivat
room-try-sound = Kokeile ääntä
room-sound-playing = Soitamme äänen.
room-sound-played = { $advisor ->
    [here] Kuulitko äänen? Jos et kuullut, kerro neuvojalle.
   *[away] Kuulitko äänen? Jos et kuullut, pyydä neuvoja tänne.
}
room-sound-failed = { $advisor ->
    [here] Emme voineet soittaa ääntä. Kerro neuvojalle.
   *[away] Emme voineet soittaa ääntä. Pyydä neuvoja tänne.
}
room-ask = Pyydä neuvoja
room-ask-in = Pyydä neuvoja tänne
room-ask-here = Kerro neuvojalle, jos tarvitset apua
room-ask-here-brief = Kerro neuvojalle
room-ask-asked = Pyyntö lähti neuvojalle
room-ask-sending = Pyydämme neuvojaa
room-ask-waiting = Pyyntö odottaa yhteyttä
room-ask-failed = Pyyntö ei lähtenyt
room-access = Kieli ja näyttö
room-stop = Lopeta odotus
room-stop-question = Lopetatko odotuksen?
room-stop-help = Emme soita enää. Neuvoja tulee luoksesi.
room-stop-stay = Odotan vielä
room-not-answered-declined = Virkailija ei voi nyt vastata
room-not-answered-unanswered = Kukaan ei vastannut
room-not-answered-cancelled = Soitto loppui kesken
room-not-answered-here = Neuvoja on luonasi. Hän voi soittaa uudelleen.
room-not-answered-away = Neuvoja tulee takaisin luoksesi. Hän voi soittaa uudelleen.
room-connecting = Yhdistämme puhelua
room-connecting-help = Se kestää yleensä pari sekuntia.
room-who = { $official }, { $authority }
room-official = Virkailija
room-private = Puhelu on yksityinen. Emme tallenna sitä.
room-not-recorded = Emme tallenna puhelua.
room-advisor-here = Neuvoja on huoneessa
room-advisor-away = Neuvoja ei ole huoneessa
room-you = Sinä
room-mute = Sulje mikrofoni
room-unmute = Avaa mikrofoni
room-no-mute = Ei mikrofonia
room-muted-short = Mikrofoni on kiinni
room-volume = Ääni { $level }/10
room-volume-spoken = Äänen voimakkuus { $level }/10
room-quieter = Hiljennä ääntä
room-louder = Lisää ääntä
room-end = Lopeta
room-ending = Lopetamme puhelua
room-banner-lost = Yhteys katkesi
room-banner-lost-help = Yritämme saada sen takaisin. Odota hetki.
room-banner-ask-failed = Pyyntö ei lähtenyt
room-banner-ask-failed-help = Yritä uudelleen tai avaa ovi ja pyydä apua.
room-banner-ask-waiting = Pyyntösi odottaa yhteyttä
room-banner-ask-waiting-help = Se lähtee, kun yhteys toimii. Voit myös avata oven.
room-banner-nothing = Kamera ja mikrofoni eivät toimi
room-banner-nothing-help = { $advisor ->
    [here] Virkailija ei näe eikä kuule sinua. Kerro neuvojalle.
   *[away] Virkailija ei näe eikä kuule sinua. Pyydä neuvoja tänne.
}
room-banner-no-microphone = Mikrofoni ei toimi
room-banner-no-microphone-help = { $advisor ->
    [here] Virkailija ei kuule sinua. Kerro neuvojalle.
   *[away] Virkailija ei kuule sinua. Pyydä neuvoja tänne.
}
room-banner-no-speaker = Kaiutin ei toimi
room-banner-no-speaker-help = { $advisor ->
    [here] Et kuule virkailijaa. Kerro neuvojalle.
   *[away] Et kuule virkailijaa. Pyydä neuvoja tänne.
}
room-banner-no-camera = Kamera ei toimi
room-banner-no-camera-help = Virkailija ei näe sinua. Voitte silti puhua.
room-banner-muted = Mikrofonisi on kiinni
room-banner-muted-help = Virkailija ei kuule sinua.
room-banner-official-muted = Virkailijan mikrofoni on kiinni
room-banner-official-muted-help = Et kuule häntä juuri nyt.
room-unseen = Virkailijan kamera on kiinni
room-unseen-help = Voitte silti puhua.
room-over = Puhelu on päättynyt
room-customer-ended = Lopetit puhelun.
room-official-ended = Virkailija lopetti puhelun.
room-abandoned = Neuvoja lopetti etäpalvelun.
room-cut = Yhteys katkesi
room-cut-lead = Neuvoja tulee luoksesi. Sovitte yhdessä, miten jatkatte.
room-advisor-comes = Neuvoja tulee pian luoksesi.
room-over-help = Voit odottaa neuvojaa tässä tai avata oven.
room-offer-later = { $count ->
    [one] Miten etäpalvelu sujui? Voit vastata, kun odotat. Yksi kysymys.
   *[other] Miten etäpalvelu sujui? Voit vastata, kun odotat. { $count } lyhyttä kysymystä.
}
room-stopped = Odotus on päättynyt
room-stopped-lead = Neuvoja tulee luoksesi. Sovitte yhdessä, miten jatkatte.
room-offer = { $count ->
    [one] Haluatko kertoa, miten etäpalvelu sujui? Yksi kysymys.
   *[other] Haluatko kertoa, miten etäpalvelu sujui? { $count } lyhyttä kysymystä.
}
room-survey-begin = Vastaa kyselyyn
room-survey-no = En vastaa
room-survey-private = Emme tallenna nimeäsi vastausten kanssa.
room-survey-step = Kysymys { $number } / { $count }
room-survey-yes = Kyllä
room-survey-no-answer = Ei
room-survey-hint = Valitse vastaus
room-survey-write = Vastauksesi
room-survey-next = Seuraava
room-survey-back = Edellinen
room-survey-skip = Ohita kysymys
room-survey-leave = Lopeta kysely
room-survey-send = Lähetä
room-survey-sending = Tallennamme
room-survey-failed = Vastaukset eivät tallentuneet
room-survey-failed-help = Yritä uudelleen tai lopeta kysely.
room-survey-left = { $seconds ->
    [one] Kysely sulkeutuu 1 sekunnin päästä. Et saa lisää aikaa.
   *[other] Kysely sulkeutuu { $seconds } sekunnin päästä. Et saa lisää aikaa.
}
room-still = { $seconds ->
    [one] Kysely päättyy 1 sekunnin päästä.
   *[other] Kysely päättyy { $seconds } sekunnin päästä.
}
room-thanks-answered = Kiitos vastauksistasi
room-thanks-answered-lead = Ne ovat tallessa. Neuvoja tulee pian luoksesi.
room-thanks-skipped = Kiitos käynnistäsi
room-thanks-skipped-lead = Neuvoja tulee pian luoksesi.
room-thanks-late = Kysely on sulkeutunut
room-thanks-late-lead = Kiitos kuitenkin. Neuvoja tulee pian luoksesi.
room-fault-help = Voit jatkaa. Jos jokin ei toimi, avaa ovi ja pyydä apua.
smiley-5 = Erittäin hyvin
smiley-4 = Hyvin
smiley-3 = Ei hyvin eikä huonosti
smiley-2 = Huonosti
smiley-1 = Erittäin huonosti

## Opening hours
opening-hour-pattern = H
opening-date = { $day }.{ $month }.
opening-always = Auki päivällä ja yöllä
opening-open-now = Auki nyt
opening-open-today = Auki tänään { $hours }
opening-open-until = Auki kello { $time } asti
opening-closed-today = Suljettu. Avaamme tänään kello { $time }.
opening-closed-tomorrow = Suljettu. Avaamme huomenna kello { $time }.
opening-closed-weekday =
    { $weekday ->
        [mon] Suljettu. Avaamme maanantaina kello { $time }.
        [tue] Suljettu. Avaamme tiistaina kello { $time }.
        [wed] Suljettu. Avaamme keskiviikkona kello { $time }.
        [thu] Suljettu. Avaamme torstaina kello { $time }.
        [fri] Suljettu. Avaamme perjantaina kello { $time }.
        [sat] Suljettu. Avaamme lauantaina kello { $time }.
       *[sun] Suljettu. Avaamme sunnuntaina kello { $time }.
    }
opening-closed-date =
    { $weekday ->
        [mon] Suljettu. Avaamme maanantaina { $date } kello { $time }.
        [tue] Suljettu. Avaamme tiistaina { $date } kello { $time }.
        [wed] Suljettu. Avaamme keskiviikkona { $date } kello { $time }.
        [thu] Suljettu. Avaamme torstaina { $date } kello { $time }.
        [fri] Suljettu. Avaamme perjantaina { $date } kello { $time }.
        [sat] Suljettu. Avaamme lauantaina { $date } kello { $time }.
       *[sun] Suljettu. Avaamme sunnuntaina { $date } kello { $time }.
    }
opening-closed-long = Suljettu. Emme avaa kahteen viikkoon.
opening-holiday = Tänään on juhlapäivä.
opening-row = { $errand } { $hours }
opening-row-closed = { $errand }: suljettu
opening-good = Aukioloajat ovat kunnossa. Seuraavat kaksi viikkoa:
opening-refused =
    { $count ->
        [one] Emme ota aukioloaikoja käyttöön. Tiedostossa on yksi virhe:
       *[other] Emme ota aukioloaikoja käyttöön. Tiedostossa on { $count } virhettä:
    }
opening-day = { $weekday } { $date }
opening-weekday =
    { $weekday ->
        [mon] ma
        [tue] ti
        [wed] ke
        [thu] to
        [fri] pe
        [sat] la
       *[sun] su
    }
opening-public-holiday = juhlapäivä
slides-none = Kansiossa ei ole diaa, jonka voi näyttää.
slides-good =
    { $count ->
        [one] Yhden dian voi näyttää:
       *[other] { $count } diaa voi näyttää:
    }
slides-refused =
    { $count ->
        [one] Diaa ei voi näyttää. Korjaa yksi virhe:
       *[other] Dioja ei voi näyttää. Korjaa { $count } virhettä:
    }
catalogue-picture-kind = ei ole kuva. Kuva voi olla PNG, JPEG tai WebP.
catalogue-picture-pixels = on liian suuri. Kuvassa saa olla { $most } miljoonaa kuvapistettä. Yhdellä sivulla saa olla 8 000 kuvapistettä.
catalogue-picture-bytes = on liian suuri. Kuvatiedosto saa olla { $most } Mt.
catalogue-picture-missing = ei ole kansiossa. Tai sitä ei voi lukea.
catalogue-picture-outside = on väärässä paikassa. Laita kuva diojen kansioon.
catalogue-picture-alt = Kuva tarvitsee otsikon (title) tai kuvauksen (alt). Kaikki eivät näe kuvaa.
catalogue-slide-empty = Dia tarvitsee kuvan, otsikon tai tekstin.

## staff exit
staff-question = PIN-koodi
staff-help = Vain henkilökunnalle.
staff-enter = Jatka
staff-wrong = Väärä PIN-koodi
staff-wrong-help = Jos yrität viisi kertaa väärin, näppäimet lukittuvat.
staff-locked = Lukittu
staff-locked-help = Yritit liian monta kertaa väärin. Odota viisi minuuttia.
staff-choose = Suljetko ohjelman?
staff-choose-help = Se pysyy kiinni, kunnes käynnistät laitteen tai palvelun.
staff-leave = Sulje ohjelma
staff-back = Palaa
staff-pin = PIN-koodi, 6–12 numeroa
staff-pin-again = PIN-koodi uudelleen
staff-pin-bad = PIN-koodissa pitää olla 6–12 numeroa. Muita merkkejä ei saa olla.
staff-pin-easy = Tämä PIN-koodi on liian helppo. Valitse toinen.
staff-pin-differs = PIN-koodit eivät ole samat. Emme tehneet mitään.
staff-pin-made = Kopioi rivi kioskin asetustiedostoon. Käynnistä sitten kioski uudelleen.

## Kielen tiedoston tarkistus
texts-fault-tag = Tiedoston nimi on väärä. Nimi on kielen tunnus, esimerkiksi se.ftl tai et.ftl: { $name }
texts-fault-encoding = Tiedosto ei ole UTF-8-tekstiä.
texts-fault-unreadable = Rivi { $line }: Luukku ei osaa lukea tätä: { $text }
texts-fault-twice = Rivi { $line }: { $key } on tiedostossa kaksi kertaa.
texts-fault-unknown = Rivi { $line }: Luukku ei tunne tekstiä { $key }.
texts-fault-empty = Rivi { $line }: { $key } on tyhjä.
texts-fault-facts = Rivi { $line }: tekstissä { $key } pitää olla nämä ja vain nämä: { $names }
texts-fault-no-facts = Rivi { $line }: tekstissä { $key } ei saa olla aaltosulkeita.
texts-fault-forms = Rivi { $line }: tekstistä { $key } puuttuvat lukujen muodot: { $forms }
texts-fault-hard = Rivi { $line }: { $key } on liian monimutkainen. Luukku ei osaa lukea sitä.
texts-fault-locale = Rivi { $line }: Luukku ei tunne maan tunnusta { $value }.
texts-fault-direction = Rivi { $line }: language-direction on ltr tai rtl.
texts-fault-own = { $key } puuttuu. Kirjoita se tiedostoon.
texts-missing =
    { $count ->
        [one] ”{ $section }”: { $count } teksti puuttuu. Luukku sanoo sen tällä kielellä: { $language }
       *[other] ”{ $section }”: { $count } tekstiä puuttuu. Luukku sanoo ne tällä kielellä: { $language }
    }
texts-right =
    { $count ->
        [one] Ei virheitä. Tiedostossa on { $count } teksti.
       *[other] Ei virheitä. Tiedostossa on { $count } tekstiä.
    }
texts-faulty =
    { $count ->
        [one] { $count } virhe. Korjaa se ensin. Käytä tiedostoa vasta sitten.
       *[other] { $count } virhettä. Korjaa ne ensin. Käytä tiedostoa vasta sitten.
    }
