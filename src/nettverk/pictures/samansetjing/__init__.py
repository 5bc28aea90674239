"""Which schools meet: a row a network, the schools by size, and the moves as lines."""
