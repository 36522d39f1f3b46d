import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Document, Relation } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { packagedPath } from '../../pipeline/packaged.js';
import { fillsSlot, foundLines, mentionsByEntity, placesOf } from '../relations/found.js';
import type { EvaluationSet } from '../set.js';

const clauseSchema = z.strictObject({
  kind: z.string(),
  text: z.string(),
  /** "subject|beginning of a word of the predicate|object|signs"; signs: + or -, a certainty, a tense, by:NAME. */
  has: z.array(z.string()).default([]),
  /** The same: what must not be found. */
  not: z.array(z.string()).default([]),
});
type Clause = z.infer<typeof clauseSchema>;

/** Our own clauses: one half to tune on, whose errors are printed, one held out, whose errors are not. */
export const clausesOwn: EvaluationSet = {
  name: 'clauses-own',
  about: 'Our own clauses: voice, control, coordination, negation, modality, attribution; a half is held out',
  files: [],
  async evaluate({ run }) {
    const scores = [];
    const errors: string[] = [];
    for (const half of ['tuning', 'held-out']) {
      const clauses = await readClauses(half);
      const documents = await run(clauses.map(({ text }, i) => makeSource({ id: `${half}-${i}`, body: text })));
      const kinds = new Map<string, [number, number]>();
      clauses.forEach((clause, i) => {
        const wrong = faults(documents[i]!, clause);
        const [right, of] = kinds.get(clause.kind) ?? [0, 0];
        kinds.set(clause.kind, [right + Number(wrong.length === 0), of + 1]);
        if (half === 'tuning' && wrong.length) {
          errors.push(`${clause.kind}: ${clause.text}\n      ${wrong.join('\n      ')}${foundLines(documents[i]!)}`);
        }
      });
      const right = [...kinds.values()].reduce((sum, [value]) => sum + value, 0);
      scores.push({
        figure: `clauses right, ${half}`,
        value: clauses.length ? (100 * right) / clauses.length : 0,
        detail: `${right} of ${clauses.length}; ${[...kinds].map(([kind, [r, of]]) => `${kind} ${r}/${of}`).join(', ')}`,
      });
    }
    return { scores, errors };
  },
};

async function readClauses(half: string): Promise<readonly Clause[]> {
  const path = packagedPath('tests', 'evaluation', 'clauses-own', `${half}.jsonl`);
  const lines = (await readFile(path, 'utf8')).split('\n').filter(Boolean);
  return lines.map((line) => clauseSchema.parse(JSON.parse(line)));
}

/** What is missing and what should not be there; empty where the clause is right. */
function faults(document: Document, clause: Clause): readonly string[] {
  return [
    ...clause.has.filter((claim) => !isFound(document, claim)).map((claim) => `missing ${claim}`),
    ...clause.not.filter((claim) => isFound(document, claim)).map((claim) => `should not be: ${claim}`),
  ];
}

function isFound(document: Document, claim: string): boolean {
  const [subject = '', word = '', object = '', signs = ''] = claim.split('|');
  const { text } = document.source;
  const mentions = mentionsByEntity(document);
  const slot = (name: string) => placesOf(text, name);
  return (document.layers.relations ?? []).some(
    (relation) =>
      (subject === '*' || fillsSlot(relation.subject, slot(subject), mentions)) &&
      (object === '*' || fillsSlot(relation.object, slot(object), mentions)) &&
      `${relation.predicate} ${relation.phrase}`.split(/[\s-]+/).some((part) => part.toLowerCase().startsWith(word)) &&
      signs
        .split(' ')
        .filter(Boolean)
        .every((sign) => hasSign(document, relation, sign)),
  );
}

function hasSign(document: Document, relation: Relation, sign: string): boolean {
  if (sign === '+') return relation.polarity === 'positive';
  if (sign === '-') return relation.polarity === 'negative';
  if (sign === 'uncertain') return relation.certainty !== 'certain';
  if (sign.startsWith('by:')) {
    const name = sign.slice(3);
    return (document.layers.entities ?? []).some(
      ({ id, aliases, name: full }) =>
        id === relation.reportedBy && [full, ...aliases].some((alias) => alias.split(' ').includes(name)),
    );
  }
  return sign === relation.certainty || sign === relation.time || sign === relation.type;
}
