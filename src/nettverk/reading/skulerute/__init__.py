"""A published calendar of school days, in the forms that municipalities use, to a `Skulerute`."""
