import { loadPipeline, makeSource } from 'whowhom';
import { pipelineFile, SOURCES } from './candidates.js';
import { peakMemory } from './peak-memory.js';

/** In a fresh process: node first-result.js PIPELINE BACKEND. Prints milliseconds from the process's start, and memory in megabytes. */
const [name = 'news', backend = 'auto'] = process.argv.slice(2);
const loaded = performance.now();
const pipeline = await loadPipeline(pipelineFile(name, backend, 'names'));
await pipeline.run([makeSource({ body: 'Xi Jinping called Vladimir Putin on Wednesday.' })]);
const first = performance.now();
for (const source of SOURCES) await pipeline.run([source]);
console.log(JSON.stringify({ loaded, first, peak: peakMemory() }));
