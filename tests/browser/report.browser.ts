import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { drawn, open, seedReport } from './open-page.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test('search finds Xi, and a click shows the evidence with who, did and whom marked', async () => {
  const { page, troubles } = await open(await seedReport());
  await drawn(page);
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('xi');
  const options = page.getByRole('option');
  await expect.poll(() => options.first().textContent()).toContain('Xi Jinping');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Details' });
  await panel.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
  await expect.poll(() => panel.textContent()).toContain('"Xi" is the first name of "Xi Jinping"');
  await panel.locator('.doing').first().click();
  await panel.locator('.evidence').first().waitFor();
  const evidence = panel.locator('.evidence').first();
  await expect.poll(() => evidence.locator('mark.who').first().textContent()).toMatch(/Xi/);
  await expect.poll(() => evidence.locator('mark.did').count()).toBeGreaterThan(0);
  await expect.poll(() => evidence.locator('mark.whom').count()).toBeGreaterThan(0);
  await expect.poll(() => evidence.locator('.said').textContent()).toMatch(/Stated as a fact|Expected|Denied|Called/);
  expect(await evidence.locator('a.out').getAttribute('href')).toMatch(/^https?:/);
  expect(await evidence.locator('a.out').getAttribute('rel')).toContain('noopener');
  await evidence.locator('.source a').first().click();
  await page.locator('.reader .lit').first().waitFor();
  await expect.poll(() => page.locator('.reader .mention').count()).toBeGreaterThan(5);
  await page.goBack();
  await page.locator('.reader').waitFor({ state: 'hidden' });
  expect(troubles).toEqual([]);
});

test('a click on a line of the graph shows its evidence', async () => {
  const { page, troubles } = await open(await seedReport());
  await drawn(page);
  const box = (await page.locator('.stage').boundingBox())!;
  const frames = () =>
    page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    );
  const overLine = async () => (await page.locator('.readout').textContent())?.includes('→') === true;
  const found = async () => {
    for (let y = 60; y < box.height - 40; y += 24) {
      for (let x = 60; x < box.width - 60; x += 24) {
        await page.mouse.move(box.x + x, box.y + y);
        if (!(await overLine())) continue;
        // What is read may still be of the place before.
        await frames();
        if (!(await overLine())) continue;
        await page.mouse.click(box.x + x, box.y + y);
        return true;
      }
    }
    return false;
  };
  expect(await found()).toBe(true);
  await page.locator('.panel .evidence').first().waitFor();
  await expect.poll(() => page.locator('.panel .arrow').count()).toBeGreaterThan(0);
  expect(troubles).toEqual([]);
});

test('filters change what is counted, and everything comes back', async () => {
  const { page, troubles } = await open(await seedReport());
  const status = page.locator('.bar .status');
  const all = await status.textContent();
  const relations = async () => Number((await status.textContent())?.match(/^[\d,]+/)?.[0].replace(',', ''));
  const total = await relations();
  const narrower: [string, () => Promise<unknown>][] = [
    ['manner', () => page.getByLabel('Stated as a fact').uncheck()],
    ['voice', () => page.getByLabel('Who says it').selectOption('reported')],
    ['group', () => page.locator('.group > input').first().uncheck()],
    ['type', () => page.getByLabel('country').first().uncheck()],
    ['country', () => page.getByLabel('Country of an actor').selectOption('CHN')],
    ['time', () => page.getByLabel('From', { exact: true }).press('PageUp')],
    ['weight', () => page.getByLabel('Sentences at least').press('ArrowRight')],
  ];
  for (const [name, narrow] of narrower) {
    await narrow();
    await expect.poll(relations, { message: name }).toBeLessThan(total);
    await page.locator('.filters-body button.quiet').click();
    await expect.poll(() => status.textContent(), { message: name }).toBe(all);
  }
  expect(troubles).toEqual([]);
});

test('tables sort and narrow', async () => {
  const { page, troubles } = await open(await seedReport(), '#view=actors');
  const names = () => page.locator('section[aria-label="Actors"] tbody tr td:first-child').allTextContents();
  await page.getByRole('button', { name: 'Actor', exact: true }).click();
  await expect.poll(() => page.locator('th[aria-sort="ascending"]').count()).toBe(1);
  const sorted = await names();
  expect(sorted).toEqual([...sorted].sort(new Intl.Collator('en', { numeric: true }).compare));
  await page.getByRole('button', { name: 'Actor', exact: true }).click();
  await expect.poll(() => page.locator('th[aria-sort="descending"]').count()).toBe(1);
  await page.getByLabel('Find in Actors').fill('putin');
  await expect.poll(names).toEqual(['Vladimir Putin']);
  expect(troubles).toEqual([]);
});

test('the keyboard alone leads from the top to a sentence of evidence', async () => {
  const { page, troubles } = await open(await seedReport());
  await drawn(page);
  const press = async (key: string, until: () => boolean, limit: number) => {
    for (let i = 0; i < limit; i++) {
      if (await page.evaluate(until)) return true;
      await page.keyboard.press(key);
    }
    return false;
  };
  expect(await press('Tab', () => document.activeElement?.classList.contains('stage') === true, 80)).toBe(true);
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowLeft');
  expect(await press('Tab', () => document.activeElement?.classList.contains('doing') === true, 20)).toBe(true);
  await page.keyboard.press('Enter');
  await page.locator('.panel .evidence').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  expect(troubles).toEqual([]);
});

const LOOKS = ['light', 'dark'] as const;
const PLACES = [
  '',
  '#view=graph&actor=person:xi-jinping',
  '#view=graph&from=country:CHN&to=country:RUS',
  '#view=relations',
  '#view=actors',
  '#view=articles',
];

test.each(LOOKS.flatMap((look) => [1280, 360].map((width) => [look, width] as const)))(
  'axe finds nothing serious: %s, %i wide',
  async (colorScheme, width) => {
    const { page } = await open(await seedReport(), '', {
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
    });
    await page.addScriptTag({ path: AXE });
    const article = await page.evaluate(
      () => JSON.parse(document.getElementById('report-data')!.textContent!).articles[0].id,
    );
    for (const hash of [...PLACES, `#view=articles&article=${encodeURIComponent(article)}&at=0`]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash || '#view=graph');
      await page.waitForTimeout(150);
      const found = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
        interface AxeViolation {
          impact: string;
          id: string;
          nodes: { html: string }[];
        }
        const { violations } = await axe.run();
        return violations
          .filter(({ impact }) => ['serious', 'critical'].includes(impact))
          .map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .slice(0, 3)
                .map(({ html }) => html.slice(0, 160))
                .join(' | ')}`,
          );
      });
      expect(found, hash).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${hash} is wider than the screen`).toBeLessThanOrEqual(0);
    }
  },
);
