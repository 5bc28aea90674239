"""The language gate: what a user can read, held against nynorsk and the forms chosen here."""
