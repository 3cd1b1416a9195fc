// What is only looked at, in each of its states.
import QtQml
import QtQuick
import Luukku.Ui

QtObject {
    readonly property string sentence: Texts.of("search-lost")
    readonly property var pages: [
        {
            component: "Label",
            wide: 700,
            states: [
                { is: "question", set: { kind: Label.Question, text: Texts.of("start-question") } },
                { is: "title", set: { kind: Label.Title, text: Texts.of("start-visit") } },
                { is: "button", set: { kind: Label.Button, text: Texts.of("details-confirm") } },
                { is: "lead", set: { kind: Label.Lead, text: Texts.of("start-lead") } },
                { is: "body", set: { kind: Label.Body, text: Texts.of("start-visit-help") } },
                { is: "small", set: { kind: Label.Small, text: Texts.of("details-optional") } },
                { is: "muted", set: { text: Texts.of("start-visit-help"), muted: true } },
                { is: "strong", set: { text: Texts.of("start-visit-help"), strong: true } },
                { is: "long", set: { kind: Label.Question, text: Texts.of("search-lost") } }
            ]
        },
        {
            component: "Label",
            wide: 700,
            wall: true,
            states: [
                { is: "on the wall", set: { kind: Label.Question, onWall: true, text: Texts.of("start-question") } },
                { is: "on the wall, muted", set: { onWall: true, muted: true, text: Texts.of("start-lead") } }
            ]
        },
        {
            component: "Icon",
            states: [
                { is: "rest", set: { name: "check" } },
                { is: "directional", set: { name: "arrow-left", directional: true } },
                { is: "large", set: { name: "hatchcall", size: 120 } }
            ]
        },
        {
            component: "Hatch",
            wall: true,
            states: [
                { is: "dark", set: { icon: "user-round-search" } },
                { is: "lit", set: { icon: "check", lit: true } },
                { is: "initials", set: { initials: "PH" } },
                { is: "picture", set: { picture: "p_advisor", name: "PH" } },
                { is: "another picture", set: { picture: "person" } }
            ]
        },
        {
            component: "HatchTile",
            states: [
                { is: "icon", set: { icon: "user-round-check" } },
                { is: "initials", set: { initials: "PH" } },
                { is: "framed", set: { icon: "hash", framed: true } },
                { is: "not framed", set: { icon: "hash", framed: false } }
            ]
        },
        {
            component: "Card",
            wide: 320,
            states: [
                { is: "rest", tall: 140 },
                { is: "pressed", tall: 140, set: { down: true } },
                { is: "flat", tall: 140, set: { flat: true } },
                { is: "focus shown", tall: 140, set: { focusShown: true } }
            ]
        },
        {
            component: "Shadow",
            wide: 320,
            states: [
                { is: "rest", tall: 200 }
            ]
        },
        {
            component: "Sill",
            wide: 1200,
            wall: true,
            states: [
                { is: "rest" }
            ]
        },
        {
            component: "Steps",
            wall: true,
            states: [
                { is: "first", set: { count: 4, current: 1 } },
                { is: "third", set: { count: 4, current: 3 } },
                { is: "last", set: { count: 4, current: 4 } }
            ]
        },
        {
            component: "Note",
            wide: 700,
            states: [
                { is: "rest", set: { text: Texts.of("access-lead") } },
                { is: "strong", set: { text: Texts.of("access-lead"), strong: true, icon: "lock" } },
                { is: "long", set: { text: sentence + " " + Texts.of("desk-sign-in-hub-away") } }
            ]
        },
        {
            component: "Banner",
            wide: 760,
            states: [
                { is: "attention", set: { title: Texts.of("code-unreachable"), advice: Texts.of("code-unreachable-help"), icon: "weak", actionText: Texts.of("told-seen") } },
                { is: "done", set: { title: Texts.of("told-seen"), kind: Banner.Done } },
                { is: "error", set: { title: Texts.of("fault-title"), advice: Texts.of("fault-help"), kind: Banner.Error } },
                { is: "long", set: { title: Texts.of("search-many"), advice: Texts.of("desk-sign-in-hub-away") } }
            ]
        },
        {
            component: "StatusLine",
            wide: 760,
            states: [
                { is: "first", set: { first: true, time: "10.42", what: Texts.of("told-being-told"), receipt: Texts.of("told-seen") } },
                { is: "done", set: { time: "10.42", what: Texts.of("told-being-told"), receipt: Texts.of("told-seen") } },
                { is: "failed", set: { time: "10.42", what: Texts.of("told-not-told"), mark: StatusLine.Cross } },
                { is: "news", set: { time: "10.43", what: Texts.of("told-wait"), mark: StatusLine.Lamp } },
                { is: "ahead, last", set: { last: true, time: "10.50", what: Texts.of("told-being-told"), mark: StatusLine.Clock } },
                { is: "without a time, long", set: { what: Texts.of("search-lost"), receipt: Texts.of("fault-help") } }
            ]
        },
        {
            component: "CodeDisplay",
            states: [
                { is: "whole", set: { code: "4711" } },
                { is: "entering", set: { code: "47", entering: true } },
                { is: "empty", set: { code: "", entering: true } }
            ]
        },
        {
            component: "Chip",
            wall: true,
            states: [
                { is: "rest", set: { text: Texts.of("told-seen") } },
                { is: "lit", set: { text: Texts.of("told-seen"), lit: true, icon: "mic-off" } },
                { is: "long", set: { text: sentence, icon: "weak" } }
            ]
        },
        {
            component: "WaitBar",
            wide: 760,
            wall: true,
            states: [
                { is: "just begun", set: { waited: "0.10", most: "3.00" } },
                { is: "half", set: { waited: "1.30", most: "3.00", share: 0.5 } },
                { is: "brief", set: { waited: "1.30", most: "3.00", share: 0.5, brief: true } },
                { is: "full, long", set: { waited: Texts.of("desk-ringing-leave"), most: "3.00", share: 1 } }
            ]
        },
        {
            component: "OpeningHours",
            wide: 952,
            wall: true,
            states: [
                { is: "open", set: { open: true, room: 600, sentence: Texts.of("opening-open-now") } },
                { is: "closed, with a note", set: { open: false, room: 600, sentence: Texts.of("opening-always"), hours: ["9–16", "9–15"], note: Texts.of("desk-lead") } },
                { is: "long", set: { open: true, room: 2400, sentence: Texts.of("desk-lead"), hours: [sentence, sentence] } }
            ]
        },
        {
            component: "LanesKey",
            states: [
                { is: "rest", set: { kinds: [{ state: "done", text: Texts.of("desk-step-done") }, { state: "now", text: Texts.of("desk-step-now") }, { state: "coming", text: Texts.of("desk-step-coming") }, { state: "skipped", text: Texts.of("desk-step-skipped") }] } }
            ]
        }
    ]
}
