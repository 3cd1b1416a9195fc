### Luukku suomeksi. Kaikki ruutujen, sivujen ja virheiden tekstit.

## Kieli
language-own-name = Suomi
language-locale = fi-FI
language-direction = ltr
language-voice = fi
language-keyboard = fi_FI
language-named-fi = suomi
language-named-sv = ruotsi
language-named-en = englanti
language-named-fi-simple = suomi (selkosuomi)

## Kellonajat
clock-pattern = H.mm
clock-in-sentence = klo { $time }
date-pattern = d.M.y
date-and-time = { $day } { $time }
day-pattern = dddd d. MMMM

## Isännän vastaussivu
answer-title = { $name } odottaa sinua aulassa
answer-visitor-unnamed = Vieras
answer-arrived = Saapui kello { $time }
answer-question = Mitä kerromme vieraalle?
answer-question-again = Haluatko muuttaa vastaustasi?
answer-coming = Olen tulossa
answer-in-minutes = Tulen { $minutes } minuutin kuluttua
answer-cannot = En pääse tulemaan
answer-given = Vastasit kello { $time }: { $answer }
answer-seen-coming = Vieras näkee vastauksesi aulan näytöllä.
answer-seen-in-minutes = Vieras näkee vastauksesi aulan näytöllä.
answer-seen-cannot = Pyydämme vierasta kysymään neuvoa palvelutiskiltä.
answer-note = Viimeisin vastauksesi on voimassa. Voit muuttaa sitä, kunnes vieras lähtee.

## Kutsut vierailulle
weekday-date-pattern = EEEE d. MMMM y
calendar-summary = Tapaaminen: { $host }
calendar-description = Numerokoodi aulan näytölle: { $code }
invite-title = Kutsu vieras
invite-lead = { $name }, kutsusi lähtee vieraalle sähköpostina.
invite-form = Uusi kutsu
invite-faults = Tarkista nämä kohdat
invite-name = Vieraan nimi
invite-name-bad = Kirjoita vieraan nimi.
invite-email = Sähköpostiosoite
invite-email-bad = Kirjoita sähköpostiosoite kokonaan, esimerkiksi aino@example.fi.
invite-organisation = Organisaatio (ei pakollinen)
invite-organisation-bad = Lyhennä organisaation nimeä.
invite-language = Kieli, jolla vieras saa viestit
invite-language-bad = Valitse kieli luettelosta.
invite-day = Päivä
invite-day-bad = Valitse päivä, joka on edessä päin ja enintään vuoden päässä.
invite-time = Kellonaika
invite-time-bad = Valitse kellonaika, joka on vasta tulossa.
invite-minutes = Kesto
invite-minutes-bad = Valitse kesto luettelosta.
invite-minutes-long = { $minutes } minuuttia
invite-place = Tarkempi paikka (ei pakollinen)
invite-place-help = Esimerkiksi kerros tai huone. Älä kirjoita tapaamisen syytä: viesti voi päätyä muidenkin silmiin.
invite-place-bad = Lyhennä paikkaa.
invite-send = Lähetä kutsu
invite-note = Vieras saa ajan, paikan, QR-koodin, numerokoodin ja kalenterimerkinnän. Poistamme vieraan tiedot { $days } päivää tapaamisen jälkeen.
invite-list = Tulevat tapaamiset
invite-nobody = Et ole kutsunut ketään.
invite-done-made = Kutsu lähtee vieraalle.
invite-done-changed = Uudet tiedot lähtevät vieraalle.
invite-done-cancelled = Tapaaminen on peruttu. Vieras saa siitä viestin.
invite-change-title = Muuta tapaamista: { $name }
invite-change-form = Uusi aika ja paikka
invite-change-send = Lähetä uudet tiedot
invite-change-note = Vieraan saamat koodit toimivat edelleen, ellei uudessa viestissä ole uutta numerokoodia.
invite-cancel-title = Peru tapaaminen
invite-cancel-note = Vieras saa viestin, että hänen ei tarvitse tulla. Perumista ei voi kumota.
invite-cancel = Peru tapaaminen
invite-back = Takaisin kutsuihin
invite-door-title = Kutsu vieraita
invite-door-lead = Lähetämme työsähköpostiisi linkin, jolla voit kutsua vieraita.
invite-door-form = Pyydä linkki
invite-door-send = Lähetä linkki
invite-sent-title = Katso sähköpostisi
invite-sent-lead = Jos osoite on kunnan luettelossa, siihen lähtee linkki. Linkki toimii { $hours } tuntia.
invite-link-expired = Linkki on vanhentunut
invite-link-expired-help = Pyydä uusi linkki samalta sivulta kuin viimeksi.

## Sivu, joka kertoo, ketkä ovat talossa
here-title = Ketkä ovat talossa
here-count = { $count ->
    [0] Ketään ei ole merkitty olevan talossa.
    [one] { $count } vieras
   *[other] { $count } vierasta
}
here-taken = Tilanne { $day } klo { $time }
here-note = Luettelossa ovat vieraat, jotka ovat ilmoittautuneet kioskilla eivätkä ole lähteneet. Työntekijät ja ne, jotka eivät ole ilmoittautuneet, puuttuvat siitä.
here-name = Nimi
here-since = Saapunut
here-host = Kenet tuli tapaamaan
here-department = Yksikkö
here-unnamed = Vieras ilman nimeä
here-no-host = Ei tiedossa

## Virheet
error-not-allowed = Sinulla ei ole oikeutta tähän.
error-not-allowed-help = Pyydä tarvittaessa neuvoa palvelupisteestä.
error-not-known = Emme tunnista laitetta tai linkkiä.
error-not-known-help = Pyydä tarvittaessa neuvoa palvelupisteestä.
error-not-found = Sivua ei löydy.
error-not-found-help = Tarkista osoite viestistä, jonka sait.
error-bad-request = Emme ymmärtäneet pyyntöä.
error-bad-request-help = Palaa takaisin ja yritä uudelleen.
error-too-large = Viesti on liian suuri.
error-too-large-help = Lyhennä viestiä ja yritä uudelleen.
error-too-many-tries = Yrityksiä on ollut liian monta.
error-too-many-tries-help = Odota minuutti ja yritä uudelleen.
error-ours = Meillä tapahtui virhe.
error-ours-help = Yritä hetken kuluttua uudelleen.
error-hub-away = Yhteys palvelimeen puuttuu.
error-hub-away-help = Yritämme automaattisesti uudelleen.
error-command-reused = Samaa tunnusta on jo käytetty toiseen pyyntöön.
error-command-unknown = Laite pyysi jotain, mitä palvelin ei tunne.
error-enrolment-code-wrong = Koodi ei kelpaa. Se on väärä, vanhentunut tai jo käytetty.
error-host-gone = Tätä henkilöä ei ole enää luettelossa.
error-host-gone-help = Palvelutiskiltä saat tietää, kuka voi auttaa sinua.
error-visit-closed = Tämä käynti on päättynyt
error-visit-closed-help = Siihen ei voi enää vastata.
error-visit-unknown = Emme löydä tätä käyntiä
error-visit-unknown-help = Kysy palvelutiskiltä.
error-link-forged = Linkki ei toimi
error-link-forged-help = Avaa linkki suoraan viestistä, jonka sait. Tarkista, että se on kokonainen.
error-link-expired = Linkki on vanhentunut
error-link-expired-help = Tähän käyntiin ei voi enää vastata.
error-here-expired = Tätä sivua ei voi enää avata
error-here-expired-help = Avaa luettelo uudelleen palvelutiskillä.
error-phone-bad = Numeroon ei voi lähettää tekstiviestiä. Tarkista numero.
error-name-missing = Kirjoita nimesi tai jatka ilman nimeä.
error-invitation-time = Valitse aika, joka on vasta tulossa ja enintään vuoden päässä.
error-invitation-time-help = Palaa takaisin ja valitse toinen aika.
error-invitation-unknown = Kutsua ei löydy.
error-invitation-unknown-help = Se on ehkä jo poistettu.
error-invitation-closed = Kutsua ei voi enää muuttaa.
error-invitation-closed-help = Tapaaminen on peruttu, se on jo ollut tai vieras on saapunut.
error-invitation-other-host = Tämä kutsu on toisen työntekijän luo.

## Kioski: alku
idle-begin = Aloita koskettamalla
idle-slide-language = Kieli: { $language }
idle-art-title = Yksi luukku, kaikki asiat
idle-art-help = Ilmoittaudu tässä, niin kerromme heti, että olet täällä.
idle-art-alt = Kaupunki järven rannalla syksyllä: taloja, koivuja ja perhe rannalla.
start-question = Hei! Miten voimme auttaa?
start-lead = Valitse yksi.
start-appointment = Minulla on sovittu aika
start-appointment-help = Ilmoittaudu kutsusi koodilla.
start-visit = Tulin tapaamaan työntekijää
start-visit-help = Kerromme hänelle heti, että olet täällä.
start-visit-away = Yhteys on nyt poikki. Viesti lähtee, kun yhteys palaa.
start-code = Minulla on nelinumeroinen koodi
start-closed = Täällä ei voi nyt asioida. Palvelutiski auttaa, kun se on auki.
start-code-help = Katso, onko sinulle vastattu.
start-leave = Olen lähdössä
start-leave-help = Merkitsemme, ettet ole enää talossa.

## Kioski: alareunan painikkeet
dock-code = Koodi
dock-back = Takaisin
dock-quit = Lopeta
dock-language = Suomi
dock-access = Helppo{ "\u00AD" }käyttö
dock-desk = Neuvoja

## Kioski: kenet tulit tapaamaan
search-question = Kenet tulit tapaamaan?
search-label = Kirjoita nimen alku
search-hint = vähintään 2 kirjainta
search-clear = Tyhjennä
search-none = Emme löydä tätä nimeä
search-none-help = Tarkista kirjoitus tai kysy palvelutiskiltä.
search-many = Nimiä on monta. Kirjoita lisää kirjaimia tai selaa luetteloa.
search-lost = Etkö löydä nimeä? Neuvoja auttaa palvelutiskillä.
search-empty-directory = Henkilöluettelo puuttuu vielä
search-empty-directory-help = Palvelutiskillä kerrotaan työntekijälle, että olet täällä.

## Kioski: kuka tuli
details-question = Mikä on sinun nimesi?
details-for = Menet tapaamaan: { $name }
details-name = Etunimi ja sukunimi
details-organisation = Organisaatio
details-phone = Matkapuhelin
details-optional = ei pakollinen
details-phone-example = 040 123 4567
details-stored = Kerromme nimesi ja muut tietosi vain työntekijälle, jonka tapaat, ja poistamme ne järjestelmästämme { $days } päivän kuluttua.
details-confirm = Kerro, että olen täällä
details-unnamed = Jatka ilman nimeä
details-clear = Tyhjennä
details-not-kept = Tietojasi ei voitu tallentaa
details-not-kept-help = Yritä uudelleen tai kysy palvelutiskiltä.

## Kioski: kerroimme
told-your-host = Työntekijä
told-being-told = Kerromme juuri nyt
told-being-told-lead = Lähetämme viestin henkilölle { $name }.
told-not-told-yet = Emme ole vielä saaneet yhteyttä
told-not-told-yet-lead = { $name } ei tiedä vielä, että olet täällä. Viesti lähtee, kun yhteys palaa. Kysy palvelutiskiltä, jos sinulla on kiire.
told-retrying = Yritämme yhä lähettää viestiä
told-retrying-lead = Viesti ei ole vielä mennyt läpi. Yritämme koko ajan uudelleen.
told-told-by-email = Kerroimme, että olet täällä
told-told-by-email-lead = Lähetimme sähköpostin kello { $time } henkilölle { $name }.
told-told-by-sms = Kerroimme, että olet täällä
told-told-by-sms-lead = Lähetimme tekstiviestin kello { $time } henkilölle { $name }.
told-told-by-email-and-sms = Kerroimme, että olet täällä
told-told-by-email-and-sms-lead = Lähetimme sähköpostin ja tekstiviestin kello { $time } henkilölle { $name }.
told-coming = { $given } on tulossa
told-coming-lead = { $name } hakee sinut aulasta.
told-in-minutes = { $given } tulee hetken kuluttua
told-in-minutes-lead = { $name } hakee sinut aulasta noin { $minutes } minuutin kuluttua.
told-cannot = { $given } ei pääse tulemaan
told-cannot-lead = Kysy neuvoa palvelutiskiltä. Siellä etsitään joku, joka voi auttaa.
told-not-told = Viesti ei mennyt perille
told-not-told-lead = { $name } ei tiedä, että olet täällä. Kysy neuvoa palvelutiskiltä.
told-too-late = Viesti lähti myöhässä
told-too-late-lead = { $name } saa tiedon käynnistäsi vasta myöhemmin. Kysy neuvoa palvelutiskiltä.
told-refused = Tätä henkilöä ei ole enää luettelossa
told-refused-lead = Palvelutiskiltä saat tietää, kuka voi auttaa sinua.
told-closed = Tämä käynti on päättynyt
told-closed-lead = Voit aloittaa alusta, jos tulit uudelleen.
line-being-told = Viesti on lähdössä
line-being-told-help = Kestää yleensä muutaman sekunnin
line-not-told-yet = Viesti odottaa yhteyttä
line-not-told-yet-help = Se lähtee itsestään, vaikka lähtisit tästä
line-too-late = Sähköposti kertoo käynnistäsi jälkikäteen
line-too-late-help = Työntekijä lukee sen, kun ehtii
line-refused = Viestiä ei lähetetty
line-refused-help = Kysy palvelutiskiltä
line-closed = Käynti on merkitty päättyneeksi
line-closed-help = Kiitos käynnistä
line-email-queued = Lähetämme sähköpostia
line-email-queued-help = Kestää yleensä muutaman sekunnin
line-email-retried = Sähköposti ei ole vielä mennyt läpi
line-email-retried-help = Yritämme uudelleen
line-email-sent = Kerroimme sähköpostilla
line-email-sent-help = Viesti on lähetetty
line-email-delivered = Kerroimme sähköpostilla
line-email-delivered-help = Viesti on perillä
line-email-failed = Sähköposti ei mennyt perille
line-email-failed-help = Emme yritä enää
line-email-expired = Sähköposti ei ehtinyt ajoissa
line-email-expired-help = Emme yritä enää
line-sms-queued = Lähetämme tekstiviestiä
line-sms-queued-help = Kestää yleensä muutaman sekunnin
line-sms-retried = Tekstiviesti ei ole vielä mennyt läpi
line-sms-retried-help = Yritämme uudelleen
line-sms-sent = Kerroimme tekstiviestillä
line-sms-sent-help = Viesti on lähetetty
line-sms-delivered = Kerroimme tekstiviestillä
line-sms-delivered-help = Viesti on perillä
line-sms-failed = Tekstiviesti ei mennyt perille
line-sms-failed-help = Emme yritä enää
line-sms-expired = Tekstiviesti ei ehtinyt ajoissa
line-sms-expired-help = Emme yritä enää
line-answer-coming = ”Olen tulossa”
line-answer-in-minutes = ”Tulen { $minutes } minuutin kuluttua”
line-answer-cannot = ”En pääse tulemaan”
line-answer-help = Vastaus työntekijältä
line-answer-desk = Kysy neuvoa palvelutiskiltä
line-awaiting = Odotamme vastausta
line-promise = Näet vastauksen tällä näytöllä
line-promise-sms = Saat vastauksen myös tekstiviestillä
told-code = Koodisi
told-code-said = Koodisi on { $code }
told-code-help = Näppäile se tällä näytöllä, niin näet, onko sinulle vastattu.
told-wait = Selvä, jään odottamaan
told-seen = Selvä
told-to-desk = Selvä, kysyn palvelutiskiltä
told-clears = { $seconds ->
    [one] Näyttö tyhjenee sekunnin kuluttua.
   *[other] Näyttö tyhjenee { $seconds } sekunnin kuluttua.
}
told-more-time = Lisää aikaa

## Kioski: sovittu aika
appointment-question = Mikä on kutsusi koodi?
appointment-lead = Kuusi numeroa, jotka ovat saamassasi viestissä.
appointment-lead-camera = Näytä kutsusi QR-koodi kameralle tai kirjoita kutsun kuusi numeroa.
appointment-foreign = Tämä ei ole meidän kutsumme koodi. Voit myös kirjoittaa kuusi numeroa.
appointment-looking = Etsimme aikaasi…
appointment-unknown = Emme löydä tätä aikaa
appointment-unknown-help = Tarkista, mitä kirjoitit. Apua saat myös palvelutiskiltä.
appointment-cancelled = Tämä aika on peruttu
appointment-cancelled-help = Kysy uutta aikaa palvelutiskiltä.
appointment-used = Tällä kutsulla on jo ilmoittauduttu
appointment-used-help = Jos se et ollut sinä, kerro siitä palvelutiskille.
appointment-many = Vääriä yrityksiä on ollut monta
appointment-many-help = Odota hetki ja yritä uudelleen.
appointment-unreachable = Yhteys on nyt poikki
appointment-unreachable-help = Palaa ja valitse, kenet tulit tapaamaan, tai kysy palvelutiskiltä.
appointment-no-code = Koodi ei ole mukana
appointment-surname-missing = Kirjoita sukunimesi.
appointment-time-bad = Kirjoita aika näin: 14.00.
by-name-question = Mikä on sukunimesi ja aikasi?
by-name-lead = Etsimme tämän päivän ajoista.
by-name-surname = Sukunimesi
by-name-time = Aikasi kellonaika
by-name-time-example = 14.00
by-name-find = Etsi aikani
invited-question = Onko tämä sinun aikasi?
invited-on-time-lead = { $name } saa heti tiedon, että olet täällä.
invited-early-lead = Olet hyvissä ajoin. { $name } saa jo nyt tiedon, että olet täällä.
invited-late-lead = Olet hieman myöhässä. { $name } saa heti tiedon, että olet täällä.
invited-wrong-day = Aikasi on toisena päivänä
invited-wrong-day-lead = Tervetuloa silloin. Jos tarvitset apua jo tänään, kysy palvelutiskiltä.
invited-over = Aikasi on jo mennyt
invited-over-lead = Kysy uutta aikaa palvelutiskiltä.
invited-today = tänään { $time }
invited-confirm = Kyllä, olen täällä
invited-other = Ei ole minun
invited-leave = Selvä

## Kioski: koodi
code-question = Mikä on koodisi?
code-lead = Neljä numeroa, jotka sait ilmoittautuessasi.
code-erase = Pyyhi
code-unknown = Emme löydä tällaista koodia
code-unknown-help = Tarkista numerot. Koodi on voimassa saman päivän ajan.
code-many = Vääriä koodeja on tullut monta
code-many-help = Odota minuutti ja yritä uudelleen.
code-unreachable = Emme saa nyt yhteyttä
code-unreachable-help = Kysy palvelutiskiltä, miten käyntisi etenee.
code-looking = Etsimme käyntiäsi…

## Kioski: lähteminen
leave-lead = Anna neljä numeroa, jotka sait ilmoittautuessasi.
leave-looking = Merkitsemme lähtöäsi…
leave-unknown = Emme löydä tällaista koodia
leave-unknown-help = Tarkista numerot. Sinut on ehkä jo merkitty lähteneeksi.
leave-unreachable = Emme saa nyt yhteyttä
leave-unreachable-help = Kerro lähdöstäsi palvelutiskille.
leave-not-kept = Lähtösi merkitseminen ei onnistunut
leave-not-kept-help = Kerro lähdöstäsi palvelutiskille.
left-left = Sinut on merkitty lähteneeksi
left-left-lead = Kiitos käynnistä.
left-kept = Lähtösi on tallessa
left-kept-lead = Yhteys on nyt poikki. Merkitsemme sinut lähteneeksi, kun yhteys palaa. Kiitos käynnistä.
left-already = Sinut on jo merkitty lähteneeksi
left-already-lead = Kiitos käynnistä.
left-done = Valmis

## Kioski: päälle tulevat
language-question = Millä kielellä jatketaan?
access-question = Millainen näyttö sopii?
access-lead = Valinnat koskevat vain tätä käyntiä.
access-size-1 = Tavallinen teksti
access-size-2 = Suuri teksti
access-size-3 = Hyvin suuri teksti
access-size-4 = Suurin teksti
access-contrast = Vahva kontrasti
access-low-reach = Painikkeet alhaalla
access-calm = Ei liikettä
access-read = Lue ääneen
access-read-none = Tätä kieltä ei voi lukea ääneen tässä laitteessa.
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
desk-lead = Neuvoja auttaa sinua tässä samassa aulassa. Voit kysyä mitä tahansa.
desk-close = Selvä
still-question = Oletko vielä täällä?
still-clears = { $seconds ->
    [one] Näyttö tyhjenee sekunnin kuluttua.
   *[other] Näyttö tyhjenee { $seconds } sekunnin kuluttua.
}
still-more = Jatka
still-quit = Lopeta nyt
fault-title = Jokin meni vikaan
fault-help = Kirjoittamasi on tallessa. Yritä uudelleen tai kysy palvelutiskiltä.

## Näyttönäppäimistö

keyboard-space = Väli
keyboard-done = Valmis
keyboard-shift = Isot kirjaimet
keyboard-backspace = Poista merkki
keyboard-symbols = Numerot ja merkit
keyboard-letters = Kirjaimet

## The page of the demonstration that shows e-mails and text messages
caught-title = Esittelytilan viestit
caught-lead = Mikään näistä viesteistä ei ole lähtenyt tältä koneelta. Jokainen sähköposti ja tekstiviesti, jonka Luukku lähettäisi, tulee heti tähän.
caught-newest = Uusin ensin
caught-empty = Viestejä ei vielä ole. Ilmoittaudu kioskilla, niin työntekijälle lähtevät viestit näkyvät tässä.
caught-lost = Yhteys esittelyyn katkesi. Sivu jatkaa itsestään, kun yhteys palaa.
caught-email = Sähköposti
caught-sms = Tekstiviesti
caught-to = Vastaanottaja: { $to }
caught-no-text = Tässä sähköpostissa ei ole tekstiä.

## Laitteiden käyttöönotto
enrol-done = Laite { $name } on otettu käyttöön. Sen avain on tiedostossa { $file }.
enrol-not-https = Palvelimen osoitteen alussa on oltava https://.
enrol-ca-unusable = Palvelimen varmennetta ei voi lukea annetusta tiedostosta.
enrol-not-trusted = Palvelin ei ole se, jonka varmenteen annoit. Tarkista osoite ja varmenne.
enrol-cannot-write = Laitetiedostoa ei voi kirjoittaa annettuun paikkaan. Koodia ei käytetty.
enrol-answer-strange = Palvelin vastasi oudosti. Tarkista osoite.
device-code-note = Koodi on voimassa { $minutes } minuuttia ja kelpaa yhden kerran.
device-name-bad = Anna laitteelle nimi, jossa on enintään 100 merkkiä.
device-role-bad = Laitteen rooli ei kelpaa. Valitse: { $roles }.
device-none = Yhtään laitetta ei ole vielä otettu käyttöön.
device-in-use = käytössä
device-revoked = poistettu käytöstä
device-shut-out = Laite { $name } on poistettu käytöstä. Se ei enää pääse palvelimelle.
device-unknown = Tällaista laitetta ei ole. Laitteet näet komennolla luukku devices.
keys-rotated = Uusi avain tulee käyttöön, kun palvelin käynnistetään uudelleen. Avaimia on nyt { $count }.
enrol-not-kept = Laitetiedoston kirjoittaminen epäonnistui, ja koodi on jo käytetty. Poista laite käytöstä ja pyydä uusi koodi.

## Henkilöluettelon tuonti tiedostosta
import-refused =
    { $count ->
        [one] Mitään ei tuotu. Tiedostossa on yksi virhe:
       *[other] Mitään ei tuotu. Tiedostossa on { $count } virhettä:
    }
import-place = Rivi { $line }, sarake { $column }: { $what }
import-more =
    { $count ->
        [one] … ja vielä yksi virhe.
       *[other] … ja vielä { $count } virhettä.
    }
import-done = Luettelo on tuotu: { $hosts } isäntää. Uusia { $added }, muuttuneita { $changed }, poistuneita { $gone }.
import-no-file = Tiedostoa { $file } ei voi lukea.
import-no-database = Palvelimen tietokantaan ei saatu yhteyttä. Mitään ei tuotu. Tarkista asetukset.
import-too-big = Tiedosto on suurempi kuin { $most } Mt. Ota luetteloon vain henkilöt, joita asiakkaat tapaavat.
import-empty = Tiedosto on tyhjä.
import-binary = Tämä ei ole CSV-tiedosto. Jos se on taulukko, tallenna se ensin CSV-muotoon.
import-quote = Lainausmerkki alkaa tästä mutta ei pääty oikein. Tiedostoa ei luettu tästä eteenpäin.
import-column-unknown = Tätä saraketta ei tunneta. Poista se tai korjaa otsikko.
import-column-unknown-close = Tätä saraketta ei tunneta. Tarkoititko { $close }?
import-column-twice = Sama sarake on tiedostossa kahdesti.
import-column-missing = Tämä sarake puuttuu otsikkoriviltä.
import-columns-wrong = Rivillä on { $found } saraketta, vaikka otsikoita on { $expected }.
import-no-hosts = Tiedostossa on otsikot mutta ei yhtään isäntää.
import-too-many = Tiedostossa on yli { $most } isäntää. Tiedostoa ei luettu tästä eteenpäin.
import-value-missing = Tieto puuttuu.
import-too-long = Teksti on liian pitkä. Siinä saa olla enintään { $most } merkkiä.
import-letter-unreadable = Tekstissä on merkki, jota ei voi lukea. Tallenna tiedosto UTF-8-muodossa.
import-name-odd = Nimessä on merkki, joka ei kuulu nimeen. Tarkista myös, että tiedosto on UTF-8-muodossa.
import-email-bad = Sähköpostiosoite ei kelpaa.
import-email-twice = Sama sähköpostiosoite on jo rivillä { $first }.
import-mobile-bad = Tämä ei ole matkapuhelinnumero.
import-language-unknown = Kielen on oltava fi, sv tai en.

## Ruutujen yhteiset
screen-more = Näytä lisää
screen-top = Takaisin alkuun
field-clear = Tyhjennä

## Errors of the remote service
error-sign-in-wrong = Tunnus tai salasana ei täsmää. Tarkista ne ja yritä uudelleen.
error-sign-in-needed = Kirjaudu sisään, niin voit jatkaa.
error-invitation-bad = Linkki ei kelpaa. Avaa se suoraan kutsusta tai pyydä uusi kutsu.
error-invitation-used = Tämä kutsu on jo käytetty. Kirjaudu sisään sähköpostiosoitteellasi ja salasanallasi.
error-invitation-expired = Kutsu on vanhentunut. Pyydä uusi kutsu.
error-password-weak = Valitse vähintään 12 merkin salasana, jota on vaikea arvata.
error-password-long = Salasanassa saa olla enintään 200 merkkiä.
error-password-common = Tämä salasana on liian helppo arvata. Valitse sellainen, jota muut eivät käytä, esimerkiksi usean sanan lause.
error-password-personal = Salasanassa on vain käyttäjän tai viranomaisen nimi. Lisää siihen muita sanoja.
error-customer-gone = Asiakasta palvellaan jo, tai hän on lähtenyt.
error-service-unknown = Tätä palvelua ei ole tässä palvelupisteessä.
error-room-unknown = Tätä huonetta ei ole.
error-room-taken = Huone on jo varattu. Valitse toinen huone.
error-room-in-survey = Huoneessa vastataan vielä kyselyyn. Valitse toinen huone tai odota hetki.
error-room-away = Huoneen laitteet eivät vastaa. Valitse toinen huone tai tarkista laitteet.
error-session-unknown = Etäpalvelua ei löydy.
error-session-ended = Etäpalvelu on jo päättynyt.
error-step-not-now = Tämä vaihe ei ole vielä vuorossa tai se on jo tehty.
error-step-not-yours = Tämä vaihe kuuluu toiselle.
error-document-kind-bad = Valitse, millaisesta asiakirjasta henkilöllisyys tarkistettiin.
error-no-official = Yksikään virkailija ei juuri nyt ota puheluita. Kokeile hetken päästä uudelleen.
error-ring-over = Puhelu ei enää soi.
error-call-taken = Toinen virkailija ehti vastata.
error-move-too-old = Palvelu ei ehtinyt ajoissa. Tee sama uudelleen, jos se on yhä tarpeen.
error-signal-bad = Yhteyden tiedoissa oli virhe.
error-survey-closed = Kysely on jo suljettu. Kiitos kuitenkin.
error-survey-bad = Jokin vastaus ei sovi kysymykseen.
error-diary-bad = Tarkista kirjaus: tulos ja minuutit tarvitaan. Huomautuksessa ei saa olla henkilötunnusta.
error-diary-written = Tämä asiointi on jo kirjattu diaariin.

## People
person-added = { $name } voi nyt kirjautua palvelutiskin laitteille.
person-password-changed = { $name } sai uuden salasanan.
person-invitation-note = Linkki on vain henkilölle { $name }. Se kelpaa yhden kerran, viimeistään { $until }.
person-login-taken = Tunnus on jo käytössä toisella henkilöllä.
person-name-bad = Anna henkilölle nimi, jossa on enintään 200 merkkiä.
person-login-bad = Anna tunnukseksi sähköpostiosoite.
person-authority-bad = Tällaista viranomaista ei ole palveluluettelossa. Valitse: { $authorities }.
person-none = Yhtään henkilöä ei ole vielä lisätty.
hub-none-here = Kansiossa { $folder } ei ole palvelimen tietokantaa. Nimeä palvelimen asetustiedosto valitsimella --settings tai käynnistä palvelin ensin.
person-in = käytössä
person-invited = kutsuttu
person-out = tunnus suljettu
person-unknown = Tällaista henkilöä ei ole. Henkilöt näet komennolla luukku people.
person-shut-out = Tunnus on suljettu: { $name }. Kaikki hänen kirjautumisensa päättyvät.
person-password = Salasana
person-password-again = Salasana uudelleen
person-passwords-differ = Salasanat eivät ole samat. Mitään ei muutettu.

## Catalogue and surveys
catalogue-refused =
    { $count ->
        [one] Mitään ei oteta käyttöön. Kuvauksissa on yksi virhe:
       *[other] Mitään ei oteta käyttöön. Kuvauksissa on { $count } virhettä:
    }
catalogue-good = Palvelujen ja kyselyjen kuvaukset ovat kunnossa.
catalogue-too-large = Tiedosto on suurempi kuin { $most } kt.
catalogue-not-utf8 = Rivillä on merkki, jota ei voi lukea. Tallenna tiedosto UTF-8-muodossa.
catalogue-not-readable = Tiedostoa ei voi lukea ({ $why }).
catalogue-not-toml = Tämä ei ole TOML-muotoa. Tiedostoa ei luettu tästä eteenpäin ({ $why }).
catalogue-folder-none = Kansiota { $folder } ei ole.
catalogue-folder-empty = Kansiossa ei ole yhtään kuvausta.
catalogue-unknown-key =
    { $near ->
        [none] Tätä tietoa ei tunneta. Tässä tunnetaan: { $known }.
       *[other] Tätä tietoa ei tunneta. Tarkoititko { $near }? Tässä tunnetaan: { $known }.
    }
catalogue-missing = Tieto puuttuu.
catalogue-wrong-kind =
    { $wanted ->
        [date] Tässä on oltava päivämäärä ilman lainausmerkkejä, esimerkiksi 2026-12-24.
        [number] Tässä on oltava kokonaisluku.
        [yes-or-no] Tässä on oltava true tai false.
        [list] Tässä on oltava luettelo sanoja.
        [table] Tässä on oltava joukko tietoja.
        [tables] Tässä on oltava luettelo kohtia.
       *[text] Tässä on oltava teksti.
    }
catalogue-text-bad = Tekstissä on oltava 1–{ $most } merkkiä yhdellä rivillä.
catalogue-id-bad = Tunnuksessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, enintään { $most } merkkiä. Sen on alettava kirjaimella.
catalogue-number-bad = Luvun on oltava { $least }–{ $most }.
catalogue-not-known = Sanaa ”{ $value }” ei tunneta. Tässä käyvät: { $known }.
catalogue-too-few = Luettelossa on oltava vähintään { $least }.
catalogue-twice = { $value } on tässä jo kerran.
catalogue-count-bad = Kohtia on { $count }. Niitä on oltava { $least }–{ $most }.
catalogue-id-not-file = Tunnus { $value } on toinen kuin tiedoston nimi { $file }.
catalogue-survey-unknown = Kyselyä { $value } ei ole.
catalogue-documents-needed = Henkilöllisyyttä ei voi tarkistaa, kun mikään asiakirja ei kelpaa. Lisää asiakirjoja kohtaan documents.
catalogue-act-lane = Teko { $act } kuuluu kohtaan: { $lanes }.
catalogue-hub-cannot = Palvelin ei voi tietää, milloin { $act } on tehty. Nimeä joku muu.
catalogue-lane-cannot = Kukaan ei voi tehdä tätä: teon { $act } tekijöihin on kuuluttava { $lane }.
catalogue-lane-empty = Osapuolella { $lane } ei ole yhtään vaihetta.
catalogue-act-missing = Teko { $act } puuttuu. Jokaisessa palvelussa on tasan yksi.
catalogue-act-twice = Teko { $act } on jo toisessa vaiheessa. Niitä on oltava tasan yksi.
catalogue-source-lane = Lähteen vaihe { $source } on jo toisella osapuolella.
catalogue-source-order = Lähteen vaihe { $source } on tässä liian myöhään: sitä suurempi numero on jo ennen tätä.
catalogue-source-gap = Lähteen vaihe { $source } puuttuu.
catalogue-step-unknown = Vaihetta { $value } ei ole.
catalogue-waits-in-circle = Nämä odottavat toisiaan, eikä mikään niistä pääse alkamaan: { $steps }.
catalogue-against-lane = Tämä odottaa vaihetta { $later }, joka on samalla osapuolella ({ $lane }) vasta tämän jälkeen.
catalogue-usual-long = Vastaus kestää yleensä { $minutes } min, mutta puhelu soi vain { $seconds } s. Tavallisen vastausajan on oltava enintään puolet soittoajasta, muuten moni puhelu loppuu vastaamatta.
catalogue-choices-unasked = Vaihtoehtoja on vain lajissa choice. Tämän laji on { $kind }.
catalogue-hours-none = Millään viikonpäivällä ei ole aikoja. Lisää aikoja päiville: { $days }.
catalogue-hours-bad = Aikaa ”{ $value }” ei ymmärretä. Kirjoita esimerkiksi 8.00–16.00.
catalogue-hours-order = Päivän aikojen on oltava järjestyksessä, eivätkä ne saa koskettaa toisiaan.
catalogue-day-order = Viimeinen päivä on ennen ensimmäistä ({ $first }).
catalogue-day-twice = Päivästä { $day } on samalle asialle jo toinen poikkeus.

## Survey results
results-none = Vastauksia ei ole.
results-few = Alle { $least } vastausta. Luvut jätetään pois, ettei ketään tunnisteta.
results-party =
    { $party ->
        [customer] Asiakas
        [advisor] Neuvoja
       *[official] Virkailija
    }
results-counts = Kutsuttu { $invited } · nähnyt { $shown } · vastannut { $answered } · ohittanut { $skipped } · vanhentunut { $expired } · vielä auki { $open }
results-texts = Kirjoitettuja vastauksia: { $count }
results-yes = kyllä
results-no = ei

## Virkailijan sivu
official-title = Virkailijan puhelut
official-starting = Avaamme sivua. Tämä kestää hetken.
official-no-script = Sivu tarvitsee JavaScriptin. Salli se selaimen asetuksissa ja lataa sivu uudelleen.
official-languages = Kieli
official-sign-out = Kirjaudu ulos
official-sign-in-title = Kirjaudu sisään
official-sign-in-lead = Vastaat asiakkaiden etäpalvelupuheluihin tässä selaimessa.
official-login = Sähköpostiosoite
official-password = Salasana
official-password-show = Näytä
official-sign-in-go = Kirjaudu sisään
official-login-missing = Kirjoita sähköpostiosoitteesi.
official-password-missing = Kirjoita salasanasi.
official-sign-in-wrong = Sähköpostiosoite tai salasana ei täsmää. Tarkista ne ja yritä uudelleen.
official-too-many-tries = Yrityksiä on ollut liian monta. Odota viisi minuuttia ja yritä uudelleen.
official-forgotten = Jos salasana on unohtunut, pyydä palvelupisteestä uusi kutsu.
official-invitation-title = Tervetuloa vastaamaan puheluihin
official-invitation-lead = Hei, { $name }. Valitse ensin salasana.
official-invitation-no-title = Kutsulla ei pääse eteenpäin
official-go-sign-in = Siirry kirjautumiseen
official-password-rules = Vähintään 12 merkkiä. Usean sanan lause on hyvä ja helppo muistaa. Älä käytä nimeäsi tai tuttuja sarjoja.
official-password-new = Uusi salasana
official-password-again = Sama salasana uudelleen
official-password-short = Salasanassa on oltava vähintään 12 merkkiä.
official-password-unlike = Salasanat eivät ole samat. Kirjoita ne uudelleen.
official-choose-password = Tallenna ja jatka
official-invitation-login = Kirjaudut jatkossa osoitteella { $email }.
official-nothing-title = Tätä sivua ei ole
official-nothing-help = Osoitteessa voi olla kirjoitusvirhe.
official-nothing-go = Siirry puheluihin
official-take-calls = Otan puheluita
official-sound-on = Ääni on päällä
official-sound-off = Ääni ei ole päällä
official-sound-test = Kokeile
official-sound-wake = Kytke ääni
official-deaf = Puhelu ei soi tässä välilehdessä
official-deaf-help = Selain sallii äänen vasta, kun olet koskettanut sivua.
official-hindrances = Huomioitavaa
official-line-lost = Yhteys palvelimeen katkesi
official-line-lost-help = Puhelut eivät nyt soi tässä. Yritämme uudelleen, kunnes yhteys palaa.
official-line-first = Tämä onnistuu vasta, kun yhteys palvelimeen on palannut.
official-devices-title = Kuvasi ja äänesi
official-devices-open = Tarkista kuva ja ääni
official-devices-close = Sulje kamera ja mikrofoni
official-own-picture = Oma kuvasi
official-heard = Äänesi kuuluu
official-not-heard = Ääntä ei kuulu. Sano jotain.
official-camera-unasked = Kameraa ei ole vielä kokeiltu
official-camera-asking = Selain kysyy lupaa kameraan
official-camera-ok = Kamera toimii
official-camera-closed = Kamera on kiinni. Se avautuu, kun puhelu soi.
official-camera-denied = Selain ei saa käyttää kameraa
official-camera-denied-help = Avaa osoiterivin alusta sivuston asetukset ja salli kamera. Voit vastata myös ilman kuvaa.
official-camera-missing = Kameraa ei löydy
official-camera-missing-help = Kytke kamera. Voit vastata myös ilman kuvaa.
official-camera-busy = Toinen ohjelma käyttää kameraa
official-camera-busy-help = Sulje muut videopuhelut ja tarkista uudelleen.
official-camera-out = Kamera irtosi
official-camera-out-help = Kytke se takaisin. Puhelu jatkuu ilman kuvaasi.
official-camera-call-help = Asiakas kuulee sinut, mutta ei näe.
official-microphone-unasked = Mikrofonia ei ole vielä kokeiltu
official-microphone-asking = Selain kysyy lupaa mikrofoniin
official-microphone-ok = Mikrofoni toimii
official-microphone-closed = Mikrofoni on kiinni. Se avautuu, kun puhelu soi.
official-microphone-denied = Selain ei saa käyttää mikrofonia
official-microphone-denied-help = Avaa osoiterivin alusta sivuston asetukset ja salli mikrofoni. Muuten asiakas ei kuule sinua.
official-microphone-missing = Mikrofonia ei löydy
official-microphone-missing-help = Kytke mikrofoni tai kuulokemikrofoni. Muuten asiakas ei kuule sinua.
official-microphone-busy = Toinen ohjelma käyttää mikrofonia
official-microphone-busy-help = Sulje muut puhelut ja tarkista uudelleen.
official-microphone-out = Mikrofoni irtosi
official-microphone-out-help = Kytke se takaisin, niin asiakas kuulee sinut taas.
official-microphone-call-help = Asiakas näkee sinut, mutta ei kuule. Kytke mikrofoni tai salli se selaimessa.
official-ready-off-lamp = Et ota nyt puheluita
official-ready-off = Luukkusi on kiinni
official-ready-off-help = Puhelut soivat niille, jotka ottavat niitä vastaan.
official-start-help = Kun aloitat, selain kysyy kerran luvan kameraan ja mikrofoniin.
official-start = Ala ottaa puheluita
official-ready-on-lamp = Otat puheluita
official-ready-on = Luukkusi on auki
official-ready-on-help = Kun asiakas soittaa, puhelu soi tällä sivulla.
official-ready-lost-lamp = Puhelut eivät nyt soi
official-ready-lost = Luukkusi ei ole yhteydessä
official-ready-lost-help = Luukku aukeaa itsestään, kun yhteys palvelimeen palaa.
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
official-identity-checked = neuvoja on tarkistanut sen
official-identity-unchecked = ei tarkistettu
official-people-both = asiakas ja neuvoja. Neuvoja poistuu, kun vastaat.
official-people-customer = asiakas
official-room-no-microphone = Huoneessa ei ole mikrofonia. Et kuule asiakasta.
official-room-no-speaker = Huoneessa ei ole kaiutinta. Asiakas ei kuule sinua.
official-room-no-camera = Huoneessa ei ole kameraa. Et näe asiakasta.
official-ring-left = Soi vielä { $time }
official-ring-others =
    { $others ->
        [one] Soi samalla yhdellä muulla virkailijalla. Ensimmäinen vastaa.
       *[other] Soi samalla { $others } muulla virkailijalla. Ensimmäinen vastaa.
    }
official-ring-alone = Soi vain sinulla.
official-answer = Vastaa
official-answer-unseen = Vastaa ilman kuvaa
official-decline = En voi vastata nyt
official-answer-away = Vastauksesi ei mennyt perille, koska yhteys palvelimeen puuttuu. Yritä uudelleen.
official-queue = Soivat puhelut
official-queue-count = { $count } odottaa
official-call-title = Puhelu asiakkaan kanssa
official-call-tools = Puhelun painikkeet
official-call-starting = puhelu alkaa
official-call-minutes = puhelu { $minutes } min
official-call-answering = Vastaamme puheluun.
official-call-joining = Avaamme yhteyttä huoneeseen. Tämä kestää yleensä alle sekunnin.
official-call-connecting = Avaamme yhteyttä huoneeseen. Jos kuvaa ei tule, odota hetki: yritämme uudelleen.
official-call-connected = Yhteys huoneeseen on auki.
official-call-lost = Huoneen yhteys katkesi
official-call-lost-help = Odotamme, että se palaa. Jos se ei palaa, puhelu päättyy itsestään.
official-call-line-lost = Yhteys palvelimeen puuttuu
official-call-line-lost-help = Puhelu jatkuu silti. Voit lopettaa sen tavalliseen tapaan.
official-customer = Asiakas
official-customer-muted = Asiakas on mykistänyt mikrofoninsa.
official-customer-no-picture = Asiakkaan kuva ei näy. Voitte jatkaa ilman kuvaa.
official-room-picture = Asiakkaan kuva
official-advisor-here = Neuvoja on huoneessa
official-advisor-gone = Neuvoja on poistunut huoneesta
official-mute = Mykistä
official-unmute = Avaa mikrofoni
official-camera-off = Sulje kamera
official-camera-on = Avaa kamera
official-camera-is-off = Kamerasi on kiinni
official-camera-is-away = Kuvasi ei näy
official-end = Lopeta
official-elsewhere-lamp = Puhelu on käynnissä
official-tab-answered = Vastasit toisessa välilehdessä
official-tab-replaced = Puhelu siirtyi toiseen välilehteen
official-tab-answered-help = Voit jatkaa siellä tai ottaa puhelun tähän.
official-tab-replaced-help = Voit jatkaa siellä tai ottaa puhelun takaisin tähän.
official-tab-unattended = Puhelusi on kesken
official-tab-unattended-help = Asiakas odottaa huoneessa. Jatka puhelua tässä.
official-tab-left = Puhelu päättyy { $left } kuluttua, jos et jatka sitä.
official-take-here = Ota puhelu tähän
official-ended-lamp = Kiitos
official-ended-title = Puhelu päättyi
official-reason-customer-ended = Asiakas lopetti puhelun kello { $time }.
official-reason-official-ended = Lopetit puhelun kello { $time }.
official-reason-room-lost = Huoneen yhteys ei palannut, joten puhelu päättyi kello { $time }.
official-reason-official-lost = Yhteytesi oli liian kauan poikki, joten puhelu päättyi kello { $time }.
official-reason-abandoned = Neuvoja keskeytti puhelun palvelupisteessä kello { $time }.
official-reason-unknown = Puhelu päättyi kello { $time }.
official-lasted =
    { $minutes ->
        [one] Puhelu kesti minuutin.
       *[other] Puhelu kesti { $minutes } minuuttia.
    }
official-ended-done = Sinulla ei ole tästä puhelusta muuta tehtävää.
official-back = Takaisin luukulle
official-survey-title = Miten puhelu sujui?
official-survey-send = Lähetä vastaukset
official-survey-later = Vastaan myöhemmin
official-survey-skip = Ohita kysely
official-survey-missing = Valitse jokin vaihtoehdoista.
official-survey-optional = (vapaaehtoinen)
official-survey-thanks = Kiitos, vastauksesi ovat tallessa.
official-yes = Kyllä
official-no = Ei

## The desk
desk-starting = Yhdistetään palvelimeen
desk-starting-help = Tiski avautuu, kun yhteys on valmis. Yleensä se kestää pari sekuntia.
desk-away = Yhteys palvelimeen puuttuu
desk-away-sign-in = Kirjautua voi, kun yhteys palaa. Yritämme koko ajan uudelleen.
desk-away-help = Soittaa ei nyt voi, mutta käynnissä oleva puhelu jatkuu. Kirjauksesi säilyvät tällä koneella ja lähtevät, kun yhteys palaa.
desk-sign-in-question = Kirjaudu tiskille
desk-sign-in-lead = Sen jälkeen näet odottavat asiakkaat, etäpalvelut ja huoneet.
desk-login = Käyttäjätunnus
desk-password = Salasana
desk-sign-in = Kirjaudu sisään
desk-signing-in = Kirjaudutaan…
desk-caps = Caps Lock on päällä. Salasanassa isot ja pienet kirjaimet ovat eri merkkejä.
desk-login-missing = Kirjoita käyttäjätunnuksesi.
desk-password-missing = Kirjoita salasanasi.
desk-sign-in-hub-away = Palvelimeen ei saada yhteyttä, joten salasanaa ei voi tarkistaa. Yritä hetken kuluttua uudelleen.
desk-signed-out = Kirjautumisesi päättyi: aika täyttyi tai joku kirjautui tällä tiskillä. Etäpalvelut jatkuvat keskeytyksettä.
desk-sign-out = Kirjaudu ulos
desk-sign-out-fault = Sinua ei voitu kirjata ulos. Yritä uudelleen, kun yhteys palaa, ja lukitse kone siksi aikaa.
desk-looks = Näytön asetukset
desk-looks-language = Kieli
desk-looks-size = Tekstin koko
desk-looks-colours = Värit
desk-contrast-on = Vahva kontrasti
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
        [one] 1 ilmoittautunut
       *[other] { $count } ilmoittautunutta
    }
desk-tab-rooms =
    { $count ->
        [0] ei vapaita
        [one] 1 vapaa
       *[other] { $count } vapaata
    }
desk-tab-faults =
    { $count ->
        [one] yhdessä vika
       *[other] vika { $count } huoneessa
    }
desk-summary-nobody = Kukaan ei odota.
desk-summary-queue =
    { $count ->
        [one] Yksi asiakas odottaa, odotus { $minutes } min.
       *[other] { $count } asiakasta odottaa, pisin odotus { $minutes } min.
    }
desk-summary-calls =
    { $count ->
        [0] Puheluita ei ole käynnissä.
        [one] Yksi puhelu on käynnissä.
       *[other] { $count } puhelua on käynnissä.
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
desk-customer-language = Millä kielellä palvellaan?
desk-cancel = Peruuta
desk-waited = Odottanut { $minutes } min
desk-waited-longest = Pisin odotus { $minutes } min
desk-customer-visit = { $language } · { $department } · koodi { $code }
desk-arrivals = Kioskilla ilmoittautuneet
desk-arrivals-empty = Uusia ilmoittautumisia ei ole.
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
        [one] yksi kysely odottaa vastaustasi
       *[other] { $count } kyselyä odottaa vastaustasi
    }
desk-over-show = Näytä päättyneet
desk-over-hide = Piilota päättyneet
desk-sessions-empty = Etäpalveluita ei ole käynnissä
desk-sessions-empty-help = Valitse jonosta asiakas tai lisää uusi. Sitten valitset palvelun ja huoneen.
desk-session-title = { $service }, { $room }
desk-session-short = { $number } · { $language } · { $room }
desk-session-customer = Asiakas { $number } · { $language }
desk-session-official = Asiakas { $number } · { $language } · virkailija { $official }
desk-session-open = Näytä kulku: { $session }
desk-session-identity = Henkilöllisyys: { $document }
desk-corner-opened = alkoi { $time }
desk-corner-ringing = soi, { $left } jäljellä
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
desk-lane-waits = Odottaa virkailijan vastausta
desk-lane-rings = Puhelu soi
desk-lane-talks = Keskustelee virkailijan kanssa
desk-lane-here = On huoneessa asiakkaan kanssa
desk-turn-assess = Sinun vuorosi: arvioi, mitä palvelua asiakas tarvitsee.
desk-turn-offer = Sinun vuorosi: kerro asiakkaalle etäpalvelun mahdollisuudesta.
desk-turn-accept-offer = Sinun vuorosi: kysy, haluaako asiakas etäpalvelun.
desk-turn-check-identity = Sinun vuorosi: mistä asiakirjasta tarkistit henkilöllisyyden?
desk-turn-guide = Sinun vuorosi: opasta asiakas laitteiden käyttöön.
desk-turn-call = Sinun vuorosi: soita, kun asiakas on valmis.
desk-turn-call-again = Sinun vuorosi: soita uudelleen tai lopeta ilman palvelua.
desk-turn-leave = Sinun vuorosi: poistu huoneesta.
desk-turn-diary = Sinun vuorosi: kirjaa asiointi diaariin.
desk-turn-again = Asiakas odottaa vielä. Voit soittaa uudelleen samoin tiedoin tai kirjata asioinnin diaariin.
desk-turn-none = Odotetaan muita. Sinun ei tarvitse tehdä mitään.
desk-turn-other = Sinun vuorosi: { $name }
desk-do-assess = Tarve arvioitu
desk-do-offer = Kerrottu
desk-do-accept-offer = Asiakas suostuu
desk-do-guide = Opastettu
desk-do-call = Soita
desk-do-call-again = Soita uudelleen
desk-do-again = Soita uudelleen, sama asiakas
desk-do-leave = Poistun huoneesta
desk-do-direct-survey = Ohjattu kyselyyn
desk-do-survey = Vastaa kyselyyn
desk-do-diary = Kirjaa diaariin
desk-do-cancel-ring = Peruuta puhelu
desk-do-abandon = Lopeta ilman palvelua
desk-do-abandon-call = Lopeta etäpalvelu
desk-do-advisor-back = Olen taas huoneessa
desk-do-other = Tehty
desk-document-passport = Passi
desk-document-identity-card = Henkilökortti
desk-document-driving-licence = Ajokortti
desk-document-residence-permit = Oleskelulupakortti
desk-document-other = Muu asiakirja
desk-documents-help = Vain asiakirjan laji tallennetaan, ei numeroa eikä kuvaa.
desk-ringing = Puhelu soi virkailijoilla. Vastausaikaa on { $left }.
desk-ringing-leave = Voit jo poistua huoneesta. Jos kukaan ei vastaa, palaa asiakkaan luo.
desk-ringing-left = Jos kukaan ei vastaa, palaa asiakkaan luo.
desk-ring-declined = Virkailija ei voinut ottaa puhelua vastaan.
desk-ring-unanswered = Kukaan ei ehtinyt vastata puheluun.
desk-ring-cancelled = Puhelu peruttiin.
desk-call-two = Asiakas ja virkailija keskustelevat kahden kesken.
desk-call-three = Puhelu on alkanut, ja olet vielä huoneessa.
desk-call-may-ask = Asiakas voi kutsua sinut huoneeseen.
desk-call-leave = Sinun vuorosi: poistu huoneesta, niin he voivat jutella kahden kesken.
desk-call-asked = Asiakas pyytää sinua huoneeseen
desk-call-asked-help = Mene huoneeseen ja paina sitten painiketta.
desk-call-cut = Yhteys virkailijaan katkesi. Yritämme uudelleen.
desk-come = Olen huoneessa
desk-come-who = Olen huoneessa: { $session }
desk-call-needs-hub = Voit soittaa, kun yhteys palvelimeen palaa.
desk-reason-customer-ended = Asiakas lopetti puhelun.
desk-reason-official-ended = Virkailija lopetti puhelun.
desk-reason-room-lost = Huoneen yhteys katkesi eikä palannut.
desk-reason-official-lost = Virkailijan yhteys katkesi eikä palannut.
desk-reason-abandoned = Etäpalvelu lopetettiin tiskiltä.
desk-closed = Asiointi on kirjattu diaariin.
desk-room-offers-survey = Huone tarjoaa kyselyn asiakkaalle itse.
desk-surveys = Kyselyt: { $parties }
desk-survey-of-customer = asiakas { $state }
desk-survey-of-advisor = neuvoja { $state }
desk-survey-of-official = virkailija { $state }
desk-survey-open = ei ole vielä vastannut
desk-survey-answered = vastannut
desk-survey-skipped = ohittanut
desk-survey-expired = ei vastannut ajoissa
desk-kept = Tallessa tällä koneella. Lähtee, kun yhteys palvelimeen palaa.
desk-not-kept = Tätä ei voitu tallentaa tälle koneelle. Yritä uudelleen tai kerro ylläpidolle.
desk-end-question = Lopetetaanko etäpalvelu?
desk-end-help = Huoneessa kerrotaan, että etäpalvelu on päättynyt. Voit sen jälkeen kirjata asioinnin diaariin.
desk-end-safe = Jatka etäpalvelua
desk-end-other = Lopeta
desk-rooms = Huoneet
desk-rooms-empty = Yhtään huonetta ei ole otettu käyttöön.
desk-room-free = vapaa
desk-room-taken = varattu
desk-room-survey = asiakas vastaa kyselyyn
desk-room-ringing = puhelu soi
desk-room-in-call = puhelussa
desk-room-away = ei yhteyttä
desk-devices-fine = Kamera, mikrofoni ja kaiutin toimivat
desk-devices-away = Huoneen kone ei vastaa. Tarkista, että se on päällä.
desk-devices-unknown = Laitteiden tila selviää pian
desk-camera-ok = Kamera toimii
desk-camera-missing = Kameraa ei löydy
desk-camera-denied = Kameran käyttö on estetty
desk-camera-test = Kamerana on testikuva
desk-microphone-ok = Mikrofoni toimii
desk-microphone-missing = Mikrofonia ei löydy
desk-microphone-denied = Mikrofonin käyttö on estetty
desk-microphone-test = Mikrofonina on testiääni
desk-speaker-ok = Kaiutin toimii
desk-speaker-missing = Kaiutinta ei löydy
desk-speaker-denied = Kaiuttimen käyttö on estetty
desk-speaker-test = Kaiuttimena on testi
desk-start-title = Etäpalvelu asiakkaalle { $number }
desk-start-service = Mikä palvelu?
desk-start-room = Mikä huone?
desk-take-over-question = Asiakas vastaa vielä kyselyyn
desk-take-over-help = Jos otat huoneen käyttöön, kysely sulkeutuu huoneen näytöllä. Asiakkaan kesken jääneitä vastauksia ei tallenneta.
desk-take-over-safe = Annan asiakkaan vastata
desk-take-over-other = Sulje kysely ja ota huone
desk-officials =
    { $count ->
        [0] Yksikään virkailija ei nyt ota puheluita
        [one] Yksi virkailija ottaa nyt puheluita
       *[other] { $count } virkailijaa ottaa nyt puheluita
    }
desk-open = Aloita etäpalvelu
desk-customer-left = Poista jonosta
desk-left-question = Poistetaanko asiakas { $number } jonosta?
desk-left-help = Asiakas menettää paikkansa. Jos hän tulee takaisin, hän saa uuden numeron ja odottaa jonon viimeisenä.
desk-left-safe = Pidä jonossa
desk-service-missing = Valitse palvelu.
desk-room-missing = Valitse huone.
desk-back = Takaisin
desk-survey-title = Kysely neuvojalle: asiakas { $number }
desk-survey-anonymous = Vastauksiin ei tallenneta nimiä.
desk-survey-optional = vapaaehtoinen
desk-survey-missing = Valitse vastaus.
desk-survey-send = Lähetä vastaukset
desk-survey-skip = Ohita kysely
desk-survey-write = Oma vastaus
desk-answer-yes = Kyllä
desk-answer-no = Ei
desk-diary-title = Diaarikirjaus: asiakas { $number }
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
desk-minutes-bad = Kirjoita minuutit numeroina väliltä 0–600.
desk-diary-note = Huomautus
desk-note-help = Vapaaehtoinen. Älä kirjoita nimiä tai henkilötunnuksia.
desk-diary-final = Kirjausta ei voi muuttaa jälkeenpäin.
desk-text-left = Enintään { $most } merkkiä, jäljellä { $left }
desk-text-over = Enintään { $most } merkkiä. Poista vielä { $over }, niin voit tallentaa.
desk-diary-save = Kirjaa diaariin
desk-fault-help = Tekemäsi on tallessa. Jos sama toistuu, kerro ylläpidolle.
desk-fault-close = Jatka

## The room
room-place = { $place } · { $room }
room-starting = Laitteet käynnistyvät
room-starting-lead = Se kestää yleensä alle puoli minuuttia.
room-restarting = Laitteet käynnistyvät uudelleen
room-restarting-lead = Yritämme jatkaa puhelua heti, kun ne ovat valmiit. Se kestää yleensä muutaman sekunnin.
room-starting-help = Jos tämä teksti ei katoa, avaa ovi ja pyydä neuvojaa.
room-free-lead = Neuvoja aloittaa etäpalvelun kanssasi.
room-free-devices = Kamera ja mikrofoni ovat pois päältä, kunnes soitamme.
room-free-hub-lost = Etäpalvelu ei ole juuri nyt käytössä. Neuvoja auttaa sinua.
room-prepared-here = Neuvoja on luonasi ja auttaa alkuun.
room-prepared-away = Neuvoja tulee pian luoksesi.
room-identity-note = Henkilötodistuksesta ei tallenneta numeroa eikä kuvaa.
room-path-more = Näytä loput
room-path-back = Näytä alku
room-step-has-need = Sinulla on asia hoidettavana
room-step-accepts-remote = Sovit etäpalvelusta neuvojan kanssa
room-step-proves-identity = Näytät neuvojalle henkilötodistuksen
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
room-nobody = Jos kukaan ei vastaa, neuvoja tulee luoksesi, ja sovitte, miten jatkatte.
room-camera-ok = Kamera toimii
room-camera-missing = Kamera puuttuu
room-microphone-ok = Mikrofoni toimii
room-microphone-missing = Mikrofoni puuttuu
room-speaker-ok = Kaiutin toimii
room-speaker-missing = Kaiutin puuttuu
room-devices-ok = Kamera, mikrofoni ja kaiutin toimivat
room-try-sound = Kokeile ääntä
room-sound-playing = Soitamme merkkiäänen.
room-sound-played = { $advisor ->
    [here] Kuulitko merkkiäänen? Jos et, kerro neuvojalle.
   *[away] Kuulitko merkkiäänen? Jos et, pyydä neuvoja paikalle.
}
room-sound-failed = { $advisor ->
    [here] Merkkiääntä ei voitu soittaa. Kerro neuvojalle.
   *[away] Merkkiääntä ei voitu soittaa. Pyydä neuvoja paikalle.
}
room-ask = Pyydä neuvoja
room-ask-in = Pyydä neuvoja paikalle
room-ask-here = Kerro neuvojalle, jos tarvitset apua
room-ask-here-brief = Kerro neuvojalle
room-ask-asked = Neuvojaa on pyydetty
room-ask-sending = Pyydämme neuvojaa
room-ask-waiting = Pyyntö odottaa yhteyttä
room-ask-failed = Pyyntö ei lähtenyt
room-access = Kieli ja näyttö
room-stop = Lopeta odotus
room-stop-question = Lopetetaanko odotus?
room-stop-help = Soitto päättyy, ja neuvoja tulee luoksesi.
room-stop-stay = Odotan vielä
room-not-answered-declined = Virkailija ei voi nyt vastata
room-not-answered-unanswered = Puheluun ei vastattu
room-not-answered-cancelled = Puhelu peruttiin
room-not-answered-here = Neuvoja on luonasi. Neuvoja voi soittaa uudelleen.
room-not-answered-away = Neuvoja tulee takaisin luoksesi. Neuvoja voi soittaa uudelleen.
room-connecting = Yhdistämme puhelua
room-connecting-help = Se kestää yleensä pari sekuntia.
room-who = { $official }, { $authority }
room-official = Virkailija
room-private = Yksityinen puhelu. Sitä ei tallenneta.
room-not-recorded = Puhelua ei tallenneta.
room-advisor-here = Neuvoja on huoneessa
room-advisor-away = Neuvoja ei ole huoneessa
room-you = Sinä
room-mute = Mykistä mikrofoni
room-unmute = Avaa mikrofoni
room-no-mute = Ei mikrofonia
room-muted-short = Mikrofoni on pois
room-volume = Ääni { $level }/10
room-volume-spoken = Äänenvoimakkuus { $level }/10
room-quieter = Hiljennä ääntä
room-louder = Voimista ääntä
room-end = Lopeta
room-ending = Lopetamme puhelua
room-banner-lost = Yhteys katkesi
room-banner-lost-help = Yritämme saada sen takaisin. Odota hetki.
room-banner-ask-failed = Pyyntö ei lähtenyt
room-banner-ask-failed-help = Yritä uudelleen tai avaa ovi ja pyydä neuvojaa.
room-banner-ask-waiting = Pyyntösi odottaa yhteyttä
room-banner-ask-waiting-help = Se lähtee, kun yhteys palaa. Voit myös avata oven.
room-banner-nothing = Kamera ja mikrofoni eivät toimi
room-banner-nothing-help = { $advisor ->
    [here] Virkailija ei näe eikä kuule sinua. Kerro neuvojalle.
   *[away] Virkailija ei näe eikä kuule sinua. Pyydä neuvoja paikalle.
}
room-banner-no-microphone = Mikrofoni ei toimi
room-banner-no-microphone-help = { $advisor ->
    [here] Virkailija ei kuule sinua. Kerro neuvojalle.
   *[away] Virkailija ei kuule sinua. Pyydä neuvoja paikalle.
}
room-banner-no-speaker = Kaiutin ei toimi
room-banner-no-speaker-help = { $advisor ->
    [here] Et kuule virkailijaa. Kerro neuvojalle.
   *[away] Et kuule virkailijaa. Pyydä neuvoja paikalle.
}
room-banner-no-camera = Kamera ei toimi
room-banner-no-camera-help = Virkailija ei näe sinua. Puhelu jatkuu ilman kuvaasi.
room-banner-muted = Mikrofonisi on pois päältä
room-banner-muted-help = Virkailija ei kuule sinua.
room-banner-official-muted = Virkailijan mikrofoni on pois päältä
room-banner-official-muted-help = Et kuule häntä juuri nyt.
room-unseen = Virkailijan kamera on pois päältä
room-unseen-help = Puhelu jatkuu ilman kuvaa.
room-over = Puhelu on päättynyt
room-customer-ended = Lopetit puhelun.
room-official-ended = Virkailija lopetti puhelun.
room-abandoned = Neuvoja lopetti etäpalvelun.
room-cut = Yhteys katkesi
room-cut-lead = Neuvoja tulee luoksesi, ja sovitte, miten jatkatte.
room-advisor-comes = Neuvoja tulee pian luoksesi.
room-over-help = Voit odottaa neuvojaa tässä tai avata oven.
room-offer-later = { $count ->
    [one] Jos haluat, kerro odottaessasi, miten etäpalvelu sujui. Yksi kysymys.
   *[other] Jos haluat, kerro odottaessasi, miten etäpalvelu sujui. { $count } lyhyttä kysymystä.
}
room-stopped = Odotus on päättynyt
room-stopped-lead = Neuvoja tulee luoksesi, ja sovitte, miten jatkatte.
room-offer = { $count ->
    [one] Kertoisitko, miten etäpalvelu sujui? Yksi kysymys.
   *[other] Kertoisitko, miten etäpalvelu sujui? { $count } lyhyttä kysymystä.
}
room-survey-begin = Vastaa kyselyyn
room-survey-no = En vastaa
room-survey-private = Nimeäsi ei tallenneta vastausten mukana.
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
room-survey-failed = Vastauksia ei saatu talteen
room-survey-failed-help = Yritä uudelleen tai lopeta kysely.
room-survey-left = { $seconds ->
    [one] Kysely sulkeutuu sekunnin kuluttua. Aikaa ei voi lisätä.
   *[other] Kysely sulkeutuu { $seconds } sekunnin kuluttua. Aikaa ei voi lisätä.
}
room-still = { $seconds ->
    [one] Kysely päättyy sekunnin kuluttua.
   *[other] Kysely päättyy { $seconds } sekunnin kuluttua.
}
room-thanks-answered = Kiitos vastauksistasi
room-thanks-answered-lead = Ne ovat tallessa. Neuvoja tulee pian luoksesi.
room-thanks-skipped = Kiitos käynnistäsi
room-thanks-skipped-lead = Neuvoja tulee pian luoksesi.
room-thanks-late = Kysely on sulkeutunut
room-thanks-late-lead = Kiitos kuitenkin. Neuvoja tulee pian luoksesi.
room-fault-help = Voit jatkaa. Jos jokin ei toimi, avaa ovi ja pyydä neuvojaa.
smiley-5 = Erittäin hyvin
smiley-4 = Hyvin
smiley-3 = Siltä väliltä
smiley-2 = Huonosti
smiley-1 = Erittäin huonosti

## Opening hours
opening-hour-pattern = H
opening-date = { $day }.{ $month }.
opening-always = Avoinna ympäri vuorokauden
opening-open-now = Avoinna nyt
opening-open-today = Avoinna tänään { $hours }
opening-open-until = Avoinna kello { $time } asti
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
opening-closed-long = Suljettu. Emme avaa seuraavien kahden viikon aikana.
opening-holiday = Tänään on juhlapyhä.
opening-row = { $errand } { $hours }
opening-row-closed = { $errand }: suljettu
opening-good = Aukioloajat ovat kunnossa. Seuraavat kaksi viikkoa:
opening-refused =
    { $count ->
        [one] Aukioloaikoja ei oteta käyttöön. Tiedostossa on yksi virhe:
       *[other] Aukioloaikoja ei oteta käyttöön. Tiedostossa on { $count } virhettä:
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
opening-public-holiday = juhlapyhä
slides-none = Kansiossa ei ole yhtään diaa, jonka voi näyttää.
slides-good =
    { $count ->
        [one] Yksi dia voidaan näyttää:
       *[other] { $count } diaa voidaan näyttää:
    }
slides-refused =
    { $count ->
        [one] Yksi virhe estää dian näyttämisen:
       *[other] { $count } virhettä estää diojen näyttämisen:
    }
catalogue-picture-kind = ei ole kuva, jonka voi lukea. PNG, JPEG ja WebP kelpaavat.
catalogue-picture-pixels = on liian suuri. Kuvassa saa olla enintään { $most } miljoonaa kuvapistettä ja yhdellä sivulla enintään 8 000.
catalogue-picture-bytes = on liian suuri. Kuvatiedosto saa olla enintään { $most } Mt.
catalogue-picture-missing = ei ole kansiossa, tai sitä ei voi lukea
catalogue-picture-outside = on diojen kansion ulkopuolella
catalogue-picture-alt = kuva tarvitsee otsikon (title) tai kuvauksen (alt) niille, jotka eivät näe sitä
catalogue-slide-empty = dia tarvitsee kuvan, otsikon tai tekstin

## staff exit
staff-question = PIN-koodi
staff-help = Vain henkilökunnalle.
staff-enter = Jatka
staff-wrong = Väärä PIN-koodi
staff-wrong-help = Viiden väärän yrityksen jälkeen näppäimet lukitaan.
staff-locked = Lukittu
staff-locked-help = Liian monta väärää yritystä. Lukitus kestää viisi minuuttia viimeisestä.
staff-choose = Suljetaanko ohjelma?
staff-choose-help = Se pysyy suljettuna, kunnes laite tai palvelu käynnistetään.
staff-leave = Sulje ohjelma
staff-back = Palaa
staff-pin = PIN-koodi, 6–12 numeroa
staff-pin-again = PIN-koodi uudelleen
staff-pin-bad = PIN-koodissa on oltava 6–12 numeroa eikä mitään muuta.
staff-pin-easy = Tämä PIN-koodi on liian helppo arvata. Valitse toinen.
staff-pin-differs = PIN-koodit eivät ole samat. Mitään ei tehty.
staff-pin-made = Kopioi rivi kioskin asetustiedostoon ja käynnistä kioski uudelleen.

## Kielen tiedoston tarkistus
texts-fault-tag = Tiedoston nimen on oltava kielitunnus, esimerkiksi se.ftl tai et.ftl: { $name }
texts-fault-encoding = Tiedosto ei ole UTF-8-tekstiä.
texts-fault-unreadable = Rivi { $line }: tämä ei ole Fluentia: { $text }
texts-fault-twice = Rivi { $line }: { $key } on tiedostossa kahdesti.
texts-fault-unknown = Rivi { $line }: tekstiä { $key } ei ole olemassa.
texts-fault-empty = Rivi { $line }: { $key } on tyhjä.
texts-fault-facts = Rivi { $line }: tekstissä { $key } on oltava juuri nämä: { $names }
texts-fault-no-facts = Rivi { $line }: tekstissä { $key } ei voi olla mitään aaltosulkeissa.
texts-fault-forms = Rivi { $line }: tekstistä { $key } puuttuvat lukumuodot: { $forms }
texts-fault-hard = Rivi { $line }: { $key } käyttää Fluentin osia, joita Luukku ei lue.
texts-fault-locale = Rivi { $line }: maa-asetusta { $value } ei ole olemassa.
texts-fault-direction = Rivi { $line }: language-direction on joko ltr tai rtl.
texts-fault-own = { $key } puuttuu. Mikään muu kieli ei voi sanoa sitä.
texts-missing =
    { $count ->
        [one] ”{ $section }”: puuttuu { $count } teksti. Se sanotaan tällä kielellä: { $language }
       *[other] ”{ $section }”: puuttuu { $count } tekstiä. Ne sanotaan tällä kielellä: { $language }
    }
texts-right =
    { $count ->
        [one] Ei virheitä. Tiedostossa on { $count } teksti.
       *[other] Ei virheitä. Tiedostossa on { $count } tekstiä.
    }
texts-faulty =
    { $count ->
        [one] { $count } virhe. Korjaa se, ennen kuin käytät tiedostoa.
       *[other] { $count } virhettä. Korjaa ne, ennen kuin käytät tiedostoa.
    }
