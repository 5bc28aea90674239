"""PyYAML's loader in C: every file of a workspace, and nothing done with it.

python benchmarks/peers/load_yaml.py WORKSPACE
"""

import sys
from pathlib import Path

import yaml

for each in sorted(Path(sys.argv[1], "data").glob("*.yaml")):
    yaml.load(each.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
