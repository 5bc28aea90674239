"""Pictures as SVG, drawn from frozen contexts: the same input gives the same bytes."""
