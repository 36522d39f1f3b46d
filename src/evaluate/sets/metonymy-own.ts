import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Document } from '../../document/layers.js';
import { makeSource } from '../../document/source.js';
import { packagedPath } from '../../pipeline/packaged.js';
import { inContext } from '../figures/match.js';
import type { EvaluationSet, Score } from '../set.js';

const sentenceSchema = z.strictObject({
  text: z.string(),
  names: z.array(
    z.strictObject({
      name: z.string(),
      start: z.int(),
      is: z.string().describe('The entity where the name is used as an actor, "place" where not'),
    }),
  ),
});
type Sentence = z.infer<typeof sentenceSchema>;

/** Our own sentences on capitals and seats of government; the errors of the held-out half are not printed. */
export const metonymyOwn: EvaluationSet = {
  name: 'metonymy-own',
  about: 'Capitals and seats in 200 sentences of our own: the government as an actor or the place; a half is held out',
  files: [],
  async evaluate({ run }) {
    const scores: Score[] = [];
    const errors: string[] = [];
    for (const half of ['held-out', 'tuning']) {
      const sentences = readHalf(half);
      const documents = await run(sentences.map(({ text }, i) => makeSource({ id: `${half}-${i}`, body: text })));
      const counts = { right: 0, of: 0, actors: 0, actorsRight: 0 };
      sentences.forEach((sentence, i) => {
        judge(sentence, documents[i]!, counts, half === 'tuning' ? errors : undefined);
      });
      const { right, of, actors, actorsRight } = counts;
      scores.push({
        figure: `actor or place, ${half}`,
        value: of ? (100 * right) / of : 0,
        detail: `${right} of ${of}: actors ${actorsRight} of ${actors}, places ${right - actorsRight} of ${of - actors}`,
      });
    }
    return { scores, errors };
  },
};

interface Counts {
  right: number;
  of: number;
  actors: number;
  actorsRight: number;
}

function judge({ text, names }: Sentence, document: Document, counts: Counts, errors: string[] | undefined): void {
  for (const { name, start, is } of names) {
    const found = entityAt(document, start, start + name.length);
    const isActor = is !== 'place';
    // A name that is not found at all is no place either.
    const isRight = isActor ? found === is : found !== undefined && /^(?:location|facility):/.test(found);
    counts.of++;
    if (isActor) counts.actors++;
    if (isRight) counts.right++;
    if (isRight && isActor) counts.actorsRight++;
    if (!isRight)
      errors?.push(`${found ?? 'nothing'} for ${is}: ${inContext(text, { start, end: start + name.length })}`);
  }
}

/** The entity of the shortest name over a span. */
function entityAt({ layers }: Document, start: number, end: number): string | undefined {
  const mentions = layers.mentions ?? [];
  const over = mentions
    .map((mention, index) => ({ mention, index }))
    .filter(({ mention }) => mention.form === 'name' && mention.start < end && mention.end > start)
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
  return over && (layers.entities ?? []).find((entity) => entity.mentions.includes(over.index))?.id;
}

function readHalf(half: string): readonly Sentence[] {
  const path = packagedPath(join('tests', 'evaluation', 'metonymy-own', `${half}.jsonl`));
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => sentenceSchema.parse(JSON.parse(line)));
}
