"""The rules of the field: when, where and about what the networks meet; pure."""
