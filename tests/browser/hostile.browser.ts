import { expect, test } from 'vitest';
import { sketch } from '../support/documents.js';
import { drawn, open, reportOf } from './open-page.js';

const HOSTILE = [
  '<script>window.ran=1</script>',
  '</script><script>window.ran=2</script>',
  '<img src=x onerror="window.ran=3">',
  '" onmouseover="window.ran=4" x="',
  '<!--<script>',
  '{{constructor.constructor("window.ran=5")()}}',
  '<svg onload=window.ran=6>',
  ']]>\u2028\u2029\u0000\ud800 end',
  '</style><style>body{display:none}</style>',
];

/** Every text of every field is hostile. */
const documents = HOSTILE.map((text, i) =>
  sketch({
    id: `${text}${i}`,
    title: text,
    date: '2024-01-02',
    url: [
      'javascript:window.ran=7',
      'data:text/html,<script>window.ran=8</script>',
      'https://example.org/"onclick="window.ran=9',
      'file:///etc/passwd',
    ][i % 4]!,
    sentences: [text, `A ${text} visited ${text}.`],
    dates: [{ start: 0, end: 1, text: text.slice(0, 1), kind: 'date', value: text }],
    figures: [
      {
        start: 0,
        end: 1,
        text: text.slice(0, 1),
        kind: 'quantity',
        value: 1,
        unit: text,
        comparator: '=',
        change: 'none',
        of: { start: 0, end: 1, text },
      },
    ],
    entities: [
      {
        id: `person:a${i}`,
        name: text,
        aliases: [`also ${text}`],
        reasons: [text],
        roles: [{ title: text }],
        country: 'CHN',
      },
      { id: `country:B${i}`, name: `${text} land` },
    ],
    relations: [
      {
        subject: `person:a${i}`,
        object: `country:B${i}`,
        predicate: text,
        phrase: text,
        reportedBy: `person:a${i}`,
        date: 0,
        figures: [0],
      },
    ],
  }),
);

test('text that looks like code is shown and never run', async () => {
  const { page, troubles } = await open(await reportOf(documents, 'hostile'));
  await drawn(page);
  const relations = await page.evaluate(
    () => JSON.parse(document.getElementById('report-data')!.textContent!).relations.length,
  );
  expect(relations).toBe(HOSTILE.length);
  const places = ['#view=relations', '#view=actors', '#view=articles'];
  for (let i = 0; i < HOSTILE.length; i++) {
    places.push(`#view=graph&actor=person:a${i}`, `#view=graph&from=person:a${i}&to=country:B${i}`);
    places.push(`#${new URLSearchParams({ view: 'articles', article: documents[i]!.id })}`);
  }
  places.push('#view=<script>window.ran=10</script>&actor="><img src=x onerror=window.ran=11>');
  for (const hash of places) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await page.waitForTimeout(30);
    for (const href of await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))) {
      expect(href).toMatch(/^(#|https?:)/);
    }
  }
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('<script>');
  await page.locator('#suggestions li').first().hover();
  await expect
    .poll(() => page.locator('#suggestions li').first().textContent())
    .toContain('<script>window.ran=1</script>');
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  expect(await page.locator('img, iframe, object, embed').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(3);
  expect(troubles).toEqual([]);
});

test('the policy stops a script that got in all the same', async () => {
  const { page, troubles } = await open(await reportOf(documents, 'policy'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 12';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.ran = 13');
    image.src = 'https://example.org/x.png';
    document.body.append(image);
  });
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined();
  expect(troubles.length).toBeGreaterThan(0);
  expect(troubles.every((trouble) => /Content Security Policy|ERR_BLOCKED_BY_CSP|example\.org/.test(trouble))).toBe(
    true,
  );
});

test('no relation, and no article at all', async () => {
  for (const [name, none] of [
    ['none', []],
    ['alone', [sketch({ title: 'Alone' })]],
  ] as const) {
    const { page, troubles } = await open(await reportOf(none, name));
    await expect.poll(() => page.locator('.stage').textContent()).toContain('no relation to draw');
    await expect.poll(() => page.locator('.panel').textContent()).toContain('name no two actors');
    for (const view of ['relations', 'actors', 'articles']) {
      await page.getByRole('link', { name: view, exact: false }).first().click();
    }
    expect(troubles).toEqual([]);
  }
});

test('without WebGL a word says where everything else is', async () => {
  const { page, troubles } = await open(await reportOf(documents, 'no-webgl'));
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.reload();
  await expect.poll(() => page.locator('.stage').textContent()).toContain('has no WebGL');
  await page.locator('.stage a').first().click();
  await expect.poll(() => page.locator('section[aria-label="Relations"] tbody tr').count()).toBe(HOSTILE.length);
  expect(troubles).toEqual([]);
});
