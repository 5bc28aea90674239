"""Whether a Word document can be read by everyone: one module a subject, one function a rule."""
