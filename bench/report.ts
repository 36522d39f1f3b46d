import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { extractDocuments } from '../src/corpus/extract-documents.js';
import { documentToJson } from '../src/document/json.js';
import type { DocumentJson } from '../src/document/schema.js';
import { readArticles } from '../src/formats/read/index.js';
import { reportHtmlChunks } from '../src/formats/write/report/report-html.js';
import { assembleGraph } from '../src/graph/assemble-graph.js';
import { DocumentFold } from '../src/graph/document-fold.js';
import { measureGraph } from '../src/graph/measures.js';
import { loadPipelineWith } from '../src/pipeline/load-pipeline.js';
import { packagedPath } from '../src/pipeline/packaged.js';
import { REGISTRY } from '../src/stages/registry.js';
import { manyDocuments } from './many-documents.js';

/** How long report.html of many articles takes to write, to open and to pan, in a browser without a graphics card. */
const COUNT = Number(process.argv[2] ?? 5000);
const FLAGS = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const ROUNDS = 3;

const seeds: DocumentJson[] = [];
const pipeline = await loadPipelineWith(REGISTRY, undefined);
for await (const event of extractDocuments(readArticles([packagedPath('seeds')], {}), pipeline, { timings: {} })) {
  if (event.kind === 'document') seeds.push(documentToJson(event.document));
}
const fold = new DocumentFold();
for (const document of manyDocuments(seeds, COUNT)) fold.add(document);
const { graph } = assembleGraph(fold);
const folder = mkdtempSync(join(tmpdir(), 'whowhom-bench-'));
const path = join(folder, 'report.html');
const measures = measureGraph(graph);
const started = performance.now();
writeFileSync(path, [...reportHtmlChunks(fold, graph, measures)].join(''));
say('articles', COUNT);
say('nodes, edges', `${graph.order}, ${graph.size}`);
say('written in', `${Math.round(performance.now() - started)} ms`);
say('size', `${(statSync(path).size / 1e6).toFixed(1)} MB`);

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const begun = performance.now();
  await page.goto(pathToFileURL(path).href, { waitUntil: 'commit' });
  await page.locator('.stage[data-ready]').waitFor();
  // The frame after the one in which the graph was drawn has it on the screen.
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  say('open until drawn', `${Math.round(performance.now() - begun)} ms`);
  await page.waitForLoadState('load');
  say('until all is read', `${Math.round(performance.now() - begun)} ms`);
  const box = (await page.locator('.stage').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(`
    window.frames_ = [];
    let last = performance.now();
    const note = (now) => { window.frames_.push(now - last); last = now; requestAnimationFrame(note); };
    requestAnimationFrame(note);
  `);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) {
    await page.mouse.move(x + 150 * Math.sin(step / 9), y + 100 * Math.cos(step / 7));
  }
  await page.mouse.up();
  const frames = ((await page.evaluate('window.frames_')) as number[]).slice(2).sort((a, b) => a - b);
  const share = frames.filter((time) => time < 50).length / frames.length;
  const at = (part: number) => Math.round(frames[Math.floor(frames.length * part)] ?? 0);
  say(
    'frames while panning',
    `${frames.length}, median ${at(0.5)} ms, 90 % ${at(0.9)} ms, under 50 ms ${Math.round(share * 100)} %`,
  );
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });

function say(what: string, value: string | number): void {
  process.stdout.write(`${what.padEnd(24)} ${value}\n`);
}
