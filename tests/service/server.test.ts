import { afterEach, describe, expect, it, test } from 'vitest';
import { localExtractor } from '../../src/corpus/extractor.js';
import { documentSchema } from '../../src/document/schema.js';
import { makeGraph } from '../../src/service/graph-worker.js';
import type { GraphMaker } from '../../src/service/graphs.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/service/limits.js';
import { refuse } from '../../src/service/refusal.js';
import { makeService, type Service } from '../../src/service/server.js';
import { FAKE_PIPELINE, FAKE_REGISTRY } from '../support/fake-stages.js';

/** In this thread: what the thread of graphs does, without the thread. */
const graphs: GraphMaker = {
  async make(body, format) {
    const answer = makeGraph({ body, format });
    return 'content' in answer ? answer.content : refuse({ status: 422, ...answer.problem });
  },
  close: async () => undefined,
};

const started: Service[] = [];
afterEach(async () => {
  for (const service of started.splice(0)) await service.stop();
});

function start(limits: Partial<Limits> = {}, wait?: Promise<void>) {
  const inner = localExtractor(FAKE_REGISTRY, { pipeline: FAKE_PIPELINE });
  const problems: unknown[] = [];
  const service = makeService({
    extractor: {
      ...inner,
      async run(sources) {
        if (sources.some(({ text }) => text.includes('break'))) throw new Error('secret path');
        await wait;
        return inner.run(sources);
      },
    },
    graphs,
    limits: { ...DEFAULT_LIMITS, ...limits },
    report: (problem) => problems.push(problem),
  });
  started.push(service);
  const post = (url: string, payload: string, type = 'application/json') =>
    service.app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
  return { service, post, problems };
}
const LINES = 'application/x-ndjson';
const article = (text: string) => JSON.stringify({ id: text, text, date: '2022-06-15' });

describe('POST /documents', () => {
  it('answers one article with its document', async () => {
    const { post } = start();
    const answer = await post('/documents', article('Ann met Bo.'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    expect(documentSchema.parse(answer.json())).toMatchObject({
      id: 'Ann met Bo.',
      text: 'Ann met Bo.',
      date: '2022-06-15',
    });
  });

  it('answers each line in its place, with an error where it is no article', async () => {
    const { post } = start();
    const answer = await post(
      '/documents',
      `${article('One.')}\n\nnot JSON\n{"text": ""}\n${article('Two.')}\n`,
      LINES,
    );
    const lines = answer.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => line['id'] ?? line['error'])).toEqual([
      'One.',
      { code: 'broken-json-line', line: 3, message: expect.stringMatching(/not JSON/) },
      { code: 'missing-text', line: 4, message: 'The article has no text.' },
      'Two.',
    ]);
  });

  test.each([
    ['no JSON', 'broken-json-line', 422, '{', 'application/json'],
    ['an article without text', 'missing-text', 422, '{"title": "A"}', 'application/json'],
    ['an impossible day', 'impossible-date', 422, '{"text": "A.", "date": "2022-02-30"}', 'application/json'],
    ['no usable line', 'no-articles', 422, '{}\n[]\n', LINES],
    ['no line', 'no-articles', 422, '\n', LINES],
    ['another media type', 'unknown-media-type', 415, 'text', 'text/plain'],
    ['too large a body', 'too-large', 413, article('x'.repeat(5000)), 'application/json'],
  ])('refuses %s with %s', async (_name, code, status, body, type) => {
    const { post } = start({ body: 2000 });
    const answer = await post('/documents', body, type);
    expect({ status: answer.statusCode, ...answer.json() }).toEqual({
      status,
      error: { code, message: expect.any(String) },
    });
  });

  it('tells a stranger nothing of what broke', async () => {
    const { post, problems } = start();
    const answer = await post('/documents', article('break'));
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
    expect(problems).toEqual([new Error('secret path')]);
  });

  it('takes __proto__ for a name like any other', async () => {
    const { post } = start();
    const answer = await post('/documents', '{"__proto__": {"polluted": 1}, "text": "Ann met Bo."}');
    expect(answer.statusCode).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('limits', () => {
  it('refuses one request too many: of one address with 429, of all with 503, and says when to come again', async () => {
    let release: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { service, post } = start({ requests: 3, perClient: 2 }, wait);
    const other = (remoteAddress: string) =>
      service.app.inject({
        method: 'POST',
        url: '/documents',
        payload: article('A.'),
        headers: { 'content-type': 'application/json' },
        remoteAddress,
      });
    const held = [post('/documents', article('A.')), post('/documents', article('A.')), other('10.0.0.2')];
    await expect
      .poll(async () => (await service.app.inject('/health')).json())
      .toMatchObject({ status: 'ok', inside: 3 });
    const own = await post('/documents', article('A.'));
    const all = await other('10.0.0.3');
    expect([own.statusCode, own.json().error.code, own.headers['retry-after']]).toEqual([
      429,
      'too-many-requests',
      '1',
    ]);
    expect([all.statusCode, all.json().error.code, all.headers['retry-after']]).toEqual([503, 'overloaded', '2']);
    release();
    expect((await Promise.all(held)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect((await post('/documents', article('A.'))).statusCode).toBe(200);
  });

  it('answers in time that it was not done in time', async () => {
    let release: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { post } = start({ seconds: 1 }, wait);
    const answer = await post('/documents', article('A.'));
    expect([answer.statusCode, answer.json().error.code]).toEqual([503, 'too-slow']);
    release();
  });
});

describe('POST /graph', () => {
  it('answers documents with their graph in each format', async () => {
    const { post } = start();
    const documents = (await post('/documents', `${article('One.')}\n${article('Two.')}`, LINES)).body;
    const answers = await Promise.all(
      ['', '?format=gexf', '?format=jsonld', '?format=entities'].map((query) =>
        post(`/graph${query}`, documents, LINES),
      ),
    );
    expect(
      answers.map(({ statusCode, headers }) => [statusCode, headers['content-type']?.toString().split(';')[0]]),
    ).toEqual([
      [200, 'application/graphml+xml'],
      [200, 'application/gexf+xml'],
      [200, 'application/ld+json'],
      [200, 'application/json'],
    ]);
    expect(answers[0]!.body).toMatch(/^<\?xml .*<graphml/s);
  });

  test.each([
    ['a line that is no document', 'invalid-document', '/graph', '{"id": "a"}'],
    ['no document at all', 'no-documents', '/graph', '\n'],
    ['a format that there is not', 'unknown-format', '/graph?format=png', '{}'],
    ['a format that every object has', 'unknown-format', '/graph?format=constructor', '{}'],
  ])('refuses %s with %s', async (_name, code, url, body) => {
    const { post } = start();
    const answer = await post(url, body, LINES);
    expect({ status: answer.statusCode, code: answer.json().error.code }).toEqual({ status: 422, code });
  });
});

describe('what else it tells', () => {
  it('counts what it answered for Prometheus', async () => {
    const { service, post } = start();
    await post('/documents', article('A.'));
    await post('/documents', '{');
    const { body, headers } = await service.app.inject('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(body).toContain('whowhom_requests_total{route="/documents",status="200"} 1');
    expect(body).toContain('whowhom_requests_total{route="/documents",status="422"} 1');
    expect(body).toContain('whowhom_requests_inside 0');
  });

  it('describes itself with the schema of documents', async () => {
    const { service } = start();
    const description = (await service.app.inject('/openapi.json')).json();
    expect(Object.keys(description.paths)).toEqual(['/documents', '/graph', '/health', '/metrics', '/openapi.json']);
    expect(Object.keys(description.components.schemas.Document.properties)).toEqual(Object.keys(documentSchema.shape));
  });

  it('says what there is where nothing is', async () => {
    const { service } = start();
    const answer = await service.app.inject('/other');
    expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'not-found']);
  });
});
