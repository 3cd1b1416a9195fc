// Weights of the typeface.
import QtQml

QtObject {
    readonly property int body: 400
    readonly property int label: 500
    readonly property int control: 600
    readonly property int question: 700
}
