// What is made of several parts, up to a whole screen.
import QtQml
import Luukku.Ui

QtObject {
    readonly property var faces: ["told-seen", "told-wait", "told-seen", "told-wait", "told-seen"].map((key, at) => ({ value: String(at), text: Texts.of(key) }))
    readonly property var answers: faces.slice(0, 3)
    readonly property var pages: [
        {
            component: "Dialog",
            states: [
                { is: "open, focused", wide: 1300, tall: 900, grows: true, focused: true, set: { open: true, title: Texts.of("still-question"), advice: Texts.of("access-lead"), safeText: Texts.of("still-more"), otherText: Texts.of("still-quit") } }
            ]
        },
        {
            component: "Dialog",
            states: [
                { is: "dangerous", wide: 1300, tall: 900, grows: true, set: { open: true, title: Texts.of("desk-do-abandon-call"), icon: "phone-off", safeText: Texts.of("still-more"), otherText: Texts.of("still-quit"), otherDanger: true } }
            ]
        },
        {
            component: "Dialog",
            states: [
                { is: "one answer, long", wide: 1300, tall: 1500, grows: true, set: { open: true, title: Texts.of("search-many"), advice: Texts.of("desk-sign-in-hub-away"), safeText: Texts.of("told-seen") } }
            ]
        },
        {
            component: "PagedColumn",
            states: [
                { is: "paged", by: "PagedSample" },
                { is: "all of it", by: "PagedSample", set: { entries: 2 } },
                { is: "without its own button", by: "PagedSample", set: { ownButton: false } }
            ]
        },
        {
            component: "Smileys",
            states: [
                { is: "not answered", wide: 1500, set: { choices: faces } },
                { is: "answered", wide: 1500, set: { choices: faces, answer: "1" } }
            ]
        },
        {
            component: "SurveyForm",
            states: [
                { is: "smileys", wide: 1500, set: { kind: "smileys", question: Texts.of("start-question"), choices: faces } },
                { is: "yes-no, answered", wide: 1500, set: { kind: "yes-no", question: Texts.of("start-question"), choices: faces.slice(0, 2), answer: "0" } },
                { is: "choice", wide: 1500, set: { kind: "choice", question: Texts.of("start-question"), choices: answers } },
                { is: "text, focused, long", wide: 1500, focused: true, set: { kind: "text", question: Texts.of("search-lost"), writeHint: Texts.of("details-optional") } }
            ]
        },
        {
            component: "Lanes",
            states: [
                { is: "rest", wide: 1300, set: { floors: [
                    { name: Texts.of("desk-lane-customer"), windows: ["done", "now", "coming", "skipped"], names: [], spoken: "", line: Texts.of("desk-lane-waits"), lit: true },
                    { name: Texts.of("desk-lane-advisor"), windows: ["done", "done", "", "coming"], names: [], spoken: "", line: Texts.of("desk-lane-here"), lit: false }
                ] } },
                { is: "empty", wide: 1300, set: { floors: [] } }
            ]
        },
        {
            component: "IdleHead",
            wide: 952,
            wall: true,
            states: [
                { is: "rest", set: { time: "10.41", date: "torstai 12. marraskuuta" } }
            ]
        },
        {
            component: "IdleWindow",
            wall: true,
            states: [
                { is: "one of several", wide: 952, tall: 760, set: { title: Texts.of("idle-art-title"), story: Texts.of("idle-art-help"), count: 4, current: 2 } },
                { is: "filler", wide: 952, tall: 760, set: { title: Texts.of("idle-art-title"), story: Texts.of("idle-art-help"), filler: true } },
                { is: "in another language", wide: 952, tall: 760, set: { title: Texts.of("idle-art-title"), story: Texts.of("idle-art-help"), tongue: Texts.of("language-own-name") } },
                { is: "alone, long", wide: 952, tall: 760, set: { title: Texts.of("start-visit-help"), story: Texts.of("desk-lead") } }
            ]
        },
        {
            component: "Drift",
            states: [
                { is: "noon", by: "DriftSample" },
                { is: "ten past", by: "DriftSample", set: { minute: 10 } }
            ]
        },
        {
            component: "Stage",
            states: [
                { is: "wide window", by: "StageSample" },
                { is: "tall window", by: "StageSample", set: { windowWidth: 270, windowHeight: 480 } }
            ]
        },
        {
            component: "Screen",
            states: [
                { is: "step of several", by: "ScreenSample", set: { stepCount: 3, lead: Texts.of("access-lead") } },
                { is: "compact, closely", by: "ScreenSample", set: { compact: true, closely: true } },
                { is: "low reach", by: "ScreenSample", set: { lowReach: true } },
                { is: "gives way", by: "ScreenSample", set: { givesWay: true } },
                { is: "question in the header", by: "ScreenSample", set: { tucks: true, turns: true } },
                { is: "empty", by: "ScreenSample", set: { bare: true } }
            ]
        }
    ]
}
