// Puts the part of compromise that is used here (compromise.ts) into dist/compromise.cjs: its functions for forms of words from its own
// sources, and as data what the package makes of its lists each time that it loads, which takes it a fifth of a second.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundlePart } from '../bundle-part.mjs';

const require = createRequire(import.meta.url);
const preTagger = new URL('../../src/2-two/preTagger/', `file://${require.resolve('compromise/two')}`);
const { one, two } = require('compromise/two').model();

const entry = `
  export { default as transform } from ${JSON.stringify(fileURLToPath(new URL('methods/transform/index.js', preTagger)))};
  import models from ${JSON.stringify(fileURLToPath(new URL('model/models/index.js', preTagger)))};
  export const model = {
    one: { prefixes: ${JSON.stringify(one.prefixes ?? {})}, lexicon: JSON.parse(${JSON.stringify(JSON.stringify(one.lexicon))}) },
    two: { models, irregularPlurals: ${JSON.stringify(two.irregularPlurals)} },
  };`;
await bundlePart(entry, 'compromise.cjs');
