"""Results, and the writing of them: each document made once, then every format of it."""
