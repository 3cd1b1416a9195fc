"""Owns how Alembic reaches the database."""

from alembic import context
from sqlalchemy import create_engine, event


def _begin_ourselves(connection, _record):  # type: ignore[no-untyped-def]
    connection.isolation_level = None


def _render(kind, thing, _context):  # type: ignore[no-untyped-def]
    # Migrations must run for ever, whatever becomes of our own column types.
    if kind == "type" and type(thing).__name__ == "UtcDateTime":
        return "sa.DateTime(timezone=True)"
    return False


def run() -> None:
    url = context.config.get_main_option("sqlalchemy.url") or ""
    engine = create_engine(url)
    if url.startswith("sqlite"):
        event.listen(engine, "connect", _begin_ourselves)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=context.config.attributes.get("metadata"),
            render_as_batch=True,
            compare_type=True,
            render_item=_render,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            context.run_migrations()
    engine.dispose()


run()
