import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { PROGRAM, program, quickPipeline } from '../support/program.js';
import { temporaryFolder } from '../support/temporary-folder.js';

test('serves on this machine alone until it is told to stop, and answers what is under way', async () => {
  const pipeline = await quickPipeline(await temporaryFolder());
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '-p', pipeline, '--workers', '1']);
  const ended = once(child, 'close');
  const [line] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  const address = /^whowhom listens on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(line)?.[1];
  expect(address).toBeDefined();
  const ask = (text: string) =>
    fetch(`${address}/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'a', text }),
    });
  const first = await ask('Iran met Poland on Tuesday.');
  expect(first.status).toBe(200);
  expect(await first.json()).toMatchObject({ id: 'a', text: 'Iran met Poland on Tuesday.' });
  const under = ask('Poland met Iran. '.repeat(3000));
  // It is under way when the service counts it.
  await expect
    .poll(async () => ((await (await fetch(`${address}/health`)).json()) as { inside: number }).inside, {
      timeout: 15_000,
    })
    .toBe(1);
  child.kill('SIGTERM');
  const answered = await under;
  expect([answered.status, answered.headers.get('connection')]).toEqual([200, 'close']);
  expect(await ended).toEqual([0, null]);
}, 120_000);

test('a port that is taken is an error, not a crash', async () => {
  const pipeline = await quickPipeline(await temporaryFolder());
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { code, stdout, stderr } = await program(['serve', '--port', String(port), '-p', pipeline]);
  other.close();
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^whowhom: Cannot listen on 127\.0\.0\.1:\d+: .*\[cannot-listen\]\n$/),
  });
}, 120_000);

test.each(['70000', '-1', 'http'])(
  '--port %s is refused',
  async (port) => {
    expect((await program(['serve', `--port=${port}`])).code).toBe(2);
  },
  60_000,
);
