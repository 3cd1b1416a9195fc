### Luukku in English. Every text of screens, pages and errors.

## The language
language-own-name = English
language-locale = en-GB
language-direction = ltr
language-voice = en-gb
language-keyboard = en_GB
language-named-fi = Finnish
language-named-sv = Swedish
language-named-en = English
language-named-fi-simple = Finnish (easy language)

## Times of day
clock-pattern = H:mm
clock-in-sentence = { $time }
date-pattern = d MMMM y
date-and-time = { $day } at { $time }
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

## Invitations to a visit
weekday-date-pattern = EEEE d MMMM y
calendar-summary = Meeting: { $host }
calendar-description = Number code for the screen in the lobby: { $code }
invite-title = Invite a visitor
invite-lead = { $name }, your invitation goes to the visitor by e-mail.
invite-form = New invitation
invite-faults = Please check these points
invite-name = Visitor’s name
invite-name-bad = Type the visitor’s name.
invite-email = E-mail address
invite-email-bad = Type the whole e-mail address, such as aino@example.fi.
invite-organisation = Organisation (optional)
invite-organisation-bad = Shorten the organisation’s name.
invite-language = Language of the visitor’s messages
invite-language-bad = Choose a language from the list.
invite-day = Day
invite-day-bad = Choose a day that is still to come, at most a year ahead.
invite-time = Time
invite-time-bad = Choose a time that is still to come.
invite-minutes = Length
invite-minutes-bad = Choose a length from the list.
invite-minutes-long = { $minutes } minutes
invite-place = Exact place (optional)
invite-place-help = Such as the floor or room. Do not write why you meet: others may see the message.
invite-place-bad = Shorten the place.
invite-send = Send the invitation
invite-note = The visitor gets the time, the place, a QR code, a number code and a calendar entry. We remove the visitor’s details { $days } days after the meeting.
invite-list = Meetings to come
invite-nobody = You have not invited anybody.
invite-done-made = The invitation is on its way to the visitor.
invite-done-changed = The new details are on their way to the visitor.
invite-done-cancelled = The meeting is cancelled. The visitor gets a message about it.
invite-change-title = Change the meeting: { $name }
invite-change-form = New time and place
invite-change-send = Send the new details
invite-change-note = The codes that the visitor has still work, unless the new message has a new number code.
invite-cancel-title = Cancel the meeting
invite-cancel-note = The visitor is told that they do not need to come. This cannot be undone.
invite-cancel = Cancel the meeting
invite-back = Back to the invitations
invite-door-title = Invite visitors
invite-door-lead = We send a link to your e-mail at work. With it you can invite visitors.
invite-door-form = Ask for a link
invite-door-send = Send the link
invite-sent-title = Look into your e-mail
invite-sent-lead = If the address is in the municipality’s directory, a link is sent to it. The link works for { $hours } hours.
invite-link-expired = The link has become too old
invite-link-expired-help = Ask for a new link on the same page as last time.

## The page of who is here
here-title = Who is here
here-count = { $count ->
    [0] Nobody is marked as being here.
    [one] { $count } visitor
   *[other] { $count } visitors
}
here-taken = As it was on { $day } at { $time }
here-note = The list holds visitors who checked in at a kiosk and have not left. Employees and visitors who did not check in are not on it.
here-name = Name
here-since = Here since
here-host = Came to meet
here-department = Department
here-unnamed = Visitor without a name
here-no-host = Not known

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
error-visit-unknown = We cannot find this visit
error-visit-unknown-help = Please ask at the service desk.
error-link-forged = The link does not work
error-link-forged-help = Open the link straight from the message that you got, and check that it is whole.
error-link-expired = The link is too old
error-link-expired-help = This visit can no longer be answered.
error-here-expired = This page can no longer be opened
error-here-expired-help = Open the list again at the service desk.
error-phone-bad = We cannot send a text message to this number. Please check it.
error-name-missing = Type your name, or go on without a name.
error-invitation-time = Choose a time that is still to come, at most a year ahead.
error-invitation-time-help = Go back and choose another time.
error-invitation-unknown = There is no such invitation.
error-invitation-unknown-help = It may have been removed already.
error-invitation-closed = The invitation can no longer be changed.
error-invitation-closed-help = The meeting is cancelled or over, or the visitor has arrived.
error-invitation-other-host = This invitation is to another employee.

## On-screen keyboard

keyboard-space = Space
keyboard-done = Done
keyboard-shift = Capital letters
keyboard-backspace = Erase one character
keyboard-symbols = Numbers and signs
keyboard-letters = Letters

## Kiosk: beginning
idle-begin = Touch to begin
idle-slide-language = Language: { $language }
idle-art-title = One hatch for every errand
idle-art-help = Check in here, and we will tell your host at once.
idle-art-alt = A town by a lake in autumn: houses, birches, a family on the shore.
start-question = Hello! How can we help?
start-lead = Choose one.
start-appointment = I have an appointment
start-appointment-help = Check in with the code of your invitation.
start-visit = I am here to meet an employee
start-visit-help = We tell them at once that you are here.
start-visit-away = There is no connection right now. The message goes out when it is back.
start-code = I have a four-digit code
start-closed = Nothing can be done here right now. The service desk helps you when it is open.
start-code-help = See whether your host has answered.
start-leave = I am leaving
start-leave-help = We mark that you are no longer in the building.

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
details-unnamed = Go on without a name
details-clear = Clear
details-not-kept = Your details could not be stored
details-not-kept-help = Try again, or ask at the service desk.

## Kiosk: we have told
told-your-host = Your host
told-being-told = We are telling your host
told-being-told-lead = We are sending a message to { $name }.
told-not-told-yet = We have no connection yet
told-not-told-yet-lead = { $name } does not know yet that you are here. The message goes out when the connection is back. In a hurry? Ask at the service desk.
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
told-in-minutes = { $given } is coming in a while
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
told-code-said = Your code is { $code }
told-code-help = Type it on this screen to see whether you have an answer.
told-wait = Fine, I will wait
told-seen = All right
told-to-desk = Fine, I will ask at the desk
told-clears = { $seconds ->
    [one] The screen clears in one second.
   *[other] The screen clears in { $seconds } seconds.
}
told-more-time = More time

## Kiosk: an appointment
appointment-question = What is the code of your invitation?
appointment-lead = The six digits in the message that you got.
appointment-lead-camera = Hold the QR code of your invitation up to the camera, or type its six digits.
appointment-foreign = This is not the code of an invitation of ours. You can type the six digits too.
appointment-looking = Looking for your appointment…
appointment-unknown = We cannot find this appointment
appointment-unknown-help = Check what you typed. The service desk helps you too.
appointment-cancelled = This appointment has been cancelled
appointment-cancelled-help = Ask at the service desk for a new time.
appointment-used = This invitation has been used already
appointment-used-help = If that was not you, tell the service desk.
appointment-many = There have been many wrong tries
appointment-many-help = Wait a minute and try again.
appointment-unreachable = We have no connection at the moment
appointment-unreachable-help = Go back and choose whom you meet, or ask at the service desk.
appointment-no-code = I have no code with me
appointment-surname-missing = Type your surname.
appointment-time-bad = Type the time like this: 14:00.
by-name-question = Your surname and your time?
by-name-lead = We look among the appointments of today.
by-name-surname = Your surname
by-name-time = Time of the appointment
by-name-time-example = 14:00
by-name-find = Find my appointment
invited-question = Is this your appointment?
invited-on-time-lead = We tell { $name } at once that you are here.
invited-early-lead = You are in good time. We tell { $name } already now that you are here.
invited-late-lead = You are a little late. We tell { $name } at once that you are here.
invited-wrong-day = Your appointment is on another day
invited-wrong-day-lead = You are welcome then. If you need help today, ask at the service desk.
invited-over = The time of your appointment has passed
invited-over-lead = Ask at the service desk for a new time.
invited-today = today at { $time }
invited-confirm = Yes, I am here
invited-other = Not mine
invited-leave = All right

## Kiosk: code
code-question = What is your code?
code-lead = The four digits that you got when you checked in.
code-erase = Erase
code-unknown = We cannot find this code
code-unknown-help = Check the digits. A code is good for the same day.
code-many = There have been many wrong codes
code-many-help = Wait a minute and try again.
code-unreachable = We have no connection at the moment
code-unreachable-help = Ask at the service desk whether you have an answer.
code-looking = Looking for your visit…

## Kiosk: leaving
leave-lead = Type the four digits that you got when you checked in.
leave-looking = Marking that you have left…
leave-unknown = We cannot find this code
leave-unknown-help = Check the digits. You may already be marked as having left.
leave-unreachable = We have no connection at the moment
leave-unreachable-help = Tell the service desk that you are leaving.
leave-not-kept = We could not mark that you have left
leave-not-kept-help = Tell the service desk that you are leaving.
left-left = You are marked as having left
left-left-lead = Thank you for your visit.
left-kept = We have noted that you are leaving
left-kept-lead = There is no connection right now. You are marked as having left when it is back. Thank you for your visit.
left-already = You were already marked as having left
left-already-lead = Thank you for your visit.
left-done = Done

## Kiosk: on top of the screen
language-question = Which language would you like?
access-question = How should the screen look?
access-lead = Your choices apply to this visit only.
access-size-1 = Normal text
access-size-2 = Large text
access-size-3 = Very large text
access-size-4 = Largest text
access-contrast = High contrast
access-low-reach = Buttons low down
access-calm = No motion
access-read = Read aloud
access-read-none = This device cannot read this language aloud.
access-again = Read again
access-volume = Volume { $step } of { $steps }
access-quieter = Quieter
access-louder = Louder
access-on = On
access-off = Off
access-done = Done

## Names that are read aloud
spoken-button = button
spoken-choice = choice
spoken-switch = switch
spoken-field = text field
spoken-chosen = chosen
spoken-not-chosen = not chosen
spoken-on = on
spoken-off = off
spoken-filled = filled in
spoken-empty = empty
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

## Errors of the remote service
error-sign-in-wrong = The user name or the password is not right. Check them and try again.
error-sign-in-needed = Sign in to go on.
error-invitation-bad = This link is not valid. Open it straight from the invitation, or ask for a new one.
error-invitation-used = This invitation has been used. Sign in with your e-mail address and password.
error-invitation-expired = The invitation has run out. Ask for a new one.
error-password-weak = Choose a password of at least 12 characters that is hard to guess.
error-password-long = The password must have at most 200 characters.
error-password-common = This password is too easy to guess. Choose one that others do not use, such as a sentence of several words.
error-password-personal = The password is only the name of the user or of the authority. Add other words to it.
error-customer-gone = The customer is being served already, or has left.
error-service-unknown = This service point does not have that service.
error-room-unknown = There is no such room.
error-room-taken = The room is taken. Choose another one.
error-room-in-survey = The survey is still being answered in the room. Choose another room or wait a moment.
error-room-away = The equipment of the room does not answer. Choose another room or check the equipment.
error-session-unknown = The remote session was not found.
error-session-ended = The remote session has ended already.
error-step-not-now = It is not the time for this step, or it is done already.
error-step-not-yours = This step belongs to somebody else.
error-document-kind-bad = Choose the kind of document that the identity was checked from.
error-no-official = No official takes calls right now. Try again in a moment.
error-ring-over = The call does not ring any more.
error-call-taken = Another official answered first.
error-move-too-old = The service was not in time. Do it again if it is still needed.
error-signal-bad = Something was wrong in the data of the connection.
error-survey-closed = The survey is closed already. Thank you all the same.
error-survey-bad = One of the answers does not fit its question.
error-diary-bad = Check the entry: the outcome and the minutes are needed. The note must not hold a personal identity code.
error-diary-written = This case is in the diary already.

## People
person-added = { $name } can now sign in at the devices of the service desk.
person-password-changed = { $name } has a new password.
person-invitation-note = The link is for { $name } alone. It works once, until { $until }.
person-login-taken = Somebody else has that user name.
person-name-bad = Give the person a name of at most 200 characters.
person-login-bad = Give an e-mail address as the user name.
person-authority-bad = That authority is not in the catalogue of services. Choose from: { $authorities }.
person-none = No person has been added yet.
hub-none-here = There is no database of a server in the folder { $folder }. Name the server's settings file with --settings, or start the server first.
person-in = in use
person-invited = invited
person-out = account closed
person-unknown = There is no such person. The command luukku people lists them.
person-shut-out = The account of { $name } is closed. Every sign-in of theirs ends.
person-password = Password
person-password-again = The password again
person-passwords-differ = The passwords are not the same. Nothing was changed.

## Catalogue and surveys
catalogue-refused =
    { $count ->
        [one] Nothing is taken into use. There is one fault in the descriptions:
       *[other] Nothing is taken into use. There are { $count } faults in the descriptions:
    }
catalogue-good = The descriptions of services and surveys are in order.
catalogue-too-large = The file is larger than { $most } kB.
catalogue-not-utf8 = The line holds a character that cannot be read. Save the file as UTF-8.
catalogue-not-readable = The file cannot be read ({ $why }).
catalogue-not-toml = This is not TOML. The file was not read any further ({ $why }).
catalogue-folder-none = There is no folder { $folder }.
catalogue-folder-empty = There is no description in the folder.
catalogue-unknown-key =
    { $near ->
        [none] This is not known. Known here: { $known }.
       *[other] This is not known. Did you mean { $near }? Known here: { $known }.
    }
catalogue-missing = This is missing.
catalogue-wrong-kind =
    { $wanted ->
        [date] This must be a date without quotes, as 2026-12-24.
        [number] This must be a whole number.
        [yes-or-no] This must be true or false.
        [list] This must be a list of words.
        [table] This must be a group of values.
        [tables] This must be a list of entries.
       *[text] This must be a text.
    }
catalogue-text-bad = The text must have 1–{ $most } characters on one line.
catalogue-id-bad = An id has only small letters a–z, digits and hyphens, at most { $most } characters, and begins with a letter.
catalogue-number-bad = The number must be { $least }–{ $most }.
catalogue-not-known = The word “{ $value }” is not known. Known here: { $known }.
catalogue-too-few = The list must have at least { $least }.
catalogue-twice = { $value } is here already.
catalogue-count-bad = There are { $count }. There must be { $least }–{ $most }.
catalogue-id-not-file = The id { $value } differs from the file's name { $file }.
catalogue-survey-unknown = There is no survey { $value }.
catalogue-documents-needed = Identity cannot be checked where no document will do. Add some to documents.
catalogue-act-lane = The act { $act } belongs to: { $lanes }.
catalogue-hub-cannot = The hub cannot know when { $act } is done. Name somebody else.
catalogue-lane-cannot = Nobody can do this: { $lane } must be among those who may { $act }.
catalogue-lane-empty = The lane { $lane } has no step.
catalogue-act-missing = The act { $act } is missing. Every service has exactly one.
catalogue-act-twice = The act { $act } is in another step already. There must be exactly one.
catalogue-source-lane = Step { $source } of the source belongs to another party already.
catalogue-source-order = Step { $source } of the source comes too late: a larger number stands before it.
catalogue-source-gap = Step { $source } of the source is missing.
catalogue-step-unknown = There is no step { $value }.
catalogue-waits-in-circle = These wait for each other, so that none of them can begin: { $steps }.
catalogue-against-lane = This waits for the step { $later }, which comes after it in the same lane ({ $lane }).
catalogue-usual-long = An answer usually takes { $minutes } min, but the call rings for only { $seconds } s. The usual time must be at most half of the ring, or many calls end unanswered.
catalogue-choices-unasked = Only the kind choice has choices. This question is of the kind { $kind }.
catalogue-hours-none = No day of the week has hours. Add hours to days: { $days }.
catalogue-hours-bad = The hours “{ $value }” are not understood. Write them as 8.00–16.00.
catalogue-hours-order = The hours of a day must be in order and must not touch each other.
catalogue-day-order = The last day comes before the first one ({ $first }).
catalogue-day-twice = There is another exception of { $day } for the same errand already.

## Survey results
results-none = There are no responses.
results-few = Fewer than { $least } responses. The figures are left out, so that nobody is recognised.
results-party =
    { $party ->
        [customer] Customer
        [advisor] Advisor
       *[official] Official
    }
results-counts = Invited { $invited } · shown { $shown } · answered { $answered } · skipped { $skipped } · expired { $expired } · still open { $open }
results-texts = Written answers: { $count }
results-yes = yes
results-no = no

## The official's page
official-title = The official's calls
official-starting = The page is opening. This takes a moment.
official-no-script = This page needs JavaScript. Allow it in the browser's settings and load the page again.
official-languages = Language
official-sign-out = Sign out
official-sign-in-title = Sign in
official-sign-in-lead = You answer customers' remote-service calls in this browser.
official-login = E-mail address
official-password = Password
official-password-show = Show
official-sign-in-go = Sign in
official-login-missing = Type your e-mail address.
official-password-missing = Type your password.
official-sign-in-wrong = The e-mail address or the password is not right. Check them and try again.
official-too-many-tries = There have been too many tries. Wait five minutes and try again.
official-forgotten = If you have forgotten your password, ask the service point for a new invitation.
official-invitation-title = Welcome to answering calls
official-invitation-lead = Hello, { $name }. First choose a password.
official-invitation-no-title = This invitation does not open
official-go-sign-in = Go to sign-in
official-password-rules = At least 12 characters. A sentence of several words is good and easy to remember. Do not use your name or common sequences.
official-password-new = New password
official-password-again = The same password again
official-password-short = The password needs at least 12 characters.
official-password-unlike = The two passwords are not the same. Type them again.
official-choose-password = Save and go on
official-invitation-login = From now on you sign in with { $email }.
official-nothing-title = There is no such page
official-nothing-help = The address may be mistyped.
official-nothing-go = Go to the calls
official-take-calls = I take calls
official-sound-on = Sound is on
official-sound-off = Sound is not on
official-sound-test = Test
official-sound-wake = Turn sound on
official-deaf = Calls make no sound in this tab
official-deaf-help = The browser lets sound through only after you have touched the page.
official-hindrances = Please note
official-line-lost = The connection to the server was cut
official-line-lost-help = Calls do not ring here now. We keep trying until the connection is back.
official-line-first = This works only once the connection to the server is back.
official-devices-title = Your picture and sound
official-devices-open = Check picture and sound
official-devices-close = Close camera and microphone
official-own-picture = Your own picture
official-heard = Your voice is heard
official-not-heard = No sound is heard. Say something.
official-camera-unasked = The camera has not been tried yet
official-camera-asking = The browser asks to use the camera
official-camera-ok = The camera works
official-camera-closed = The camera is closed. It opens when a call rings.
official-camera-denied = The browser may not use the camera
official-camera-denied-help = Open the site's settings at the start of the address bar and allow the camera. You can also answer without a picture.
official-camera-missing = No camera was found
official-camera-missing-help = Plug in a camera. You can also answer without a picture.
official-camera-busy = Another program is using the camera
official-camera-busy-help = Close other video calls and check again.
official-camera-out = The camera came loose
official-camera-out-help = Plug it in again. The call goes on by voice.
official-camera-call-help = The customer hears you but does not see you.
official-microphone-unasked = The microphone has not been tried yet
official-microphone-asking = The browser asks to use the microphone
official-microphone-ok = The microphone works
official-microphone-closed = The microphone is closed. It opens when a call rings.
official-microphone-denied = The browser may not use the microphone
official-microphone-denied-help = Open the site's settings at the start of the address bar and allow the microphone. Otherwise the customer does not hear you.
official-microphone-missing = No microphone was found
official-microphone-missing-help = Plug in a microphone or a headset. Otherwise the customer does not hear you.
official-microphone-busy = Another program is using the microphone
official-microphone-busy-help = Close other calls and check again.
official-microphone-out = The microphone came loose
official-microphone-out-help = Plug it in again, and the customer hears you.
official-microphone-call-help = The customer sees you but does not hear you. Plug the microphone in or allow it in the browser.
official-ready-off-lamp = You are not taking calls now
official-ready-off = Your hatch is closed
official-ready-off-help = Calls ring for those who take them.
official-start-help = When you start, the browser asks once to use your camera and microphone.
official-start = Start taking calls
official-ready-on-lamp = You are taking calls
official-ready-on = Your hatch is open
official-ready-on-help = When a customer calls, it rings on this page.
official-ready-lost-lamp = Calls do not ring now
official-ready-lost = Your hatch is not connected
official-ready-lost-help = It opens by itself when the connection to the server is back.
official-waiting-help = Keep the page open. You can do other work in another window.
official-notify = Also show a notification when a call rings
official-pause = Take a break from calls
official-surveys-title = Open surveys
official-survey-hours = { $hours } h left
official-moment = at { $time }
official-moment-day = { $day } at { $time }
official-survey-open = Answer the survey
official-ring-lamp = A call is ringing
official-ring-said = A call is ringing: { $service }, { $place }.
official-fact-service = Service
official-fact-room = Room
official-fact-language = Language
official-fact-identity = Identity
official-fact-people = In the room
official-named-room = Room { $number }
official-named-remote-room = Remote room { $number }
official-identity-checked = checked by the advisor
official-identity-unchecked = not checked
official-people-both = the customer and the advisor. The advisor leaves when you answer.
official-people-customer = the customer
official-room-no-microphone = The room has no microphone. You cannot hear the customer.
official-room-no-speaker = The room has no loudspeaker. The customer cannot hear you.
official-room-no-camera = The room has no camera. You cannot see the customer.
official-ring-left = Rings for { $time } more
official-ring-others =
    { $others ->
        [one] Rings for one other official too. The first one answers.
       *[other] Rings for { $others } other officials too. The first one answers.
    }
official-ring-alone = Rings only for you.
official-answer = Answer
official-answer-unseen = Answer without picture
official-decline = I cannot answer now
official-answer-away = Your answer did not get through: the server cannot be reached. Try again.
official-queue = Ringing calls
official-queue-count = { $count } waiting
official-call-title = Call with the customer
official-call-tools = Controls of the call
official-call-starting = the call begins
official-call-minutes = call { $minutes } min
official-call-answering = Answering the call.
official-call-joining = Opening the connection to the room. This usually takes less than a second.
official-call-connecting = Opening the connection to the room. If no picture comes, wait a moment: we try again.
official-call-connected = The connection to the room is open.
official-call-lost = The room's connection was cut
official-call-lost-help = We are waiting for it to come back. If it does not, the call ends by itself.
official-call-line-lost = The server cannot be reached
official-call-line-lost-help = The call goes on all the same. You can end it as usual.
official-customer = Customer
official-customer-muted = The customer has muted the microphone.
official-customer-no-picture = The customer's picture is off. You can go on by voice.
official-room-picture = The customer's picture
official-advisor-here = The advisor is in the room
official-advisor-gone = The advisor has left the room
official-mute = Mute
official-unmute = Unmute
official-camera-off = Camera off
official-camera-on = Camera on
official-camera-is-off = Your camera is off
official-camera-is-away = Your picture is not shown
official-end = End
official-elsewhere-lamp = The call is on
official-tab-answered = You answered in another tab
official-tab-replaced = The call moved to another tab
official-tab-answered-help = You can go on there, or take the call here.
official-tab-replaced-help = You can go on there, or take the call back here.
official-tab-unattended = Your call is still on
official-tab-unattended-help = The customer is waiting in the room. Go on here.
official-tab-left = The call ends in { $left } unless you go on.
official-take-here = Take the call here
official-ended-lamp = Thank you
official-ended-title = The call has ended
official-reason-customer-ended = The customer ended the call at { $time }.
official-reason-official-ended = You ended the call at { $time }.
official-reason-room-lost = The room's connection did not come back, so the call ended at { $time }.
official-reason-official-lost = Your connection was gone for too long, so the call ended at { $time }.
official-reason-abandoned = The advisor broke off the call at the service point at { $time }.
official-reason-unknown = The call ended at { $time }.
official-lasted =
    { $minutes ->
        [one] The call lasted one minute.
       *[other] The call lasted { $minutes } minutes.
    }
official-ended-done = There is nothing more for you to do about this call.
official-back = Back to the hatch
official-survey-title = How did the call go?
official-survey-send = Send the answers
official-survey-later = I will answer later
official-survey-skip = Skip the survey
official-survey-missing = Choose one of these.
official-survey-optional = (optional)
official-survey-thanks = Thank you, your answers have been saved.
official-yes = Yes
official-no = No

## The desk
desk-starting = Connecting to the server
desk-starting-help = The desk opens when the connection is ready. It usually takes a couple of seconds.
desk-away = No connection to the server
desk-away-sign-in = You can sign in when the connection is back. We keep trying.
desk-away-help = You cannot call now, but a call that is going on continues. What you record is kept on this computer and sent when the connection is back.
desk-sign-in-question = Sign in at the desk
desk-sign-in-lead = Then you see who is waiting, the remote sessions and the rooms.
desk-login = User name
desk-password = Password
desk-sign-in = Sign in
desk-signing-in = Signing in…
desk-caps = Caps Lock is on. Capital and small letters are different in a password.
desk-login-missing = Write your user name.
desk-password-missing = Write your password.
desk-sign-in-hub-away = The server does not answer, so the password cannot be checked. Try again in a moment.
desk-signed-out = You are no longer signed in: the time ran out, or somebody else signed in at this desk. The remote sessions go on.
desk-sign-out = Sign out
desk-sign-out-fault = You could not be signed out. Try again when the connection is back, and lock the computer until then.
desk-looks = Screen settings
desk-looks-language = Language
desk-looks-size = Text size
desk-looks-colours = Colours
desk-contrast-on = High contrast
desk-contrast-off = Normal colours
desk-looks-done = Done
desk-size-1 = Normal
desk-size-2 = Large
desk-size-3 = Very large
desk-size-4 = Largest
desk-more = Show more
desk-more-start = Back to the start
desk-tab-turn = Your turn
desk-tab-sessions =
    { $count ->
        [0] none
        [one] { $count } open
       *[other] { $count } open
    }
desk-tab-arrivals =
    { $count ->
        [one] 1 checked in
       *[other] { $count } checked in
    }
desk-tab-rooms =
    { $count ->
        [0] none free
        [one] 1 free
       *[other] { $count } free
    }
desk-tab-faults =
    { $count ->
        [one] a fault in one room
       *[other] faults in { $count } rooms
    }
desk-summary-nobody = Nobody is waiting.
desk-summary-queue =
    { $count ->
        [one] One customer is waiting, for { $minutes } min.
       *[other] { $count } customers are waiting, the longest for { $minutes } min.
    }
desk-summary-calls =
    { $count ->
        [0] No calls are going on.
        [one] One call is going on.
       *[other] { $count } calls are going on.
    }
desk-queue = Queue
desk-queue-count =
    { $count ->
        [0] empty
        [one] 1 waiting
       *[other] { $count } waiting
    }
desk-queue-empty = Nobody is waiting right now.
desk-new-customer = New customer
desk-customer-language = In which language?
desk-cancel = Cancel
desk-waited = Waited { $minutes } min
desk-waited-longest = Longest wait { $minutes } min
desk-customer-visit = { $language } · { $department } · code { $code }
desk-arrivals = Checked in at the kiosk
desk-arrivals-empty = Nobody new has checked in.
desk-arrival = { $language } · code { $code }
desk-take = Take to queue
desk-take-who = Take to queue: { $time }, { $department }
desk-sessions = Remote sessions now
desk-over =
    { $count ->
        [one] Ended (1)
       *[other] Ended ({ $count })
    }
desk-over-surveys =
    { $count ->
        [one] one survey waits for your answer
       *[other] { $count } surveys wait for your answer
    }
desk-over-show = Show the ended ones
desk-over-hide = Hide the ended ones
desk-sessions-empty = No remote sessions are going on
desk-sessions-empty-help = Choose a customer from the queue or add a new one. Then choose the service and the room.
desk-session-title = { $service }, { $room }
desk-session-short = { $number } · { $language } · { $room }
desk-session-customer = Customer { $number } · { $language }
desk-session-official = Customer { $number } · { $language } · official { $official }
desk-session-open = Show progress: { $session }
desk-session-identity = Identity: { $document }
desk-corner-opened = began { $time }
desk-corner-ringing = ringing, { $left } left
desk-corner-call = call { $minutes } min
desk-corner-ended = ended { $time }
desk-lane-customer = Customer
desk-lane-advisor = Advisor
desk-lane-official = Official
desk-step-done = done
desk-step-now = now
desk-step-coming = to come
desk-step-skipped = skipped
desk-step-at = { $name } { $time }
desk-step-said = { $name } { $state }
desk-step-said-at = { $name } { $state } { $time }
desk-lane-said = { $lane }: { $steps }
desk-lane-waits = Waits for the official to answer
desk-lane-rings = The call is ringing
desk-lane-talks = Talks with the official
desk-lane-here = Is in the room with the customer
desk-turn-assess = Your turn: assess which service the customer needs.
desk-turn-offer = Your turn: tell the customer that a remote session is possible.
desk-turn-accept-offer = Your turn: ask whether the customer wants a remote session.
desk-turn-check-identity = Your turn: from which document did you check the identity?
desk-turn-guide = Your turn: show the customer how the equipment is used.
desk-turn-call = Your turn: call when the customer is ready.
desk-turn-call-again = Your turn: call again or end without service.
desk-turn-leave = Your turn: leave the room.
desk-turn-diary = Your turn: record the case in the diary.
desk-turn-again = The customer is still waiting. You can call again with the same details, or record the case in the diary.
desk-turn-none = Waiting for the others. You need not do anything.
desk-turn-other = Your turn: { $name }
desk-do-assess = Need assessed
desk-do-offer = Told
desk-do-accept-offer = Customer accepts
desk-do-guide = Shown
desk-do-call = Call
desk-do-call-again = Call again
desk-do-again = Call again for the same customer
desk-do-leave = I leave the room
desk-do-direct-survey = Directed to the survey
desk-do-survey = Answer the survey
desk-do-diary = Record in the diary
desk-do-cancel-ring = Cancel the call
desk-do-abandon = End without service
desk-do-abandon-call = End the session
desk-do-advisor-back = I am in the room again
desk-do-other = Done
desk-document-passport = Passport
desk-document-identity-card = Identity card
desk-document-driving-licence = Driving licence
desk-document-residence-permit = Residence permit
desk-document-other = Another document
desk-documents-help = Only the kind of document is kept, no number and no picture.
desk-ringing = The officials hear the call. Time left to answer: { $left }.
desk-ringing-leave = You may leave the room already. If nobody answers, go back to the customer.
desk-ringing-left = If nobody answers, go back to the customer.
desk-ring-declined = The official could not take the call.
desk-ring-unanswered = Nobody had time to answer the call.
desk-ring-cancelled = The call was cancelled.
desk-call-two = Customer and official talk privately.
desk-call-three = The call has begun, and you are still in the room.
desk-call-may-ask = The customer can ask you to come in.
desk-call-leave = Your turn: leave the room, so that they can talk privately.
desk-call-asked = The customer asks you to come in
desk-call-asked-help = Go into the room, then press the button.
desk-call-cut = The connection to the official was cut. We are trying again.
desk-come = I am in the room
desk-come-who = I am in the room: { $session }
desk-call-needs-hub = You can call when the connection to the server is back.
desk-reason-customer-ended = The customer ended the call.
desk-reason-official-ended = The official ended the call.
desk-reason-room-lost = The room’s connection broke and did not come back.
desk-reason-official-lost = The official’s connection broke and did not come back.
desk-reason-abandoned = The remote session was ended at the desk.
desk-closed = The case is recorded in the diary.
desk-room-offers-survey = The room offers the survey to the customer by itself.
desk-surveys = Surveys: { $parties }
desk-survey-of-customer = customer { $state }
desk-survey-of-advisor = advisor { $state }
desk-survey-of-official = official { $state }
desk-survey-open = has not answered yet
desk-survey-answered = has answered
desk-survey-skipped = skipped it
desk-survey-expired = did not answer in time
desk-kept = Kept on this computer. It is sent when the connection to the server is back.
desk-not-kept = This could not be kept on this computer. Try again, or tell the administrator.
desk-end-question = End the remote session?
desk-end-help = The room is told that the session is over. You can then record the case in the diary.
desk-end-safe = Go on with the session
desk-end-other = End it
desk-rooms = Rooms
desk-rooms-empty = No room has been taken into use.
desk-room-free = free
desk-room-taken = taken
desk-room-survey = customer in the survey
desk-room-ringing = ringing
desk-room-in-call = in a call
desk-room-away = no connection
desk-devices-fine = Camera, microphone and speaker work
desk-devices-away = The room’s computer does not answer. Check that it is on.
desk-devices-unknown = The state of the equipment will be known soon
desk-camera-ok = The camera works
desk-camera-missing = No camera was found
desk-camera-denied = The camera may not be used
desk-camera-test = A test picture stands for the camera
desk-microphone-ok = The microphone works
desk-microphone-missing = No microphone was found
desk-microphone-denied = The microphone may not be used
desk-microphone-test = A test tone stands for the microphone
desk-speaker-ok = The speaker works
desk-speaker-missing = No speaker was found
desk-speaker-denied = The speaker may not be used
desk-speaker-test = A test stands for the speaker
desk-start-title = Remote session for customer { $number }
desk-start-service = Which service?
desk-start-room = Which room?
desk-take-over-question = The customer is still answering the survey
desk-take-over-help = If you take the room into use, the survey closes on the room’s screen. Answers that the customer has not sent are not stored.
desk-take-over-safe = I let the customer answer
desk-take-over-other = Close the survey and take the room
desk-officials =
    { $count ->
        [0] No official takes calls now
        [one] One official takes calls now
       *[other] { $count } officials take calls now
    }
desk-open = Start the session
desk-customer-left = Remove from queue
desk-left-question = Take customer { $number } out of the queue?
desk-left-help = The customer loses their place. If they come back, they get a new number and wait last in the queue.
desk-left-safe = Keep in the queue
desk-service-missing = Choose a service.
desk-room-missing = Choose a room.
desk-back = Back
desk-survey-title = The advisor’s survey: customer { $number }
desk-survey-anonymous = No names are stored with the answers.
desk-survey-optional = optional
desk-survey-missing = Choose an answer.
desk-survey-send = Send the answers
desk-survey-skip = Skip the survey
desk-survey-write = Your answer
desk-answer-yes = Yes
desk-answer-no = No
desk-diary-title = Diary entry: customer { $number }
desk-diary-service = Service: { $service }
desk-diary-outcome = How did the case end?
desk-outcome-advised = Got advice
desk-outcome-applied = Made an application
desk-outcome-booked = Got an appointment
desk-outcome-transferred = Referred elsewhere
desk-outcome-unserved = Left without service
desk-outcome-missing = Choose how the case ended.
desk-diary-minutes = Length in minutes
desk-minutes-hint = The length of the call is suggested. You can change it.
desk-minutes-bad = Write the minutes in digits, 0–600.
desk-diary-note = Note
desk-note-help = Optional. Write no names or personal identity codes.
desk-diary-final = The entry cannot be changed afterwards.
desk-text-left = At most { $most } characters, { $left } left
desk-text-over = At most { $most } characters. Remove { $over } more to save.
desk-diary-save = Record in the diary
desk-fault-help = What you have done is kept. If it happens again, tell the administrator.
desk-fault-close = Continue

## The room
room-place = { $place } · { $room }
room-starting = The equipment is starting
room-starting-lead = This usually takes less than half a minute.
room-restarting = The equipment is starting again
room-restarting-lead = We will try to go on with the call as soon as it is ready. This usually takes a few seconds.
room-starting-help = If this text does not go away, open the door and ask for an advisor.
room-free-lead = The advisor starts the remote session with you.
room-free-devices = The camera and the microphone are off until we call.
room-free-hub-lost = The remote service is not available right now. The advisor will help you.
room-prepared-here = The advisor is with you and helps you to begin.
room-prepared-away = The advisor will come to you soon.
room-identity-note = No number and no picture of your identity document are stored.
room-path-more = Show the rest
room-path-back = Show the beginning
room-step-has-need = You have something to take care of
room-step-accepts-remote = You agree on a remote session with the advisor
room-step-proves-identity = You show the advisor your identity document
room-step-tells-need = You tell the official what you need
room-step-ends-connection = You end the call
room-step-answers-survey = You answer a short survey
room-ringing = { $id ->
    [kela] We are calling Kela
   *[other] We are calling { $authority }
}
room-usual = { $minutes ->
    [one] An official usually answers in about a minute. The call starts by itself.
   *[other] An official usually answers in about { $minutes } minutes. The call starts by itself.
}
room-waited = { $minutes ->
    [0] You have waited under a minute
    [one] You have waited for a minute
   *[other] You have waited for { $minutes } minutes
}
room-most = { $minutes ->
    [one] at most 1 min
   *[other] at most { $minutes } min
}
room-nobody = If nobody answers, the advisor comes to you and you agree on how to go on.
room-camera-ok = The camera works
room-camera-missing = The camera is missing
room-microphone-ok = The microphone works
room-microphone-missing = The microphone is missing
room-speaker-ok = The loudspeaker works
room-speaker-missing = The loudspeaker is missing
room-devices-ok = Camera, microphone and loudspeaker work
room-try-sound = Try the sound
room-sound-playing = We are playing a chime.
room-sound-played = { $advisor ->
    [here] Did you hear the chime? If not, tell the advisor.
   *[away] Did you hear the chime? If not, ask the advisor to come in.
}
room-sound-failed = { $advisor ->
    [here] The chime could not be played. Tell the advisor.
   *[away] The chime could not be played. Ask the advisor to come in.
}
room-ask = Ask the advisor
room-ask-in = Ask the advisor to come in
room-ask-here = Tell the advisor if you need help
room-ask-here-brief = Tell the advisor
room-ask-asked = The advisor has been asked
room-ask-sending = We are asking the advisor
room-ask-waiting = Your request is waiting
room-ask-failed = Your request did not go out
room-access = Language and display
room-stop = Stop waiting
room-stop-question = Do you want to stop waiting?
room-stop-help = The call is cancelled, and the advisor comes to you.
room-stop-stay = I will wait
room-not-answered-declined = The official cannot answer now
room-not-answered-unanswered = Nobody answered the call
room-not-answered-cancelled = The call was cancelled
room-not-answered-here = The advisor is with you. The advisor can call again.
room-not-answered-away = The advisor is coming back to you. The advisor can call again.
room-connecting = We are connecting the call
room-connecting-help = This usually takes a few seconds.
room-who = { $official }, { $authority }
room-official = The official
room-private = Private call. It is not recorded.
room-not-recorded = The call is not recorded.
room-advisor-here = The advisor is in the room
room-advisor-away = The advisor is not in the room
room-you = You
room-mute = Mute the microphone
room-unmute = Unmute the microphone
room-no-mute = No microphone
room-muted-short = Microphone is off
room-volume = Volume { $level }/10
room-volume-spoken = Volume { $level } of 10
room-quieter = Turn the volume down
room-louder = Turn the volume up
room-end = End
room-ending = We are ending the call
room-banner-lost = The connection was cut
room-banner-lost-help = We are trying to get it back. Please wait a moment.
room-banner-ask-failed = Your request did not go out
room-banner-ask-failed-help = Try again, or open the door and ask for help.
room-banner-ask-waiting = Your request is waiting
room-banner-ask-waiting-help = It goes out as soon as it can. You can open the door.
room-banner-nothing = No camera or microphone
room-banner-nothing-help = { $advisor ->
    [here] You are not seen or heard. Tell the advisor.
   *[away] You are not seen or heard. Ask the advisor to come in.
}
room-banner-no-microphone = The microphone does not work
room-banner-no-microphone-help = { $advisor ->
    [here] The official cannot hear you. Tell the advisor.
   *[away] The official cannot hear you. Ask the advisor to come in.
}
room-banner-no-speaker = The loudspeaker does not work
room-banner-no-speaker-help = { $advisor ->
    [here] You cannot hear the official. Tell the advisor.
   *[away] You cannot hear the official. Ask the advisor to come in.
}
room-banner-no-camera = The camera does not work
room-banner-no-camera-help = The official cannot see you. The call goes on by voice.
room-banner-muted = Your microphone is off
room-banner-muted-help = The official cannot hear you.
room-banner-official-muted = The official's microphone is off
room-banner-official-muted-help = You cannot hear them right now.
room-unseen = The official's camera is off
room-unseen-help = The call goes on by voice.
room-over = The call has ended
room-customer-ended = You ended the call.
room-official-ended = The official ended the call.
room-abandoned = The advisor stopped the remote session.
room-cut = The connection was cut
room-cut-lead = The advisor comes to you and you agree on how to go on.
room-advisor-comes = The advisor will come to you soon.
room-over-help = You can wait for the advisor here or open the door.
room-offer-later = { $count ->
    [one] If you like, tell us how the session went while you wait. One question.
   *[other] If you like, tell us how the session went while you wait. { $count } short questions.
}
room-stopped = You are no longer waiting
room-stopped-lead = The advisor comes to you and you agree on how to go on.
room-offer = { $count ->
    [one] Would you tell us how the remote session went? One question.
   *[other] Would you tell us how the remote session went? { $count } short questions.
}
room-survey-begin = Answer the survey
room-survey-no = No, thank you
room-survey-private = Your name is not stored with your answers.
room-survey-step = Question { $number } / { $count }
room-survey-yes = Yes
room-survey-no-answer = No
room-survey-hint = Choose an answer
room-survey-write = Your answer
room-survey-next = Next
room-survey-back = Previous
room-survey-skip = Skip question
room-survey-leave = End survey
room-survey-send = Send
room-survey-sending = Saving
room-survey-failed = Your answers could not be saved
room-survey-failed-help = Try again, or end the survey.
room-survey-left = { $seconds ->
    [one] The survey closes in one second. You cannot get more time.
   *[other] The survey closes in { $seconds } seconds. You cannot get more time.
}
room-still = { $seconds ->
    [one] The survey ends in one second.
   *[other] The survey ends in { $seconds } seconds.
}
room-thanks-answered = Thank you for your answers
room-thanks-answered-lead = They have been saved. The advisor will come to you soon.
room-thanks-skipped = Thank you for your visit
room-thanks-skipped-lead = The advisor will come to you soon.
room-thanks-late = The survey has closed
room-thanks-late-lead = Thank you all the same. The advisor will come to you soon.
room-fault-help = You can go on. If something does not work, open the door and ask for an advisor.
smiley-5 = Very well
smiley-4 = Well
smiley-3 = In between
smiley-2 = Badly
smiley-1 = Very badly

## Opening hours
opening-hour-pattern = H:mm
opening-date =
    { $month ->
        [1] { $day } January
        [2] { $day } February
        [3] { $day } March
        [4] { $day } April
        [5] { $day } May
        [6] { $day } June
        [7] { $day } July
        [8] { $day } August
        [9] { $day } September
        [10] { $day } October
        [11] { $day } November
       *[12] { $day } December
    }
opening-always = Open around the clock
opening-open-now = Open now
opening-open-today = Open today { $hours }
opening-open-until = Open until { $time }
opening-closed-today = Closed. We open today at { $time }.
opening-closed-tomorrow = Closed. We open tomorrow at { $time }.
opening-closed-weekday =
    { $weekday ->
        [mon] Closed. We open on Monday at { $time }.
        [tue] Closed. We open on Tuesday at { $time }.
        [wed] Closed. We open on Wednesday at { $time }.
        [thu] Closed. We open on Thursday at { $time }.
        [fri] Closed. We open on Friday at { $time }.
        [sat] Closed. We open on Saturday at { $time }.
       *[sun] Closed. We open on Sunday at { $time }.
    }
opening-closed-date =
    { $weekday ->
        [mon] Closed. We open on Monday { $date } at { $time }.
        [tue] Closed. We open on Tuesday { $date } at { $time }.
        [wed] Closed. We open on Wednesday { $date } at { $time }.
        [thu] Closed. We open on Thursday { $date } at { $time }.
        [fri] Closed. We open on Friday { $date } at { $time }.
        [sat] Closed. We open on Saturday { $date } at { $time }.
       *[sun] Closed. We open on Sunday { $date } at { $time }.
    }
opening-closed-long = Closed. We do not open within the next two weeks.
opening-holiday = Today is a public holiday.
opening-row = { $errand } { $hours }
opening-row-closed = { $errand }: closed
opening-good = The opening hours are in order. The next two weeks:
opening-refused =
    { $count ->
        [one] The opening hours are not taken into use. There is one fault in the file:
       *[other] The opening hours are not taken into use. There are { $count } faults in the file:
    }
opening-day = { $weekday } { $date }
opening-weekday =
    { $weekday ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
       *[sun] Sun
    }
opening-public-holiday = public holiday
slides-none = There is no slide in the folder that can be shown.
slides-good =
    { $count ->
        [one] One slide can be shown:
       *[other] { $count } slides can be shown:
    }
slides-refused =
    { $count ->
        [one] One thing keeps a slide from being shown:
       *[other] { $count } things keep slides from being shown:
    }
catalogue-picture-kind = is not a picture that can be read. PNG, JPEG and WebP can.
catalogue-picture-pixels = is too large. A picture has at most { $most } million pixels and 8,000 a side.
catalogue-picture-bytes = is too large. A picture file has at most { $most } MB.
catalogue-picture-missing = is not in the folder, or cannot be read
catalogue-picture-outside = lies outside the folder of the slides
catalogue-picture-alt = a picture needs a title or an alt, for those who do not see it
catalogue-slide-empty = a slide needs a picture, a title or a text

## staff exit
staff-question = PIN
staff-help = For staff only.
staff-enter = Continue
staff-wrong = Wrong PIN
staff-wrong-help = After five wrong tries the keys are locked.
staff-locked = Locked
staff-locked-help = Too many wrong tries. The lock lasts five minutes from the last one.
staff-choose = Close the program?
staff-choose-help = It stays closed until the machine or the service is started.
staff-leave = Close the program
staff-back = Go back
staff-pin = PIN, 6 to 12 digits
staff-pin-again = The PIN again
staff-pin-bad = The PIN must have 6 to 12 digits and nothing else.
staff-pin-easy = This PIN is too easy to guess. Choose another.
staff-pin-differs = The PINs are not the same. Nothing was done.
staff-pin-made = Copy the line into the kiosk's settings file and start the kiosk again.

## Checking a language's file
texts-fault-tag = The file's name must be a language tag, as in se.ftl or et.ftl: { $name }
texts-fault-encoding = The file is not UTF-8 text.
texts-fault-unreadable = Line { $line }: this is not Fluent: { $text }
texts-fault-twice = Line { $line }: { $key } stands there twice.
texts-fault-unknown = Line { $line }: there is no text called { $key }.
texts-fault-empty = Line { $line }: { $key } says nothing.
texts-fault-facts = Line { $line }: { $key } must name these and no others: { $names }
texts-fault-no-facts = Line { $line }: { $key } can name nothing in braces.
texts-fault-forms = Line { $line }: { $key } lacks the plural forms: { $forms }
texts-fault-hard = Line { $line }: { $key } uses parts of Fluent that Luukku does not read.
texts-fault-locale = Line { $line }: there is no locale called { $value }.
texts-fault-direction = Line { $line }: language-direction must be ltr or rtl.
texts-fault-own = { $key } is missing. No other language can say it.
texts-missing =
    { $count ->
        [one] “{ $section }”: { $count } text is missing. It is said in this language: { $language }
       *[other] “{ $section }”: { $count } texts are missing. They are said in this language: { $language }
    }
texts-right =
    { $count ->
        [one] No faults. The file has { $count } text.
       *[other] No faults. The file has { $count } texts.
    }
texts-faulty =
    { $count ->
        [one] { $count } fault. Mend it before you use the file.
       *[other] { $count } faults. Mend them before you use the file.
    }
