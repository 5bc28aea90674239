"""Who leads, who comes and who is called, with the roles that a document prints."""

from datetime import date

from msgspec import Struct

from nettverk.model.samarbeid import REKTOR, Nettverk, Oversikt, Person, Skule


class PersonContext(Struct, frozen=True):
    """A person as a document names them; `stad` is the school or municipality."""

    namn: str
    rolle: str = ""
    stad: str = ""
    epost: str = ""


class SkuleContext(Struct, frozen=True):
    """A school and those who meet for it."""

    namn: str
    medlemmer: tuple[PersonContext, ...]


def describe_schools(oversikt: Oversikt, nettverk: Nettverk, day: date) -> tuple[SkuleContext, ...]:
    """List the network's schools with those who meet for them on a day."""
    schools = {each.namn: each for each in oversikt.skular}
    return tuple(
        SkuleContext(
            name, tuple(_member(schools[name], each) for each in schools[name].members_on(day))
        )
        for name in nettverk.skular
    )


def _member(skule: Skule, person: Person) -> PersonContext:
    return PersonContext(person.namn, getattr(person, "rolle", ""), skule.namn, person.epost)


def find_person(oversikt: Oversikt, name: str) -> PersonContext:
    """Find a person by name among members and arbeidsgruppe; an unknown name stands alone."""
    for skule in oversikt.skular:
        for member in skule.medlemmer:
            if member.namn == name:
                return _member(skule, member)
    for each in oversikt.samarbeid.arbeidsgruppe:
        if each.namn == name:
            return PersonContext(name, "arbeidsgruppa", each.kommune, each.epost)
    return PersonContext(name)


def find_rektor(skule: Skule, day: date) -> PersonContext | None:
    """Find the rektor of a school on a day."""
    rektor = next((each for each in skule.members_on(day) if each.rolle == REKTOR), None)
    return _member(skule, rektor) if rektor else None
