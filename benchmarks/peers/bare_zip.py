"""The limit: the parts of a document that is ready, zipped and put on the disk so many times.

python benchmarks/peers/bare_zip.py DOCUMENT.docx OUT [TIMES]
"""

import os
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

source, out, times = Path(sys.argv[1]), Path(sys.argv[2]), int([*sys.argv, "1"][3])
with ZipFile(source) as package:
    parts = {name: package.read(name) for name in package.namelist()}
text = source.with_suffix(".md").read_bytes()
for number in range(times):
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    for suffix, content in ((".docx", made.getvalue()), (".md", text)):
        with (out / f"{number}{suffix}").open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
