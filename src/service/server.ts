import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Extractor } from '../corpus/extractor.js';
import { packageVersion } from '../pipeline/packaged.js';
import { documentLines, documentOf, type Work } from './documents.js';
import { Gate } from './gate.js';
import { GRAPH_FORMATS, type GraphFormat } from './graph-worker.js';
import type { GraphMaker } from './graphs.js';
import { DEFAULT_LIMITS, type Limits } from './limits.js';
import { serviceMetrics } from './metrics.js';
import { openapi } from './openapi.js';
import { Queue } from './queue.js';
import { type Refusal, RefusedError, refuse } from './refusal.js';

export interface ServiceParts {
  readonly extractor: Extractor;
  readonly graphs: GraphMaker;
  readonly limits?: Limits;
  /** Told of what should not happen. */
  readonly report: (problem: unknown) => void;
}

export interface Service {
  readonly app: FastifyInstance;
  /** Takes no more requests, answers those that are under way, then lets go of threads and models. */
  stop(): Promise<void>;
}

const LINES = 'application/x-ndjson';
const WORK_ROUTES = ['/documents', '/graph'];

/** The service without its socket: `app.listen` opens one, `app.inject` tries it without. */
export function makeService({ extractor, graphs, limits = DEFAULT_LIMITS, report }: ServiceParts): Service {
  const app = Fastify({ bodyLimit: limits.body, requestTimeout: limits.seconds * 1000, exposeHeadRoutes: false });
  const gate = new Gate(limits);
  const metrics = serviceMetrics(() => gate.inside);
  const work: Work = { extractor, queue: new Queue(extractor.width) };

  // Bodies stay text: the readers of lines parse them, and say what is wrong in their own words.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', LINES], { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  app.addHook('onRequest', async (request, reply) => {
    if (WORK_ROUTES.includes(request.routeOptions.url ?? '')) reply.raw.once('close', gate.enter(request.ip));
  });
  // What is answered while the service stops ends its connection: kept open, it would hold the stop up for a minute.
  app.addHook('onSend', async (_request, reply) => {
    if (gate.isClosing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    metrics.answered(request.routeOptions.url ?? 'other', reply.statusCode, reply.elapsedTime / 1000);
  });
  app.setErrorHandler((error, _request, reply) => answerError(error, reply, limits, report));
  app.setNotFoundHandler((_request, reply) => {
    const message = 'There are POST /documents, POST /graph, GET /health, GET /metrics and GET /openapi.json.';
    return reply.code(404).send({ error: { code: 'not-found', message } });
  });

  app.post('/documents', (request, reply) =>
    inTime(limits, reply, async (signal) => {
      const isLines = mediaType(request) === LINES;
      const answer = await (isLines ? documentLines : documentOf)(request.body as string, work, signal);
      reply.type(isLines ? LINES : 'application/json');
      return answer;
    }),
  );
  app.post('/graph', (request, reply) =>
    inTime(limits, reply, async (signal) => {
      const { format = 'graphml' } = request.query as { format?: string };
      if (!Object.hasOwn(GRAPH_FORMATS, format)) {
        const message = `There is no format ${JSON.stringify(format)}: ${Object.keys(GRAPH_FORMATS).join(', ')}`;
        refuse({ status: 422, code: 'unknown-format', message });
      }
      const content = await graphs.make(request.body as string, format as GraphFormat, signal);
      reply.type(GRAPH_FORMATS[format as GraphFormat]);
      return content;
    }),
  );
  app.get('/health', (_request, reply) => {
    const status = gate.isClosing ? 'stopping' : 'ok';
    return reply.code(gate.isClosing ? 503 : 200).send({ status, version: packageVersion(), inside: gate.inside });
  });
  app.get('/metrics', async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  app.get('/openapi.json', () => openapi(packageVersion()));

  return {
    app,
    async stop() {
      gate.close();
      await app.close();
      // What was begun for a client that has gone still runs: a thread must not be ended while it computes.
      await work.queue.idle();
      await Promise.all([extractor.close(), graphs.close()]);
    },
  };
}

/** Nobody reads it. */
const GONE = new RefusedError({ status: 503, code: 'gone', message: 'The client has closed the connection.' });

/** What takes longer than the limit is refused; what of it, or of the request of a client that has gone, has not begun is not begun. */
async function inTime<T>(
  { seconds }: Limits,
  reply: FastifyReply,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort(GONE));
  const late = new RefusedError({
    status: 503,
    code: 'too-slow',
    message: `This was not done within ${seconds} seconds: send less at once, or try again when there is less to do.`,
    retryAfter: seconds,
  });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      controller.abort(late);
      reject(late);
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work(controller.signal), timeout]);
  } catch (error) {
    // Whatever way the work ended, this is why.
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}

function mediaType(request: FastifyRequest): string {
  return request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** Fastify's own refusals, by their codes. */
const KNOWN: Readonly<Record<string, (limits: Limits) => Refusal>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ({ body }) => ({
    status: 413,
    code: 'too-large',
    message: `The body has more than ${body} bytes: send fewer lines at once.`,
  }),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => ({
    status: 415,
    code: 'unknown-media-type',
    message: `Send application/json (one article) or ${LINES} (a line each).`,
  }),
  FST_ERR_CTP_EMPTY_TYPE: () => ({
    status: 415,
    code: 'unknown-media-type',
    message: `Say what you send: Content-Type application/json or ${LINES}.`,
  }),
};

function answerError(
  error: unknown,
  reply: FastifyReply,
  limits: Limits,
  report: (problem: unknown) => void,
): FastifyReply {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refusal = error instanceof RefusedError ? error.refusal : KNOWN[code]?.(limits);
  if (refusal) {
    if (refusal.retryAfter) reply.header('retry-after', String(refusal.retryAfter));
    const { status, message } = refusal;
    return reply.code(status).send({ error: { code: refusal.code, message } });
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) {
    return reply.code(status).send({ error: { code: 'bad-request', message: (error as Error).message } });
  }
  // What it was stays in the log: an answer tells a stranger nothing of the machine.
  report(error);
  return reply
    .code(500)
    .send({ error: { code: 'internal-error', message: 'This should not happen; the log says more.' } });
}
