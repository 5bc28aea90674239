"""Minutes that people filled in, read back from Word and Markdown."""
