"""Who leads, who comes and who is called, with the roles that a document prints."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from nettverk.model.folk import Medlem
from nettverk.model.samarbeid import ITSLEARNING, Nettverk, Oversikt, Skule
from nettverk.nynorsk import write_list


class SamarbeidContext(Struct, frozen=True):
    """The cooperation, and where it publishes; `fag` is empty where the platform has none."""

    namn: str
    plattform: str
    fag: str
    tal_nettverk: int


def describe_samarbeid(oversikt: Oversikt) -> SamarbeidContext:
    """Make the cooperation's part of a context."""
    samarbeid = oversikt.samarbeid
    subject = samarbeid.namn if samarbeid.plattform.casefold() == ITSLEARNING else ""
    return SamarbeidContext(
        namn=samarbeid.namn,
        plattform=samarbeid.plattform,
        fag=samarbeid.fag or subject,
        tal_nettverk=samarbeid.tal_nettverk or len(oversikt.nettverk),
    )


ARBEIDSGRUPPA = "arbeidsgruppa"


class PersonContext(Struct, frozen=True):
    """A person as a document names them; `stad` is the school or municipality.

    A school stands in for itself where nobody is known to meet for it.
    """

    namn: str
    rolle: str = ""
    stad: str = ""
    epost: str = ""

    @property
    def er_skule(self) -> bool:
        """Tell whether this is a school that stands in for itself."""
        return self.namn == self.stad


class SkuleContext(Struct, frozen=True):
    """A school and those who meet for it."""

    namn: str
    medlemmer: tuple[PersonContext, ...]


def describe_skular(oversikt: Oversikt, nettverk: Nettverk, day: date) -> tuple[SkuleContext, ...]:
    """List the schools of the network on a day, with those who meet for them."""
    return tuple(
        SkuleContext(name, describe_skule(oversikt, name, day)) for name in nettverk.skular_on(day)
    )


def describe_skule(oversikt: Oversikt, namn: str, day: date) -> tuple[PersonContext, ...]:
    """Describe those who meet for a school on a day; one that is no longer there has its name."""
    skule = oversikt.by_skulenamn.get(namn)
    return _describe_medlemmer(skule, day) if skule else (PersonContext(namn, stad=namn),)


def _describe_medlemmer(skule: Skule, day: date) -> tuple[PersonContext, ...]:
    """Describe those who meet for a school on a day; where nobody is known to, the school does."""
    medlemmer = tuple(_describe_medlem(skule, each) for each in skule.medlemmer_on(day))
    return medlemmer or (PersonContext(skule.namn, stad=skule.namn, epost=skule.epost),)


def _describe_medlem(skule: Skule, person: Medlem) -> PersonContext:
    return PersonContext(person.namn, person.rolle, skule.namn, person.epost)


def find_person(oversikt: Oversikt, name: str, day: date) -> PersonContext:
    """Find a person by name, in the role they have on a day; an unknown name stands alone."""
    found = [
        (each.is_active(day), _describe_medlem(skule, each))
        for skule, each in oversikt.medlemmer.get(name, ())
    ]
    found += [
        (each.is_active(day), PersonContext(name, ARBEIDSGRUPPA, each.kommune, each.epost))
        for each in oversikt.arbeidsgruppe.get(name, ())
    ]
    active = (person for is_active, person in found if is_active)
    return next(active, found[0][1] if found else PersonContext(name))


def describe_leiar(leiarar: Sequence[PersonContext], nettverk: Nettverk) -> PersonContext:
    """Describe who leads as if they were one; the network itself where nobody does."""
    if len(leiarar) == 1:
        return leiarar[0]
    addresses = write_list(each.epost for each in leiarar if each.epost)
    namn = write_list(each.namn for each in leiarar) or nettverk.namn
    return PersonContext(namn, epost=addresses)


def describe_deltakar(oversikt: Oversikt, name: str, day: date) -> PersonContext | None:
    """Describe a member of the arbeidsgruppe, also one who leads a school; None has no name."""
    if not name:
        return None
    known = oversikt.arbeidsgruppe.get(name, ())
    terms = sorted(known, key=lambda each: not each.is_active(day))
    if not terms:
        return PersonContext(name)
    return PersonContext(name, stad=terms[0].kommune, epost=terms[0].epost)


def find_rektor(skule: Skule, day: date) -> PersonContext | None:
    """Find who heads a school on a day, whatever the title."""
    rektor = next(iter(skule.rektorar_on(day)), None)
    return _describe_medlem(skule, rektor) if rektor else None


def list_kontaktar(skule: Skule, day: date) -> tuple[PersonContext, ...]:
    """List whom a school is asked through: its rektor, else those who meet for it."""
    rektor = find_rektor(skule, day)
    return (rektor,) if rektor else _describe_medlemmer(skule, day)
