### Luukku på svenska. Alla texter på skärmar, sidor och i felmeddelanden.

## Klockslag
clock-pattern = H.mm
day-pattern = dddd d MMMM

## Sidan där besöksvärden svarar
answer-title = { $name } väntar på dig i entrén
answer-visitor-unnamed = Din besökare
answer-arrived = Kom kl. { $time }
answer-question = Vad ska vi hälsa besökaren?
answer-question-again = Vill du ändra ditt svar?
answer-coming = Jag kommer
answer-in-minutes = Jag kommer om { $minutes } minuter
answer-cannot = Jag kan inte komma
answer-given = Du svarade kl. { $time }: { $answer }
answer-seen-coming = Besökaren ser ditt svar på skärmen i entrén.
answer-seen-in-minutes = Besökaren ser ditt svar på skärmen i entrén.
answer-seen-cannot = Vi ber besökaren vända sig till servicedisken.
answer-note = Ditt senaste svar gäller. Du kan ändra det tills besökaren går.

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
error-link-forged = Länken fungerar inte
error-link-forged-help = Öppna länken direkt i meddelandet du fick. Kontrollera att hela länken kom med.
error-link-expired = Länken är för gammal
error-link-expired-help = Det går inte längre att svara på det här besöket.
error-phone-bad = Det går inte att skicka sms till numret. Kontrollera numret.
error-name-missing = Skriv ditt namn eller fortsätt utan namn.

## Skärmtangentbord

keyboard-space = Mellanslag
keyboard-done = Klar
keyboard-shift = Stora bokstäver
keyboard-backspace = Radera ett tecken
keyboard-symbols = Siffror och tecken
keyboard-letters = Bokstäver

## Kiosken: början
idle-begin = Tryck på skärmen för att börja
idle-art-title = En lucka för alla ärenden
idle-art-help = Anmäl dig här, så berättar vi genast för den du ska träffa.
language-own-name = Svenska
start-question = Hej! Hur kan vi hjälpa dig?
start-lead = Välj ett alternativ.
start-visit = Jag ska träffa en anställd
start-visit-help = Vi berättar genast att du är här.
start-visit-away = Förbindelsen är bruten just nu. Meddelandet skickas när den är tillbaka.
start-code = Jag har en kod med fyra siffror
start-code-help = Se om den du väntar på har svarat.

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
search-empty-directory = Personkatalogen saknas ännu
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
told-retrying = Vi försöker fortfarande berätta
told-retrying-lead = Meddelandet har inte gått fram ännu. Vi försöker hela tiden på nytt.
told-told-by-email = Vi har berättat att du är här
told-told-by-email-lead = Vi skickade e-post till { $name } kl. { $time }.
told-told-by-sms = Vi har berättat att du är här
told-told-by-sms-lead = Vi skickade ett sms till { $name } kl. { $time }.
told-told-by-email-and-sms = Vi har berättat att du är här
told-told-by-email-and-sms-lead = Vi skickade e-post och sms till { $name } kl. { $time }.
told-coming = { $given } är på väg
told-coming-lead = { $name } möter dig här i entrén.
told-in-minutes = { $given } kommer snart
told-in-minutes-lead = { $name } möter dig här i entrén om ungefär { $minutes } minuter.
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
line-email-sent = Vi berättade per e-post
line-email-sent-help = Meddelandet är skickat
line-email-delivered = Vi berättade per e-post
line-email-delivered-help = Meddelandet har kommit fram
line-email-failed = E-posten gick inte fram
line-email-failed-help = Vi försöker inte längre
line-email-expired = E-posten hann inte fram i tid
line-email-expired-help = Vi försöker inte längre
line-sms-queued = Vi skickar sms
line-sms-queued-help = Det tar oftast några sekunder
line-sms-retried = Sms:et har inte gått fram ännu
line-sms-retried-help = Vi försöker igen
line-sms-sent = Vi berättade per sms
line-sms-sent-help = Meddelandet är skickat
line-sms-delivered = Vi berättade per sms
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
told-code-help = Skriv in den på den här skärmen, så ser du hur det går.
told-wait = Bra, jag väntar
told-seen = Okej
told-to-desk = Bra, jag frågar vid servicedisken
told-clears = { $seconds ->
    [one] Skärmen töms om en sekund.
   *[other] Skärmen töms om { $seconds } sekunder.
}
told-more-time = Mer tid

## Kiosken: koden
code-question = Vilken kod har du?
code-lead = De fyra siffrorna du fick när du anmälde dig.
code-erase = Radera
code-unknown = Vi hittar ingen sådan kod
code-unknown-help = Kontrollera siffrorna. Koden gäller samma dag.
code-many = Det har blivit många felaktiga koder
code-many-help = Vänta en minut och försök igen.
code-unreachable = Vi har ingen förbindelse just nu
code-unreachable-help = Fråga vid servicedisken hur det går med ditt besök.
code-looking = Vi söker ditt besök…

## Kiosken: ovanpå skärmen
language-question = På vilket språk vill du fortsätta?
access-question = Hur vill du ha skärmen?
access-lead = Valen gäller bara det här besöket.
access-size-1 = Vanlig text
access-size-2 = Stor text
access-size-3 = Mycket stor text
access-contrast-on = Stark kontrast
access-contrast-off = Vanliga färger
access-calm-on = Stoppa rörelser
access-calm-off = Tillåt rörelser
access-done = Klar
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
caught-language = Svenska
caught-title = Meddelanden i demoläget
caught-lead = Inget av de här meddelandena har lämnat datorn. Varje e-postmeddelande och textmeddelande som Luukku skulle skicka visas genast här.
caught-newest = Nyast först
caught-empty = Det finns inga meddelanden ännu. Anmäl dig vid kiosken, så visas meddelandena här.
caught-lost = Förbindelsen till demot bröts. Sidan fortsätter av sig själv när förbindelsen är tillbaka.
caught-email = E-post
caught-sms = Textmeddelande
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
