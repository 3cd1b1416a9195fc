"""Owns the hub's settings: one TOML file, environment variables above it."""

from __future__ import annotations

import re
from datetime import time
from email.headerregistry import Address
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    field_validator,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from visitor.languages import LONGEST_TAG, NAMED_IN, TAG, languages


def _must_be_known(tag: str) -> str:
    if tag not in languages():
        raise ValueError(f"not one of {', '.join(languages())}")
    return tag


def _must_be_a_tag(tag: str) -> str:
    if not TAG.fullmatch(tag) or len(tag) > LONGEST_TAG:
        raise ValueError("not a language tag")
    return tag


def _in_every_language(names: dict[str, str]) -> dict[str, str]:
    if missing := [language for language in NAMED_IN if not names.get(language)]:
        raise ValueError(f"no name in: {', '.join(missing)}")
    return names


# A language that there is a file of; and a name in those languages that all names are given in,
# and in any other.
Language = Annotated[str, AfterValidator(_must_be_known)]
Names = Annotated[
    dict[Annotated[str, AfterValidator(_must_be_a_tag)], str], AfterValidator(_in_every_language)
]


class Part(BaseModel):
    # A wrong value may be a secret in the wrong place: errors name keys, never values.
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class SmtpSettings(Part):
    """The mail server that takes our e-mail."""

    host: str = "localhost"
    port: int = 25
    encryption: Literal["none", "starttls", "tls"] = "none"
    user: str = ""
    password: SecretStr = SecretStr("")
    sender: str = "luukku@localhost"
    timeout_s: float = 10.0

    @field_validator("sender")
    @classmethod
    def _bare_address(cls, sender: str) -> str:
        Address(addr_spec=sender)
        return sender


class SmsSettings(Part):
    """The HTTP gateway that takes our text messages."""

    url: str = Field(default="", pattern="^(https?://.+)?$")
    token: SecretStr = SecretStr("")
    receipt_token: SecretStr = SecretStr("")
    sender: str = "Luukku"
    timeout_s: float = 10.0


class RetentionSettings(Part):
    """How long what is kept, in days."""

    visit_days: int = Field(default=30, ge=1, le=365)
    run_at: time = time(3, 15)


class VisitSettings(Part):
    """How arrivals are told and closed."""

    notice_useful_minutes: int = Field(default=20, ge=1)
    missed_useful_hours: int = Field(default=24, ge=1)
    answer_link_hours: int = Field(default=14, ge=1)
    desk_name: Names = {
        "fi": "palvelutiski",
        "sv": "servicedisken",
        "en": "the service desk",
    }


class IceServer(Part):
    """A STUN or TURN server by which the parties of a call find a way to each other."""

    urls: tuple[str, ...] = Field(min_length=1)
    username: str = ""
    credential: SecretStr = SecretStr("")

    @field_validator("urls")
    @classmethod
    def _of_ice(cls, urls: tuple[str, ...]) -> tuple[str, ...]:
        if not all(re.match(r"(stuns?|turns?):[^\s]+$", url) for url in urls):
            raise ValueError("an ICE server is called stun:…, stuns:…, turn:… or turns:…")
        return urls


class RemoteSettings(Part):
    """Remote sessions: how they connect, and how long people stay signed in for them."""

    ice_servers: tuple[IceServer, ...] = ()
    sign_in_hours: int = Field(default=10, ge=1, le=24)
    web_session_hours: int = Field(default=12, ge=1, le=24)
    invitation_days: int = Field(default=7, ge=1, le=60)
    lost_s: int = Field(default=20, ge=5, le=300)


class HubSettings(BaseSettings):
    """Everything that one hub needs to know; `data_dir` holds its secrets and SQLite."""

    model_config = SettingsConfigDict(
        env_prefix="LUUKKU_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    data_dir: Path = Path("var/hub")
    database_url: str = ""
    public_url: str = Field(default="https://localhost:8443", pattern="^https://[^/]+/?$")
    bind_host: str = "127.0.0.1"
    port: int = Field(default=8443, ge=0, le=65535)
    tls_certificate: Path | None = None
    tls_key: Path | None = None
    timezone: str = "Europe/Helsinki"
    country: str = Field(default="FI", pattern="^[A-Z]{2}$")
    place: Names = {
        "fi": "Koivurannan palvelupiste",
        "sv": "Björkstrands servicecenter",
        "en": "Koivuranta service point",
    }
    opening_file: Path | None = None
    smtp: SmtpSettings = SmtpSettings()
    sms: SmsSettings = SmsSettings()
    visits: VisitSettings = VisitSettings()
    retention: RetentionSettings = RetentionSettings()
    remote: RemoteSettings = RemoteSettings()

    @field_validator("timezone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"no time zone is called {name}") from error
        return name

    @property
    def resolved_database_url(self) -> str:
        return self.database_url or f"sqlite:///{self.data_dir / 'hub.db'}"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        toml = TomlConfigSettingsSource(settings_cls)
        return (init_settings, env_settings, toml)


def load_hub_settings(file: Path | None = None) -> HubSettings:
    """Read the settings from `file` (TOML), with `LUUKKU_…` variables above it.

    Raises FileNotFoundError where a named file is missing, pydantic's ValidationError, which names
    the key, where a value does not fit, and TOMLDecodeError; these two carry the file as a note.
    """
    if file is None:
        return HubSettings()
    if not file.is_file():
        raise FileNotFoundError(file)

    class FromFile(HubSettings):
        model_config = SettingsConfigDict(toml_file=file)

    try:
        return FromFile()
    except (ValidationError, TOMLDecodeError, UnicodeDecodeError) as error:
        error.add_note(str(file))
        raise
