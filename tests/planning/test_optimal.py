"""The hosts are the best there are, by docs/rotasjon.md, held against two independent proofs."""

from collections.abc import Sequence

import pytest

from nettverk.planning.rotasjon import propose_vertar
from nettverk.planning.standing import Occasion
from tests.conftest import examples
from tests.planning.by_definition import heed, possible, random_occasions, rank, try_all

pytestmark = pytest.mark.many


def is_best(occasions: Sequence[Occasion], vertar: Sequence[str]) -> bool:
    """Ask OR-tools, which takes long to load, in those processes only that need it."""
    from tests.planning import solver

    return solver.is_best(occasions, vertar)


def make_up(seed: int, skular: int, years: int, møta: int) -> tuple[Occasion, ...]:
    """Make up a network; every other asks for something to be heeded."""
    occasions = random_occasions(seed, skular, years, møta)
    return heed(occasions, seed) if seed % 2 else occasions


BATCH = 100


@pytest.mark.parametrize("batch", range(examples(10) // BATCH))
def test_no_choice_of_hosts_is_better(batch: int) -> None:
    """Hold small networks, five hundred in the gate, against every choice there is."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        occasions = make_up(seed, skular=5, years=3, møta=5)
        assert propose_vertar(occasions) == try_all(occasions), f"seed {seed}"


@pytest.mark.parametrize("batch", range(examples(2) // BATCH))
def test_the_solver_finds_nothing_better(batch: int) -> None:
    """Hold larger networks, a hundred in the gate, against OR-tools."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        occasions = make_up(seed, skular=9, years=3, møta=10)
        assert is_best(occasions, propose_vertar(occasions)), f"seed {seed}"


def test_the_solver_tells_worse_hosts() -> None:
    tried = 0
    for seed in range(examples(2)):
        occasions = make_up(seed, skular=5, years=2, møta=4)
        vertar = propose_vertar(occasions)
        for number, occasion in enumerate(occasions):
            for other in {*possible(occasion)} - {vertar[number], occasion.vert}:
                worse = [*vertar[:number], other, *vertar[number + 1 :]]
                assert not is_best(occasions, worse), f"seed {seed}, {number} {other}"
                tried += 1
    assert tried > 2 * examples(2)


def test_the_cases_try_every_rule() -> None:
    """See that each rule, at some place, decides between the best hosts and others."""
    deciding = set()
    for seed in range(300):
        occasions = heed(random_occasions(seed, skular=4, years=2, møta=3), seed)
        vertar = propose_vertar(occasions)
        start = next(
            n
            for n, each in enumerate([*occasions, None])
            if each is None or each.year == occasions[-1].year
        )
        best = rank(occasions, vertar, start)
        for number in range(start, len(occasions)):
            for other in possible(occasions[number]):
                tried = [*vertar[:number], other, *vertar[number + 1 :]]
                worse = rank(occasions, tried, start)
                deciding |= {n for n in range(7) if worse[:n] == best[:n] and worse[n] != best[n]}
    assert deciding == {*range(7)}
