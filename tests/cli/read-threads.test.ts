import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { joinDocuments } from '../../src/corpus/join-documents.js';
import { sketch } from '../support/documents.js';
import { outputFiles } from '../support/output-files.js';
import { program } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('documents that threads read give the bytes and skips of those that are read here', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'documents.jsonl');
  // More than is read before threads start.
  const long = sketch({ id: 'long', sentences: ['Ann met Bo. '.repeat(350_000)] });
  const many = Array.from({ length: 400 }, (_, i) =>
    sketch({
      id: `d${i % 390}`,
      title: `Title ${i}`,
      sentences: [`Ann number ${i} met Bo in the north of the land on a day.`],
      entities: [{ id: `person:a${i % 7}`, name: 'Ann' }, { id: 'person:b' }],
      relations: [{ subject: `person:a${i % 7}`, object: 'person:b' }],
    }),
  );
  const lines = [long, ...many].map((document) => JSON.stringify(document));
  await writeFile(path, [...lines, '{', '{"schema": "other"}'].join('\n'));
  // The command has threads, this process has none.
  expect(await program(['graph', path, '--out', join(folder, 'threads'), '-q'])).toMatchObject({
    code: 0,
    stderr: 'whowhom: 2 lines skipped, see run.json\n',
  });
  const { statistics, skips } = await joinDocuments([path], join(folder, 'here'));
  expect(statistics).toMatchObject({ documents: 391, discardedDocuments: 10 });
  expect(skips.map(({ line }) => line)).toEqual([402, 403]);
  expect(await outputFiles(join(folder, 'threads'))).toEqual(await outputFiles(join(folder, 'here')));
}, 120_000);
