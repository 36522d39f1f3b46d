import { setFlagsFromString } from 'node:v8';
import type { InferenceSession, Tensor } from 'onnxruntime-web';
import { WhowhomError } from '../pipeline/errors.js';

export const BACKENDS = ['native', 'wasm'] as const;
export type Backend = (typeof BACKENDS)[number];
/** `auto` is native where onnxruntime-node is installed and loads, else WASM. */
export const BACKEND_CHOICES = ['auto', ...BACKENDS] as const;
export type BackendChoice = (typeof BACKEND_CHOICES)[number];

/** The part of onnxruntime that both of its packages share. */
interface Runtime {
  readonly InferenceSession: { create(bytes: Uint8Array, options: object): Promise<InferenceSession> };
  readonly Tensor: new (type: 'int32', data: Int32Array, shape: readonly number[]) => Tensor;
  readonly env: { logLevel?: string; wasm: { numThreads?: number } };
}

/** One window of words: pieces, their words' case classes, and each word slot's first piece (slot 0 is the root). */
export interface WindowInput {
  readonly ids: Int32Array;
  readonly case: Int32Array;
  readonly first: Int32Array;
}

/** The graph's outputs; training/FORMAT.md says what each is. */
export type OutputName =
  | 'sentence_end'
  | 'upos'
  | 'xpos'
  | 'lemma'
  | 'names'
  | 'arcs'
  | 'label_dependent'
  | 'label_head'
  | 'vectors'
  | 'head'
  | 'relation'
  | 'label_weights'
  | 'label_bias';
/** Numbers of slots and relations are whole. */
export type Scores<Name extends OutputName = OutputName> = {
  readonly [N in Name]: N extends 'head' | 'relation' ? Int32Array : Float32Array;
};

/** An opened graph. One window a run, so that a neighbour in a batch can never change a window's eight-bit scales. */
export interface Session {
  readonly backend: Backend;
  /** The outputs that the graph has. */
  readonly outputs: ReadonlySet<string>;
  run<Name extends OutputName>(window: WindowInput, outputs: readonly Name[]): Promise<Scores<Name>>;
}

/**
 * Opens a graph, on one thread. Nothing is fetched: both runtimes read their files from node_modules. Throws
 * WhowhomError `backend-missing` where the backend asked for does not load, `model-format` where the graph does not open.
 */
export async function openSession(graph: Uint8Array, file: string, choice: BackendChoice): Promise<Session> {
  const { runtime, backend } = await loadRuntime(choice);
  // The graph is fused as it is exported (training/FORMAT.md): any level above finds nothing and opens in twice the time.
  const shared = { graphOptimizationLevel: 'disabled', logSeverityLevel: 3 };
  const options =
    backend === 'native'
      ? { ...shared, intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential' }
      : { ...shared, executionProviders: ['wasm'], enableCpuMemArena: false, enableMemPattern: false };
  let session: InferenceSession;
  try {
    session = await runtime.InferenceSession.create(graph, options);
  } catch (cause) {
    throw new WhowhomError(
      'model-format',
      `${file} cannot be opened by the ${backend} backend`,
      { file, backend },
      { cause },
    );
  }
  const outputs = new Set(session.outputNames);
  return { backend, outputs, run: (window, wanted) => runWindow(runtime, session, window, wanted) };
}

async function runWindow<Name extends OutputName>(
  runtime: Runtime,
  session: InferenceSession,
  window: WindowInput,
  outputs: readonly Name[],
): Promise<Scores<Name>> {
  const row = (data: Int32Array) => new runtime.Tensor('int32', data, [1, data.length]);
  const feeds = { ids: row(window.ids), case: row(window.case), first: row(window.first) };
  // Graphs of earlier exports ask for a mask, too: nothing of a single window is masked.
  const mask = session.inputNames.includes('mask') && { mask: row(new Int32Array(window.ids.length).fill(1)) };
  const results = await session.run({ ...feeds, ...mask }, outputs);
  return Object.fromEntries(outputs.map((name) => [name, results[name]!.data])) as unknown as Scores<Name>;
}

async function loadRuntime(choice: BackendChoice): Promise<{ runtime: Runtime; backend: Backend }> {
  if (choice !== 'wasm') {
    try {
      return { runtime: await importRuntime('onnxruntime-node'), backend: 'native' };
    } catch (cause) {
      if (choice === 'native') {
        throw new WhowhomError(
          'backend-missing',
          'The native backend was asked for, but onnxruntime-node is not installed or does not load here. "npm install onnxruntime-node" installs it; the wasm backend needs nothing.',
          { backend: choice },
          { cause },
        );
      }
    }
  }
  spareWasmCompiler();
  const runtime = await importRuntime('onnxruntime-web');
  // One thread: sums in one order, the same bytes everywhere, and no workers that keep the process alive.
  runtime.env.wasm.numThreads = 1;
  return { runtime, backend: 'wasm' };
}

/** Bytes that a WASM function runs before V8 compiles it again: nearly the most that the flag holds. */
const TIERING_BUDGET = 2_000_000_000;
/** The last V8 that is known to have the flag: others would complain of it on the terminal. */
const LAST_KNOWN_V8 = 13;

/**
 * The few loops that compute all the time are compiled again within four windows all the same. What V8 would compile besides takes
 * up to 180 MB, and more time than it saves.
 */
function spareWasmCompiler(): void {
  if (Number.parseInt(process.versions.v8, 10) > LAST_KNOWN_V8) return;
  setFlagsFromString(`--wasm-tiering-budget=${TIERING_BUDGET}`);
}

async function importRuntime(name: string): Promise<Runtime> {
  const loaded = (await import(name)) as Runtime & { readonly default?: Runtime };
  const runtime = loaded.InferenceSession ? loaded : loaded.default!;
  runtime.env.logLevel = 'error';
  return runtime;
}
