"""Alembic's entry: runs the migrations on the connection it is handed, inside that connection's transaction."""

from alembic import context


def run() -> None:
    """Migrate on the connection in the configuration's attributes."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, transactional_ddl=True, transaction_per_migration=False)
    context.run_migrations()


run()
