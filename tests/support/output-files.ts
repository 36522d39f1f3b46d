import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file of an output folder by its path in it; run.json without its timings. */
export async function outputFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'utf8');
    const name = path.slice(folder.length + 1);
    files[name] = name === 'run.json' ? JSON.stringify({ ...JSON.parse(text), timings: {} }) : text;
  }
  return files;
}
