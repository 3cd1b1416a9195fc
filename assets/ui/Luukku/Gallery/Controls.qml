// What can be touched, in each of its states.
import QtQml
import Luukku.Ui

QtObject {
    readonly property var sizes: [1, 1.3, 1.6, 2].map(value => ({ value: value, name: "×" + value }))
    readonly property var wishes: ({ scaleNow: 1, readable: true, volume: 3, loudest: 5, volumeText: "3 / 5" })
    readonly property var pages: [
        {
            component: "BigButton",
            wide: 640,
            states: [
                { is: "rest", set: { text: Texts.of("details-confirm") } },
                { is: "focused", focused: true, set: { text: Texts.of("details-confirm") } },
                { is: "pressed", set: { text: Texts.of("details-confirm"), keyHeld: true } },
                { is: "unavailable", set: { text: Texts.of("details-confirm"), available: false, explanation: Texts.of("desk-login-missing") } },
                { is: "secondary", set: { text: Texts.of("details-unnamed"), kind: BigButton.Secondary } },
                { is: "secondary, pressed", set: { text: Texts.of("details-unnamed"), kind: BigButton.Secondary, keyHeld: true } },
                { is: "danger", set: { text: Texts.of("still-quit"), kind: BigButton.Danger, icon: "phone-off" } },
                { is: "danger, pressed", set: { text: Texts.of("still-quit"), kind: BigButton.Danger, icon: "phone-off", keyHeld: true } },
                { is: "icon trailing, directional", set: { text: Texts.of("details-confirm"), icon: "arrow-right", iconTrailing: true, directional: true } },
                { is: "small", set: { text: Texts.of("told-more-time"), kind: BigButton.Secondary, small: true } },
                { is: "long", set: { text: Texts.of("search-lost"), icon: "check" } }
            ]
        },
        {
            component: "Choice",
            wide: 760,
            states: [
                { is: "rest", set: { title: Texts.of("start-visit"), help: Texts.of("start-visit-help"), icon: "user-round-check" } },
                { is: "focused", focused: true, set: { title: Texts.of("start-visit"), help: Texts.of("start-visit-help"), icon: "user-round-check" } },
                { is: "pressed", set: { title: Texts.of("start-visit"), help: Texts.of("start-visit-help"), icon: "user-round-check", keyHeld: true } },
                { is: "unavailable", set: { title: Texts.of("start-visit"), help: Texts.of("start-visit-away"), icon: "user-round-check", available: false } },
                { is: "chosen", set: { title: Texts.of("start-code"), help: Texts.of("start-code-help"), icon: "hash", chosen: true } },
                { is: "without help", set: { title: Texts.of("start-code"), icon: "hash" } },
                { is: "long", set: { title: Texts.of("search-empty-directory-help"), help: Texts.of("search-lost"), icon: "messages-square" } }
            ]
        },
        {
            component: "LanguageChoice",
            wide: 760,
            states: [
                { is: "rest", set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name") } },
                { is: "filled", set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name"), filled: true } },
                { is: "focused", focused: true, set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name") } },
                { is: "pressed", set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name"), keyHeld: true } },
                { is: "dense", set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name"), dense: true } },
                { is: "brief", wide: 360, set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name"), brief: true } },
                { is: "filled, pressed", set: { text: Texts.of("idle-begin"), language: Texts.of("language-own-name"), filled: true, keyHeld: true } },
                { is: "long", set: { text: Texts.of("idle-art-help"), language: Texts.of("language-own-name") } }
            ]
        },
        {
            component: "PersonRow",
            wide: 760,
            states: [
                { is: "rest", set: { initials: "PH", person: "Pekka Hämäläinen", spans: [[6, 2]], department: "Kaavoitus" } },
                { is: "focused", focused: true, set: { initials: "PH", person: "Pekka Hämäläinen", spans: [[6, 2]], department: "Kaavoitus" } },
                { is: "pressed", set: { initials: "PH", person: "Pekka Hämäläinen", spans: [[6, 2]], department: "Kaavoitus", keyHeld: true } },
                { is: "unavailable", set: { initials: "PH", person: "Pekka Hämäläinen", department: "Kaavoitus", available: false } },
                { is: "without a department", set: { initials: "LH", person: "Leena Härkönen" } },
                { is: "long", set: { initials: "MK", person: "Maria-Magdaleena Kulmala-Korhonen", spans: [[17, 3]], department: "Yhdyskuntasuunnittelupalvelut ja maankäyttö" } }
            ]
        },
        {
            component: "Field",
            wide: 760,
            states: [
                { is: "rest, empty", set: { label: Texts.of("details-name") } },
                { is: "placeholder and hint", set: { label: Texts.of("details-phone"), hint: Texts.of("details-optional"), placeholder: Texts.of("details-phone-example") } },
                { is: "filled", set: { label: Texts.of("details-name"), text: "Åsa Öhman" } },
                { is: "focused", focused: true, set: { label: Texts.of("details-name"), text: "Åsa Öhman" } },
                { is: "error", set: { label: Texts.of("desk-login"), text: "040 12", error: Texts.of("desk-login-missing") } },
                { is: "icon", set: { label: Texts.of("search-label"), icon: "search", hint: Texts.of("search-hint") } },
                { is: "secret", set: { label: Texts.of("desk-password"), text: "kuusi", secret: true } },
                { is: "secret, Caps Lock", set: { label: Texts.of("desk-password"), text: "kuusi", secret: true, capsLock: true } },
                { is: "long", set: { label: Texts.of("details-question"), hint: Texts.of("details-optional"), text: "Maria-Magdaleena Kulmala-Korhonen af Björkstrand", error: Texts.of("desk-caps") } }
            ]
        },
        {
            component: "Keypad",
            states: [
                { is: "rest", set: { eraseName: Texts.of("code-erase") } },
                { is: "one key focused, full", focused: true, set: { eraseName: Texts.of("code-erase"), value: "4711" } }
            ]
        },
        {
            component: "KeypadKey",
            wide: 196,
            states: [
                { is: "rest", set: { text: "4" } },
                { is: "focused", focused: true, set: { text: "4" } },
                { is: "pressed", set: { text: "4", keyHeld: true } },
                { is: "unavailable", set: { text: "4", available: false } },
                { is: "icon, long", set: { text: Texts.of("code-erase"), icon: "delete" } },
                { is: "tall", set: { text: Texts.of("code-erase"), icon: "delete", tall: true } }
            ]
        },
        {
            component: "Dock",
            wall: true,
            states: [
                { is: "rest", by: "DockSample" },
                { is: "chosen", by: "DockSample", set: { chosen: true } },
                { is: "pressed", by: "DockSample", set: { held: true } }
            ]
        },
        {
            component: "DockButton",
            wide: 238,
            wall: true,
            states: [
                { is: "rest", tall: 276, set: { text: Texts.of("dock-desk"), icon: "hatchcall" } },
                { is: "focused", tall: 276, focused: true, set: { text: Texts.of("dock-desk"), icon: "hatchcall" } },
                { is: "pressed", tall: 276, set: { text: Texts.of("dock-desk"), icon: "hatchcall", keyHeld: true } },
                { is: "chosen", tall: 276, set: { text: Texts.of("dock-access"), icon: "access", chosen: true } },
                { is: "unavailable", tall: 276, set: { text: Texts.of("dock-desk"), icon: "hatchcall", available: false } },
                { is: "directional", tall: 276, set: { text: Texts.of("dock-back"), icon: "arrow-left", directional: true } },
                { is: "long", tall: 276, set: { text: Texts.of("dock-access"), icon: "access" } }
            ]
        },
        {
            component: "CallButton",
            wide: 210,
            wall: true,
            states: [
                { is: "rest", set: { text: Texts.of("dock-desk"), icon: "hatchcall" } },
                { is: "focused", focused: true, set: { text: Texts.of("dock-desk"), icon: "hatchcall" } },
                { is: "pressed", set: { text: Texts.of("dock-desk"), icon: "hatchcall", keyHeld: true } },
                { is: "unavailable", set: { text: Texts.of("dock-desk"), icon: "hatchcall", available: false } },
                { is: "lit", set: { text: Texts.of("dock-desk"), icon: "hatchcall", lit: true } },
                { is: "danger", set: { text: Texts.of("dock-quit"), icon: "phone-off", danger: true } },
                { is: "beside", wide: 420, set: { text: Texts.of("dock-desk"), icon: "hatchcall", beside: true } },
                { is: "wordless", set: { text: Texts.of("dock-desk"), icon: "access", wordless: true } },
                { is: "long", wide: 420, set: { text: Texts.of("desk-do-abandon-call"), icon: "mic-off" } }
            ]
        },
        {
            component: "VolumeControl",
            wall: true,
            states: [
                { is: "rest", set: { text: "70 %", quieterName: "−", louderName: "+" } },
                { is: "quietest", set: { text: "0 %", quieterName: "−", louderName: "+", mayQuieter: false } },
                { is: "loudest", set: { text: "100 %", quieterName: "−", louderName: "+", mayLouder: false } },
                { is: "long", wide: 640, set: { text: Texts.of("details-optional"), quieterName: "−", louderName: "+" } }
            ]
        },
        {
            component: "AnswerCard",
            wide: 340,
            states: [
                { is: "rest", set: { text: Texts.of("told-seen") } },
                { is: "focused", focused: true, set: { text: Texts.of("told-seen") } },
                { is: "pressed", set: { text: Texts.of("told-seen"), keyHeld: true } },
                { is: "chosen", set: { text: Texts.of("told-seen"), chosen: true } },
                { is: "face", tall: 340, set: { text: Texts.of("told-seen"), face: "face1" } },
                { is: "face, chosen", tall: 340, set: { text: Texts.of("told-seen"), face: "face5", chosen: true } },
                { is: "beside", wide: 700, tall: 200, set: { text: Texts.of("told-seen"), face: "face1", beside: true } },
                { is: "long", wide: 700, set: { text: Texts.of("told-wait") } }
            ]
        },
        {
            component: "WishSwitch",
            wide: 460,
            states: [
                { is: "off", set: { text: Texts.of("access-contrast"), icon: "contrast", onText: Texts.of("access-on"), offText: Texts.of("access-off") } },
                { is: "on", set: { text: Texts.of("access-contrast"), icon: "contrast", onText: Texts.of("access-on"), offText: Texts.of("access-off"), on: true } },
                { is: "focused", focused: true, set: { text: Texts.of("access-contrast"), icon: "contrast", onText: Texts.of("access-on"), offText: Texts.of("access-off") } },
                { is: "pressed", set: { text: Texts.of("access-contrast"), icon: "contrast", onText: Texts.of("access-on"), offText: Texts.of("access-off"), keyHeld: true } },
                { is: "unavailable, long", wide: 760, set: { text: Texts.of("start-visit"), icon: "contrast", onText: Texts.of("access-on"), offText: Texts.of("access-off"), available: false, explanation: Texts.of("start-visit-help") } }
            ]
        },
        {
            component: "TextSizes",
            wide: 952,
            states: [
                { is: "the size of now chosen", follows: { chosen: "scale" }, set: { chosen: 1, choices: sizes } },
                { is: "large chosen", set: { chosen: 1.6, choices: sizes } }
            ]
        },
        {
            component: "AccessWishes",
            wide: 1500,
            states: [
                { is: "nothing wished", follows: { scaleNow: "scale" }, set: Object.assign({ contrast: false, lowReach: false, calm: false, reading: false }, wishes) },
                { is: "everything wished", follows: { scaleNow: "scale" }, set: Object.assign({ contrast: true, lowReach: true, calm: true, reading: true }, wishes) }
            ]
        }
    ]
}
