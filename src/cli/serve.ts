import type { Command } from 'commander';
import { localExtractor } from '../corpus/extractor.js';
import { WhowhomError } from '../pipeline/errors.js';
import { pipelineContent } from '../pipeline/load-pipeline.js';
import { planPipeline } from '../pipeline/pipeline.js';
import { DEFAULT_LIMITS } from '../service/limits.js';
import { parseBytes, wholeNumber } from './options.js';
import type { Services } from './services.js';
import { oneLine } from './terminal.js';
import { addWorkerOption, extraction, type WorkerOptions } from './worker-options.js';

interface ServeOptions extends WorkerOptions {
  readonly port: number;
  readonly host: string;
  readonly pipeline?: string;
  readonly maxBody: number;
  readonly maxSeconds: number;
  readonly maxRequests: number;
  readonly maxPerClient: number;
}

const HELP = `
  POST /documents    one article (application/json), or a line each (application/x-ndjson), to documents
  POST /graph        document lines to a graph: ?format=graphml, gexf, jsonld or entities
  GET  /health, /metrics (Prometheus), /openapi.json

There is no password: whoever reaches the port may use it. It listens on this machine alone unless --host says otherwise.
Ctrl-C, or SIGTERM, ends it when what is under way is answered.

Examples:
  whowhom serve
  curl -s localhost:8080/documents -H 'content-type: application/json' -d '{"text": "Xi called Putin.", "date": "2022-06-15"}'
  curl -s localhost:8080/documents -H 'content-type: application/x-ndjson' --data-binary @articles.jsonl > documents.jsonl
  curl -s localhost:8080/graph -H 'content-type: application/x-ndjson' --data-binary @documents.jsonl > graph.graphml
Exit code: 0 stopped; 1 it cannot listen there; 2 wrong usage.`;

/** `whowhom serve`: the map and the merge over HTTP. */
export function addServe(program: Command, services: Services): void {
  addWorkerOption(
    program
      .command('serve')
      .summary('articles to documents, documents to graphs, over HTTP')
      .description('Serves extract and graph over HTTP.')
      .option('--port <number>', 'where it listens; 0 takes a free one', wholeNumber(0, 65_535), 8080)
      .option('--host <address>', 'the address that it listens on', '127.0.0.1')
      .option(
        '-p, --pipeline <file>',
        'news or fast (the small model: faster, less exact), or a pipeline file (default: news)',
      )
      .option('--max-body <size>', 'largest request, such as 500K or 20M', parseBytes, DEFAULT_LIMITS.body)
      .option('--max-seconds <number>', 'longest time to an answer', wholeNumber(1, 86_400), DEFAULT_LIMITS.seconds)
      .option('--max-requests <number>', 'requests under way', wholeNumber(1, 100_000), DEFAULT_LIMITS.requests)
      .option('--max-per-client <number>', '… of one address', wholeNumber(1, 100_000), DEFAULT_LIMITS.perClient),
  )
    .addHelpText('after', HELP)
    .action((options: ServeOptions) => serve(options, services));
}

async function serve(options: ServeOptions, services: Services): Promise<void> {
  const { stdout, stderr, startWorkers } = services;
  const { settings, registry, workers = 1, signal } = extraction(options, services);
  planPipeline(await pipelineContent(settings.pipeline, settings.stageOptions), registry);
  // Loaded here, so that no other command pays for it.
  const { makeService } = await import('../service/server.js');
  const { graphMaker } = await import('../service/graphs.js');
  const report = (problem: unknown) => {
    stderr.write(
      `whowhom: ${oneLine(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem), 2000)}\n`,
    );
  };
  const service = makeService({
    // Even one worker is a thread: the service answers /health while it works.
    extractor: startWorkers?.(settings, workers) ?? localExtractor(registry, settings),
    graphs: graphMaker(),
    limits: {
      body: options.maxBody,
      seconds: options.maxSeconds,
      requests: options.maxRequests,
      perClient: options.maxPerClient,
    },
    report,
  });
  const stopped = new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    else signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    const address = await service.app.listen({ port: options.port, host: options.host });
    stdout.write(`whowhom listens on ${address}\n`);
  } catch (error) {
    await service.stop();
    const reason = error instanceof Error ? error.message : String(error);
    throw new WhowhomError('cannot-listen', `Cannot listen on ${options.host}:${options.port}: ${reason}`, { reason });
  }
  await stopped;
  stderr.write('whowhom: stopping when what is under way is answered\n');
  await service.stop();
  services.exit(0);
}
