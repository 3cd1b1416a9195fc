// Owns the second page of this language.
import Luukku.Keyboard

SymbolKeys {}
