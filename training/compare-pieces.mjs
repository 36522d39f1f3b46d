// node training/compare-pieces.mjs VOCABULARY < pieces.jsonl   the runtime's word pieces and case classes against training/piece_lines.py's
import { readFileSync } from 'node:fs';
import { caseClass } from '../dist/model/case-class.js';
import { WordPieces } from '../dist/model/word-pieces.js';

const pieces = new WordPieces(readFileSync(process.argv[2], 'utf8'), { maxPieces: 10, maxCharacters: 100 });
const rows = readFileSync(0, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
const different = rows.filter(({ word, pieces: wanted, case: wantedCase }) => [...pieces.of(word)].join() !== wanted.join() || caseClass(word) !== wantedCase);
for (const row of different.slice(0, 20)) console.log(JSON.stringify(row), [...pieces.of(row.word)].join(), caseClass(row.word));
console.log(`${rows.length} lines, ${different.length} different`);
process.exitCode = different.length ? 1 : 0;
