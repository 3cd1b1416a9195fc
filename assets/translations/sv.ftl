### Luukku på svenska. Alla texter på skärmar, sidor och i felmeddelanden.

## Språket
language-own-name = Svenska
language-locale = sv-FI
language-direction = ltr
language-voice = sv
language-keyboard = sv_SE
language-named-fi = finska
language-named-sv = svenska
language-named-en = engelska
language-named-fi-simple = finska (lätt språk)

## Klockslag
clock-pattern = H.mm
clock-in-sentence = kl. { $time }
date-pattern = d.M.y
date-and-time = { $day } { $time }
day-pattern = dddd d MMMM

## Sidan där besöksvärden svarar
answer-title = { $name } väntar på dig i entrén
answer-visitor-unnamed = Din besökare
answer-arrived = Kom kl. { $time }
answer-question = Vad ska vi säga till besökaren?
answer-question-again = Vill du ändra ditt svar?
answer-coming = Jag kommer
answer-in-minutes = Jag kommer om { $minutes } minuter
answer-cannot = Jag kan inte komma
answer-given = Du svarade kl. { $time }: { $answer }
answer-seen-coming = Besökaren ser ditt svar på skärmen i entrén.
answer-seen-in-minutes = Besökaren ser ditt svar på skärmen i entrén.
answer-seen-cannot = Vi ber besökaren vända sig till servicedisken.
answer-note = Ditt senaste svar gäller. Du kan ändra det tills besökaren går.

## Inbjudningar till besök
weekday-date-pattern = EEEE d MMMM y
calendar-summary = Möte: { $host }
calendar-description = Sifferkod till skärmen i entrén: { $code }
invite-title = Bjud in en besökare
invite-lead = { $name }, din inbjudan går till besökaren med e-post.
invite-form = Ny inbjudan
invite-faults = Kontrollera de här punkterna
invite-name = Besökarens namn
invite-name-bad = Skriv besökarens namn.
invite-email = E-postadress
invite-email-bad = Skriv hela e-postadressen, till exempel aino@example.fi.
invite-organisation = Organisation (frivilligt)
invite-organisation-bad = Förkorta organisationens namn.
invite-language = Språk för besökarens meddelanden
invite-language-bad = Välj ett språk i listan.
invite-day = Dag
invite-day-bad = Välj en dag som inte har varit och som är högst ett år bort.
invite-time = Klockslag
invite-time-bad = Välj ett klockslag som inte har varit.
invite-minutes = Längd
invite-minutes-bad = Välj en längd i listan.
invite-minutes-long = { $minutes } minuter
invite-place = Närmare plats (frivilligt)
invite-place-help = Till exempel våning eller rum. Skriv inte varför ni träffas: andra kan få se meddelandet.
invite-place-bad = Förkorta platsen.
invite-send = Skicka inbjudan
invite-note = Besökaren får tid, plats, QR-kod, sifferkod och en kalenderpost. Vi tar bort besökarens uppgifter { $days } dagar efter mötet.
invite-list = Kommande möten
invite-nobody = Du har inte bjudit in någon.
invite-done-made = Inbjudan går iväg till besökaren.
invite-done-changed = De nya uppgifterna går iväg till besökaren.
invite-done-cancelled = Mötet är inställt. Besökaren får ett meddelande om det.
invite-change-title = Ändra mötet: { $name }
invite-change-form = Ny tid och plats
invite-change-send = Skicka de nya uppgifterna
invite-change-note = Koderna som besökaren redan har fungerar fortfarande, om inte det nya meddelandet har en ny sifferkod.
invite-cancel-title = Ställ in mötet
invite-cancel-note = Besökaren får veta att hen inte behöver komma. Det går inte att ångra.
invite-cancel = Ställ in mötet
invite-back = Tillbaka till inbjudningarna
invite-door-title = Bjud in besökare
invite-door-lead = Vi skickar en länk till din e-post på jobbet. Med den bjuder du in besökare.
invite-door-form = Be om en länk
invite-door-send = Skicka länken
invite-sent-title = Titta i din e-post
invite-sent-lead = Om adressen finns i kommunens förteckning skickar vi en länk dit. Länken gäller i { $hours } timmar.
invite-link-expired = Länken är för gammal
invite-link-expired-help = Be om en ny länk på samma sida som förra gången.

## Sidan som visar vilka som är här
here-title = Vilka är i huset
here-count = { $count ->
    [0] Ingen är antecknad som närvarande.
    [one] { $count } besökare
   *[other] { $count } besökare
}
here-taken = Läget { $day } kl. { $time }
here-note = Listan visar besökare som har anmält sig vid en kiosk och inte har gått. Anställda och de som inte har anmält sig finns inte med.
here-name = Namn
here-since = Kom
here-host = Skulle träffa
here-department = Enhet
here-unnamed = Besökare utan namn
here-no-host = Inte känt

## Fel
error-not-allowed = Du har inte rätt att göra det här.
error-not-allowed-help = Fråga vid behov på servicecentret.
error-not-known = Vi känner inte till enheten eller länken.
error-not-known-help = Fråga vid behov på servicecentret.
error-not-found = Sidan finns inte.
error-not-found-help = Kontrollera adressen i meddelandet du fick.
error-bad-request = Vi förstod inte det som skickades.
error-bad-request-help = Gå tillbaka och försök igen.
error-too-large = Meddelandet är för stort.
error-too-large-help = Korta av meddelandet och försök igen.
error-too-many-tries = Det har blivit för många försök.
error-too-many-tries-help = Vänta en minut och försök igen.
error-ours = Det blev ett fel hos oss.
error-ours-help = Försök igen om en stund.
error-hub-away = Vi når inte servern.
error-hub-away-help = Vi försöker igen automatiskt.
error-command-reused = Samma kod har redan använts för något annat.
error-command-unknown = Enheten bad om något som servern inte känner till.
error-enrolment-code-wrong = Koden gäller inte. Den är fel, för gammal eller redan använd.
error-host-gone = Personen finns inte längre i katalogen.
error-host-gone-help = Vid servicedisken får du veta vem som kan hjälpa dig.
error-visit-closed = Besöket är avslutat
error-visit-closed-help = Det går inte längre att svara.
error-visit-unknown = Vi hittar inte besöket
error-visit-unknown-help = Fråga vid servicedisken.
error-link-forged = Länken fungerar inte
error-link-forged-help = Öppna länken direkt i meddelandet du fick. Kontrollera att hela länken kom med.
error-link-expired = Länken är för gammal
error-link-expired-help = Det går inte längre att svara besökaren.
error-here-expired = Sidan går inte längre att öppna
error-here-expired-help = Öppna listan på nytt vid servicedisken.
error-phone-bad = Det går inte att skicka sms till numret. Kontrollera numret.
error-name-missing = Skriv ditt namn eller fortsätt utan namn.
error-invitation-time = Välj en tid som inte har varit och som är högst ett år bort.
error-invitation-time-help = Gå tillbaka och välj en annan tid.
error-invitation-unknown = Inbjudan finns inte.
error-invitation-unknown-help = Den har kanske redan tagits bort.
error-invitation-closed = Inbjudan går inte längre att ändra.
error-invitation-closed-help = Mötet är inställt, har redan varit eller så har besökaren kommit.
error-invitation-other-host = Den här inbjudan gäller en annan medarbetare.

## Skärmtangentbord

keyboard-space = Mellanslag
keyboard-done = Klar
keyboard-shift = Stora bokstäver
keyboard-backspace = Radera ett tecken
keyboard-symbols = Siffror och tecken
keyboard-letters = Bokstäver

## Kiosken: början
idle-begin = Tryck på skärmen för att börja
idle-slide-language = Språk: { $language }
idle-art-title = En lucka för alla ärenden
idle-art-help = Anmäl dig här, så berättar vi genast för den du ska träffa.
idle-art-alt = En stad vid en sjö på hösten: hus, björkar och en familj på stranden.
start-question = Hej! Hur kan vi hjälpa dig?
start-lead = Välj ett alternativ.
start-appointment = Jag har en bokad tid
start-appointment-help = Anmäl dig med koden i din inbjudan.
start-visit = Jag ska träffa en anställd
start-visit-help = Vi berättar genast att du är här.
start-visit-away = Förbindelsen är bruten just nu. Meddelandet skickas när den är tillbaka.
start-code = Jag har en kod med fyra siffror
start-closed = Här går det inte att uträtta ärenden just nu. Servicedisken hjälper dig när den är öppen.
start-code-help = Se om den du väntar på har svarat.
start-leave = Jag ska gå
start-leave-help = Vi antecknar att du inte längre är i huset.

## Kiosken: knapparna längst ner
dock-code = Kod
dock-back = Tillbaka
dock-quit = Avsluta
dock-language = Svenska
dock-access = Tillgäng{ "\u00AD" }lighet
dock-desk = Rådgivare

## Kiosken: vem ska du träffa
search-question = Vem ska du träffa?
search-label = Början av namnet
search-hint = minst 2 bokstäver
search-clear = Rensa
search-none = Vi hittar inte namnet
search-none-help = Kontrollera stavningen eller fråga vid servicedisken.
search-many = Det finns många namn. Skriv fler bokstäver eller bläddra i listan.
search-lost = Hittar du inte namnet? Rådgivaren vid servicedisken hjälper dig.
search-empty-directory = Personkatalogen finns inte än
search-empty-directory-help = Vid servicedisken meddelar vi den du ska träffa att du är här.

## Kiosken: vem är du
details-question = Vad heter du?
details-for = Du ska träffa: { $name }
details-name = Förnamn och efternamn
details-organisation = Organisation
details-phone = Mobilnummer
details-optional = frivilligt
details-phone-example = 040 123 4567
details-stored = Vi berättar ditt namn och dina andra uppgifter bara för den du ska träffa och tar bort dem ur vårt system efter { $days } dagar.
details-confirm = Berätta att jag är här
details-unnamed = Fortsätt utan namn
details-clear = Rensa
details-not-kept = Det gick inte att spara uppgifterna
details-not-kept-help = Försök igen eller fråga vid servicedisken.

## Kiosken: vi har berättat
told-your-host = Den du ska träffa
told-being-told = Vi berättar just nu
told-being-told-lead = Vi skickar ett meddelande till { $name }.
told-not-told-yet = Vi har ännu ingen förbindelse
told-not-told-yet-lead = { $name } vet inte ännu att du är här. Meddelandet går iväg när förbindelsen är tillbaka. Fråga vid servicedisken om du har bråttom.
told-retrying = Vi försöker fortfarande skicka meddelandet
told-retrying-lead = Meddelandet har inte gått fram ännu. Vi försöker hela tiden på nytt.
told-told-by-email = Vi har berättat att du är här
told-told-by-email-lead = Vi skickade e-post till { $name } kl. { $time }.
told-told-by-sms = Vi har berättat att du är här
told-told-by-sms-lead = Vi skickade ett sms till { $name } kl. { $time }.
told-told-by-email-and-sms = Vi har berättat att du är här
told-told-by-email-and-sms-lead = Vi skickade e-post och sms till { $name } kl. { $time }.
told-coming = { $given } är på väg
told-coming-lead = { $name } hämtar dig här i entrén.
told-in-minutes = { $given } kommer om en stund
told-in-minutes-lead = { $name } hämtar dig här i entrén om ungefär { $minutes } minuter.
told-cannot = { $given } kan inte komma
told-cannot-lead = Fråga vid servicedisken. Där ser vi vem som kan hjälpa dig i stället.
told-not-told = Meddelandet gick inte fram
told-not-told-lead = { $name } vet inte att du är här. Fråga vid servicedisken.
told-too-late = Meddelandet blev försenat
told-too-late-lead = { $name } får veta om ditt besök först senare. Fråga vid servicedisken.
told-refused = Personen finns inte längre i katalogen
told-refused-lead = Vid servicedisken får du veta vem som kan hjälpa dig.
told-closed = Besöket är avslutat
told-closed-lead = Du kan börja om från början om du har kommit på nytt.
line-being-told = Meddelandet är på väg
line-being-told-help = Det tar oftast några sekunder
line-not-told-yet = Meddelandet väntar på förbindelse
line-not-told-yet-help = Det skickas av sig självt, även om du går härifrån
line-too-late = Ett e-postmeddelande berättar om ditt besök i efterhand
line-too-late-help = Den du skulle träffa läser det senare
line-refused = Inget meddelande skickades
line-refused-help = Fråga vid servicedisken
line-closed = Besöket är avslutat
line-closed-help = Tack för besöket
line-email-queued = Vi skickar e-post
line-email-queued-help = Det tar oftast några sekunder
line-email-retried = E-posten har inte gått fram ännu
line-email-retried-help = Vi försöker igen
line-email-sent = Vi meddelade per e-post
line-email-sent-help = Meddelandet är skickat
line-email-delivered = Vi meddelade per e-post
line-email-delivered-help = Meddelandet har kommit fram
line-email-failed = E-posten gick inte fram
line-email-failed-help = Vi försöker inte längre
line-email-expired = E-posten hann inte fram i tid
line-email-expired-help = Vi försöker inte längre
line-sms-queued = Vi skickar sms
line-sms-queued-help = Det tar oftast några sekunder
line-sms-retried = Sms:et har inte gått fram ännu
line-sms-retried-help = Vi försöker igen
line-sms-sent = Vi meddelade per sms
line-sms-sent-help = Meddelandet är skickat
line-sms-delivered = Vi meddelade per sms
line-sms-delivered-help = Meddelandet har kommit fram
line-sms-failed = Sms:et gick inte fram
line-sms-failed-help = Vi försöker inte längre
line-sms-expired = Sms:et hann inte fram i tid
line-sms-expired-help = Vi försöker inte längre
line-answer-coming = ”Jag kommer”
line-answer-in-minutes = ”Jag kommer om { $minutes } minuter”
line-answer-cannot = ”Jag kan inte komma”
line-answer-help = Svar från den du ska träffa
line-answer-desk = Fråga vid servicedisken
line-awaiting = Vi väntar på svar
line-promise = Du ser svaret på den här skärmen
line-promise-sms = Du får svaret också som sms
told-code = Din kod
told-code-said = Din kod är { $code }
told-code-help = Skriv in den på den här skärmen, så ser du om du har fått svar.
told-wait = Bra, jag väntar
told-seen = Okej
told-to-desk = Bra, jag frågar vid servicedisken
told-clears = { $seconds ->
    [one] Skärmen töms om en sekund.
   *[other] Skärmen töms om { $seconds } sekunder.
}
told-more-time = Mer tid

## Kiosken: en bokad tid
appointment-question = Vilken kod står i din inbjudan?
appointment-lead = De sex siffrorna i meddelandet som du fick.
appointment-lead-camera = Visa QR-koden i din inbjudan för kameran eller skriv de sex siffrorna.
appointment-foreign = Den här koden hör inte till våra inbjudningar. Du kan också skriva de sex siffrorna.
appointment-looking = Vi söker din tid…
appointment-unknown = Vi hittar ingen sådan tid
appointment-unknown-help = Kontrollera det du skrev. Du får också hjälp vid servicedisken.
appointment-cancelled = Den här tiden är avbokad
appointment-cancelled-help = Fråga efter en ny tid vid servicedisken.
appointment-used = Inbjudan har redan använts
appointment-used-help = Om det inte var du, säg till vid servicedisken.
appointment-many = Det har blivit många felaktiga försök
appointment-many-help = Vänta en minut och försök igen.
appointment-unreachable = Vi har ingen förbindelse just nu
appointment-unreachable-help = Gå tillbaka och välj vem du ska träffa, eller fråga vid servicedisken.
appointment-no-code = Jag har ingen kod med mig
appointment-surname-missing = Skriv ditt efternamn.
appointment-time-bad = Skriv tiden så här: 14.00.
by-name-question = Ditt efternamn och din tid?
by-name-lead = Vi söker bland dagens tider.
by-name-surname = Ditt efternamn
by-name-time = Klockslaget för din tid
by-name-time-example = 14.00
by-name-find = Sök min tid
invited-question = Är det här din tid?
invited-on-time-lead = Vi meddelar { $name } genast att du är här.
invited-early-lead = Du är ute i god tid. Vi meddelar { $name } redan nu att du är här.
invited-late-lead = Du är lite sen. Vi meddelar { $name } genast att du är här.
invited-wrong-day = Din tid är en annan dag
invited-wrong-day-lead = Välkommen då. Om du behöver hjälp redan i dag, fråga vid servicedisken.
invited-over = Din tid har redan gått
invited-over-lead = Fråga efter en ny tid vid servicedisken.
invited-today = i dag { $time }
invited-confirm = Ja, jag är här
invited-other = Inte min
invited-leave = Okej

## Kiosken: koden
code-question = Vilken kod har du?
code-lead = De fyra siffrorna du fick när du anmälde dig.
code-erase = Radera
code-unknown = Vi hittar ingen sådan kod
code-unknown-help = Kontrollera siffrorna. Koden gäller samma dag.
code-many = Det har blivit många felaktiga koder
code-many-help = Vänta en minut och försök igen.
code-unreachable = Vi har ingen förbindelse just nu
code-unreachable-help = Fråga vid servicedisken om du har fått svar.
code-looking = Vi söker ditt besök…

## Kiosken: att gå
leave-lead = Ange de fyra siffrorna du fick när du anmälde dig.
leave-looking = Vi antecknar att du har gått…
leave-unknown = Vi hittar ingen sådan kod
leave-unknown-help = Kontrollera siffrorna. Det kan redan vara antecknat att du har gått.
leave-unreachable = Vi har ingen förbindelse just nu
leave-unreachable-help = Säg till vid servicedisken att du går.
leave-not-kept = Vi kunde inte anteckna att du har gått
leave-not-kept-help = Säg till vid servicedisken att du går.
left-left = Det är antecknat att du har gått
left-left-lead = Tack för besöket.
left-kept = Vi har sparat att du har gått
left-kept-lead = Förbindelsen är bruten just nu. Det antecknas när den är tillbaka. Tack för besöket.
left-already = Det är redan antecknat att du har gått
left-already-lead = Tack för besöket.
left-done = Klar

## Kiosken: ovanpå skärmen
language-question = På vilket språk vill du fortsätta?
access-question = Hur ska skärmen se ut?
access-lead = Valen gäller bara det här besöket.
access-size-1 = Vanlig text
access-size-2 = Stor text
access-size-3 = Mycket stor text
access-size-4 = Störst text
access-contrast = Stark kontrast
access-low-reach = Knapparna lågt ner
access-calm = Inga rörelser
access-read = Läs högt
access-read-none = Det här språket kan inte läsas högt på den här apparaten.
access-again = Läs på nytt
access-volume = Volym { $step } / { $steps }
access-quieter = Lägre ljud
access-louder = Högre ljud
access-on = På
access-off = Av
access-done = Klar

## Namn som läses högt
spoken-button = knapp
spoken-choice = alternativ
spoken-switch = omkopplare
spoken-field = textfält
spoken-chosen = valt
spoken-not-chosen = inte valt
spoken-on = på
spoken-off = av
spoken-filled = ifyllt
spoken-empty = tomt
desk-question = Fråga vid servicedisken
desk-lead = Rådgivaren hjälper dig här i entrén. Du kan fråga om vad som helst.
desk-close = Okej
still-question = Är du kvar?
still-clears = { $seconds ->
    [one] Skärmen töms om en sekund.
   *[other] Skärmen töms om { $seconds } sekunder.
}
still-more = Fortsätt
still-quit = Avsluta nu
fault-title = Något gick fel
fault-help = Det du skrev finns kvar. Försök igen eller fråga vid servicedisken.

## The page of the demonstration that shows e-mails and text messages
caught-title = Meddelanden i demoläget
caught-lead = Inget av de här meddelandena har lämnat datorn. Varje e-postmeddelande och sms som Luukku skulle skicka visas genast här.
caught-newest = Nyast först
caught-empty = Det finns inga meddelanden ännu. Anmäl dig vid kiosken, så visas meddelandena här.
caught-lost = Förbindelsen till demon bröts. Sidan fortsätter av sig själv när förbindelsen är tillbaka.
caught-email = E-post
caught-sms = Sms
caught-to = Till: { $to }
caught-no-text = Det här e-postmeddelandet innehåller ingen text.

## Att ta enheter i bruk
enrol-done = Enheten { $name } har tagits i bruk. Nyckeln finns i filen { $file }.
enrol-not-https = Serverns adress ska börja med https://.
enrol-ca-unusable = Det går inte att läsa serverns certifikat i filen.
enrol-not-trusted = Servern är inte den vars certifikat du angav. Kontrollera adressen och certifikatet.
enrol-cannot-write = Det går inte att skriva enhetsfilen på den plats du angav. Koden användes inte.
enrol-answer-strange = Servern gav ett oväntat svar. Kontrollera adressen.
device-code-note = Koden gäller i { $minutes } minuter och kan användas en gång.
device-name-bad = Ge enheten ett namn på högst 100 tecken.
device-role-bad = Enhetens roll duger inte. Välj: { $roles }.
device-none = Inga enheter har tagits i bruk ännu.
device-in-use = i bruk
device-revoked = tagen ur bruk
device-shut-out = Enheten { $name } har tagits ur bruk. Den kommer inte längre åt servern.
device-unknown = Det finns ingen sådan enhet. Kommandot luukku devices visar enheterna.
keys-rotated = Den nya nyckeln tas i bruk när servern startas om. Antalet nycklar är nu { $count }.
enrol-not-kept = Enhetsfilen kunde inte skrivas, och koden är redan använd. Ta enheten ur bruk och be om en ny kod.

## Import av personförteckningen från en fil
import-refused =
    { $count ->
        [one] Ingenting importerades. Det finns ett fel i filen:
       *[other] Ingenting importerades. Det finns { $count } fel i filen:
    }
import-place = Rad { $line }, kolumn { $column }: { $what }
import-more =
    { $count ->
        [one] … och ytterligare ett fel.
       *[other] … och ytterligare { $count } fel.
    }
import-done = Förteckningen har importerats: { $hosts } värdar. Nya { $added }, ändrade { $changed }, borttagna { $gone }.
import-no-file = Filen { $file } kan inte läsas.
import-no-database = Det gick inte att nå serverns databas. Ingenting importerades. Kontrollera inställningarna.
import-too-big = Filen är större än { $most } MB. Ta bara med personer som kunderna besöker.
import-empty = Filen är tom.
import-binary = Det här är inte en CSV-fil. Om det är en tabell, spara den först i CSV-format.
import-quote = Ett citattecken börjar här men avslutas inte rätt. Filen lästes inte längre än hit.
import-column-unknown = Kolumnen är okänd. Ta bort den eller rätta rubriken.
import-column-unknown-close = Kolumnen är okänd. Menade du { $close }?
import-column-twice = Samma kolumn finns två gånger i filen.
import-column-missing = Kolumnen saknas på rubrikraden.
import-columns-wrong = Raden har { $found } kolumner, men det finns { $expected } rubriker.
import-no-hosts = Filen har rubriker men inga värdar.
import-too-many = Filen har fler än { $most } värdar. Filen lästes inte längre än hit.
import-value-missing = Uppgiften saknas.
import-too-long = Texten är för lång. Den får ha högst { $most } tecken.
import-letter-unreadable = Texten har ett tecken som inte kan läsas. Spara filen i UTF-8-format.
import-name-odd = Namnet har ett tecken som inte hör till ett namn. Kontrollera också att filen är i UTF-8-format.
import-email-bad = E-postadressen är inte giltig.
import-email-twice = Samma e-postadress finns redan på rad { $first }.
import-mobile-bad = Det här är inte ett mobilnummer.
import-language-unknown = Språket ska vara fi, sv eller en.

## Skärmarnas gemensamma texter
screen-more = Visa mer
screen-top = Tillbaka till början
field-clear = Rensa

## Errors of the remote service
error-sign-in-wrong = Användarnamnet eller lösenordet stämmer inte. Kontrollera dem och försök igen.
error-sign-in-needed = Logga in för att fortsätta.
error-invitation-bad = Länken gäller inte. Öppna den direkt i inbjudan eller be om en ny.
error-invitation-used = Inbjudan är redan använd. Logga in med din e-postadress och ditt lösenord.
error-invitation-expired = Inbjudan har gått ut. Be om en ny.
error-password-weak = Välj ett lösenord med minst 12 tecken som är svårt att gissa.
error-password-long = Lösenordet får ha högst 200 tecken.
error-password-common = Det här lösenordet är för lätt att gissa. Välj ett som andra inte använder, till exempel en mening med flera ord.
error-password-personal = Lösenordet består bara av användarens eller myndighetens namn. Lägg till andra ord.
error-customer-gone = Kunden betjänas redan eller har gått.
error-service-unknown = Den här tjänsten finns inte på servicecentret.
error-room-unknown = Det här rummet finns inte.
error-room-taken = Rummet är upptaget. Välj ett annat rum.
error-room-in-survey = Någon svarar fortfarande på enkäten i rummet. Välj ett annat rum eller vänta en stund.
error-room-away = Rummets utrustning svarar inte. Välj ett annat rum eller kontrollera utrustningen.
error-session-unknown = Distansmötet finns inte.
error-session-ended = Distansmötet är redan avslutat.
error-step-not-now = Det är inte dags för det här steget, eller så är det redan gjort.
error-step-not-yours = Det här steget hör till någon annan.
error-document-kind-bad = Välj med vilken handling identiteten kontrollerades.
error-no-official = Ingen handläggare tar emot samtal just nu. Försök igen om en stund.
error-ring-over = Det ringer inte längre.
error-call-taken = En annan handläggare hann svara.
error-move-too-old = Tjänsten hann inte med i tid. Gör om det om det fortfarande behövs.
error-signal-bad = Det var något fel i uppgifterna om förbindelsen.
error-survey-closed = Enkäten är redan stängd. Tack ändå.
error-survey-bad = Något av svaren passar inte frågan.
error-diary-bad = Kontrollera registreringen: resultat och minuter behövs. Anmärkningen får inte innehålla någon personbeteckning.
error-diary-written = Det här ärendet är redan registrerat.

## People
person-added = { $name } kan nu logga in på servicediskens enheter.
person-password-changed = { $name } fick ett nytt lösenord.
person-invitation-note = Länken är bara för { $name }. Den kan användas en gång, senast { $until }.
person-login-taken = Någon annan har redan det användarnamnet.
person-name-bad = Ge personen ett namn på högst 200 tecken.
person-login-bad = Ange en e-postadress som användarnamn.
person-authority-bad = Myndigheten finns inte i tjänstekatalogen. Välj: { $authorities }.
person-none = Inga personer har lagts till ännu.
hub-none-here = I mappen { $folder } finns ingen databas för servern. Ange serverns inställningsfil med --settings eller starta servern först.
person-in = i bruk
person-invited = inbjuden
person-out = kontot stängt
person-unknown = Det finns ingen sådan person. Kommandot luukku people visar personerna.
person-shut-out = Kontot är stängt: { $name }. Alla inloggningar avslutas.
person-password = Lösenord
person-password-again = Lösenordet en gång till
person-passwords-differ = Lösenorden är inte lika. Inget ändrades.

## Catalogue and surveys
catalogue-refused =
    { $count ->
        [one] Ingenting tas i bruk. Det finns ett fel i beskrivningarna:
       *[other] Ingenting tas i bruk. Det finns { $count } fel i beskrivningarna:
    }
catalogue-good = Beskrivningarna av tjänster och enkäter är i ordning.
catalogue-too-large = Filen är större än { $most } kB.
catalogue-not-utf8 = På raden finns ett tecken som inte går att läsa. Spara filen som UTF-8.
catalogue-not-readable = Filen går inte att läsa ({ $why }).
catalogue-not-toml = Det här är inte TOML. Filen lästes inte längre än hit ({ $why }).
catalogue-folder-none = Mappen { $folder } finns inte.
catalogue-folder-empty = Det finns inga beskrivningar i mappen.
catalogue-unknown-key =
    { $near ->
        [none] Uppgiften är okänd. Här finns: { $known }.
       *[other] Uppgiften är okänd. Menade du { $near }? Här finns: { $known }.
    }
catalogue-missing = Uppgiften saknas.
catalogue-wrong-kind =
    { $wanted ->
        [date] Här ska stå ett datum utan citattecken, till exempel 2026-12-24.
        [number] Här ska stå ett heltal.
        [yes-or-no] Här ska stå true eller false.
        [list] Här ska stå en lista med ord.
        [table] Här ska stå en grupp av uppgifter.
        [tables] Här ska stå en lista med punkter.
       *[text] Här ska stå en text.
    }
catalogue-text-bad = Texten ska ha 1–{ $most } tecken på en rad.
catalogue-id-bad = Ett id får bara ha små bokstäver a–z, siffror och bindestreck, högst { $most } tecken. Det ska börja med en bokstav.
catalogue-number-bad = Talet ska vara { $least }–{ $most }.
catalogue-not-known = Ordet ”{ $value }” är okänt. Här kan stå: { $known }.
catalogue-too-few = Listan ska ha minst { $least }.
catalogue-twice = { $value } finns redan här.
catalogue-count-bad = Det finns { $count }. Antalet ska vara { $least }–{ $most }.
catalogue-id-not-file = Id:t { $value } är ett annat än filens namn { $file }.
catalogue-survey-unknown = Enkäten { $value } finns inte.
catalogue-documents-needed = Identiteten kan inte kontrolleras när ingen handling duger. Lägg till handlingar i documents.
catalogue-act-lane = Åtgärden { $act } hör till: { $lanes }.
catalogue-hub-cannot = Servern kan inte veta när { $act } är gjort. Ange någon annan.
catalogue-lane-cannot = Ingen kan göra det här: { $lane } ska höra till dem som får göra { $act }.
catalogue-lane-empty = Parten { $lane } har inga steg.
catalogue-act-missing = Åtgärden { $act } saknas. Varje tjänst har exakt en.
catalogue-act-twice = Åtgärden { $act } finns redan i ett annat steg. Det ska finnas exakt en.
catalogue-source-lane = Källans steg { $source } finns redan hos en annan part.
catalogue-source-order = Källans steg { $source } står för sent: ett större nummer kommer redan före.
catalogue-source-gap = Källans steg { $source } saknas.
catalogue-step-unknown = Steget { $value } finns inte.
catalogue-waits-in-circle = De här väntar på varandra, så inget av dem kan börja: { $steps }.
catalogue-against-lane = Det här väntar på steget { $later }, som kommer efter det hos samma part ({ $lane }).
catalogue-usual-long = Det tar oftast { $minutes } min att få svar, men samtalet ringer bara { $seconds } s. Svarstiden får vara högst hälften av ringtiden, annars blir många samtal obesvarade.
catalogue-choices-unasked = Bara slaget choice har alternativ. Den här frågan är { $kind }.
catalogue-hours-none = Ingen veckodag har några tider. Lägg till tider för dagarna: { $days }.
catalogue-hours-bad = Tiden ”{ $value }” går inte att förstå. Skriv till exempel 8.00–16.00.
catalogue-hours-order = Dagens tider ska stå i ordning, och det ska finnas en paus mellan dem.
catalogue-day-order = Den sista dagen är före den första ({ $first }).
catalogue-day-twice = För { $day } finns redan ett annat undantag för samma ärende.

## Survey results
results-none = Det finns inga svar.
results-few = Färre än { $least } svar. Siffrorna visas inte, så att ingen känns igen.
results-party =
    { $party ->
        [customer] Kunden
        [advisor] Rådgivaren
       *[official] Handläggaren
    }
results-counts = Tillfrågade { $invited } · sett { $shown } · svarat { $answered } · hoppat över { $skipped } · gått ut { $expired } · fortfarande öppna { $open }
results-texts = Skrivna svar: { $count }
results-yes = ja
results-no = nej

## Handläggarens sida
official-title = Handläggarens samtal
official-starting = Vi öppnar sidan. Det tar en liten stund.
official-no-script = Sidan behöver JavaScript. Tillåt det i webbläsarens inställningar och ladda om sidan.
official-languages = Språk
official-sign-out = Logga ut
official-sign-in-title = Logga in
official-sign-in-lead = Du svarar på kundernas distanssamtal i den här webbläsaren.
official-login = E-postadress
official-password = Lösenord
official-password-show = Visa
official-sign-in-go = Logga in
official-login-missing = Skriv din e-postadress.
official-password-missing = Skriv ditt lösenord.
official-sign-in-wrong = E-postadressen eller lösenordet stämmer inte. Kontrollera dem och försök igen.
official-too-many-tries = Det har blivit för många försök. Vänta fem minuter och försök igen.
official-forgotten = Om du har glömt lösenordet kan du be servicecentret om en ny inbjudan.
official-invitation-title = Välkommen att svara på samtal
official-invitation-lead = Hej { $name }! Välj först ett lösenord.
official-invitation-no-title = Det går inte att fortsätta med den här inbjudan
official-go-sign-in = Gå till inloggningen
official-password-rules = Minst 12 tecken. En mening med flera ord är bra och lätt att minnas. Använd inte ditt namn eller vanliga serier.
official-password-new = Nytt lösenord
official-password-again = Samma lösenord igen
official-password-short = Lösenordet måste ha minst 12 tecken.
official-password-unlike = Lösenorden är inte lika. Skriv dem på nytt.
official-choose-password = Spara och fortsätt
official-invitation-login = I fortsättningen loggar du in med adressen { $email }.
official-nothing-title = Sidan finns inte
official-nothing-help = Adressen kan vara felskriven.
official-nothing-go = Gå till samtalen
official-take-calls = Jag tar emot samtal
official-sound-on = Ljudet är på
official-sound-off = Ljudet är inte på
official-sound-test = Prova
official-sound-wake = Slå på ljudet
official-deaf = Samtal hörs inte i den här fliken
official-deaf-help = Webbläsaren tillåter ljudet först när du har rört vid sidan.
official-hindrances = Att observera
official-line-lost = Förbindelsen till servern bröts
official-line-lost-help = Samtal ringer inte här just nu. Vi försöker igen tills förbindelsen är tillbaka.
official-line-first = Det går först när förbindelsen till servern är tillbaka.
official-devices-title = Din bild och ditt ljud
official-devices-open = Kontrollera bild och ljud
official-devices-close = Stäng av kameran och mikrofonen
official-own-picture = Din egen bild
official-heard = Din röst hörs
official-not-heard = Inget ljud hörs. Säg något.
official-camera-unasked = Kameran är inte provad ännu
official-camera-asking = Webbläsaren frågar om lov att använda kameran
official-camera-ok = Kameran fungerar
official-camera-closed = Kameran är avstängd. Den slås på när det ringer.
official-camera-denied = Webbläsaren får inte använda kameran
official-camera-denied-help = Öppna webbplatsens inställningar i början av adressfältet och tillåt kameran. Du kan också svara utan bild.
official-camera-missing = Ingen kamera hittades
official-camera-missing-help = Koppla in en kamera. Du kan också svara utan bild.
official-camera-busy = Ett annat program använder kameran
official-camera-busy-help = Stäng andra videosamtal och kontrollera på nytt.
official-camera-out = Kameran kopplades bort
official-camera-out-help = Koppla in den igen. Samtalet fortsätter med ljud.
official-camera-call-help = Kunden hör dig men ser dig inte.
official-microphone-unasked = Mikrofonen är inte provad ännu
official-microphone-asking = Webbläsaren frågar om lov att använda mikrofonen
official-microphone-ok = Mikrofonen fungerar
official-microphone-closed = Mikrofonen är avstängd. Den slås på när det ringer.
official-microphone-denied = Webbläsaren får inte använda mikrofonen
official-microphone-denied-help = Öppna webbplatsens inställningar i början av adressfältet och tillåt mikrofonen. Annars hör kunden dig inte.
official-microphone-missing = Ingen mikrofon hittades
official-microphone-missing-help = Koppla in en mikrofon eller ett headset. Annars hör kunden dig inte.
official-microphone-busy = Ett annat program använder mikrofonen
official-microphone-busy-help = Stäng andra samtal och kontrollera på nytt.
official-microphone-out = Mikrofonen kopplades bort
official-microphone-out-help = Koppla in den igen, så hör kunden dig igen.
official-microphone-call-help = Kunden ser dig men hör dig inte. Koppla in mikrofonen eller tillåt den i webbläsaren.
official-ready-off-lamp = Du tar inte emot samtal nu
official-ready-off = Din lucka är stängd
official-ready-off-help = Samtalen ringer hos dem som tar emot samtal.
official-start-help = När du börjar frågar webbläsaren en gång om lov att använda kamera och mikrofon.
official-start = Börja ta emot samtal
official-ready-on-lamp = Du tar emot samtal
official-ready-on = Din lucka är öppen
official-ready-on-help = När en kund ringer hörs samtalet på den här sidan.
official-ready-lost-lamp = Inga samtal ringer just nu
official-ready-lost = Din lucka har ingen förbindelse
official-ready-lost-help = Luckan öppnas av sig själv när förbindelsen till servern är tillbaka.
official-waiting-help = Håll sidan öppen. Du kan arbeta med annat i ett annat fönster.
official-notify = Visa också en avisering när det ringer
official-pause = Ta paus från samtal
official-surveys-title = Öppna enkäter
official-survey-hours = Tid kvar: { $hours } h
official-moment = klockan { $time }
official-moment-day = { $day } klockan { $time }
official-survey-open = Svara på enkäten
official-ring-lamp = Det ringer
official-ring-said = Det ringer: { $service }, { $place }.
official-fact-service = Tjänst
official-fact-room = Rum
official-fact-language = Språk
official-fact-identity = Identitet
official-fact-people = I rummet
official-named-room = Rum { $number }
official-named-remote-room = Distansrum { $number }
official-identity-checked = rådgivaren har kontrollerat den
official-identity-unchecked = inte kontrollerad
official-people-both = kunden och rådgivaren. Rådgivaren går ut när du svarar.
official-people-customer = kunden
official-room-no-microphone = Rummet saknar mikrofon. Du hör inte kunden.
official-room-no-speaker = Rummet saknar högtalare. Kunden hör dig inte.
official-room-no-camera = Rummet saknar kamera. Du ser inte kunden.
official-ring-left = Ringer { $time } till
official-ring-others =
    { $others ->
        [one] Ringer samtidigt hos en annan handläggare. Den första svarar.
       *[other] Ringer samtidigt hos { $others } andra handläggare. Den första svarar.
    }
official-ring-alone = Ringer bara hos dig.
official-answer = Svara
official-answer-unseen = Svara utan bild
official-decline = Jag kan inte svara nu
official-answer-away = Ditt svar kom inte fram, eftersom förbindelsen till servern saknas. Försök igen.
official-queue = Samtal som ringer
official-queue-count = { $count } väntar
official-call-title = Samtal med kunden
official-call-tools = Samtalets knappar
official-call-starting = samtalet börjar
official-call-minutes = samtal { $minutes } min
official-call-answering = Vi svarar på samtalet.
official-call-joining = Vi öppnar förbindelsen till rummet. Det tar vanligen mindre än en sekund.
official-call-connecting = Vi öppnar förbindelsen till rummet. Kommer det ingen bild, vänta en stund: vi försöker igen.
official-call-connected = Förbindelsen till rummet är öppen.
official-call-lost = Rummets förbindelse bröts
official-call-lost-help = Vi väntar på att den kommer tillbaka. Om den inte gör det avslutas samtalet av sig självt.
official-call-line-lost = Förbindelsen till servern saknas
official-call-line-lost-help = Samtalet fortsätter ändå. Du kan avsluta det som vanligt.
official-customer = Kunden
official-customer-muted = Kunden har stängt av sin mikrofon.
official-customer-no-picture = Kundens bild syns inte. Ni kan fortsätta utan bild.
official-room-picture = Kundens bild
official-advisor-here = Rådgivaren är i rummet
official-advisor-gone = Rådgivaren har lämnat rummet
official-mute = Stäng av mikrofonen
official-unmute = Slå på mikrofonen
official-camera-off = Stäng av kameran
official-camera-on = Slå på kameran
official-camera-is-off = Din kamera är avstängd
official-camera-is-away = Din bild syns inte
official-end = Avsluta
official-elsewhere-lamp = Samtalet pågår
official-tab-answered = Du svarade i en annan flik
official-tab-replaced = Samtalet flyttades till en annan flik
official-tab-answered-help = Du kan fortsätta där eller ta samtalet hit.
official-tab-replaced-help = Du kan fortsätta där eller ta tillbaka samtalet hit.
official-tab-unattended = Ditt samtal pågår fortfarande
official-tab-unattended-help = Kunden väntar i rummet. Fortsätt samtalet här.
official-tab-left = Samtalet avslutas om { $left } om du inte fortsätter det.
official-take-here = Ta samtalet hit
official-ended-lamp = Tack
official-ended-title = Samtalet är slut
official-reason-customer-ended = Kunden avslutade samtalet klockan { $time }.
official-reason-official-ended = Du avslutade samtalet klockan { $time }.
official-reason-room-lost = Rummets förbindelse kom inte tillbaka, så samtalet avslutades klockan { $time }.
official-reason-official-lost = Din förbindelse var borta för länge, så samtalet avslutades klockan { $time }.
official-reason-abandoned = Rådgivaren avbröt samtalet på servicecentret klockan { $time }.
official-reason-unknown = Samtalet avslutades klockan { $time }.
official-lasted =
    { $minutes ->
        [one] Samtalet varade i en minut.
       *[other] Samtalet varade i { $minutes } minuter.
    }
official-ended-done = Du behöver inte göra något mer för det här samtalet.
official-back = Tillbaka till luckan
official-survey-title = Hur gick samtalet?
official-survey-send = Skicka svaren
official-survey-later = Jag svarar senare
official-survey-skip = Hoppa över enkäten
official-survey-missing = Välj något av alternativen.
official-survey-optional = (frivillig)
official-survey-thanks = Tack, dina svar är sparade.
official-yes = Ja
official-no = Nej

## The desk
desk-starting = Ansluter till servern
desk-starting-help = Disken öppnas när förbindelsen är klar. Det brukar ta ett par sekunder.
desk-away = Ingen förbindelse till servern
desk-away-sign-in = Du kan logga in när förbindelsen är tillbaka. Vi försöker hela tiden på nytt.
desk-away-help = Du kan inte ringa just nu, men ett pågående samtal fortsätter. Det du registrerar sparas på den här datorn och skickas när förbindelsen är tillbaka.
desk-sign-in-question = Logga in vid disken
desk-sign-in-lead = Sedan ser du kunderna som väntar, distansmötena och rummen.
desk-login = Användarnamn
desk-password = Lösenord
desk-sign-in = Logga in
desk-signing-in = Loggar in…
desk-caps = Caps Lock är på. I lösenordet är stora och små bokstäver olika tecken.
desk-login-missing = Skriv ditt användarnamn.
desk-password-missing = Skriv ditt lösenord.
desk-sign-in-hub-away = Servern svarar inte, så lösenordet kan inte kontrolleras. Försök igen om en stund.
desk-signed-out = Du är inte längre inloggad: tiden gick ut eller så loggade någon annan in vid den här disken. Distansmötena fortsätter som vanligt.
desk-sign-out = Logga ut
desk-sign-out-fault = Du kunde inte loggas ut. Försök igen när förbindelsen är tillbaka och lås datorn tills dess.
desk-looks = Skärmens inställningar
desk-looks-language = Språk
desk-looks-size = Textstorlek
desk-looks-colours = Färger
desk-contrast-on = Stark kontrast
desk-contrast-off = Vanliga färger
desk-looks-done = Klar
desk-size-1 = Vanlig
desk-size-2 = Stor
desk-size-3 = Mycket stor
desk-size-4 = Störst
desk-more = Visa mer
desk-more-start = Tillbaka till början
desk-tab-turn = Din tur
desk-tab-sessions =
    { $count ->
        [0] inga
        [one] 1 öppet
       *[other] { $count } öppna
    }
desk-tab-arrivals =
    { $count ->
        [one] 1 anmäld
       *[other] { $count } anmälda
    }
desk-tab-rooms =
    { $count ->
        [0] inga lediga
        [one] 1 ledigt
       *[other] { $count } lediga
    }
desk-tab-faults =
    { $count ->
        [one] fel i ett rum
       *[other] fel i { $count } rum
    }
desk-summary-nobody = Ingen väntar.
desk-summary-queue =
    { $count ->
        [one] En kund väntar, väntetid { $minutes } min.
       *[other] { $count } kunder väntar, längsta väntetid { $minutes } min.
    }
desk-summary-calls =
    { $count ->
        [0] Inga samtal pågår.
        [one] Ett samtal pågår.
       *[other] { $count } samtal pågår.
    }
desk-queue = Kö
desk-queue-count =
    { $count ->
        [0] tom
        [one] 1 väntar
       *[other] { $count } väntar
    }
desk-queue-empty = Ingen väntar just nu.
desk-new-customer = Ny kund
desk-customer-language = På vilket språk?
desk-cancel = Avbryt
desk-waited = Väntat { $minutes } min
desk-waited-longest = Väntat längst, { $minutes } min
desk-customer-visit = { $language } · { $department } · kod { $code }
desk-arrivals = Anmälda vid kiosken
desk-arrivals-empty = Det finns inga nya anmälningar.
desk-arrival = { $language } · kod { $code }
desk-take = Ställ i kön
desk-take-who = Ställ i kön: { $time }, { $department }
desk-sessions = Distansmöten nu
desk-over =
    { $count ->
        [one] Avslutad (1)
       *[other] Avslutade ({ $count })
    }
desk-over-surveys =
    { $count ->
        [one] en enkät väntar på ditt svar
       *[other] { $count } enkäter väntar på ditt svar
    }
desk-over-show = Visa de avslutade
desk-over-hide = Dölj de avslutade
desk-sessions-empty = Inga distansmöten pågår
desk-sessions-empty-help = Välj en kund i kön eller lägg till en ny. Sedan väljer du tjänst och rum.
desk-session-title = { $service }, { $room }
desk-session-short = { $number } · { $language } · { $room }
desk-session-customer = Kund { $number } · { $language }
desk-session-official = Kund { $number } · { $language } · handläggare { $official }
desk-session-open = Visa förloppet: { $session }
desk-session-identity = Identitet: { $document }
desk-corner-opened = började { $time }
desk-corner-ringing = ringer, { $left } kvar
desk-corner-call = samtal { $minutes } min
desk-corner-ended = slutade { $time }
desk-lane-customer = Kund
desk-lane-advisor = Rådgivare
desk-lane-official = Handläggare
desk-step-done = gjort
desk-step-now = nu
desk-step-coming = kommer
desk-step-skipped = överhoppat
desk-step-at = { $name } { $time }
desk-step-said = { $name } { $state }
desk-step-said-at = { $name } { $state } { $time }
desk-lane-said = { $lane }: { $steps }
desk-lane-waits = Väntar på att handläggaren svarar
desk-lane-rings = Det ringer
desk-lane-talks = Talar med handläggaren
desk-lane-here = Är i rummet med kunden
desk-turn-assess = Din tur: bedöm vilken tjänst kunden behöver.
desk-turn-offer = Din tur: berätta för kunden om möjligheten till distansmöte.
desk-turn-accept-offer = Din tur: fråga om kunden vill ha ett distansmöte.
desk-turn-check-identity = Din tur: med vilken handling kontrollerade du identiteten?
desk-turn-guide = Din tur: visa kunden hur utrustningen används.
desk-turn-call = Din tur: ring när kunden är redo.
desk-turn-call-again = Din tur: ring igen eller avsluta utan service.
desk-turn-leave = Din tur: lämna rummet.
desk-turn-diary = Din tur: registrera ärendet i diariet.
desk-turn-again = Kunden väntar fortfarande. Du kan ringa igen med samma uppgifter eller registrera ärendet i diariet.
desk-turn-none = Vi väntar på de andra. Du behöver inte göra något.
desk-turn-other = Din tur: { $name }
desk-do-assess = Behovet bedömt
desk-do-offer = Berättat
desk-do-accept-offer = Kunden godkänner
desk-do-guide = Visat
desk-do-call = Ring
desk-do-call-again = Ring igen
desk-do-again = Ring igen för samma kund
desk-do-leave = Jag lämnar rummet
desk-do-direct-survey = Hänvisad till enkäten
desk-do-survey = Svara på enkäten
desk-do-diary = Registrera i diariet
desk-do-cancel-ring = Avbryt samtalet
desk-do-abandon = Avsluta utan service
desk-do-abandon-call = Avsluta distansmötet
desk-do-advisor-back = Jag är i rummet igen
desk-do-other = Klart
desk-document-passport = Pass
desk-document-identity-card = Identitetskort
desk-document-driving-licence = Körkort
desk-document-residence-permit = Uppehållstillstånd
desk-document-other = Annan handling
desk-documents-help = Bara typen av handling sparas, inte nummer eller bild.
desk-ringing = Det ringer hos handläggarna. Tid kvar att svara: { $left }.
desk-ringing-leave = Du kan redan lämna rummet. Gå tillbaka till kunden om ingen svarar.
desk-ringing-left = Gå tillbaka till kunden om ingen svarar.
desk-ring-declined = Handläggaren kunde inte ta emot samtalet.
desk-ring-unanswered = Ingen hann svara på samtalet.
desk-ring-cancelled = Uppringningen avbröts.
desk-call-two = Kunden och handläggaren talar på tu man hand.
desk-call-three = Samtalet har börjat och du är kvar i rummet.
desk-call-may-ask = Kunden kan be dig komma in i rummet.
desk-call-leave = Din tur: lämna rummet så att de kan tala på tu man hand.
desk-call-asked = Kunden ber dig komma in i rummet
desk-call-asked-help = Gå in i rummet och tryck sedan på knappen.
desk-call-cut = Förbindelsen till handläggaren bröts. Vi försöker igen.
desk-come = Jag är i rummet
desk-come-who = Jag är i rummet: { $session }
desk-call-needs-hub = Du kan ringa när förbindelsen till servern är tillbaka.
desk-reason-customer-ended = Kunden avslutade samtalet.
desk-reason-official-ended = Handläggaren avslutade samtalet.
desk-reason-room-lost = Rummets förbindelse bröts och kom inte tillbaka.
desk-reason-official-lost = Handläggarens förbindelse bröts och kom inte tillbaka.
desk-reason-abandoned = Distansmötet avslutades vid disken.
desk-closed = Ärendet är registrerat i diariet.
desk-room-offers-survey = Rummet erbjuder självt kunden enkäten.
desk-surveys = Enkäter: { $parties }
desk-survey-of-customer = kunden { $state }
desk-survey-of-advisor = rådgivaren { $state }
desk-survey-of-official = handläggaren { $state }
desk-survey-open = har inte svarat än
desk-survey-answered = har svarat
desk-survey-skipped = hoppade över
desk-survey-expired = svarade inte i tid
desk-kept = Sparat på den här datorn. Skickas när förbindelsen till servern är tillbaka.
desk-not-kept = Det här kunde inte sparas på datorn. Försök igen eller kontakta administratören.
desk-end-question = Ska distansmötet avslutas?
desk-end-help = I rummet visas att distansmötet är slut. Sedan kan du registrera ärendet i diariet.
desk-end-safe = Fortsätt distansmötet
desk-end-other = Avsluta
desk-rooms = Rum
desk-rooms-empty = Inget rum har tagits i bruk.
desk-room-free = ledigt
desk-room-taken = upptaget
desk-room-survey = kunden svarar på enkäten
desk-room-ringing = det ringer
desk-room-in-call = i samtal
desk-room-away = ingen förbindelse
desk-devices-fine = Kamera, mikrofon och högtalare fungerar
desk-devices-away = Rummets dator svarar inte. Kontrollera att den är på.
desk-devices-unknown = Utrustningens status visas strax
desk-camera-ok = Kameran fungerar
desk-camera-missing = Ingen kamera hittades
desk-camera-denied = Kameran får inte användas
desk-camera-test = En testbild ersätter kameran
desk-microphone-ok = Mikrofonen fungerar
desk-microphone-missing = Ingen mikrofon hittades
desk-microphone-denied = Mikrofonen får inte användas
desk-microphone-test = En testton ersätter mikrofonen
desk-speaker-ok = Högtalaren fungerar
desk-speaker-missing = Ingen högtalare hittades
desk-speaker-denied = Högtalaren får inte användas
desk-speaker-test = Ett test ersätter högtalaren
desk-start-title = Distansmöte för kund { $number }
desk-start-service = Vilken tjänst?
desk-start-room = Vilket rum?
desk-take-over-question = Kunden svarar ännu på enkäten
desk-take-over-help = Om du tar rummet i bruk stängs enkäten på rummets skärm. Svar som kunden inte har skickat sparas inte.
desk-take-over-safe = Jag låter kunden svara
desk-take-over-other = Stäng enkäten och ta rummet
desk-officials =
    { $count ->
        [0] Ingen handläggare tar emot samtal just nu
        [one] En handläggare tar emot samtal just nu
       *[other] { $count } handläggare tar emot samtal just nu
    }
desk-open = Starta distansmötet
desk-customer-left = Ta bort ur kön
desk-left-question = Ska kund { $number } tas bort ur kön?
desk-left-help = Kunden förlorar sin plats. Om kunden kommer tillbaka får hen ett nytt nummer och väntar sist i kön.
desk-left-safe = Behåll i kön
desk-service-missing = Välj en tjänst.
desk-room-missing = Välj ett rum.
desk-back = Tillbaka
desk-survey-title = Enkät till rådgivaren: kund { $number }
desk-survey-anonymous = Inga namn sparas med svaren.
desk-survey-optional = frivillig
desk-survey-missing = Välj ett svar.
desk-survey-send = Skicka svaren
desk-survey-skip = Hoppa över enkäten
desk-survey-write = Ditt svar
desk-answer-yes = Ja
desk-answer-no = Nej
desk-diary-title = Registrering i diariet: kund { $number }
desk-diary-service = Tjänst: { $service }
desk-diary-outcome = Hur avslutades ärendet?
desk-outcome-advised = Fick råd
desk-outcome-applied = Gjorde en ansökan
desk-outcome-booked = Fick en tid
desk-outcome-transferred = Hänvisades vidare
desk-outcome-unserved = Blev utan service
desk-outcome-missing = Välj hur ärendet avslutades.
desk-diary-minutes = Längd i minuter
desk-minutes-hint = Förslaget är samtalets längd. Du kan ändra det.
desk-minutes-bad = Skriv minuterna med siffror, 0–600.
desk-diary-note = Anmärkning
desk-note-help = Frivilligt. Skriv inga namn eller personbeteckningar.
desk-diary-final = Registreringen kan inte ändras efteråt.
desk-text-left = Högst { $most } tecken, { $left } kvar
desk-text-over = Högst { $most } tecken. Ta bort { $over } till, så kan du spara.
desk-diary-save = Registrera i diariet
desk-fault-help = Det du gjort är sparat. Kontakta administratören om felet upprepas.
desk-fault-close = Fortsätt

## The room
room-place = { $place } · { $room }
room-starting = Utrustningen startar
room-starting-lead = Det tar oftast mindre än en halv minut.
room-restarting = Utrustningen startar om
room-restarting-lead = Vi försöker fortsätta samtalet genast när den är klar. Det tar oftast några sekunder.
room-starting-help = Om texten inte försvinner, öppna dörren och be om en rådgivare.
room-free-lead = Rådgivaren startar distansmötet tillsammans med dig.
room-free-devices = Kameran och mikrofonen är avstängda tills vi ringer.
room-free-hub-lost = Distansmöte är inte möjligt just nu. Rådgivaren hjälper dig.
room-prepared-here = Rådgivaren är hos dig och hjälper dig att börja.
room-prepared-away = Rådgivaren kommer snart till dig.
room-identity-note = Vi sparar varken nummer eller bild från din identitetshandling.
room-path-more = Visa resten
room-path-back = Visa början
room-step-has-need = Du har ett ärende att sköta
room-step-accepts-remote = Du kommer överens om distansmöte med rådgivaren
room-step-proves-identity = Du visar din identitetshandling
room-step-tells-need = Du berättar om ditt ärende för handläggaren
room-step-ends-connection = Du avslutar samtalet
room-step-answers-survey = Du svarar på en kort enkät
room-ringing = { $id ->
    [kela] Vi ringer till FPA
   *[other] Vi ringer: { $authority }
}
room-usual = { $minutes ->
    [one] Handläggaren svarar oftast inom ungefär en minut. Samtalet börjar av sig självt.
   *[other] Handläggaren svarar oftast inom ungefär { $minutes } minuter. Samtalet börjar av sig självt.
}
room-waited = { $minutes ->
    [0] Du har väntat mindre än en minut
    [one] Du har väntat en minut
   *[other] Du har väntat { $minutes } minuter
}
room-most = { $minutes ->
    [one] högst 1 min
   *[other] högst { $minutes } min
}
room-nobody = Om ingen svarar kommer rådgivaren till dig, och ni kommer överens om hur ni går vidare.
room-camera-ok = Kameran fungerar
room-camera-missing = Kameran saknas
room-microphone-ok = Mikrofonen fungerar
room-microphone-missing = Mikrofonen saknas
room-speaker-ok = Högtalaren fungerar
room-speaker-missing = Högtalaren saknas
room-devices-ok = Kameran, mikrofonen och högtalaren fungerar
room-try-sound = Prova ljudet
room-sound-playing = Vi spelar en ljudsignal.
room-sound-played = { $advisor ->
    [here] Hörde du ljudsignalen? Om inte, säg till rådgivaren.
   *[away] Hörde du ljudsignalen? Om inte, be rådgivaren komma.
}
room-sound-failed = { $advisor ->
    [here] Ljudsignalen kunde inte spelas. Säg till rådgivaren.
   *[away] Ljudsignalen kunde inte spelas. Be rådgivaren komma.
}
room-ask = Be rådgivaren komma
room-ask-in = Be rådgivaren komma
room-ask-here = Säg till rådgivaren om du behöver hjälp
room-ask-here-brief = Säg till rådgivaren
room-ask-asked = Rådgivaren har fått din begäran
room-ask-sending = Vi ber rådgivaren komma
room-ask-waiting = Din begäran väntar
room-ask-failed = Din begäran gick inte i väg
room-access = Språk och skärm
room-stop = Sluta vänta
room-stop-question = Vill du sluta vänta?
room-stop-help = Uppringningen avbryts, och rådgivaren kommer till dig.
room-stop-stay = Fortsätt vänta
room-not-answered-declined = Handläggaren kan inte svara just nu
room-not-answered-unanswered = Ingen svarade på samtalet
room-not-answered-cancelled = Uppringningen avbröts
room-not-answered-here = Rådgivaren är hos dig. Rådgivaren kan ringa på nytt.
room-not-answered-away = Rådgivaren kommer tillbaka till dig. Rådgivaren kan ringa på nytt.
room-connecting = Vi kopplar samtalet
room-connecting-help = Det tar oftast ett par sekunder.
room-who = { $official }, { $authority }
room-official = Handläggaren
room-private = Privat samtal. Det spelas inte in.
room-not-recorded = Samtalet spelas inte in.
room-advisor-here = Rådgivaren är i rummet
room-advisor-away = Rådgivaren är inte i rummet
room-you = Du
room-mute = Stäng av mikrofonen
room-unmute = Slå på mikrofonen
room-no-mute = Ingen mikrofon
room-muted-short = Mikrofonen är av
room-volume = Ljud { $level }/10
room-volume-spoken = Ljudvolym { $level }/10
room-quieter = Sänk ljudet
room-louder = Höj ljudet
room-end = Avsluta
room-ending = Vi avslutar samtalet
room-banner-lost = Förbindelsen bröts
room-banner-lost-help = Vi försöker få den tillbaka. Vänta en stund.
room-banner-ask-failed = Din begäran gick inte i väg
room-banner-ask-failed-help = Försök igen eller öppna dörren och be om hjälp.
room-banner-ask-waiting = Din begäran väntar
room-banner-ask-waiting-help = Den skickas så snart det går. Du kan öppna dörren.
room-banner-nothing = Ingen kamera eller mikrofon
room-banner-nothing-help = { $advisor ->
    [here] Du varken syns eller hörs. Säg till rådgivaren.
   *[away] Du varken syns eller hörs. Be rådgivaren komma.
}
room-banner-no-microphone = Mikrofonen fungerar inte
room-banner-no-microphone-help = { $advisor ->
    [here] Handläggaren hör dig inte. Säg till rådgivaren.
   *[away] Handläggaren hör dig inte. Be rådgivaren komma.
}
room-banner-no-speaker = Högtalaren fungerar inte
room-banner-no-speaker-help = { $advisor ->
    [here] Du hör inte handläggaren. Säg till rådgivaren.
   *[away] Du hör inte handläggaren. Be rådgivaren komma.
}
room-banner-no-camera = Kameran fungerar inte
room-banner-no-camera-help = Handläggaren ser dig inte. Samtalet fortsätter med ljud.
room-banner-muted = Din mikrofon är avstängd
room-banner-muted-help = Handläggaren hör dig inte.
room-banner-official-muted = Handläggaren har stängt av sin mikrofon
room-banner-official-muted-help = Du hör inte handläggaren just nu.
room-unseen = Handläggarens kamera är avstängd
room-unseen-help = Samtalet fortsätter med ljud.
room-over = Samtalet är slut
room-customer-ended = Du avslutade samtalet.
room-official-ended = Handläggaren avslutade samtalet.
room-abandoned = Rådgivaren avslutade distansmötet.
room-cut = Förbindelsen bröts
room-cut-lead = Rådgivaren kommer till dig, och ni kommer överens om hur ni går vidare.
room-advisor-comes = Rådgivaren kommer snart till dig.
room-over-help = Du kan vänta på rådgivaren här eller öppna dörren.
room-offer-later = { $count ->
    [one] Om du vill kan du berätta hur distansmötet gick medan du väntar. En fråga.
   *[other] Om du vill kan du berätta hur distansmötet gick medan du väntar. { $count } korta frågor.
}
room-stopped = Du har slutat vänta
room-stopped-lead = Rådgivaren kommer till dig, och ni kommer överens om hur ni går vidare.
room-offer = { $count ->
    [one] Vill du berätta hur distansmötet gick? En fråga.
   *[other] Vill du berätta hur distansmötet gick? { $count } korta frågor.
}
room-survey-begin = Svara på enkäten
room-survey-no = Jag svarar inte
room-survey-private = Ditt namn sparas inte med svaren.
room-survey-step = Fråga { $number } / { $count }
room-survey-yes = Ja
room-survey-no-answer = Nej
room-survey-hint = Välj ett svar
room-survey-write = Ditt svar
room-survey-next = Nästa
room-survey-back = Föregående
room-survey-skip = Hoppa över
room-survey-leave = Avsluta
room-survey-send = Skicka
room-survey-sending = Vi sparar
room-survey-failed = Svaren kunde inte sparas
room-survey-failed-help = Försök igen eller avsluta enkäten.
room-survey-left = { $seconds ->
    [one] Enkäten stängs om en sekund. Tiden kan inte förlängas.
   *[other] Enkäten stängs om { $seconds } sekunder. Tiden kan inte förlängas.
}
room-still = { $seconds ->
    [one] Enkäten avslutas om en sekund.
   *[other] Enkäten avslutas om { $seconds } sekunder.
}
room-thanks-answered = Tack för dina svar
room-thanks-answered-lead = De är sparade. Rådgivaren kommer snart till dig.
room-thanks-skipped = Tack för besöket
room-thanks-skipped-lead = Rådgivaren kommer snart till dig.
room-thanks-late = Enkäten har stängts
room-thanks-late-lead = Tack ändå. Rådgivaren kommer snart till dig.
room-fault-help = Du kan fortsätta. Om något inte fungerar, öppna dörren och be om en rådgivare.
smiley-5 = Mycket bra
smiley-4 = Bra
smiley-3 = Varken bra eller dåligt
smiley-2 = Dåligt
smiley-1 = Mycket dåligt

## Opening hours
opening-hour-pattern = H
opening-date = { $day }.{ $month }
opening-always = Öppet dygnet runt
opening-open-now = Öppet nu
opening-open-today = Öppet i dag { $hours }
opening-open-until = Öppet till klockan { $time }
opening-closed-today = Stängt. Vi öppnar i dag klockan { $time }.
opening-closed-tomorrow = Stängt. Vi öppnar i morgon klockan { $time }.
opening-closed-weekday =
    { $weekday ->
        [mon] Stängt. Vi öppnar på måndag klockan { $time }.
        [tue] Stängt. Vi öppnar på tisdag klockan { $time }.
        [wed] Stängt. Vi öppnar på onsdag klockan { $time }.
        [thu] Stängt. Vi öppnar på torsdag klockan { $time }.
        [fri] Stängt. Vi öppnar på fredag klockan { $time }.
        [sat] Stängt. Vi öppnar på lördag klockan { $time }.
       *[sun] Stängt. Vi öppnar på söndag klockan { $time }.
    }
opening-closed-date =
    { $weekday ->
        [mon] Stängt. Vi öppnar måndag { $date } klockan { $time }.
        [tue] Stängt. Vi öppnar tisdag { $date } klockan { $time }.
        [wed] Stängt. Vi öppnar onsdag { $date } klockan { $time }.
        [thu] Stängt. Vi öppnar torsdag { $date } klockan { $time }.
        [fri] Stängt. Vi öppnar fredag { $date } klockan { $time }.
        [sat] Stängt. Vi öppnar lördag { $date } klockan { $time }.
       *[sun] Stängt. Vi öppnar söndag { $date } klockan { $time }.
    }
opening-closed-long = Stängt. Vi öppnar inte under de närmaste två veckorna.
opening-holiday = I dag är det helgdag.
opening-row = { $errand } { $hours }
opening-row-closed = { $errand }: stängt
opening-good = Öppettiderna är i ordning. De närmaste två veckorna:
opening-refused =
    { $count ->
        [one] Öppettiderna tas inte i bruk. Det finns ett fel i filen:
       *[other] Öppettiderna tas inte i bruk. Det finns { $count } fel i filen:
    }
opening-day = { $weekday } { $date }
opening-weekday =
    { $weekday ->
        [mon] må
        [tue] ti
        [wed] on
        [thu] to
        [fri] fr
        [sat] lö
       *[sun] sö
    }
opening-public-holiday = helgdag
slides-none = Mappen innehåller ingen bild som kan visas.
slides-good =
    { $count ->
        [one] En bild kan visas:
       *[other] { $count } bilder kan visas:
    }
slides-refused =
    { $count ->
        [one] Ett fel hindrar att en bild visas:
       *[other] { $count } fel hindrar att bilder visas:
    }
catalogue-picture-kind = är ingen bild som kan läsas. PNG, JPEG och WebP duger.
catalogue-picture-pixels = är för stor. En bild får ha högst { $most } miljoner bildpunkter och 8 000 per sida.
catalogue-picture-bytes = är för stor. En bildfil får vara högst { $most } MB.
catalogue-picture-missing = finns inte i mappen eller kan inte läsas
catalogue-picture-outside = ligger utanför mappen med bilder
catalogue-picture-alt = en bild behöver en rubrik (title) eller en beskrivning (alt) för den som inte ser den
catalogue-slide-empty = en bild i serien behöver ett foto, en rubrik eller en text

## staff exit
staff-question = PIN-kod
staff-help = Bara för personalen.
staff-enter = Fortsätt
staff-wrong = Fel PIN-kod
staff-wrong-help = Efter fem felaktiga försök låses knapparna.
staff-locked = Låst
staff-locked-help = För många felaktiga försök. Knapparna är låsta i fem minuter efter det senaste.
staff-choose = Ska programmet stängas?
staff-choose-help = Det förblir stängt tills maskinen eller tjänsten startas.
staff-leave = Stäng programmet
staff-back = Tillbaka
staff-pin = PIN-kod, 6–12 siffror
staff-pin-again = PIN-koden en gång till
staff-pin-bad = PIN-koden ska ha 6–12 siffror och inget annat.
staff-pin-easy = Den här PIN-koden är för lätt att gissa. Välj en annan.
staff-pin-differs = PIN-koderna är inte lika. Ingenting gjordes.
staff-pin-made = Kopiera raden till kioskens inställningsfil och starta om kiosken.

## Kontroll av ett språks fil
texts-fault-tag = Filens namn ska vara en språkkod, till exempel se.ftl eller et.ftl: { $name }
texts-fault-encoding = Filen är inte UTF-8-text.
texts-fault-unreadable = Rad { $line }: det här är inte Fluent: { $text }
texts-fault-twice = Rad { $line }: { $key } står där två gånger.
texts-fault-unknown = Rad { $line }: det finns ingen text som heter { $key }.
texts-fault-empty = Rad { $line }: { $key } är tom.
texts-fault-facts = Rad { $line }: { $key } ska innehålla precis dessa: { $names }
texts-fault-no-facts = Rad { $line }: { $key } kan inte innehålla något inom klammer.
texts-fault-forms = Rad { $line }: { $key } saknar pluralformerna: { $forms }
texts-fault-hard = Rad { $line }: { $key } använder delar av Fluent som Luukku inte läser.
texts-fault-locale = Rad { $line }: det finns ingen språkmiljö som heter { $value }.
texts-fault-direction = Rad { $line }: language-direction ska vara ltr eller rtl.
texts-fault-own = { $key } saknas. Inget annat språk kan säga det.
texts-missing =
    { $count ->
        [one] ”{ $section }”: { $count } text saknas. Den sägs på det här språket: { $language }
       *[other] ”{ $section }”: { $count } texter saknas. De sägs på det här språket: { $language }
    }
texts-right =
    { $count ->
        [one] Inga fel. Filen har { $count } text.
       *[other] Inga fel. Filen har { $count } texter.
    }
texts-faulty =
    { $count ->
        [one] { $count } fel. Rätta det innan du använder filen.
       *[other] { $count } fel. Rätta dem innan du använder filen.
    }
