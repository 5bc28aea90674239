"""The days of a school year that nobody should meet on."""

from datetime import date

from nettverk.model.skulear import Skuleår
from nettverk.model.skulerute import is_at_christmas, name_holiday
from nettverk.nynorsk import write_weekday


def name_day_off(year: Skuleår, day: date) -> str:
    """Say why there is no school on a day; nothing where there is."""
    if day.weekday() >= 5:
        return write_weekday(day)
    if holiday := name_holiday(day):
        return holiday
    if _runs(year):
        if day < year.første_skuledag:
            return "skuleåret har ikkje starta"
        if day > year.siste_skuledag:
            return "skuleåret er slutt"
    named = next((each.namn for each in year.fri if each.covers(day)), "")
    return named or ("jula" if is_at_christmas(day) else "")


def _runs(year: Skuleår) -> bool:
    return not year.source.flawed and year.første_skuledag < year.siste_skuledag
