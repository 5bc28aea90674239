"""The school year that comes: its days, meetings and hosts, before anybody has edited it."""
