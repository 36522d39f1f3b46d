import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
/** npm is a script of another name on Windows, which only a shell runs. */
const npm = (words: readonly string[], cwd: string) =>
  run('npm', words, { cwd, shell: process.platform === 'win32', maxBuffer: 1 << 26 });

/** What a user of the package needs, and nothing else may be in it: folders with what their files end with. */
const SHIPPED: readonly (readonly [folder: RegExp, ends: RegExp])[] = [
  [/^$/, /^(?:package\.json|README\.md|LICENSE|NOTICE)$/],
  [/^dist(?:\/(?!evaluate).*)?$/, /(?:\.(?:js|d\.ts|json|css|html|bin|gz)|^(?:compromise|wink)\.cjs)$/],
  [/^models(?:\/.+)?$/, /^(?:model\.onnx|vocab\.txt|.+\.json|README\.md)$/],
  [/^pipelines$/, /\.json$/],
  [/^seeds$/, /\.(?:txt|html|jsonl|md)$/],
  [/^docs(?:\/.+)?$/, /\.(?:md|json|svg|png|ts|mjs)$/],
];
const NEEDED = [
  'dist/bundle/main.js',
  'dist/bundle/worker.js',
  'dist/bundle/xml-worker.js',
  'dist/bundle/measure-worker.js',
  'dist/compromise.cjs',
  'dist/wink.cjs',
  'dist/index.d.ts',
  'models/default/model.onnx',
  'models/default/manifest.json',
  'pipelines/news.json',
  'docs/outputs.md',
  'NOTICE',
  'LICENSE',
];

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whowhom-package-'));
  // What is packed is what stands in dist now: no script runs.
  const { stdout } = await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd());
  const packed: unknown = JSON.parse(stdout);
  const [entry] = Object.values(packed as Record<string, { files: { path: string }[] }>);
  files = entry!.files.map(({ path }) => path);
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))!;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'user', private: true, type: 'module' }));
  await writeFile(join(folder, '.npmrc'), 'onnxruntime-node-install=skip\n');
  await npm(['install', '--no-audit', '--no-fund', `./${tarball}`], folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the tarball', () => {
  it('holds what is needed', () => {
    expect(NEEDED.filter((path) => !files.includes(path))).toEqual([]);
  });

  it('holds nothing else', () => {
    const others = files.filter((path) => {
      const at = path.lastIndexOf('/');
      const [parent, name] = [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
      return !SHIPPED.some(([parents, ends]) => parents.test(parent) && ends.test(name));
    });
    expect(others).toEqual([]);
  });
});

describe('installed in an empty folder', () => {
  const program = () => join(folder, 'node_modules', 'whowhom', 'dist', 'bundle', 'main.js');

  it('runs the program', async () => {
    await run(process.execPath, [program(), 'run', '--out', 'output', '--strict', '--quiet'], { cwd: folder });
    expect(await readdir(join(folder, 'output'))).toEqual(
      expect.arrayContaining([
        'documents.jsonl',
        'entities.json',
        'graph.gexf',
        'graph.graphml',
        'report.html',
        'run.json',
      ]),
    );
    const graph = await readFile(join(folder, 'output', 'graph.graphml'), 'utf8');
    expect(graph).toContain('person:xi-jinping');
  });

  it('is a library by its name', async () => {
    const script = `import { assembleGraph, documentToJson, loadPipeline, makeSource } from 'whowhom';
      const pipeline = await loadPipeline();
      const body = 'Chinese President Xi Jinping called Vladimir Putin on Wednesday.';
      const [document] = await pipeline.run([makeSource({ body, date: '2022-06-15' })]);
      const { graph } = assembleGraph([documentToJson(document)]);
      console.log(graph.hasDirectedEdge('person:xi-jinping', 'person:vladimir-putin') || graph.hasDirectedEdge('person:vladimir-putin', 'person:xi-jinping'));`;
    await writeFile(join(folder, 'call.js'), script);
    const { stdout } = await run(process.execPath, ['call.js'], { cwd: folder });
    expect(stdout).toBe('true\n');
  });
});

describe('what it depends on', () => {
  interface Lock {
    readonly packages: Readonly<Record<string, { dev?: boolean; hasInstallScript?: boolean; integrity?: string }>>;
  }

  it('has no install script but those that are switched off, and is pinned', async () => {
    const lock = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
    const runtime = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    const scripts = runtime.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
    // protobufjs prints a remark about versions and does nothing else; both are refused in package.json's allowScripts.
    expect(scripts.sort()).toEqual(['node_modules/onnxruntime-node', 'node_modules/protobufjs']);
    const { allowScripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    expect(allowScripts).toEqual({ 'onnxruntime-node': false, protobufjs: false });
    expect(runtime.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });
});
