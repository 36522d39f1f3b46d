import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentView, Encoding } from '../../../src/document/layers.js';
import { parseDependencies } from '../../../src/stages/parse-dependencies/index.js';
import { labelsWith } from '../../support/encoder.js';

/** An encoding of one window with these arc scores, and the best heads that a model would say of them. */
function encodingOf(arcs: Float32Array, side: number): Encoding {
  const count = side - 1;
  const head = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const row = arcs.subarray((i + 1) * side, (i + 2) * side);
    head[i] = row.indexOf(Math.max(...row)) - 1;
  }
  return {
    model: 'made',
    labels: { ...labelsWith([]), relations: Uint8Array.of(0, 1, 2), root: 0, relationBias: Float32Array.of(0, 1, 0) },
    windows: [{ first: 0, end: count, arcs }],
    sentenceEnd: new Float32Array(count),
    tag: new Uint8Array(count),
    pennTag: new Uint8Array(count),
    lemma: new Uint16Array(count),
    names: new Float32Array(0),
    asDependent: new Float32Array(count),
    asHead: new Float32Array(count),
    likely: { head, relation: new Uint8Array(count).fill(1) },
    vectorSize: 0,
  };
}

async function parse(encoding: Encoding, ends: readonly number[]) {
  const end = Uint32Array.from(ends);
  const first = Uint32Array.from([0, ...ends.slice(0, -1)]);
  const process = await parseDependencies.create({});
  const view = { layers: { sentences: { count: ends.length, first, end }, encoding } } as unknown as DocumentView;
  const [result] = await process([view]);
  const { head, label } = result!.layers.dependencies;
  return { head: [...head], label: [...label] };
}

test("the model's best heads change nothing but time: the same trees as from the scores", async () => {
  const window = fc.integer({ min: 2, max: 9 }).chain((side) =>
    fc.record({
      side: fc.constant(side),
      scores: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: side * side, maxLength: side * side }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(window, fc.nat(7), async ({ side, scores }, cut) => {
      const encoding = encodingOf(Float32Array.from(scores), side);
      const { likely: _, ...scoresAlone } = encoding;
      const border = cut % (side - 1);
      const ends = border === 0 ? [side - 1] : [border, side - 1];
      expect(await parse(encoding, ends)).toEqual(await parse(scoresAlone, ends));
    }),
  );
});

test('the relation that the model says is taken for its own arc alone', async () => {
  const said = (head: readonly number[]) => ({
    ...encodingOf(new Float32Array(9), 3),
    likely: { head: Int32Array.from(head), relation: Uint8Array.of(2, 2) },
  });
  // Word 0 is the root, word 1 hangs on it: relation 2 as the model says.
  expect(await parse(said([-1, 0]), [2])).toEqual({ head: [-1, 0], label: [0, 2] });
  // Two roots are no tree: the scores, all alike, give another, whose relation the network scores.
  expect((await parse(said([-1, -1]), [2])).label).toEqual([0, 1]);
});
