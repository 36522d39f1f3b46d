import type { DocumentJson } from '../src/document/schema.js';
import { decideIdentity } from '../src/graph/identity/decide.js';
import { Observations } from '../src/graph/identity/observations.js';
import { peakMemory } from './peak-memory.js';

// node bench/run.mjs identity [ARTICLES] [NAMES]: memory and time of deciding who is who over generated articles, which are made
// one at a time and never kept, as they are read from the disk in a run.
const [ARTICLES = 100_000, NAMES = 50_000] = process.argv.slice(2).map(Number);
/** Entities of an article. */
const NAMED = 12;
const COUNTRIES = ['USA', 'CHN', 'FRA', 'BRA', 'NGA', 'IND', 'AUS', 'KEN'];
const ROLES = ['president', 'minister', 'spokesman', 'chief executive'];

const base = peakMemory();
const started = performance.now();
const seen = new Observations();
for (let i = 0; i < ARTICLES; i++) seen.add(article(i));
const observed = { seconds: seconds(), memory: peakMemory() };
const identity = decideIdentity(seen);
const decided = { seconds: seconds(), memory: peakMemory() };
let entities = 0;
for (let i = 0; i < ARTICLES; i++) entities += identity.apply(article(i)).entities.length;
const quoted = identity.quotedMerges();
const applied = { seconds: seconds(), memory: peakMemory() };

const joined = identity.merges.filter(({ same, within }) => same && !within).length;
console.log(
  `${ARTICLES} articles, ${NAMES} names; ${identity.merges.length} pairs, ${joined} joined across articles, ${entities} entities`,
);
console.log(`before anything       ${Math.round(base)} MB`);
for (const [what, { seconds: time, memory }] of Object.entries({ observed, decided, applied }))
  console.log(`${what.padEnd(12)} ${time.toFixed(1).padStart(7)} s ${Math.round(memory)} MB`);
console.log(`pairs with sentences  ${quoted.filter(({ sentenceA }) => sentenceA).length}`);

function seconds(): number {
  return (performance.now() - started) / 1000;
}

/** An article that names people and bodies, frequent ones more often; now and then a surname, an acronym or a legal form alone. */
function article(number: number): DocumentJson {
  const entities: DocumentJson['entities'] = [];
  const mentions: DocumentJson['mentions'] = [];
  const sentences: DocumentJson['sentences'] = [];
  let text = '';
  const used = new Set<string>();
  for (let i = 0; i < NAMED; i++) {
    const pick = hash(number * NAMED + i);
    // Rank r is named about 1/r as often as the first; each name has its turn.
    const rank = i === 0 ? number % NAMES : Math.floor(NAMES ** ((pick % 100_003) / 100_003)) % NAMES;
    const { type, name, short } = nameOf(rank);
    const isShort = pick % 7 === 0;
    const form = isShort ? short : name;
    const id = `${type}:${form.toLowerCase().replaceAll(' ', '-')}`;
    if (used.has(id)) continue;
    used.add(id);
    const start = text.length;
    text += `${form} told the reporters of article ${number} what had been agreed upon. ${isShort ? '' : `${short} left.`}\n`;
    sentences.push({ start, end: text.length - 1 });
    mentions.push({ start, end: start + form.length, text: form, type, form: 'name', entity: id, confidence: 1 });
    entities.push({
      id,
      type,
      name: form,
      aliases: isShort ? [] : [short],
      ...(pick % 3 === 0 && { country: COUNTRIES[rank % COUNTRIES.length]! }),
      roles: type === 'person' && pick % 5 === 0 ? [{ title: ROLES[rank % ROLES.length]! }] : [],
      mentions: [mentions.length - 1],
      reasons: isShort ? [] : [`"${short}" is the last name of "${name}"`],
    });
  }
  const day = String(1 + (number % 28)).padStart(2, '0');
  return {
    schema: 'whowhom/document@1',
    id: `article-${number}`,
    date: `20${String(10 + (number % 14))}-06-${day}`,
    text,
    sentences,
    mentions,
    dates: [],
    figures: [],
    entities,
    quotes: [],
    relations: [],
    warnings: [],
  };
}

/** The name of a rank: a person of about 5,000 surnames, or a body. */
function nameOf(rank: number): { type: 'person' | 'organization'; name: string; short: string } {
  if (rank % 4 !== 0) {
    const last = word(hash(rank) % 5000);
    return { type: 'person', name: `${word(5000 + (rank % 800))} ${last}`, short: last };
  }
  const words = [word(10_000 + rank), word(20_000 + (rank % 300)), 'Union'];
  return { type: 'organization', name: words.join(' '), short: words.map((part) => part[0]!).join('') };
}

/** A capitalized word of syllables for a number. */
function word(number: number): string {
  const syllables = [
    'ba',
    'ke',
    'li',
    'mo',
    'nu',
    'ra',
    'se',
    'ti',
    'vo',
    'zu',
    'dan',
    'fel',
    'gor',
    'hin',
    'pur',
    'wes',
  ];
  let left = number + 17;
  let text = '';
  while (left > 0) {
    text += syllables[left % syllables.length];
    left = Math.floor(left / syllables.length);
  }
  return text[0]!.toUpperCase() + text.slice(1);
}

/** A number that looks drawn, the same each time. */
function hash(number: number): number {
  let mixed = (number + 1) * 2_654_435_761;
  mixed = (mixed ^ (mixed >>> 15)) >>> 0;
  return Math.imul(mixed, 2_246_822_519) >>> 0;
}
