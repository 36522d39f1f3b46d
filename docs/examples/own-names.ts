import { readFile } from 'node:fs/promises';
import {
  buildPipeline,
  DEFAULT_PIPELINE,
  type DocumentView,
  defineStage,
  MENTION_TYPES,
  type Mention,
  type MentionType,
  type Pipeline,
  REGISTRY,
} from 'whowhom';
import { z } from 'zod';

const base = REGISTRY['recognize-mentions']!;

/** The names that recognize-mentions finds, and a list of our own. */
export const recognizeOwnNames = defineStage({
  name: 'recognize-own-names',
  needs: base.needs,
  adds: ['mentions'],
  options: z.strictObject({ names: z.record(z.string().min(1), z.enum(MENTION_TYPES)).default({}) }),
  async create({ names }) {
    const recognize = await base.create(base.options.parse({}));
    return async (documents) => {
      const results = await recognize(documents);
      return results.map(({ layers, warnings = [] }, i) => ({
        layers: { mentions: addNames(documents[i]!, layers.mentions, names) },
        warnings,
      }));
    };
  },
});

/** Ours take the place of what they overlap; mentions stay sorted and begin and end with a token. */
function addNames(document: DocumentView, found: readonly Mention[], names: Record<string, MentionType>): Mention[] {
  const { tokens } = document.layers;
  const own: Mention[] = [];
  for (const [name, type] of Object.entries(names)) {
    for (let firstToken = 0; firstToken < tokens.count; firstToken++) {
      const start = tokens.start[firstToken]!;
      const end = start + name.length;
      const lastToken = tokens.end.indexOf(end, firstToken);
      if (lastToken < 0 || !document.source.text.startsWith(name, start)) continue;
      own.push({ start, end, type, form: 'name', confidence: 1, firstToken, endToken: lastToken + 1 });
    }
  }
  const kept = found.filter((mention) => !own.some(({ start, end }) => mention.start < end && start < mention.end));
  return [...kept, ...own].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The packaged pipeline with our stage in the place of its own. */
export async function loadOwnPipeline(names: Record<string, MentionType>): Promise<Pipeline> {
  const news = JSON.parse(await readFile(DEFAULT_PIPELINE, 'utf8')) as { stages: unknown[] };
  const stages = news.stages.map((stage) =>
    stage === 'recognize-mentions' ? { stage: recognizeOwnNames.name, options: { names } } : stage,
  );
  return buildPipeline({ ...news, stages }, { ...REGISTRY, [recognizeOwnNames.name]: recognizeOwnNames });
}
