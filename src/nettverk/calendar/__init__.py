"""Meetings as iCalendar files (RFC 5545): what was written before, and what is written now."""
