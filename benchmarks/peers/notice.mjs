// A notice by docx from npm, written by hand: the words stand in the script, and no YAML is read.
//
//     node benchmarks/peers/notice.mjs OUT.docx
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(`${process.cwd()}/`);
const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } = require("docx");
const heading = (text, level) => new Paragraph({ text, heading: level });
const bullet = (text) => new Paragraph({ text, bullet: { level: 0 } });
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const table = (rows) =>
  new Table({ rows: rows.map((each) => new TableRow({ children: each.map(cell) })) });
const points = [...Array(9).keys()].map((n) => [`${n}`, `12.${n}0`, `Sak nummer ${n}`, "verten"]);
const children = [
  heading("Innkalling til møte i Store barneskular 2. desember 2026", HeadingLevel.HEADING_1),
  table([
    ["Når", "Onsdag 2. desember 2026 kl. 12.00–15.00"],
    ["Kvar", "Kvitkløveren barneskule, personalrommet"],
    ["Forfall", "Meld frå til Øystein Hauglid, seinast onsdag 25. november."],
  ]),
  new Paragraph("Velkomne til Kvitkløveren, der rektor tar imot oss."),
  ...["Førebuing: Ta med eit døme.", "Mat: Det blir kaffi.", "Dokument: på itslearning."].map(bullet),
  heading("Sakliste", HeadingLevel.HEADING_2),
  table([["Nr.", "Kl.", "Sak", "Ansvarleg"], ...points]),
  heading("Innkalla", HeadingLevel.HEADING_2),
  ...[...Array(6).keys()].map((n) => bullet(`Skule ${n}: Kari Vik (rektor) og Per Berg`)),
];
Packer.toBuffer(new Document({ sections: [{ children }] })).then((made) =>
  writeFileSync(process.argv[2], made),
);
