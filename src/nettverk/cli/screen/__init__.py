"""What is shown in a terminal: one module for each thing shown."""
