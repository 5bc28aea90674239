"""Our own reading of a workspace into its model, with the place of each key, and nothing else.

python benchmarks/peers/read_yaml.py WORKSPACE
"""

import gc
import sys
from pathlib import Path

from nettverk.reading.data import load_data
from nettverk.reading.files import Files

gc.disable()
load_data(Files(Path(sys.argv[1])))
