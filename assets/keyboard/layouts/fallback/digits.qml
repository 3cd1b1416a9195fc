// Owns the pad for codes.
import Luukku.Keyboard

NumberPad {
    telephone: false
}
