import QtQuick
import Luukku.Ui

Rectangle {
    width: 1080
    height: 900
    color: Theme.colour.counter

    Column {
        BigButton { objectName: "primary"; text: "a" }
        BigButton { objectName: "secondary"; text: "a"; kind: BigButton.Secondary }
        BigButton { objectName: "danger"; text: "a"; kind: BigButton.Danger }
        CallButton { objectName: "call"; text: "a"; icon: "mic" }
        CallButton { objectName: "call-lit"; text: "a"; icon: "mic"; lit: true }
        CallButton { objectName: "call-danger"; text: "a"; icon: "mic"; danger: true }
    }
}
