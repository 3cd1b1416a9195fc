"""The hub's database: engine, sessions, column types, migrations."""
