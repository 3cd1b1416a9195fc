"""Languages by their tags, which are longer than two letters"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

TABLES = ("host", "visit", "message", "customer", "remote_session", "survey_response")


def upgrade() -> None:
    for table in TABLES:
        _resize(table, 2, 35)


def downgrade() -> None:
    # What would be cut short is said in the larger language that it belongs to.
    for table in TABLES:
        rows = sa.table(table, sa.column("language", sa.String))
        op.execute(sa.update(rows).values(language=sa.func.substr(rows.c.language, 1, 2)))
        _resize(table, 35, 2)


def _resize(table: str, before: int, after: int) -> None:
    with op.batch_alter_table(table, schema=None) as batch_op:
        batch_op.alter_column(
            "language",
            existing_type=sa.String(length=before),
            type_=sa.String(length=after),
            existing_nullable=False,
        )
