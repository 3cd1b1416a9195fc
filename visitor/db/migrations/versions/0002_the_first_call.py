"""The first call"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _people()
    _customers()
    _sessions()
    _events()
    _after_the_session()
    _commands_of_people()


def downgrade() -> None:
    _commands_of_devices_alone()
    with op.batch_alter_table("session_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_session_event_session_id"))

    op.drop_table("session_event")
    op.drop_table("diary_entry")
    with op.batch_alter_table("survey_response", schema=None) as batch_op:
        batch_op.drop_index("ix_survey_response_state_until")

    op.drop_table("survey_response")
    with op.batch_alter_table("remote_session", schema=None) as batch_op:
        batch_op.drop_index("ix_remote_session_phase")

    op.drop_table("remote_session")
    op.drop_table("customer")
    _no_people()


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("login", sa.String(length=254), nullable=False),
        sa.Column("authority", sa.String(length=40), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("login", name=op.f("uq_person_login")),
    )
    op.create_table(
        "invitation",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_invitation_person_id_person")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_invitation")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_person_id"), ["person_id"], unique=False)
    op.create_table(
        "web_session",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_web_session_person_id_person")
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_web_session")),
    )
    with op.batch_alter_table("web_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_web_session_person_id"), ["person_id"], unique=False)
    op.create_table(
        "desk_sign_in",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("device_id", sa.String(length=32), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["device_id"], ["device.id"], name=op.f("fk_desk_sign_in_device_id_device")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_desk_sign_in_person_id_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_desk_sign_in")),
    )
    with op.batch_alter_table("desk_sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_desk_sign_in_device_id"), ["device_id"], unique=False)


def _customers() -> None:
    op.create_table(
        "customer",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("visit_id", sa.String(length=32), nullable=True),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_customer_visit_id_visit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_customer_visit_id")),
    )


def _sessions() -> None:
    op.create_table(
        "remote_session",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("customer_id", sa.String(length=32), nullable=False),
        sa.Column("service_id", sa.String(length=40), nullable=False),
        sa.Column("room_id", sa.String(length=32), nullable=False),
        sa.Column("desk_id", sa.String(length=32), nullable=False),
        sa.Column("advisor_id", sa.String(length=32), nullable=False),
        sa.Column("official_id", sa.String(length=32), nullable=True),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("phase", sa.String(length=20), nullable=False),
        sa.Column("reason", sa.String(length=30), nullable=False),
        sa.Column("survey_key", sa.String(length=32), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ring_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["advisor_id"], ["person.id"], name=op.f("fk_remote_session_advisor_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name=op.f("fk_remote_session_customer_id_customer")
        ),
        sa.ForeignKeyConstraint(
            ["desk_id"], ["device.id"], name=op.f("fk_remote_session_desk_id_device")
        ),
        sa.ForeignKeyConstraint(
            ["official_id"], ["person.id"], name=op.f("fk_remote_session_official_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["room_id"], ["device.id"], name=op.f("fk_remote_session_room_id_device")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remote_session")),
    )
    with op.batch_alter_table("remote_session", schema=None) as batch_op:
        batch_op.create_index("ix_remote_session_phase", ["phase"], unique=False)


def _events() -> None:
    op.create_table(
        "session_event",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("party", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.String(length=32), nullable=True),
        sa.Column("step", sa.String(length=60), nullable=False),
        sa.Column("note", sa.String(length=60), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_session_event_person_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["remote_session.id"],
            name=op.f("fk_session_event_session_id_remote_session"),
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_session_event")),
    )
    with op.batch_alter_table("session_event", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_session_event_session_id"), ["session_id"], unique=False
        )


def _after_the_session() -> None:
    op.create_table(
        "survey_response",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=32), nullable=False),
        sa.Column("party", sa.String(length=20), nullable=False),
        sa.Column("survey", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.String(length=40), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_response")),
        sa.UniqueConstraint("key", "party", name=op.f("uq_survey_response_key_party")),
        # Kept in the order of their random ids: the order of writing would lead back to a session.
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("survey_response", schema=None) as batch_op:
        batch_op.create_index("ix_survey_response_state_until", ["state", "until"], unique=False)
    op.create_table(
        "diary_entry",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("session_id", sa.String(length=32), nullable=False),
        sa.Column("service_id", sa.String(length=40), nullable=False),
        sa.Column("outcome", sa.String(length=30), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(length=1000), nullable=False),
        sa.Column("advisor_id", sa.String(length=32), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["advisor_id"], ["person.id"], name=op.f("fk_diary_entry_advisor_id_person")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["remote_session.id"],
            name=op.f("fk_diary_entry_session_id_remote_session"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_diary_entry")),
        sa.UniqueConstraint("session_id", name=op.f("uq_diary_entry_session_id")),
    )


def _commands_of_people() -> None:
    with op.batch_alter_table("command", schema=None) as batch_op:
        batch_op.add_column(sa.Column("person_id", sa.String(length=32), nullable=True))
        batch_op.alter_column("device_id", existing_type=sa.VARCHAR(length=32), nullable=True)
        batch_op.create_foreign_key(
            batch_op.f("fk_command_person_id_person"), "person", ["person_id"], ["id"]
        )


def _commands_of_devices_alone() -> None:
    # What people asked for by a browser has no place in the older table.
    op.execute("DELETE FROM command WHERE device_id IS NULL")
    with op.batch_alter_table("command", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_command_person_id_person"), type_="foreignkey")
        batch_op.alter_column("device_id", existing_type=sa.VARCHAR(length=32), nullable=False)
        batch_op.drop_column("person_id")


def _no_people() -> None:
    for table, index in (
        ("web_session", "ix_web_session_person_id"),
        ("invitation", "ix_invitation_person_id"),
        ("desk_sign_in", "ix_desk_sign_in_device_id"),
    ):
        with op.batch_alter_table(table, schema=None) as batch_op:
            batch_op.drop_index(batch_op.f(index))
        op.drop_table(table)
    op.drop_table("person")
