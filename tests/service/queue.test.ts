import { describe, expect, test } from 'vitest';
import { Queue } from '../../src/service/queue.js';

/** Tasks that end when they are told to. */
function workshop(width: number) {
  const queue = new Queue(width);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, signal = new AbortController().signal) =>
    queue.run(() => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    }, signal);
  return { queue, begun, run, end: (name: string) => ends.get(name)!() };
}

describe('Queue', () => {
  test('runs so many at once, the others in their order', async () => {
    const { begun, run, end } = workshop(2);
    const all = ['a', 'b', 'c', 'd'].map((name) => run(name));
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await all[1];
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'c']);
    end('a');
    end('c');
    await Promise.all([all[0], all[2]]);
    await Promise.resolve();
    end('d');
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('what is aborted while it waits is rejected at once and never begun', async () => {
    const { begun, run, end } = workshop(1);
    const controller = new AbortController();
    const first = run('a');
    const second = run('b', controller.signal);
    const third = run('c');
    controller.abort(new Error('gone'));
    await expect(second).rejects.toThrow('gone');
    end('a');
    await first;
    await Promise.resolve();
    end('c');
    expect(await third).toBe('c');
    expect(begun).toEqual(['a', 'c']);
  });

  test('what is aborted already is not begun', async () => {
    const { queue, begun, run } = workshop(1);
    await expect(run('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(begun).toEqual([]);
    await queue.idle();
  });

  test('is idle when nothing runs', async () => {
    const { queue, run, end } = workshop(1);
    await queue.idle();
    const task = run('a');
    let isIdle = false;
    const idle = queue.idle().then(() => {
      isIdle = true;
    });
    await Promise.resolve();
    expect(isIdle).toBe(false);
    end('a');
    await task;
    await idle;
    expect(isIdle).toBe(true);
  });
});
