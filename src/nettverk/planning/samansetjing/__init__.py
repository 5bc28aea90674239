"""Which schools make which network: the best division by the rules of `docs/samansetjing.md`."""
