"""How a visit was left"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.add_column(sa.Column("left_how", sa.String(length=10), nullable=True))
        batch_op.create_index("ix_visit_left_at", ["left_at"], unique=False)
    # Until now nobody could leave: what is closed was closed by the night.
    op.execute("UPDATE visit SET left_how = 'closing' WHERE left_at IS NOT NULL")


def downgrade() -> None:
    with op.batch_alter_table("visit", schema=None) as batch_op:
        batch_op.drop_index("ix_visit_left_at")
        batch_op.drop_column("left_how")
