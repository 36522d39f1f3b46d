#!/usr/bin/env node
import { trainAntecedents } from './antecedents.js';

/** `npm run train -- HEAD --data FOLDER`: trains a head, prints how it does on folds, and writes it below models/heads. */
const HEADS: Readonly<Record<string, (data: string) => Promise<void>>> = { antecedents: trainAntecedents };

const [name = '', flag, data] = process.argv.slice(2);
const train = HEADS[name];
if (!train || flag !== '--data' || data === undefined) {
  process.stderr.write(`usage: npm run train -- HEAD --data FOLDER (HEAD: ${Object.keys(HEADS).join(', ')})\n`);
  process.exitCode = 2;
} else await train(data);
