"""Warnings that somebody has accepted, and acceptances that no longer fit anything."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from nettverk.checks import check_plan
from nettverk.errors import Problem, Severity, warning
from nettverk.model.godteke import Godteke
from nettverk.model.skulear import Skuleår
from nettverk.nynorsk import fold, write_short_date
from nettverk.planning.plan import Plan
from nettverk.reglar import Regel


def list_open(plan: Plan, problems: Iterable[Problem], today: date) -> tuple[Problem, ...]:
    """List the problems that nobody has accepted; a fault never is."""
    godtekne = [each for each in _list_godtekne(plan, today) if not _is_over(each, today)]
    return tuple(
        each
        for each in problems
        if each.severity is Severity.ERROR or not any(_fits(one, each) for one in godtekne)
    )


def check_godtekne(
    plan: Plan, problems: Sequence[Problem], today: date, *, whole: bool
) -> Iterator[Problem]:
    """Warn of acceptances of faults, and of those that are over or that nothing answers to.

    What was wrong earlier in the years that run, answers too. Where `problems` are not the `whole`
    of what is wrong, only what fits them is judged.
    """
    godtekne = [*_list_godtekne(plan, today)]
    if godtekne and whole:
        days = (each.første_skuledag for each in _list_years(plan, today))
        problems = (*problems, *check_plan(plan, min([today, *days])))
    for each in godtekne:
        judged = whole or any(_fits(each, one) for one in problems)
        if judged and (told := _judge(each, problems, today)):
            yield warning(Regel.GODTEKE, each.source.at("regel"), *told)


def _judge(godteke: Godteke, problems: Sequence[Problem], today: date) -> tuple[str, str] | None:
    """Say what is wrong with an acceptance, and how to mend it; None where nothing is."""
    about = f"«{godteke.regel}»" + (f" for «{godteke.gjeld}»" if godteke.gjeld else "")
    if godteke.til and _is_over(godteke, today):
        what = f"Godkjenninga av {about} gjaldt til {write_short_date(godteke.til)}."
        return what, "Slett ho, eller skriv ein ny «til»."
    fit = {each.severity for each in problems if _fits(godteke, each)}
    if Severity.WARNING in fit:
        return None
    if fit:
        return (
            f"{about} er ein feil her, og feil kan ikkje godtakast.",
            "Rett feilen, og slett godkjenninga.",
        )
    others = any(each.regel is godteke.regel for each in problems)
    fix = "Slett ho, eller rett «gjeld»." if others else "Slett ho."
    return f"Inga åtvaring passar til godkjenninga av {about}.", fix


def _list_godtekne(plan: Plan, today: date) -> Iterator[Godteke]:
    """List every sound acceptance; those of a year end with it."""
    own = (one for year in _list_years(plan, today) for one in year.godteke)
    for each in (*plan.oversikt.godteke, *own):
        if not each.source.flawed:
            yield each


def _list_years(plan: Plan, today: date) -> list[Skuleår]:
    return [each for each in plan.skuleår if not each.is_over(today)]


def _is_over(godteke: Godteke, today: date) -> bool:
    return godteke.til is not None and godteke.til < today


def _fits(godteke: Godteke, problem: Problem) -> bool:
    """Tell whether a problem is of the rule, and names what the acceptance is about."""
    # One of acceptances themselves would hide what it says.
    if problem.regel is not godteke.regel or problem.regel is Regel.GODTEKE:
        return False
    said = f" {_fold(f'{problem.place.file} {problem.what}')} "
    return not godteke.gjeld or f" {_fold(godteke.gjeld)} " in said


def _fold(text: str) -> str:
    """Fold a text to words; a day is the same however its numbers are written."""
    text = re.sub(r"\b(\d{4})-(\d\d)-(\d\d)\b", r"\3.\2.\1", text)
    return re.sub(r"\b0+(?=\d)", "", fold(text))
