import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Argument, Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { tokenAt } from '../../document/tokens.js';
import { assertionAt } from '../../stages/extract-relations/index.js';
import { precisionRecallF1 } from '../measures.js';
import { foundLines, sharedPartOfLonger } from '../relations/found.js';
import { type MeantimeDocument, readMeantime } from '../relations/meantime.js';
import type { EvaluationSet } from '../set.js';

const FOLDERS = ['data/meantime/corpus_apple', 'data/meantime/corpus_gm'];
/** Headline, date line and the first five sentences are annotated completely. */
const ANNOTATED = 7;
const ACTOR_TYPES = new Set(['PER', 'ORG']);

/** Wikinews about two companies: edges between actors, and whether events are asserted. */
export const meantimeRelations: EvaluationSet = {
  name: 'meantime-relations',
  about: 'Edges between actors; polarity and certainty of event mentions',
  files: FOLDERS,
  async evaluate({ data, run }) {
    const edges = { right: 0, found: 0, wanted: 0 };
    const assertions = { polarity: 0, certainty: 0, both: 0, time: 0, total: 0, marked: 0, markedBoth: 0 };
    const edgeErrors: string[] = [];
    const assertionErrors: string[] = [];
    for (const folder of FOLDERS) {
      const names = (await readdir(join(data, folder))).filter((name) => name.endsWith('.xml')).sort();
      const golds = await Promise.all(
        names.map(async (name) => readMeantime(await readFile(join(data, folder, name), 'utf8'), name)),
      );
      const documents = await run(golds.map(({ id, title, body }) => makeSource({ id, title, body })));
      golds.forEach((gold, i) => {
        judgeEdges(documents[i]!, gold, edges, edgeErrors);
        judgeAssertions(documents[i]!, gold, assertions, assertionErrors);
      });
    }
    const { precision, recall, f1 } = precisionRecallF1(edges);
    const percent = (figure: string, right: number, of: number) => ({
      figure,
      value: of ? (100 * right) / of : 0,
      detail: `${right} of ${of}`,
    });
    return {
      scores: [
        {
          figure: 'edges between actors, F1',
          value: f1,
          detail: `P ${precision.toFixed(1)} R ${recall.toFixed(1)}, ${edges.right} of ${edges.wanted}, ${edges.found} found`,
        },
        percent('events: polarity and certainty, all', assertions.both, assertions.total),
        percent('events: polarity', assertions.polarity, assertions.total),
        percent('events: certainty', assertions.certainty, assertions.total),
        percent('events: both, of those not left unspecified', assertions.markedBoth, assertions.marked),
        percent('events: future or not', assertions.time, assertions.total),
      ],
      errors: [...edgeErrors, ...assertionErrors],
    };
  },
};

function judgeEdges(
  document: Document,
  gold: MeantimeDocument,
  counts: { right: number; found: number; wanted: number },
  errors: string[],
): void {
  const types = new Map(gold.mentions.map(({ entity, type }) => [entity, type]));
  const isActor = (entity: string): boolean => ACTOR_TYPES.has(types.get(entity) ?? '');
  const actors = gold.mentions.filter(({ type }) => ACTOR_TYPES.has(type));
  const wanted = new Map<string, string>();
  for (const event of gold.events) {
    const roles = gold.roles.filter((role) => role.event === event.id && isActor(role.entity));
    const does = roles.filter(({ role }) => role === 'Arg0');
    for (const a of does) {
      for (const b of roles) {
        if (!/^Arg[1-4]$/.test(b.role) || a.entity === b.entity) continue;
        wanted.set(`${event.sentence} ${a.entity} ${b.entity}`, textAt(document, event));
      }
    }
  }
  const last = Math.max(0, ...gold.events.map(({ sentence }) => sentence));
  const limit = Math.max(
    0,
    ...gold.mentions.filter(({ sentence }) => sentence < Math.min(last + 1, ANNOTATED)).map(({ end }) => end),
  );
  const entityAt = (argument: Argument): string | undefined => {
    const fits = actors
      .map((mention) => ({ mention, share: sharedPartOfLonger(mention, argument) }))
      .filter(({ share }) => share >= 0.3)
      .sort((a, b) => b.share - a.share);
    return fits[0]?.mention.entity;
  };
  const found = new Set<string>();
  for (const relation of document.layers.relations ?? []) {
    if (relation.subject.entity === undefined || relation.object.entity === undefined) continue;
    if (relation.trigger.start >= limit || /^(?:title|noun-before|city|place|apposition)/.test(relation.rule)) continue;
    const sentence = gold.mentions.find(
      ({ start, end }) => start < relation.subject.end && relation.subject.start < end,
    )?.sentence;
    const a = entityAt(relation.subject) ?? relation.subject.entity;
    const b = entityAt(relation.object) ?? relation.object.entity;
    if (
      a !== b &&
      isPersonOrOrganization(document, relation.subject) &&
      isPersonOrOrganization(document, relation.object)
    ) {
      found.add(`${sentence ?? '?'} ${a} ${b}`);
    }
  }
  let right = 0;
  for (const [key, trigger] of wanted) {
    if (found.has(key)) right++;
    else
      errors.push(
        `missed edge by "${trigger}" (${key}) in ${document.source.id}: ${sentenceText(document, gold, key)}`,
      );
  }
  for (const key of found)
    if (!wanted.has(key))
      errors.push(`extra edge (${key}) in ${document.source.id}: ${sentenceText(document, gold, key)}`);
  if (wanted.size) errors.push(`found in ${document.source.id}:${foundLines(document)}`);
  counts.right += right;
  counts.found += found.size;
  counts.wanted += wanted.size;
}

function isPersonOrOrganization(document: Document, { entity }: Argument): boolean {
  const type = document.layers.entities?.find(({ id }) => id === entity)?.type;
  return type === 'person' || type === 'organization';
}

function sentenceText(document: Document, gold: MeantimeDocument, key: string): string {
  const sentence = Number(key.split(' ')[0]);
  const inside = [...gold.mentions, ...gold.events].filter((part) => part.sentence === sentence);
  if (inside.length === 0) return '';
  return document.source.text.slice(
    Math.min(...inside.map(({ start }) => start)),
    Math.max(...inside.map(({ end }) => end)),
  );
}

function judgeAssertions(
  document: Document,
  gold: MeantimeDocument,
  counts: {
    polarity: number;
    certainty: number;
    both: number;
    time: number;
    total: number;
    marked: number;
    markedBoth: number;
  },
  errors: string[],
): void {
  const { tokens } = document.layers;
  if (!tokens) return;
  for (const event of gold.events) {
    if (!event.polarity || !event.certainty) continue;
    const ours = assertionAt(document, tokenAt(tokens, event.end - 1));
    const polarity = ours.polarity === (event.polarity === 'NEG' ? 'negative' : 'positive');
    const certainty = (ours.certainty === 'certain') === (event.certainty === 'CERTAIN');
    counts.total++;
    counts.polarity += Number(polarity);
    counts.certainty += Number(certainty);
    counts.both += Number(polarity && certainty);
    counts.time += Number((ours.time === 'future') === (event.time === 'FUTURE'));
    if (event.certainty !== 'UNDERSPECIFIED' && event.polarity !== 'UNDERSPECIFIED') {
      counts.marked++;
      counts.markedBoth += Number(polarity && certainty);
    }
    if (!polarity || !certainty) {
      const { text } = document.source;
      const around = `${text.slice(Math.max(0, event.start - 90), event.start)}>>${textAt(document, event)}<<${text.slice(event.end, event.end + 60)}`;
      errors.push(
        `asserted ${ours.polarity} ${ours.certainty} ${ours.time}, not ${event.polarity} ${event.certainty} ${event.time}: ${around.replace(/\n/g, ' ')}`,
      );
    }
  }
}

function textAt(document: Document, { start, end }: { readonly start: number; readonly end: number }): string {
  return document.source.text.slice(start, end);
}
