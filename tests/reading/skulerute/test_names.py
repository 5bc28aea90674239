"""What events in published skuleruter are called, and what that means."""

import pytest

from nettverk.reading.skulerute.names import Slag, classify, name_nynorsk

MEANT = {
    Slag.FØRSTE_DAG: [
        "Første skuledag",
        "Første skoledag for elevene",
        "Fyrste skuledag",
        "Skolestart",
        "Første skuledag etter sommarferien",
        "FØRSTE SKOLEDAG",
        "Skuleåret startar",
    ],
    Slag.SISTE_DAG: [
        "Siste skuledag",
        "Siste skoledag før sommerferien",
        "Siste skuledag, slutt kl. 11",
        "Skoleslutt",
    ],
    Slag.SOMMARFERIE: ["Sommarferie", "Sommerferie 2029"],
    Slag.FRI: [
        "Haustferie",
        "Høstferie",
        "Vinterferien (veke 9)",
        "Juleferie",
        "Påskeferie",
        "Planleggingsdag",
        "Planleggingsdagar for lærarane",
        "Planleggingsdag (SFO open)",
        "Planleggingsdag, SFO åpen",
        "Planleggingsdag skole og SFO",
        "Elevane har fri",
        "Elevfri dag",
        "Skolefri",
        "Fri",
        "Fridag etter Kristi himmelfart",
        "Inneklemt dag",
        "Avspasering",
    ],
    Slag.ANNA: [
        "Siste skuledag før jul",
        "Første skoledag etter høstferien",
        "Siste dag før haustferien",
        "Skulen byrjar etter juleferien",
        "SFO stengt",
        "Planleggingsdag SFO",
        "Påmelding til ferie-SFO",
        "Foreldremøte",
        "Mobilfri skuledag",
        "Friluftsdag",
        "Frivilligdag",
        "",
    ],
}


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for kind, names in MEANT.items() for name in names]
)
def test_a_name_is_understood(name: str, kind: Slag) -> None:
    assert classify(name) is kind


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Høstferie", "Haustferie"),
        ("HØSTFERIE uke 41 (SFO åpen)", "Haustferie"),
        ("høst-ferien for skolene", "Haustferie"),
        ("Juleferie t.o.m.", "Juleferie"),
        ("Jolefri", "Jolefri"),
        ("Joleferie", "Juleferie"),
        ("Vinterferie for skolene (Gjelder ikke SFO og barnehager)", "Vinterferie"),
        ("Sommerferie skole", "Sommarferie"),
        ("Easter holidays", "Påskeferie"),
        ("Romjulsferie", "Juleferie"),
        ("Planleggingsdag etter juleferien", "Planleggingsdag etter juleferien"),
        ("Plandag før høstferien", "Plandag før høstferien"),
        ("Siste skoledag før høstferien", "Siste skoledag før høstferien"),
        ("Elevfri", "Elevfri"),
    ],
)
def test_a_break_is_called_by_its_nynorsk_name(label: str, expected: str) -> None:
    assert name_nynorsk(label) == expected
