import { z } from 'zod';

/** The version of the format that this runtime reads. */
export const HEAD_FORMAT = 'whowhom/head@1';

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

/**
 * One layer, input by input: input i adds `value * scales[i] * weights[i * outputs + k]` to output k. Eight bits a weight
 * with a scale for each input, because vectors and counted features differ by orders of magnitude.
 */
const layerSchema = z.object({
  inputs: z.number().int().positive(),
  outputs: z.number().int().positive(),
  weights: base64.describe('int8, inputs x outputs'),
  scales: base64.describe('float32, little-endian, one an input'),
  bias: base64.describe('float32, little-endian, one an output'),
});

/** head.json: a small classifier over an encoder's vectors and named features. */
export const headSchema = z.object({
  format: z.literal(HEAD_FORMAT),
  name: z.string().min(1),
  classes: z.array(z.string().min(1)).min(1).describe('One output each; a ranker has one'),
  vectorInputs: z.number().int().nonnegative().describe('Numbers from vectors, the first inputs'),
  features: z.array(z.string()).describe('Names of the inputs after them'),
  layers: z.array(layerSchema).min(1).describe('With max(0, x) between one and the next'),
  temperature: z.number().positive().default(1).describe('What scores are divided by before they become probabilities'),
});
export type HeadFile = z.infer<typeof headSchema>;

/** manifest.json beside it: what the file is, and whose vectors it reads. The rest is for people. */
export const headManifestSchema = z.object({
  formatVersion: z.literal(1),
  name: z.string().min(1),
  files: z.object({ 'head.json': z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.number().int() }) }),
  encoder: z
    .object({ name: z.string(), sha256: z.string() })
    .optional()
    .describe(
      'The encoder that it was trained with, and the SHA-256 of its model.onnx; none where it reads no vectors',
    ),
});
export type HeadManifest = z.infer<typeof headManifestSchema>;

export interface LayerWeights {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Rounds a layer's weights to eight bits, a scale for each input. */
export function packLayer({ inputs, outputs, weights, bias }: LayerWeights): HeadFile['layers'][number] {
  const packed = new Int8Array(inputs * outputs);
  const scales = new Float32Array(inputs);
  for (let i = 0; i < inputs; i++) {
    let largest = 0;
    for (let k = 0; k < outputs; k++) largest = Math.max(largest, Math.abs(weights[i * outputs + k]!));
    scales[i] = largest / 127;
    for (let k = 0; k < outputs && scales[i]! > 0; k++) {
      packed[i * outputs + k] = Math.round(weights[i * outputs + k]! / scales[i]!);
    }
  }
  return { inputs, outputs, weights: toBase64(packed), scales: toBase64(floats(scales)), bias: toBase64(floats(bias)) };
}

/** The weights that a packed layer stands for; undefined where its columns have other lengths than it says. */
export function unpackLayer(layer: HeadFile['layers'][number]): LayerWeights | undefined {
  const { inputs, outputs } = layer;
  const packed = Buffer.from(layer.weights, 'base64');
  const scales = readFloats(layer.scales);
  const bias = readFloats(layer.bias);
  if (packed.length !== inputs * outputs || scales.length !== inputs || bias.length !== outputs) return undefined;
  const weights = new Float32Array(inputs * outputs);
  for (let at = 0; at < weights.length; at++) weights[at] = packed.readInt8(at) * scales[Math.floor(at / outputs)]!;
  return { inputs, outputs, weights, bias };
}

function toBase64(bytes: Int8Array | Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Little-endian on every machine. */
function floats(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}

function readFloats(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readFloatLE(i * 4));
}
