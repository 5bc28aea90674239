"""One module a command: load, choose, describe, render, save; each returns a result."""
