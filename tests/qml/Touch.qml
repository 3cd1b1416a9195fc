// What is touched, typed at and asked in the tests.
import QtQuick
import Luukku.Ui

Screen {
    id: sheet

    property int acted: 0
    property int refusals: 0
    property int behind: 0
    property string last: ""
    property string code: ""
    property bool asking: false

    width: 1080
    height: 1920
    sillY: Theme.sillY.form
    question: "Kysymys?"
    overlay: Dialog {
        open: sheet.asking
        title: "Oletko vielä täällä?"
        safeText: "Lisää aikaa"
        otherText: "Lopeta nyt"
        onSafe: {
            sheet.last = "safe";
            sheet.asking = false;
        }
        onOther: {
            sheet.last = "other";
            sheet.asking = false;
        }
    }

    Column {
        width: parent.width
        spacing: Theme.space.gap

        BigButton {
            objectName: "go"
            width: parent.width
            text: "Jatka"
            onActivated: sheet.acted += 1
        }

        BigButton {
            objectName: "not-yet"
            width: parent.width
            available: false
            text: "Jatka"
            explanation: "Kirjoita ensin nimesi."
            onActivated: sheet.acted += 1
            onRefused: sheet.refusals += 1
        }

        Field {
            objectName: "field"
            width: parent.width
            label: "Nimi"
            maximumLength: 12
        }

        PersonRow {
            objectName: "person"
            width: parent.width
            initials: "PH"
            person: "Pekka <b>Hä</b> & Co"
            spans: [[6, 3]]
            department: "Kaavoitus"
            onActivated: sheet.behind += 1
        }

        Keypad {
            objectName: "pad"
            eraseName: "Pyyhi"
            onCompleted: code => sheet.code = code
        }
    }
}
