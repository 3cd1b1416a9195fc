// The corner that only staff know: nothing is seen, focused or read there.
import QtQuick
import Luukku.Kiosk
import Luukku.Ui

Item {
    id: corner

    required property StaffViewModel staff

    width: Theme.size.target
    height: Theme.size.target

    TapHandler {
        longPressThreshold: 0
        onTapped: corner.staff.touchCorner()
    }
}
