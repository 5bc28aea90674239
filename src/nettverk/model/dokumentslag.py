"""What documents and messages there are: one registry of their names, templates and words."""

from collections.abc import Mapping

from msgspec import Struct


class Dokumentslag(Struct, frozen=True):
    """A kind of document; `malar` are its templates, each with what it is for.

    `namn` begins the name of its template, and names its file and what is done with it. `modul` of
    `nettverk.documents` makes it. The rest is for those that belong to a meeting: `tittel` begins
    the title, `bestemt` is the kind in a sentence, and `utlagt` what becomes of it.
    """

    namn: str
    modul: str
    malar: Mapping[str, str]
    tittel: str = ""
    bestemt: str = ""
    utlagt: str = ""

    def choose_mal(self, *, oppstart: bool) -> str:
        """Choose the template: an oppstart has its own where there is one."""
        own = f"{self.namn}-oppstart.md"
        return own if oppstart and own in self.malar else f"{self.namn}.md"


class Meldingsslag(Struct, frozen=True):
    """A kind of message, what its template is for, and the document it is about.

    `kalender` is what the calendar file of the meeting is called that goes with it, if any.
    """

    namn: str
    om: str
    dokument: Dokumentslag | None = None
    kalender: str = ""

    @property
    def mal(self) -> str:
        """Name the template."""
        return f"melding-{self.namn}.txt"


INNKALLING = Dokumentslag(
    "innkalling",
    "innkalling",
    {
        "innkalling.md": "innkallinga",
        "innkalling-oppstart.md": "innkallinga til oppstartmøtet",
        "endra.md": "det som er endra, øvst i innkallinga",
        "praktisk.md": "det praktiske i innkallinga, frå når til dokument",
        "sakliste.md": "saklista i innkallinga",
        "dei-innkalla.md": "slutten av innkallinga: dei innkalla, neste møte og avsendar",
        "sidan-sist.md": "«Sidan sist» i innkallinga",
    },
    "Innkalling til møte i",
    "Innkallinga",
    "lagd ut",
)
REFERAT = Dokumentslag(
    "referat",
    "referat",
    {
        "referat.md": "referatet",
        "referat-oppstart.md": "referatet frå oppstartmøtet",
        "oppfolging-sist.md": "«Oppfølging frå sist» i referatet",
        "suppleringar.md": "«Suppleringar til grunnlaget» i referatet",
    },
    "Referat frå møte i",
    "Referatet",
    "lagt ut",
)
GRUNNLAG = Dokumentslag(
    "grunnlag",
    "grunnlag",
    {"grunnlag.md": "nettverksgrunnlaget"},
    "Nettverksgrunnlag for",
)
PLAN = Dokumentslag("plan", "plan", {"plan.md": "møteplanen"})
NETTSIDE = Dokumentslag(
    "plan-nettside",
    "nettside",
    {
        "plan-nettside.html": "møteplanen som nettside",
        "plan-nettside/hovud.html": "det øvste på nettsidene",
        "plan-nettside/stil.css": "utsjånaden til nettsidene",
        "plan-nettside/filter.js": "filteret på nettsida",
    },
)
SAMANSETJING = Dokumentslag(
    "samansetjing",
    "samansetjingsvedlegg",
    {
        "samansetjing.md": "framlegget til samansetjing",
        "samansetjing-nettside.html": "framlegget til samansetjing som nettside",
    },
)
OPPFØLGING = Dokumentslag("oppfolging", "oppfolging", {"oppfolging.md": "avtalane frå referata"})
MELDING_INNKALLING = Meldingsslag("innkalling", "meldinga om innkallinga", INNKALLING, "mote")
MELDING_ENDRING = Meldingsslag(
    "endring", "meldinga om at eit møte er endra", INNKALLING, "mote-endra"
)
MELDING_AVLYSING = Meldingsslag(
    "avlysing", "meldinga om at eit møte er avlyst", INNKALLING, "mote-avlyst"
)
MELDING_TILBAKE = Meldingsslag(
    "tilbake", "meldinga om at ei innkalling var lagd ut ved ein feil", INNKALLING
)
MELDING_TILBAKE_REFERAT = Meldingsslag(
    "tilbake-referat", "meldinga om at eit referat vart lagt ut ved ein feil", REFERAT
)
MELDING_VERT = Meldingsslag("vert", "meldinga til verten")
MELDING_INNSPEL = Meldingsslag("innspel", "meldinga som spør medlemmene om saker")
MELDING_IKKJE_VERT = Meldingsslag("ikkje-vert", "meldinga til ein skule som ikkje er vert likevel")
MELDINGAR = (
    *(MELDING_INNSPEL, MELDING_VERT, MELDING_IKKJE_VERT),
    *(MELDING_INNKALLING, MELDING_ENDRING, MELDING_AVLYSING, MELDING_TILBAKE),
    MELDING_TILBAKE_REFERAT,
    Meldingsslag("referat", "meldinga om referatet", REFERAT),
)
MELDING = Dokumentslag("melding", "melding", {each.mal: each.om for each in MELDINGAR})
KALENDER = Dokumentslag("kalender", "kalender", {"kalender.txt": "teksten i kalenderen"})
ARK = Dokumentslag(
    "ark",
    "ark",
    {
        "ark/assosiasjonsrunde.md": "arket til assosiasjonsrunde",
        "ark/dialogrunde.md": "arket til dialogrunde",
        "ark/dialogspel.md": "arket til dialogspel",
        "ark/fokustid.md": "arket til fokustid",
        "ark/innleiing.md": "arket til førebudd innleiing",
        "ark/modellering.md": "arket til modellering",
        "ark/observasjon.md": "arket til observasjon av praksis",
        "ark/rettleiing.md": "arket til problemretta rettleiing",
        "ark/samskriving.md": "arket til samskriving",
        "ark/tokolonnenotat.md": "arket til tokolonnenotat",
    },
)
DOKUMENTSLAG = (
    *(INNKALLING, REFERAT, GRUNNLAG, PLAN, NETTSIDE, SAMANSETJING, OPPFØLGING, MELDING),
    *(KALENDER, ARK),
)
PUBLISERTE = tuple(each for each in DOKUMENTSLAG if each.utlagt)
"""What is published to the members, and told of."""

REFERANSE = "referanse.docx"
MALAR: Mapping[str, str] = {
    **{mal: om for each in DOKUMENTSLAG for mal, om in each.malar.items()},
    "standard.yaml": "saklista og måla til vanleg",
    REFERANSE: "utsjånaden i Word",
}
"""Every template that is shipped, and what it is for."""
