#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { trainAntecedents } from './antecedents.js';
import { trainConfidence } from './confidence.js';
import { trainEvents } from './events.js';
import { sampleRelations } from './sample.js';
import { trainStates } from './states.js';

/**
 * `npm run train -- HEAD --data FOLDER [--keep FOLDER]`: trains a head, prints how it does on folds, and writes it below
 * models/heads. With --keep, the encoder's output is kept in that folder and used again.
 */
const HEADS: Readonly<Record<string, (data: string, keep: string | undefined) => Promise<void>>> = {
  antecedents: (data) => trainAntecedents(data),
  confidence: trainConfidence,
  events: trainEvents,
  sample: sampleRelations,
  states: trainStates,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' }, keep: { type: 'string' } },
});
const train = HEADS[positionals[0] ?? ''];
if (!train || values.data === undefined) {
  process.stderr.write(
    `usage: npm run train -- HEAD --data FOLDER [--keep FOLDER] (HEAD: ${Object.keys(HEADS).join(', ')})\n`,
  );
  process.exitCode = 2;
} else await train(values.data, values.keep);
