// The dark wall above the sill: it speaks, and is never touched.
import QtQuick
import Luukku.Ui

Rectangle {
    color: Theme.colour.wall
}
