"""The seed's rules, held against what the files say."""
