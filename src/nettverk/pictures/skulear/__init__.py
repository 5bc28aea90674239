"""The school year as a picture: networks down, weeks across."""
