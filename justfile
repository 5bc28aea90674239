# The everyday commands; `just` alone lists them.
default:
    @just --list

# Run the tests
test *arguments:
    uv run pytest {{ arguments }}

# Look for what the tests do not find by day: 50 times the examples, and others each time
night *arguments:
    uv run pytest --hypothesis-profile=night {{ arguments }}

# Fill in minutes at random, and send them through an editor, LibreOffice and pandoc
fillings *arguments:
    uv run python -m tests.referat.fillings {{ arguments }}

# Change real files at random for so many seconds of CPU, and have them read
fuzz *arguments:
    uv run python -m tests.hostile.fuzzing {{ arguments }}

# Write the golden files anew; read the diff before you commit it
goldens:
    uv run pytest --update-goldens -q
    git diff --stat tests/golden

# Style, types and layers
check:
    uv run ruff check
    uv run ruff format --check
    uv run mypy
    uv run lint-imports

# Spelling, forms and sentences of every text a user can read
language:
    uv run python scripts/check_language.py

# Make what is generated: schemas, key tables, reference document, templates as code, widths of letters, signs, pictures
generate:
    uv run python scripts/build_schema.py
    uv run python scripts/build_reference.py
    uv run python scripts/build_templates.py
    uv run python scripts/build_widths.py
    uv run python scripts/build_symbols.py
    uv run python scripts/build_pictures.py

# Measure all that a user waits for beside its peers, and write docs/fart.md; then two parts alone
benchmark:
    uv run --group benchmark python -m benchmarks.run --write
    uv run python -m benchmarks.rotation
    uv run python -m benchmarks.minutes

# Everything that a change must pass
ci:
    bash .ci/run
