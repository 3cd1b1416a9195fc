// Owns the pad for telephone numbers.
import Luukku.Keyboard

NumberPad {}
