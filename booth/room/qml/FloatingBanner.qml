// A banner over the picture: on the one shadow of the house.
import QtQuick
import Luukku.Ui

Item {
    id: floating

    property alias kind: banner.kind
    property alias icon: banner.icon
    property alias title: banner.title
    property alias advice: banner.advice

    implicitHeight: banner.implicitHeight
    height: implicitHeight

    Shadow { anchors.fill: banner }
    Banner {
        id: banner
        width: parent.width
        height: implicitHeight
        title: ""
        titleSize: Theme.type.overTitle
        adviceSize: Theme.scale > 1.5 ? Theme.type.overSmall : Theme.type.overBody
    }
}
