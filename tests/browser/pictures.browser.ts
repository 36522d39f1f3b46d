import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { drawn, open, seedReport } from './open-page.js';

/** Pictures to look at: `PICTURES=folder npm run test:browser -- pictures`; without a folder none are made. */
const FOLDER = process.env['PICTURES'];
const SIZES = [
  [1280, 800],
  [820, 1100],
  [360, 740],
] as const;
const PLACES = {
  graph: '#view=graph',
  actor: '#view=graph&actor=person:xi-jinping',
  evidence: '#view=graph&from=country:CHN&to=country:RUS',
  relations: '#view=relations',
  articles: '#view=articles',
};

test
  .skipIf(FOLDER === undefined)
  .each((['light', 'dark'] as const).flatMap((look) => SIZES.map(([width, height]) => [look, width, height] as const)))(
  '%s, %i x %i',
  async (colorScheme, width, height) => {
    await mkdir(FOLDER!, { recursive: true });
    for (const [name, hash] of Object.entries(PLACES)) {
      const { page } = await open(await seedReport(), hash, { colorScheme, viewport: { width, height } });
      await drawn(page);
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(FOLDER!, `${name}-${colorScheme}-${width}.png`), fullPage: width < 900 });
    }
  },
);
