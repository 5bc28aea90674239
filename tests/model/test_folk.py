"""Who heads a school, whatever the title, and who only helps."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.folk import Medlem
from nettverk.model.samarbeid import Skule, Skuleslag

DAY = date(2027, 4, 29)
# Each goes before those in the rows under it.
HEADS = (
    (
        "konstituert rektor",
        "Fungerande rektor",
        "fung. rektor",
        "konst. rektor",
        "vikarierande rektor",
        "vikarierende rektor",
        "midlertidig rektor",
        "mellombels rektor",
        "rektorvikar",
        "rektor-vikar",
        "Rektor (vikar)",
        "rektor i vikariat",
        "vikar for rektor",
        "inspektør og fungerande rektor",
        "assisterande rektor, konstituert rektor",
    ),
    (
        "rektor",
        "REKTOR",
        "Rektor ",
        "rektor/einingsleiar",
        "grunnskulerektor",
        "inspektør og rektor",
    ),
    ("konstituert einingsleiar", "fungerende enhetsleder"),
    (
        "einingsleiar",
        "enhetsleder",
        "oppvekstleiar",
        "oppvekstleder",
        "verksemdsleiar",
        "virksomhetsleder",
        "skulestyrar",
        "skolestyrer",
        "styrar",
        "dagleg leiar",
        "daglig leder",
        "leiar, einingsleiar",
    ),
)
OTHERS = (
    "assisterande rektor",
    "assisterende rektor",
    "ass. rektor",
    "ass.rektor",
    "fungerande assisterande rektor",
    "visrektor",
    "vise-rektor",
    "viserektor",
    "nestrektor",
    "prorektor",
    "rektor sin assistent",
    "rektors høgre hand",
    "rektorassistent",
    "stadfortredar for rektor",
    "stedfortreder for rektor",
    "sekretær for rektor",
    "rådgjevar for rektor",
    "rektor i permisjon",
    "tidlegare rektor",
    "inspektør",
    "avdelingsleiar",
    "undervisningsleiar",
    "skuleleiar",
    "ass. einingsleiar",
    "vikar",
    "",
)


def skule(*medlemmer: Medlem) -> Skule:
    return Skule(namn="Olden skule", kommune="Stryn", slag=Skuleslag.KOMBINERT, medlemmer=medlemmer)


def rektorar(*titles: str) -> list[str]:
    medlemmer = (Medlem(namn=str(number), rolle=each) for number, each in enumerate(titles))
    return [each.rolle for each in skule(*medlemmer).rektorar_on(DAY)]


@pytest.mark.parametrize("title", [title for row in HEADS for title in row])
def test_who_heads_a_school_is_its_rektor_whatever_the_title(title: str) -> None:
    assert rektorar(title) == [title]
    assert rektorar("inspektør", title) == [title]


@pytest.mark.parametrize("title", OTHERS)
def test_who_helps_heads_nothing(title: str) -> None:
    assert rektorar(title) == []
    assert rektorar(title, "rektor") == ["rektor"]


@given(st.lists(st.sampled_from([title for row in HEADS for title in row]), min_size=1))
def test_who_stands_in_goes_first_and_a_rektor_before_other_titles(titles: list[str]) -> None:
    first = next(row for row in HEADS if {*row} & {*titles})
    assert rektorar(*titles) == [each for each in titles if each in first]


@given(st.lists(st.text() | st.sampled_from([*OTHERS, "rektor", "einingsleiar"]), min_size=1))
def test_any_titles_give_a_rektor_of_those_who_meet_and_what_is_said_goes_first(
    titles: list[str],
) -> None:
    assert {*rektorar(*titles)} <= {*titles}
    said = Medlem(namn="Eva", rolle=titles[0], leier_skulen=True)
    others = [Medlem(namn="Ola", rolle=each) for each in titles]
    assert skule(*others, said).rektorar_on(DAY) == (said,)
    assert skule(*others, said).medlemmer_on(DAY)[0] is said


def test_only_those_who_are_there_count() -> None:
    gone = Medlem(namn="Eva", rolle="fungerande rektor", til=date(2027, 4, 28))
    stays = Medlem(namn="Ola", rolle="rektor")
    assert skule(gone, stays).rektorar_on(DAY) == (stays,)
    assert skule(gone).rektorar_on(DAY) == ()
