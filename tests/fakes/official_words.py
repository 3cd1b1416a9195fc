"""What the fake hub of the official's page says, and what it knows."""

from __future__ import annotations

from typing import Any

from visitor.access.invitations import Open, TooOld, Used, Worth

COOKIE = "official"
INVITATIONS: dict[str, Worth] = {
    "good": Open("h" * 64, "p" * 32, "Sari Lehtonen", "sari@kela.example", "kela"),
    "used": Used(),
    "old": TooOld(),
}
PASSWORD = "keltainen luukku aukeaa"
ME = {
    "name": "Sari Lehtonen",
    "login": "sari@kela.example",
    "authority": {"id": "kela", "name": {"fi": "Kela", "sv": "FPA", "en": "Kela"}},
}
KELA = {"fi": "Kelan etäpalvelu", "sv": "FPA:s distansservice", "en": "Kela's remote service"}
PLACE = {
    "fi": "Koivurannan palvelupiste",
    "sv": "Björkstrands servicecenter",
    "en": "Koivuranta service point",
}
SURVEY: dict[str, Any] = {
    "id": "pilot",
    "version": 1,
    "remaining_ms": 24 * 3600_000,
    "questions": [
        {
            "id": "understood",
            "kind": "smileys",
            "text": {
                "fi": "Miten hyvin ymmärsitte toisianne?",
                "sv": "Hur väl förstod ni varandra?",
                "en": "How well did you understand each other?",
            },
            "help": None,
            "choices": [],
            "optional": False,
        },
        {
            "id": "settled",
            "kind": "choice",
            "text": {
                "fi": "Tuliko asia hoidettua?",
                "sv": "Blev ärendet skött?",
                "en": "Was the matter settled?",
            },
            "help": None,
            "choices": [
                {"value": "here", "text": {"fi": "Kyllä", "sv": "Ja", "en": "Yes"}},
                {
                    "value": "continues",
                    "text": {
                        "fi": "Käsittely jatkuu",
                        "sv": "Behandlingen fortsätter",
                        "en": "It goes on",
                    },
                },
            ],
            "optional": False,
        },
        {
            "id": "words",
            "kind": "text",
            "text": {
                "fi": "Mitä muuta haluat sanoa?",
                "sv": "Vad vill du ännu säga?",
                "en": "Anything else?",
            },
            "help": None,
            "choices": [],
            "optional": True,
        },
    ],
}
