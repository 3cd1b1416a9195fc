### Luukku suomeksi. Kaikki ruutujen, sivujen ja virheiden tekstit.

## Kellonajat
clock-pattern = H.mm
day-pattern = dddd d. MMMM

## Isännän vastaussivu
answer-title = { $name } odottaa sinua aulassa
answer-visitor-unnamed = Vieras
answer-arrived = Saapui klo { $time }
answer-question = Mitä kerromme vieraalle?
answer-question-again = Haluatko muuttaa vastaustasi?
answer-coming = Olen tulossa
answer-in-minutes = Tulen { $minutes } minuutin kuluttua
answer-cannot = En pääse tulemaan
answer-given = Vastasit klo { $time }: { $answer }
answer-seen-coming = Vieras näkee vastauksesi aulan näytöllä.
answer-seen-in-minutes = Vieras näkee vastauksesi aulan näytöllä.
answer-seen-cannot = Pyydämme vierasta kysymään neuvoa palvelutiskiltä.
answer-note = Viimeisin vastauksesi on voimassa. Voit muuttaa sitä, kunnes vieras lähtee.

## Virheet
error-not-allowed = Sinulla ei ole oikeutta tähän.
error-not-allowed-help = Pyydä tarvittaessa neuvoa palvelupisteestä.
error-not-known = Laite tai linkki ei ole tiedossamme.
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
error-host-gone = Tätä henkilöä ei enää ole luettelossa.
error-host-gone-help = Palvelutiskiltä saat tietää, kuka voi auttaa sinua.
error-visit-closed = Tämä käynti on päättynyt
error-visit-closed-help = Siihen ei voi enää vastata.
error-link-forged = Linkki ei toimi
error-link-forged-help = Avaa linkki suoraan viestistä, jonka sait. Tarkista, että se on kokonainen.
error-link-expired = Linkki on vanhentunut
error-link-expired-help = Tähän käyntiin ei voi enää vastata.
error-phone-bad = Numeroon ei voi lähettää tekstiviestiä. Tarkista numero.
error-name-missing = Kirjoita nimesi tai jatka ilman nimeä.

## Kioski: alku
idle-begin = Aloita koskettamalla
idle-art-title = Yksi luukku, kaikki asiat
idle-art-help = Ilmoittaudu tässä, niin kerromme heti, että olet täällä.
language-own-name = Suomi
start-question = Hei! Miten voimme auttaa?
start-lead = Valitse yksi.
start-visit = Tulin tapaamaan työntekijää
start-visit-help = Kerromme hänelle heti, että olet täällä.
start-visit-away = Yhteys on nyt poikki. Viesti lähtee, kun se palaa.
start-code = Minulla on nelinumeroinen koodi
start-code-help = Katso, onko sinulle vastattu.

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
told-retrying = Yritämme yhä kertoa
told-retrying-lead = Viesti ei ole vielä mennyt läpi. Yritämme koko ajan uudelleen.
told-told-by-email = Kerroimme, että olet täällä
told-told-by-email-lead = Lähetimme sähköpostin klo { $time }. Saaja: { $name }.
told-told-by-sms = Kerroimme, että olet täällä
told-told-by-sms-lead = Lähetimme tekstiviestin klo { $time }. Saaja: { $name }.
told-told-by-email-and-sms = Kerroimme, että olet täällä
told-told-by-email-and-sms-lead = Lähetimme sähköpostin ja tekstiviestin klo { $time }. Saaja: { $name }.
told-coming = { $given } on tulossa
told-coming-lead = { $name } hakee sinut aulasta.
told-in-minutes = { $given } tulee pian
told-in-minutes-lead = { $name } hakee sinut aulasta noin { $minutes } minuutin kuluttua.
told-cannot = { $given } ei pääse tulemaan
told-cannot-lead = Kysy neuvoa palvelutiskiltä. Siellä etsitään joku, joka voi auttaa.
told-not-told = Viesti ei mennyt perille
told-not-told-lead = { $name } ei tiedä, että olet täällä. Kysy neuvoa palvelutiskiltä.
told-too-late = Viesti lähti myöhässä
told-too-late-lead = { $name } saa tiedon käynnistäsi vasta myöhemmin. Kysy neuvoa palvelutiskiltä.
told-refused = Tätä henkilöä ei enää ole luettelossa
told-refused-lead = Palvelutiskiltä saat tietää, kuka voi auttaa sinua.
told-closed = Tämä käynti on päättynyt
told-closed-lead = Voit aloittaa alusta, jos tulit uudelleen.
line-being-told = Viesti on lähdössä
line-being-told-help = Kestää yleensä muutaman sekunnin
line-not-told-yet = Viesti odottaa yhteyttä
line-not-told-yet-help = Se lähtee itsestään, vaikka poistuisit näytöltä
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
told-code-help = Näppäile se tällä näytöllä, niin näet, missä mennään.
told-wait = Selvä, jään odottamaan
told-seen = Selvä
told-to-desk = Selvä, kysyn palvelutiskiltä
told-clears = { $seconds ->
    [one] Näyttö tyhjenee sekunnin kuluttua.
   *[other] Näyttö tyhjenee { $seconds } sekunnin kuluttua.
}
told-more-time = Lisää aikaa

## Kioski: koodi
code-question = Mikä on koodisi?
code-lead = Neljä numeroa, jotka sait ilmoittautuessasi.
code-erase = Pyyhi
code-unknown = Emme löydä tällaista koodia
code-unknown-help = Tarkista numerot. Koodi on voimassa saman päivän ajan.
code-many = Vääriä koodeja on tullut monta
code-many-help = Odota minuutti ja yritä uudelleen.
code-unreachable = Emme saa nyt yhteyttä
code-unreachable-help = Kysy palvelutiskiltä, missä käyntisi on menossa.
code-looking = Etsimme käyntiäsi…

## Kioski: päälle tulevat
language-question = Millä kielellä jatketaan?
access-question = Millainen näyttö sopii?
access-lead = Valinnat koskevat vain tätä käyntiä.
access-size-1 = Tavallinen teksti
access-size-2 = Suuri teksti
access-size-3 = Hyvin suuri teksti
access-contrast-on = Vahva kontrasti
access-contrast-off = Tavalliset värit
access-calm-on = Pysäytä liike
access-calm-off = Salli liike
access-done = Valmis
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
caught-language = Suomi
caught-title = Esittelytilan viestit
caught-lead = Mikään näistä viesteistä ei ole lähtenyt tältä koneelta. Jokainen sähköposti ja tekstiviesti, jonka Luukku lähettäisi, tulee heti tähän.
caught-newest = Uusin ensin
caught-empty = Viestejä ei vielä ole. Ilmoittaudu kioskilla, niin isännälle lähtevät viestit näkyvät tässä.
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
import-too-big = Tiedosto on suurempi kuin { $most } Mt. Jaa luettelosta vain henkilöt, joita asiakkaat tapaavat.
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
