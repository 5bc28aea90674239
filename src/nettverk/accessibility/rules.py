"""All the rules in one run."""

from pathlib import Path

from nettverk.accessibility.document import Document, UnreadableFileError, open_package
from nettverk.accessibility.findings import tell_findings
from nettverk.accessibility.language import check_file_language, check_language
from nettverk.accessibility.links import check_links, check_relations, check_styles
from nettverk.accessibility.lists import check_numbering, check_typed_lists
from nettverk.accessibility.objects import (
    check_alternative_texts,
    check_controls,
    check_floating,
    check_protection,
)
from nettverk.accessibility.sight import check_alignment, check_contrast, check_sizes
from nettverk.accessibility.structure import (
    check_blank_paragraphs,
    check_empty_headings,
    check_fake_headings,
    check_heading_levels,
    check_paper,
    check_title,
)
from nettverk.accessibility.tables import (
    check_cell_ends,
    check_descriptions,
    check_frames,
    check_grid,
    check_header_rows,
    check_merged_cells,
    check_nested_tables,
)
from nettverk.errors import Place, Problem, error, sort_problems

RULES = (
    check_title,
    check_language,
    check_file_language,
    check_heading_levels,
    check_empty_headings,
    check_fake_headings,
    check_typed_lists,
    check_numbering,
    check_header_rows,
    check_frames,
    check_merged_cells,
    check_nested_tables,
    check_grid,
    check_descriptions,
    check_cell_ends,
    check_blank_paragraphs,
    check_alternative_texts,
    check_floating,
    check_links,
    check_contrast,
    check_sizes,
    check_alignment,
    check_controls,
    check_protection,
    check_paper,
    check_styles,
    check_relations,
)


def check_document(path: Path, name: str) -> tuple[Problem, ...]:
    """Find everything in a Word file that shuts somebody out; `name` is what messages call it."""
    try:
        document = Document(open_package(path))
        findings = [found for rule in RULES for found in rule(document)]
    except UnreadableFileError as fault:
        return (error(Place(name), fault.what, fault.fix),)
    return sort_problems(tell_findings(name, findings))
