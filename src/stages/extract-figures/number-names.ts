import { STOP } from './context.js';
import { isMeasured } from './ratio.js';
import type { FigureReader } from './reader.js';

/** After these a number is a name: "flight 370", "Article 50", "Resolution 1441". */
export const DESIGNATORS: ReadonlySet<string> = new Set([
  'flight',
  'article',
  'section',
  'chapter',
  'resolution',
  'route',
  'highway',
  'interstate',
  'motorway',
  'page',
  'pages',
  'room',
  'gate',
  'channel',
  'apollo',
  'boeing',
  'airbus',
  'windows',
  'iphone',
  'ipad',
  'galaxy',
  'version',
  'no',
  'nos',
  'number',
  'paragraph',
  'clause',
  'rule',
  'title',
  'block',
  'ward',
  'zone',
  'unit',
  'platform',
  'pier',
  'terminal',
  'type',
  'model',
  'phase',
  'stage',
  'level',
  'category',
  'grade',
  'tier',
  'district',
  'area',
  'group',
  'act',
  'sector',
  'bullet',
  'proposition',
  'amendment',
  'war',
  'euro',
  'division',
  'formula',
  'radio',
  'tel',
  'phone',
  'fax',
  'hotline',
  'ext',
  'apartment',
  'apt',
  'suite',
  'bus',
  'line',
  'mark',
  'class',
  'schedule',
  'part',
  'episode',
  'season',
  'lot',
  'box',
  'street',
  'avenue',
  'verse',
  'psalm',
  'episodes',
  'law',
  'decree',
  'order',
  'bill',
  'case',
  'serial',
  'runway',
  'convention',
  'brigade',
  'regiment',
  'battalion',
  'reactor',
  'react',
  'covid',
  'area',
  'exercise',
  'scp',
]);

/** "iPhone 4", "Leopard 10.5", "Apollo 11": a small number after a name, and no plural noun or measure after it. */
export function isVersion(r: FigureReader, i: number): boolean {
  if (i <= r.first + 1 && !mixedCase(r, i - 1) && !isAcronym(r, i - 1)) return false;
  const word = r.atoms.word[i]!;
  if (word.includes(',') || r.atoms.value[i]! >= 1000 || !r.isWord(i - 1) || !r.spaced(i)) return false;
  const isNamed = mixedCase(r, i - 1) || isAcronym(r, i - 1) || (r.isCapital(i - 1) && r.isName(i - 1));
  if (!isNamed || isMeasured(r, i + 1)) return false;
  if (mixedCase(r, i - 1)) return true;
  if (r.isWord(i + 1) && !r.spaced(i + 1)) return false;
  const next = r.word(i + 1);
  const isPlural = r.isWord(i + 1) && (next.endsWith('s') || PLURALS.has(next));
  const isAdjective =
    r.isWord(i + 1) && !r.isCapital(i + 1) && r.isWord(i + 2) && r.word(i + 2).endsWith('s') && !STOP.has(next);
  return !isPlural && !isAdjective;
}

const PLURALS: ReadonlySet<string> = new Set([
  'people',
  'men',
  'women',
  'children',
  'police',
  'troops',
  'others',
  'dead',
  'more',
  'million',
  'hundred',
  'thousand',
  'dozen',
  'years',
  'feet',
  'km',
  'kg',
  'metre',
  'cents',
  'cent',
]);

/** "iPhone", "iOS", "eBay". */
function mixedCase(r: FigureReader, i: number): boolean {
  if (!r.isWord(i) || r.isCapital(i)) return false;
  const written = r.text.slice(r.atoms.start[i], r.atoms.end[i]);
  return written !== r.atoms.word[i] && written.length > 2;
}

/** "COP", "SDG": three capitals and more. */
function isAcronym(r: FigureReader, i: number): boolean {
  if (!r.isWord(i) || !r.isCapital(i)) return false;
  const written = r.text.slice(r.atoms.start[i], r.atoms.end[i]);
  return written.length >= 3 && written.length <= 5 && written === written.toUpperCase() && !written.includes('.');
}
