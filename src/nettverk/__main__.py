"""`python -m nettverk`."""

from nettverk.cli import main

main()
