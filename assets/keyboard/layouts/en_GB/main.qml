// Owns the letters of this language.
import Luukku.Keyboard

EnglishLetters {}
