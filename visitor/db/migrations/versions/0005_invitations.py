"""Invitations to a visit, and messages about them"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

PERSON = "visit_invitation_person"


def upgrade() -> None:
    _invitations()
    _persons()
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("invitation_id", sa.String(length=32), nullable=True))
        batch_op.alter_column("visit_id", existing_type=sa.String(length=32), nullable=True)
        batch_op.create_index(batch_op.f("ix_message_invitation_id"), ["invitation_id"])
        batch_op.create_foreign_key(
            batch_op.f("fk_message_invitation_id_visit_invitation"),
            "visit_invitation",
            ["invitation_id"],
            ["id"],
        )


def downgrade() -> None:
    # A message that speaks of no visit has no place in the older table.
    message = sa.table("message", sa.column("visit_id", sa.String))
    op.execute(sa.delete(message).where(message.c.visit_id.is_(None)))
    with op.batch_alter_table("message", schema=None) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("fk_message_invitation_id_visit_invitation"), type_="foreignkey"
        )
        batch_op.drop_index(batch_op.f("ix_message_invitation_id"))
        batch_op.alter_column("visit_id", existing_type=sa.String(length=32), nullable=False)
        batch_op.drop_column("invitation_id")
    with op.batch_alter_table(PERSON, schema=None) as batch_op:
        batch_op.drop_index("ix_visit_invitation_person_keep_until")
        batch_op.drop_index(batch_op.f("ix_visit_invitation_person_host_id"))
    op.drop_table(PERSON)
    op.drop_table("visit_invitation")


def _invitations() -> None:
    op.create_table(
        "visit_invitation",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("department_id", sa.String(length=32), nullable=False),
        sa.Column("language", sa.String(length=35), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=32), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("cancelled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("visit_id", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_visit_invitation_department_id_department"),
        ),
        sa.ForeignKeyConstraint(
            ["made_by"], ["person.id"], name=op.f("fk_visit_invitation_made_by_person")
        ),
        sa.ForeignKeyConstraint(
            ["visit_id"], ["visit.id"], name=op.f("fk_visit_invitation_visit_id_visit")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_invitation")),
        sa.UniqueConstraint("visit_id", name=op.f("uq_visit_invitation_visit_id")),
    )


def _persons() -> None:
    op.create_table(
        PERSON,
        sa.Column("invitation_id", sa.String(length=32), nullable=False),
        sa.Column("host_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("email", sa.String(length=320), nullable=False),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("code", sa.String(length=6), nullable=False),
        sa.Column("keep_until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["host_id"], ["host.id"], name=op.f("fk_visit_invitation_person_host_id_host")
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"],
            ["visit_invitation.id"],
            name=op.f("fk_visit_invitation_person_invitation_id_visit_invitation"),
        ),
        sa.PrimaryKeyConstraint("invitation_id", name=op.f("pk_visit_invitation_person")),
        sa.UniqueConstraint("day", "code", name=op.f("uq_visit_invitation_person_day_code")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_visit_invitation_person_token_hash")),
    )
    with op.batch_alter_table(PERSON, schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_visit_invitation_person_host_id"), ["host_id"])
        batch_op.create_index("ix_visit_invitation_person_keep_until", ["keep_until"])
