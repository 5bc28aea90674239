"""What each number of moves gives, as a line of steps."""
