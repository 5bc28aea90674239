"""Where a link leads that is written as a field, however its code is put."""

import pytest

from nettverk.ooxml.field_codes import WordField


@pytest.mark.parametrize(
    ("code", "link"),
    [
        (' HYPERLINK "https://example.org/a b" ', ("https://example.org/a b", "")),
        ('hyperlink "https://example.org" \\h', ("https://example.org", "")),
        ("HYPERLINK https://example.org \\h \\z", ("https://example.org", "")),
        ("HYPERLINK C:\\mappe\\fil.docx", ("C:\\mappe\\fil.docx", "")),
        ('HYPERLINK \\l "sak_1"', ("", "sak_1")),
        (
            'HYPERLINK "https://example.org" \\l "sak_1" \\o "Sjå her"',
            ("https://example.org", "sak_1"),
        ),
        ('HYPERLINK \\t "_blank" "https://example.org"', ("https://example.org", "")),
        ("HYPERLINK \\h ", ("", "")),
        ("PAGE", None),
    ],
)
def test_code_of_a_link(code: str, link: tuple[str, str] | None) -> None:
    assert WordField(code, [], []).link == link
