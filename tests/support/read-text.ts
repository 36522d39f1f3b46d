import type { Entity, Layers, Mention } from '../../src/document/layers.js';
import { makeSource } from '../../src/document/source.js';
import type { Stage } from '../../src/pipeline/stage.js';
import { encodeWords } from '../../src/stages/encode-words/index.js';
import { parseDependencies } from '../../src/stages/parse-dependencies/index.js';
import { recognizeMentions } from '../../src/stages/recognize-mentions/index.js';
import { resolveEntities } from '../../src/stages/resolve-entities/index.js';
import { splitSentences } from '../../src/stages/split-sentences/index.js';
import { splitWords } from '../../src/stages/split-words/index.js';
import { tagWords } from '../../src/stages/tag-words/index.js';

type Process = Awaited<ReturnType<Stage['create']>>;

const stages = [
  splitWords,
  encodeWords,
  splitSentences,
  tagWords,
  parseDependencies,
  recognizeMentions,
  resolveEntities,
] as unknown as readonly Stage[];
const processes: Promise<readonly Process[]> = Promise.all(
  stages.map((stage) => stage.create(stage.options.parse({}))),
);

export interface ReadText {
  readonly text: string;
  readonly layers: Layers;
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Runs a text through the stages up to entities. */
export async function readText(body: string, options: { title?: string; unordered?: boolean } = {}): Promise<ReadText> {
  const source = makeSource({ body, ...options });
  let layers: Partial<Layers> = {};
  for (const process of await processes) {
    const [result] = await process([{ source, layers: layers as Layers }]);
    layers = { ...layers, ...result!.layers };
  }
  const full = layers as Layers;
  return { text: source.text, layers: full, mentions: full.mentions, entities: full.entities };
}

/** "Xi Jinping/person" for each name. */
export function showNames({ text, mentions }: ReadText): string[] {
  return mentions
    .filter(({ form }) => form === 'name')
    .map(({ start, end, type }) => `${text.slice(start, end)}/${type}`);
}

/** "country:CHN = China, Beijing" for each entity: its id and its mentions in the order of the text. */
export function showEntities({ text, mentions, entities }: ReadText): string[] {
  return entities.map(
    ({ id, mentions: own }) => `${id} = ${own.map((m) => text.slice(mentions[m]!.start, mentions[m]!.end)).join(', ')}`,
  );
}
