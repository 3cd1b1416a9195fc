pragma Singleton
// The sentences of the chosen language. A new map in `strings` changes every screen at once.
import QtQml

QtObject {
    id: texts

    property var strings: ({})
    property string language: "fi"

    // What is missing must be seen, by people and by tests.
    function of(key: string): string {
        const sentence = texts.strings[key];
        return sentence === undefined ? "⟦" + key + "⟧" : sentence;
    }

    // A name that is given in some languages: in the chosen one, or in one that its readers know.
    function named(names: var): string {
        const larger = texts.language.split("-")[0];
        const strangers = ["fi", "sv", "en"].includes(larger) ? undefined : names["en"];
        return names[texts.language] ?? names[larger] ?? strangers ?? names["fi"] ?? "";
    }

    // Soft hyphens help a line break; a screen reader should not stumble over them.
    function spoken(sentence: string): string {
        return sentence.replace(/\u00AD/g, "");
    }
}
