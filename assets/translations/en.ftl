### Luukku in English. Every text of screens, pages and errors.

## Times of day
clock-pattern = H:mm
day-pattern = dddd d MMMM

## The page where the host answers
answer-title = { $name } is waiting for you in the lobby
answer-visitor-unnamed = Your visitor
answer-arrived = Arrived at { $time }
answer-question = What shall we tell your visitor?
answer-question-again = Do you want to change your answer?
answer-coming = I am coming
answer-in-minutes = I am coming in { $minutes } minutes
answer-cannot = I cannot come
answer-given = You answered at { $time }: { $answer }
answer-seen-coming = Your visitor sees your answer on the screen in the lobby.
answer-seen-in-minutes = Your visitor sees your answer on the screen in the lobby.
answer-seen-cannot = We ask your visitor to turn to the service desk.
answer-note = Your latest answer counts. You can change it until your visitor leaves.

## Errors
error-not-allowed = You are not allowed to do this.
error-not-allowed-help = Please ask at the service point if you need help.
error-not-known = We do not know this device or link.
error-not-known-help = Please ask at the service point if you need help.
error-not-found = There is no such page.
error-not-found-help = Please check the address in the message that you got.
error-bad-request = We did not understand what was sent.
error-bad-request-help = Go back and try again.
error-too-large = The message is too large.
error-too-large-help = Shorten the message and try again.
error-too-many-tries = There have been too many tries.
error-too-many-tries-help = Wait a minute and try again.
error-ours = Something went wrong on our side.
error-ours-help = Please try again in a moment.
error-hub-away = We cannot reach the server.
error-hub-away-help = We keep trying by ourselves.
error-command-reused = The same id has been used for something else.
error-command-unknown = The device asked for something that the server does not know.
error-enrolment-code-wrong = The code is not valid. It is wrong, too old or already used.
error-host-gone = This person is no longer in the directory.
error-host-gone-help = The service desk will tell you who can help you.
error-visit-closed = This visit has ended
error-visit-closed-help = It can no longer be answered.
error-link-forged = The link does not work
error-link-forged-help = Open the link straight from the message that you got, and check that it is whole.
error-link-expired = The link is too old
error-link-expired-help = This visit can no longer be answered.
error-phone-bad = We cannot send a text message to this number. Please check it.
error-name-missing = Type your name, or go on without a name.

## On-screen keyboard

keyboard-space = Space
keyboard-done = Done
keyboard-shift = Capital letters
keyboard-backspace = Erase one character
keyboard-symbols = Numbers and signs
keyboard-letters = Letters

## Kiosk: beginning
idle-begin = Touch to begin
idle-art-title = One hatch for every errand
idle-art-help = Check in here, and we tell your host at once.
language-own-name = English
start-question = Hello! How can we help?
start-lead = Choose one.
start-visit = I am here to meet an employee
start-visit-help = We tell them at once that you are here.
start-visit-away = There is no connection right now. The message goes out when it is back.
start-code = I have a four-digit code
start-code-help = See whether your host has answered.

## Kiosk: the buttons at the bottom
dock-code = Code
dock-back = Back
dock-quit = Quit
dock-language = English
dock-access = Access{ "\u00AD" }ibility
dock-desk = Advisor

## Kiosk: whom did you come to meet
search-question = Who are you meeting?
search-label = Start of the name
search-hint = at least 2 letters
search-clear = Clear
search-none = We cannot find this name
search-none-help = Check the spelling, or ask at the service desk.
search-many = There are many names. Type more letters, or scroll the list.
search-lost = Can’t find the name? The advisor at the service desk helps you.
search-empty-directory = The list of people is not here yet
search-empty-directory-help = The service desk will tell your host that you are here.

## Kiosk: who are you
details-question = What is your name?
details-for = You are going to meet: { $name }
details-name = First and last name
details-organisation = Organisation
details-phone = Mobile number
details-optional = optional
details-phone-example = +358 40 123 4567
details-stored = We tell your name and other details only to your host, and remove them from our system after { $days } days.
details-confirm = Tell them I am here
details-unnamed = Skip the name
details-clear = Clear
details-not-kept = Your details could not be stored
details-not-kept-help = Try again, or ask at the service desk.

## Kiosk: we have told
told-your-host = Your host
told-being-told = We are telling your host
told-being-told-lead = We are sending a message to { $name }.
told-not-told-yet = We have no connection yet
told-not-told-yet-lead = { $name } does not know yet that you are here. The message goes out as soon as the connection is back. If you are in a hurry, ask at the service desk.
told-retrying = We are still trying
told-retrying-lead = The message has not gone through yet. We keep trying.
told-told-by-email = We have told your host
told-told-by-email-lead = We sent an e-mail to { $name } at { $time }.
told-told-by-sms = We have told your host
told-told-by-sms-lead = We sent a text message to { $name } at { $time }.
told-told-by-email-and-sms = We have told your host
told-told-by-email-and-sms-lead = We sent an e-mail and a text message to { $name } at { $time }.
told-coming = { $given } is on the way
told-coming-lead = { $name } will meet you here in the lobby.
told-in-minutes = { $given } will be here soon
told-in-minutes-lead = { $name } will meet you here in the lobby in about { $minutes } minutes.
told-cannot = { $given } cannot come
told-cannot-lead = Please ask at the service desk. They will find someone who can help.
told-not-told = The message did not get through
told-not-told-lead = { $name } does not know that you are here. Please ask at the service desk.
told-too-late = The message was delayed
told-too-late-lead = { $name } will hear of your visit only later. Please ask at the service desk.
told-refused = This person is no longer in the directory
told-refused-lead = The service desk will tell you who can help you.
told-closed = This visit has ended
told-closed-lead = If you have come again, start from the beginning.
line-being-told = The message is on its way
line-being-told-help = It usually takes a few seconds
line-not-told-yet = The message waits for the connection
line-not-told-yet-help = It goes out by itself, even if you walk away
line-too-late = An e-mail will tell of your visit afterwards
line-too-late-help = Your host will read it later
line-refused = No message was sent
line-refused-help = Please ask at the service desk
line-closed = The visit has been closed
line-closed-help = Thank you for your visit
line-email-queued = Sending an e-mail
line-email-queued-help = It usually takes a few seconds
line-email-retried = The e-mail has not gone through yet
line-email-retried-help = We are trying again
line-email-sent = Told by e-mail
line-email-sent-help = The message has been sent
line-email-delivered = Told by e-mail
line-email-delivered-help = The message has arrived
line-email-failed = The e-mail did not get through
line-email-failed-help = We have stopped trying
line-email-expired = The e-mail did not go out in time
line-email-expired-help = We have stopped trying
line-sms-queued = Sending a text message
line-sms-queued-help = It usually takes a few seconds
line-sms-retried = The text message has not gone through yet
line-sms-retried-help = We are trying again
line-sms-sent = Told by text message
line-sms-sent-help = The message has been sent
line-sms-delivered = Told by text message
line-sms-delivered-help = The message has arrived
line-sms-failed = The text message did not get through
line-sms-failed-help = We have stopped trying
line-sms-expired = The text message did not go out in time
line-sms-expired-help = We have stopped trying
line-answer-coming = “I am coming”
line-answer-in-minutes = “I am coming in { $minutes } minutes”
line-answer-cannot = “I cannot come”
line-answer-help = Your host’s answer
line-answer-desk = Please ask at the service desk
line-awaiting = Waiting for the answer
line-promise = You will see the answer on this screen
line-promise-sms = You will also get the answer by text message
told-code = Your code
told-code-help = Type it on this screen to see how things stand.
told-wait = Fine, I will wait
told-seen = All right
told-to-desk = Fine, I will ask at the desk
told-clears = { $seconds ->
    [one] The screen clears in one second.
   *[other] The screen clears in { $seconds } seconds.
}
told-more-time = More time

## Kiosk: code
code-question = What is your code?
code-lead = The four digits that you got when you checked in.
code-erase = Erase
code-unknown = We cannot find this code
code-unknown-help = Check the digits. A code is good for the same day.
code-many = There have been many wrong codes
code-many-help = Wait a minute and try again.
code-unreachable = We have no connection at the moment
code-unreachable-help = The service desk can tell you how your visit stands.
code-looking = Looking for your visit…

## Kiosk: on top of the screen
language-question = Which language shall we go on in?
access-question = How should the screen look?
access-lead = Your choices hold for this visit only.
access-size-1 = Normal text
access-size-2 = Large text
access-size-3 = Very large text
access-contrast-on = High contrast
access-contrast-off = Normal colours
access-calm-on = Stop motion
access-calm-off = Allow motion
access-done = Done
desk-question = Ask at the service desk
desk-lead = An advisor helps you here in the same lobby. You can ask anything.
desk-close = All right
still-question = Are you still here?
still-clears = { $seconds ->
    [one] The screen clears in one second.
   *[other] The screen clears in { $seconds } seconds.
}
still-more = Go on
still-quit = Quit now
fault-title = Something went wrong
fault-help = What you typed is still here. Try again, or ask at the service desk.

## The page of the demonstration that shows e-mails and text messages
caught-language = English
caught-title = Messages in the demonstration
caught-lead = None of these messages has left this computer. Each e-mail and text message that Luukku would send appears here at once.
caught-newest = Newest first
caught-empty = There are no messages yet. Register an arrival at the kiosk, and the messages to the host appear here.
caught-lost = The connection to the demonstration is lost. This page goes on by itself when it is back.
caught-email = E-mail
caught-sms = Text message
caught-to = To: { $to }
caught-no-text = This e-mail has no text.

## Enrolling devices
enrol-done = The device { $name } is enrolled. Its key is in the file { $file }.
enrol-not-https = The server's address must begin with https://.
enrol-ca-unusable = The server's certificate cannot be read from the file that you gave.
enrol-not-trusted = The server is not the one whose certificate you gave. Check the address and the certificate.
enrol-cannot-write = The device file cannot be written where you asked. The code was not used.
enrol-answer-strange = The server gave an unexpected answer. Check the address.
device-code-note = The code is valid for { $minutes } minutes and works once.
device-name-bad = Give the device a name of at most 100 characters.
device-role-bad = A device cannot have this role. Choose from: { $roles }.
device-none = No device has been enrolled yet.
device-in-use = in use
device-revoked = revoked
device-shut-out = The device { $name } is revoked. It can no longer reach the server.
device-unknown = There is no such device. The command luukku devices lists them.
keys-rotated = The new key takes effect when the server is restarted. There are now { $count } keys.
enrol-not-kept = The device file could not be written, and the code has been used. Revoke the device and ask for a new code.

## Import of the directory from a file
import-refused =
    { $count ->
        [one] Nothing was imported. There is one fault in the file:
       *[other] Nothing was imported. There are { $count } faults in the file:
    }
import-place = Line { $line }, column { $column }: { $what }
import-more =
    { $count ->
        [one] … and 1 more.
       *[other] … and { $count } more.
    }
import-done = The directory was imported: { $hosts } hosts. New { $added }, changed { $changed }, gone { $gone }.
import-no-file = The file { $file } cannot be read.
import-no-database = The hub's database cannot be reached. Nothing was imported. Check the settings.
import-too-big = The file is larger than { $most } MB. Include only people whom visitors come to see.
import-empty = The file is empty.
import-binary = This is not a CSV file. If it is a spreadsheet, save it as CSV first.
import-quote = A quotation mark opens here and is not closed properly. The file was not read any further.
import-column-unknown = This column is not known. Remove it or correct its heading.
import-column-unknown-close = This column is not known. Did you mean { $close }?
import-column-twice = The file has the same column twice.
import-column-missing = This column is missing from the header line.
import-columns-wrong = The line has { $found } columns, but there are { $expected } headings.
import-no-hosts = The file has headings but no hosts.
import-too-many = The file has more than { $most } hosts. The file was not read any further.
import-value-missing = The value is missing.
import-too-long = The text is too long. It may have at most { $most } characters.
import-letter-unreadable = The text has a character that cannot be read. Save the file as UTF-8.
import-name-odd = The name has a character that does not belong in a name. Check also that the file is UTF-8.
import-email-bad = The e-mail address is not valid.
import-email-twice = The same e-mail address is already on line { $first }.
import-mobile-bad = This is not a mobile telephone number.
import-language-unknown = The language must be fi, sv or en.

## Shared by all screens
screen-more = Show more
screen-top = Back to the top
field-clear = Clear
