"""Alembic's way in; the connection comes from `migrate`."""

from alembic import context

from dialogue.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True, compare_type=True)
with context.begin_transaction():
    context.run_migrations()
