"""The additions to the foundation: what stands is what nobody has struck or reworded since."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nettverk.model.referat import Grunnlagsendring, Referat
from nettverk.model.samarbeid import Supplement
from nettverk.planning.grunnlag import DELAR, follow_grunnlag
from nettverk.planning.mote import Møte
from nettverk.referat.cells import parse_grunnlagsendring

from .build import møta, plan, shared, year

YAML = Supplement(verdiar=("Undring", "Mot"), innhald=("Lesing",), anna=("Lesing",))
MEETINGS = møta(plan(year([shared(day) for day in ("16.9", "28.10", "2.12", "27.1")])))


def strike(text: str, part: str = "verdiar", new: str = "") -> Referat:
    return Referat(grunnlagsendringar=(Grunnlagsendring(part, text, new),))


def add(*texts: str, part: str = "verdiar") -> Referat:
    return Referat(supplement={part: texts})


def follow(*referata: Referat) -> tuple[list[tuple[str, str, date | None]], list[str]]:
    """Give what stands, with the day it was reworded, and what could not be told."""
    found = follow_grunnlag(YAML, list(zip(MEETINGS, referata, strict=False)))
    stands = [(each.part, each.tekst, each.endra) for each in found.alle]
    return stands, [endring.gammal for _, endring, _ in found.ukjende]


BEFORE = [
    ("verdiar", "Undring", None),
    ("verdiar", "Mot", None),
    ("innhald", "Lesing", None),
    ("anna", "Lesing", None),
]


@pytest.mark.parametrize("text", ["Mot", "  MOT ", "mot.", "«Mot»"])
def test_struck_however_it_is_written(text: str) -> None:
    assert follow(strike(text)) == ([BEFORE[0], *BEFORE[2:]], [])


def test_its_own_part_comes_first() -> None:
    assert follow(strike("Lesing", "anna")) == (BEFORE[:3], [])
    assert follow(strike("Lesing", "innhald")) == ([*BEFORE[:2], BEFORE[3]], [])


@pytest.mark.parametrize("part", ["verdiar", ""])
def test_what_stands_in_several_other_parts_is_told(part: str) -> None:
    assert follow(strike("Lesing", part)) == (BEFORE, ["Lesing"])


@pytest.mark.parametrize("part", ["anna", ""])
def test_what_stands_in_one_other_part_is_meant(part: str) -> None:
    assert follow(strike("Mot", part))[0] == [BEFORE[0], *BEFORE[2:]]


def test_what_nobody_has_added_is_told() -> None:
    assert follow(strike("Humor"), add("Humor")) == (
        [*BEFORE, ("verdiar", "Humor", None)],
        ["Humor"],
    )


def test_added_in_the_same_minutes_is_not_struck() -> None:
    both = Referat(
        supplement={"verdiar": ("Ro",)}, grunnlagsendringar=(Grunnlagsendring("", "Ro"),)
    )
    assert follow(both) == ([*BEFORE, ("verdiar", "Ro", None)], ["Ro"])


def test_said_twice_in_a_part_is_one_thing() -> None:
    assert follow(add("mot"), strike("Mot")) == ([BEFORE[0], *BEFORE[2:]], [])


def test_reworded_stays_in_its_place_and_is_known_by_its_new_words() -> None:
    second, third = (each.dato for each in MEETINGS[1:3])
    said = [add("Ro"), strike("Mot", new="Mot og humor"), strike("mot og humor", new="Humor")]
    assert follow(*said[:2])[0] == [
        BEFORE[0],
        ("verdiar", "Mot og humor", second),
        *BEFORE[2:],
        ("verdiar", "Ro", None),
    ]
    assert follow(*said)[0][1] == ("verdiar", "Humor", third)
    assert follow(*said, strike("Mot"))[1] == ["Mot"]


def test_every_step_is_kept_with_its_meeting() -> None:
    said = [add("Ro"), strike("Ro", new="Uro"), strike("Uro")]
    steg = follow_grunnlag(YAML, list(zip(MEETINGS, said, strict=False))).steg
    assert [(each.møte.dato, each.gammal, each.ny) for each in steg] == [
        (MEETINGS[0].dato, "", "Ro"),
        (MEETINGS[1].dato, "Ro", "Uro"),
        (MEETINGS[2].dato, "Uro", ""),
    ]


WORD = st.sampled_from(["Ro", "Mot", "Humor", "Undring", "Lesing"])
SAID = st.lists(
    st.one_of(
        st.builds(add, WORD, part=st.sampled_from(DELAR)),
        st.builds(strike, WORD, st.sampled_from(("", *DELAR)), st.one_of(st.just(""), WORD)),
    ),
    max_size=4,
)


@given(said=SAID)
def test_what_stands_is_all_that_was_added_and_not_struck(said: list[Referat]) -> None:
    """The steps make what stands; whoever struck nothing is told."""
    given: list[tuple[Møte, Referat]] = list(zip(MEETINGS, said, strict=False))
    found = follow_grunnlag(YAML, given)
    stands = [(part, text) for part, text, _ in BEFORE]
    for each in found.steg:
        if each.gammal:
            stands.remove((each.part, each.gammal))
        if each.ny:
            stands.append((each.part, each.ny))
    assert sorted((each.part, each.tekst) for each in found.alle) == sorted(stands)
    changed = {each.møte.dato for each in found.steg if each.gammal}
    told = {day for day, _, _ in found.ukjende}
    assert changed | told == {møte.dato for møte, each in given if each.grunnlagsendringar}
    assert not changed & told


def test_one_day_back_it_was_as_it_was() -> None:
    said = [(MEETINGS[1], strike("Mot"))]
    earlier = [each for each in said if each[0].dato <= MEETINGS[1].dato - timedelta(1)]
    assert len(follow_grunnlag(YAML, earlier).alle) == len(BEFORE)


STRIKES = """
Stryk: Mot / stryk:Mot / Stryk «Mot» / STRYK: «Mot». / Stryk Mot / Strøke: Mot / Stroke: Mot
Strøken: Mot / Strøke Mot / Fjern: Mot / Fjerna: Mot / Fjern «Mot» / Slett: Mot / Ta bort: Mot
Stryk “Mot” / Stryk "Mot"
"""
REWORDS = """
Endra: Mot → Humor / Endra: Mot -> Humor / Endra: Mot => Humor / Endra Mot → Humor
Endra «Mot» til «Humor» / Endra: «Mot» til «Humor». / Endre: «Mot» → «Humor» / Endra: Mot --> Humor
Endring: Mot–>Humor / Byt ut «Mot» med «Humor» / Omformuler: Mot → Humor / Endra: Mot \uf0e0 Humor
Endra "Mot" til "Humor"
"""
UNCLEAR = """
Stryk: / Endra: Mot / Endra: Mot til Humor / Endra «Mot» / Endra: → Humor / Endra: Mot → / Stryk: «»
"""
ADDITIONS = """
Mot / Fjern hindringar for samarbeid / Endra haldningar / Strykarar spelar / Endringsvilje
Me vil stryka: alt / Slettefjell / Å endra «alt» til «noko» / Ta bortekampar
"""


@pytest.mark.parametrize(
    ("lines", "said"),
    [(STRIKES, ("Mot",)), (REWORDS, ("Mot", "Humor")), (UNCLEAR, ()), (ADDITIONS, None)],
)
def test_lines(lines: str, said: tuple[str, ...] | None) -> None:
    for line in lines.strip().replace("\n", " / ").split(" / "):
        assert parse_grunnlagsendring(line.strip()) == said, line


def test_text_may_hold_the_words_that_change_it() -> None:
    assert parse_grunnlagsendring("Endra: Ro → Ro til å endra") == ("Ro", "Ro til å endra")
    assert parse_grunnlagsendring("Stryk: Å seia «nei» til mykje") == ("Å seia «nei» til mykje",)


TEXT = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1).map(str.strip)
PLAIN = TEXT.filter(lambda text: text and not set("«»„“”\"'>→:") & {*text})


@given(old=PLAIN, new=PLAIN)
def test_any_text_is_struck_and_reworded_as_it_stands(old: str, new: str) -> None:
    assert parse_grunnlagsendring(f"Stryk: {old}") == (old,)
    for line in (f"Endra: {old} → {new}", f"Endra «{old}» til «{new}»"):
        assert parse_grunnlagsendring(line) == (old, new)
