"""Who hosted how often, as a picture."""
