import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Skip } from './skip.js';

/** A file to read, or why there is none; `path` is what documents and messages call it. */
export type Listed =
  | { readonly kind: 'file'; readonly path: string; readonly file: string }
  | { readonly kind: 'skip'; readonly path: string; readonly skip: Skip };

const EXTENSIONS = new Set(['.txt', '.text', '.md', '.html', '.htm', '.xhtml', '.jsonl', '.ndjson', '.json']);

/**
 * Expands files, folders (with all below them) and globs. Sorted by path in code-unit order, each file once, so that the
 * order of the arguments does not matter. A folder gives the files whose extension is read; files and folders whose
 * name begins with a dot, and files named README, are not articles. A path that exists is never taken for a glob.
 */
export async function listFiles(paths: readonly string[]): Promise<readonly Listed[]> {
  const files = new Map<string, string>();
  const skips = new Map<string, Skip>();
  // Links may lead to one file by many names: the real path tells, the smallest name is shown.
  const addFile = async (file: string): Promise<void> => {
    const real = await realpath(file).catch(() => resolve(file));
    const path = displayPath(file);
    const known = files.get(real);
    if (known === undefined || path < known) files.set(real, path);
  };
  const addSkip = (skip: Skip): void => {
    skips.set(`${skip.path}\n${skip.code}`, skip);
  };
  for (const given of new Set(paths)) {
    const path = displayPath(given);
    const found = await stat(given).catch((error: NodeJS.ErrnoException) => error);
    if (!(found instanceof Error)) {
      if (found.isDirectory()) await addFolder(given, addFile, addSkip);
      else if (isReadme(given)) addSkip(readme(path));
      else if (found.isFile()) await addFile(given);
      else addSkip({ code: 'unreadable-file', path, message: 'This is neither a file nor a folder.' });
    } else if (found.code !== 'ENOENT' && found.code !== 'ENOTDIR') {
      addSkip({ code: 'unreadable-file', path, message: `The path cannot be read: ${found.code ?? found.message}.` });
    } else if (given && isDynamicPattern(given)) {
      const matches = await glob(given, { absolute: isAbsolute(given), expandDirectories: false });
      const articles = matches.filter((file) => !isReadme(file));
      for (const file of articles) await addFile(file);
      if (!articles.length) addSkip({ code: 'no-such-path', path, message: 'No file matches the pattern.' });
    } else {
      addSkip({ code: 'no-such-path', path, message: 'There is no such file or folder.' });
    }
  }
  const listed: Listed[] = [...files].map(([file, path]) => ({ kind: 'file', path, file }));
  for (const skip of skips.values()) listed.push({ kind: 'skip', path: skip.path, skip });
  return listed.sort((a, b) => compare(a.path, b.path) || compare(a.kind, b.kind));
}

/** With forward slashes, relative to the current folder where it lies inside, else as given: no machine's folders in output. */
export function displayPath(given: string): string {
  const inside = relative(resolve('.'), resolve(given));
  const path =
    inside === ''
      ? '.'
      : inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside
        ? join(given)
        : inside;
  return path.split(sep).join('/');
}

async function addFolder(
  folder: string,
  addFile: (file: string) => Promise<void>,
  addSkip: (skip: Skip) => void,
): Promise<void> {
  let articles = 0;
  const skipped = new Set<string>();
  const visit = async (here: string, above: ReadonlySet<string>): Promise<void> => {
    const real = await realpath(here).catch(() => here);
    if (above.has(real)) return; // A link to a folder above it: its files are already listed.
    const names = await readdir(here).catch((error: NodeJS.ErrnoException) => error);
    if (names instanceof Error) {
      skipped.add(here);
      const message = `The folder cannot be read: ${names.code ?? names.message}.`;
      addSkip({ code: 'unreadable-file', path: displayPath(here), message });
      return;
    }
    const inside = new Set(above).add(real);
    for (const name of names.sort(compare)) {
      if (name.startsWith('.')) continue;
      const entry = join(here, name);
      const found: Stats | undefined = await stat(entry).catch(() => undefined);
      if (found?.isDirectory()) {
        await visit(entry, inside);
      } else if (EXTENSIONS.has(extname(name).toLowerCase()) && !isReadme(name)) {
        articles++;
        // A link that leads nowhere stays in the list: reading it names it.
        if (!found || found.isFile()) await addFile(entry);
        else
          addSkip({
            code: 'unreadable-file',
            path: displayPath(entry),
            message: 'This is neither a file nor a folder.',
          });
      }
    }
  };
  await visit(folder, new Set());
  if (articles === 0 && !skipped.has(folder)) {
    addSkip({
      code: 'no-articles-in-folder',
      path: displayPath(folder),
      message: 'The folder holds no articles.',
      expected: `files ending in ${[...EXTENSIONS].join(', ')}`,
    });
  }
}

function isReadme(path: string): boolean {
  return /^readme(?:\.|$)/iu.test(basename(path));
}

function readme(path: string): Skip {
  return { code: 'not-an-article', path, message: 'Files named README tell about a folder and are not articles.' };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
