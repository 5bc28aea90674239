"""The division of schools into networks, held against independent tellings of what is best."""
