import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { precisionRecallF1 } from '../measures.js';
import { isState, relationLine } from '../relations/found.js';
import {
  type Fact,
  factKey,
  factsSaid,
  type GoldStates,
  type Place,
  readGoldStates,
  STATE_PROPERTIES,
  thingsOfEntities,
} from '../relations/wikidata-states.js';
import type { EvaluationSet } from '../set.js';

const FILE = 'data/ner/redocred/dev_revised.json';
/** What must be found: the properties that news states within a sentence. */
const ASKED = new Set(
  Object.entries({
    ...STATE_PROPERTIES,
    'located-in': { forth: ['P131', 'P17'], back: [] },
    'employed-by': { forth: ['P108'], back: [] },
    'founded-by': { forth: ['P112'], back: [] },
    'headquartered-in': { forth: ['P159'], back: [] },
    'part-of': { forth: ['P361', 'P127'], back: [] },
  }).flatMap(([, { forth, back }]) => [...forth, ...back]),
);
ASKED.delete('P527');
ASKED.delete('P150');

/** Wikidata states in Wikipedia texts, within a sentence and between entities that we found too. */
export const redocredStates: EvaluationSet = {
  name: 'redocred-states',
  about: 'States (Wikidata) within a sentence between our own entities: precision and F1',
  files: [FILE],
  async evaluate({ data, run }) {
    const golds = await readGoldStates(data, FILE);
    const counts = { right: 0, found: 0, wanted: 0 };
    let recalled = 0;
    const byType = new Map<string, [number, number]>();
    const errors: string[] = [];
    for (let i = 0; i < golds.length; i += 50) {
      const part = golds.slice(i, i + 50);
      const documents = await run(part.map(({ title, text }) => makeSource({ id: title, body: text })));
      part.forEach((gold, k) => {
        recalled += judge(documents[k]!, gold, counts, byType, errors);
      });
    }
    const { precision } = precisionRecallF1(counts);
    const recall = counts.wanted ? (100 * recalled) / counts.wanted : 0;
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    return {
      scores: [
        { figure: 'states, precision', value: precision, detail: `${counts.right} of ${counts.found}` },
        { figure: 'states, recall', value: recall, detail: `${recalled} of ${counts.wanted}` },
        { figure: 'states, F1', value: f1 },
        ...[...byType].sort().map(([type, [right, found]]) => ({
          figure: `precision of ${type}`,
          value: (100 * right) / found,
          detail: `${right} of ${found}`,
        })),
      ],
      errors,
    };
  },
};

/** Counts our states of one document; returns how many asked facts were found. */
function judge(
  document: Document,
  { places, facts }: GoldStates,
  counts: { right: number; found: number; wanted: number },
  byType: Map<string, [number, number]>,
  errors: string[],
): number {
  const things = thingsOfEntities(document, places);
  const known = new Set([...things.values()].flatMap((one) => [...one]));
  const keys = new Set(facts.map(factKey));
  const asked = facts.filter(
    ({ h, t, r }) =>
      ASKED.has(r) &&
      known.has(h) &&
      known.has(t) &&
      places[h]!.some((a) => places[t]!.some((b) => a.sentence === b.sentence)),
  );
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const relation of document.layers.relations ?? []) {
    if (!isState(relation) || !STATE_PROPERTIES[relation.type] || relation.polarity === 'negative') continue;
    const { subject, object } = relation;
    if (subject.entity === undefined || object.entity === undefined) continue;
    const key = `${subject.entity} ${relation.type} ${object.entity}`;
    const heads = things.get(subject.entity) ?? new Set();
    const tails = things.get(object.entity) ?? new Set();
    if (heads.size === 0 || tails.size === 0 || seen.has(key)) continue;
    seen.add(key);
    const said = factsSaid(relation.type, heads, tails, keys);
    const right = said.length > 0;
    for (const fact of said) found.add(fact);
    counts.found++;
    const [r, n] = byType.get(relation.type) ?? [0, 0];
    byType.set(relation.type, [r + Number(right), n + 1]);
    if (right) counts.right++;
    else {
      const { start, end } = { start: Math.min(subject.start, object.start), end: Math.max(subject.end, object.end) };
      errors.push(
        `wrong ${relationLine(document, relation)}: ${document.source.text.slice(Math.max(0, start - 50), end + 50)}`,
      );
    }
  }
  counts.wanted += asked.length;
  // A fact and its inverse are one statement.
  const hit = asked.filter((fact) => found.has(factKey(fact)) || sameStatement(found, fact));
  for (const fact of asked) {
    if (found.has(factKey(fact))) continue;
    const { h, r, t } = fact;
    errors.push(
      `missed ${r}: ${nameOf(document, places[h]!)} -> ${nameOf(document, places[t]!)} in ${nearest(document, places[h]!, places[t]!)}`,
    );
  }
  return hit.length;
}

/** P131 is said where P17 of the same two is found, and the like. */
function sameStatement(found: ReadonlySet<string>, { h, t, r }: Fact): boolean {
  for (const { forth, back } of Object.values(STATE_PROPERTIES)) {
    if (!forth.includes(r) && !back.includes(r)) continue;
    const [a, b] = forth.includes(r) ? [h, t] : [t, h];
    if (forth.some((p) => found.has(`${a} ${p} ${b}`)) || back.some((p) => found.has(`${b} ${p} ${a}`))) return true;
  }
  return false;
}

function nameOf(document: Document, spans: readonly Place[]): string {
  return document.source.text.slice(spans[0]!.start, spans[0]!.end);
}

function nearest(document: Document, heads: readonly Place[], tails: readonly Place[]): string {
  for (const a of heads)
    for (const b of tails)
      if (a.sentence === b.sentence)
        return document.source.text.slice(Math.max(0, Math.min(a.start, b.start) - 30), Math.max(a.end, b.end) + 40);
  return '';
}
