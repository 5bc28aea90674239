"""The division is the best there is, by docs/samansetjing.md, held against all there are."""

import pytest

from nettverk.planning.samansetjing.leiting import Leiting
from nettverk.planning.samansetjing.maltal import list_brot, measure
from nettverk.planning.samansetjing.oppgave import Oppgåve
from tests.conftest import examples

from .by_definition import keeps_bounds, make_up, moved, rank, try_all

pytestmark = pytest.mark.many
BATCH = 50


def make_up_small(seed: int) -> Oppgåve:
    return make_up(seed, skular=3 + seed % 4, nettverk=2 + seed // 4 % 2)


@pytest.mark.parametrize("batch", range(examples(6) // BATCH))
def test_no_division_is_better(batch: int) -> None:
    """Hold small cooperations, three hundred in the gate, against every division there is."""
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        task = make_up_small(seed)
        best, found = try_all(task), Leiting(task).find_best(task.faste)
        assert (found and found.fordeling) == best, f"seed {seed}"
        if found:
            assert found.måltal == measure(task, found.fordeling)
            assert [*rank(task, found.fordeling)[:5]] == [
                *(found.måltal.ulike, found.måltal.skeivt, found.måltal.avstand),
                *(found.måltal.kommunepar, found.måltal.flytt),
            ]
