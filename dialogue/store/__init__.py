"""Tables, repository and migrations: the only place that knows SQLAlchemy. The database is the truth."""
