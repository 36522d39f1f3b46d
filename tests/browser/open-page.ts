import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, onTestFinished } from 'vitest';
import { runCommandLine } from '../../src/cli/program.js';
import type { DocumentJson } from '../../src/document/schema.js';
import { readArticles } from '../../src/formats/read/index.js';
import { reportHtmlChunks } from '../../src/formats/write/report/report-html.js';
import { assembleGraph } from '../../src/graph/assemble-graph.js';
import { DocumentFold } from '../../src/graph/document-fold.js';
import { mapDocuments } from '../../src/graph/document-set.js';
import { measureGraph } from '../../src/graph/measures.js';
import { REGISTRY } from '../../src/stages/registry.js';
import { call } from '../support/command-line.js';

/** Without a graphics card, as on a server. */
const FLAGS = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

let browser: Promise<Browser> | undefined;
let folder: Promise<string> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  if (folder) await rm(await folder, { recursive: true, force: true });
});

async function workFolder(): Promise<string> {
  folder ??= mkdtemp(join(tmpdir(), 'whowhom-browser-'));
  return await folder;
}

let seeds: Promise<string> | undefined;

/** The path of the report of the seeds, made by the command itself. */
export async function seedReport(): Promise<string> {
  seeds ??= workFolder().then(async (parent) => {
    const out = join(parent, 'seeds');
    const { code, stderr } = await call(runCommandLine, ['run', '--quiet', '--out', out], {
      registry: REGISTRY,
      readArticles,
    });
    if (code !== 0) throw new Error(stderr);
    return join(out, 'report.html');
  });
  return await seeds;
}

/** The path of a report of these documents. */
export async function reportOf(documents: readonly DocumentJson[], name: string): Promise<string> {
  const fold = new DocumentFold();
  for (const document of documents) fold.add(document);
  const path = join(await workFolder(), `${name}.html`);
  const { graph, identity } = assembleGraph(fold);
  const joined = mapDocuments(fold, (document) => identity.apply(document));
  await writeFile(path, [...reportHtmlChunks(joined, graph, measureGraph(graph))].join(''));
  return path;
}

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, dialogs, and requests for anything but the page itself. */
  readonly troubles: string[];
}

/** Opens a page from disk and notes whatever goes wrong with it. */
export async function open(path: string, hash = '', options: BrowserContextOptions = {}): Promise<Opened> {
  browser ??= chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const troubles: string[] = [];
  const address = pathToFileURL(path).href;
  page.on('console', (message) => {
    // The software renderer tells of its own slowness.
    if (['error', 'warning'].includes(message.type()) && !/GPU stall|swiftshader/i.test(message.text())) {
      troubles.push(`console: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address && !url.startsWith('data:,')) troubles.push(`request: ${url}`);
  });
  await page.goto(address + hash);
  await page.locator('.wordmark').waitFor();
  return { page, troubles };
}

/** Waits until the graph is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.stage[data-ready]').waitFor();
}
