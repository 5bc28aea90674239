"""What is mended of the seed, and why: slips of the pen, and what the data of «Minst» fill in.

A mending changes no word for another that means the same. What the seed spells in a way of its own
stays: «agendaen», «bevertning», «bredde», «hensikt», «suksesskriterier», the infinitives in -e
beside those in -a, and the spaces after a slash.
"""

import re
from pathlib import Path
from typing import NamedTuple

SEED = Path(__file__).with_name("seed.txt")
_NUMBER = re.compile(r"(?m)^(?:\d\.|·) ")


class Mending(NamedTuple):
    """What the seed has, what the documents have, and why."""

    typed: str
    mended: str
    reason: str


FEMININE = "the noun is feminine"
NEUTER = "a neuter noun has no -ane"
SIGNS = "Norwegian quotation marks"
NAME = "the platform writes its name so"
ADVERB = "«òg» is too, «og» is and"
PRESENT = "a verb in -era has -er in the present"
DATA = "it comes from the data"

MENDINGS = (
    Mending("elevenes læring", "læringa til elevane", "no genitive in -enes in nynorsk"),
    Mending("”nettverksarbeidarar”", "«nettverksarbeidarar»", SIGNS),
    Mending("me veit og at", "me veit òg at", ADVERB),
    Mending("er ein sofistikert", "er ei sofistikert", FEMININE),
    Mending("er ein krevjande arbeidsform", "er ei krevjande arbeidsform", FEMININE),
    Mending("dei sju leiarnettverka", "dei to leiarnettverka", DATA),
    Mending("rullerar", "rullerer", PRESENT),
    Mending("”Jærskulen”", "«Jærskulen»", SIGNS),
    Mending("på ItsLearning", "på itslearning", NAME),
    Mending("via itsLearning", "via itslearning", NAME),
    Mending("vil og ha", "vil òg ha", ADVERB),
    Mending("vil me og bruka", "vil me òg bruka", ADVERB),
    Mending("”administrativ”", "«administrativ»", SIGNS),
    Mending("ein sak er", "ei sak er", FEMININE),
    Mending("meir hører", "meir høyrer", "bokmål, in the sentence after «høyrer»"),
    Mending("hausten 2013", "hausten 2026", DATA),
    Mending("leiarnettverk:\n", "leiarnettverk: Minst\n", DATA),
    Mending("[bookmark: _GoBack]", "", "a mark of the word processor, and no text"),
    Mending(
        "\nNettverksleiar:\n",
        "\nNettverksleiar: Geir Ove Sandnesli (rektor, Revehaugen skule)\n",
        DATA,
    ),
    Mending("rektorar og\nstimulerer", "rektorar og stimulerer", "a sentence broken in two"),
    Mending("avgjerder,\n", "avgjerder\n", "a comma with nothing after it"),
    Mending("Møta starter og slutter", "Møta startar og sluttar", "both verbs have -ar in nynorsk"),
    Mending("Ein uheldig kopling", "Ei uheldig kopling", FEMININE),
    Mending("tenderar", "tenderer", PRESENT),
    Mending("ein god kjelde", "ei god kjelde", FEMININE),
    Mending("medlemmane", "medlemmene", NEUTER),
    Mending("Medlemmane", "Medlemmene", NEUTER),
    Mending("får rollar", "får roller", "a feminine noun in -e has -er in the plural"),
    Mending("ein stor bredde", "ei stor bredde", FEMININE),
    Mending("”Grunnlaget", "«Grunnlaget", SIGNS),
    Mending("Jærskulen”", "Jærskulen»", SIGNS),
    Mending("låg i botn\n", "låg i botn?\n", "a question without its mark"),
    Mending("Tokollonnenotat", "Tokolonnenotat", "misspelt"),
    Mending("punktane", "punkta", NEUTER),
    Mending("ein evaluering", "ei evaluering", FEMININE),
    Mending("dei utvalde tema\n", "dei utvalde tema.\n", "a sentence without its full stop"),
    Mending("begge skuletema\n", "begge skuletema.\n", "a sentence without its full stop"),
)


def read_seed() -> str:
    """Read the seed, a line for each of its blocks, without the signs of its lists."""
    lines = (" ".join(each.split()) for each in SEED.read_text(encoding="utf-8").splitlines())
    return _NUMBER.sub("", "".join(f"{each}\n" for each in lines if each))


def mend(text: str) -> str:
    """Mend the seed, each mending where the ones before it leave something to mend."""
    for each in MENDINGS:
        assert each.typed in text, f"«{each.typed}» is not in the seed"
        text = text.replace(each.typed, each.mended)
    return text
