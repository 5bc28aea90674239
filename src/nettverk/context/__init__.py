"""The model as each template sees it: frozen, complete, and with every choice already made."""
