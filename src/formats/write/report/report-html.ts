import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentSet } from '../../../graph/document-set.js';
import type { KnowledgeGraph } from '../../../graph/knowledge-graph.js';
import type { Measures } from '../../../graph/measures.js';
import { WhowhomError } from '../../../pipeline/errors.js';
import { packagedPath, packageVersion } from '../../../pipeline/packaged.js';
import { dataJson, htmlText } from './escape.js';
import { type ReportContents, reportData } from './report-data.js';

const DESCRIPTION = 'Who did what to whom: actors, their relations and the sentences behind each.';

/**
 * report.html: one page that opens from disk and loads nothing. Texts are data in script elements that no browser runs;
 * its policy allows the page's own script and style alone, by their hashes. Throws WhowhomError `report-not-built`.
 */
export function* reportHtmlChunks(
  documents: DocumentSet,
  graph: KnowledgeGraph,
  measures: Measures,
  contents?: ReportContents,
): Generator<string> {
  const script = asset('page.js');
  const style = asset('page.css');
  const { data, lines } = reportData(documents, graph, measures, packageVersion(), contents);
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ];
  yield [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${htmlText(policy.join('; '))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="description" content="${htmlText(DESCRIPTION)}">`,
    '<title>Who did what to whom · whowhom</title>',
    '<link rel="icon" href="data:,">',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript><p>This page draws its graph with its own script: allow scripts to see it. The tables beside this file hold the same.</p></noscript>',
    `<script type="application/json" id="report-data">${dataJson(data)}</script>`,
    `<script>${script}</script>`,
    // After the script: the page is there before the texts of many articles are read.
    '<script type="application/json" id="report-texts">',
  ].join('\n');
  for (const line of lines) yield `\n${line}`;
  yield '\n</script>\n</body>\n</html>\n';
}

/** A part of the page that the build made. */
function asset(name: string): string {
  const path = packagedPath('dist', 'report', name);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    const message = `The report's page is not built: ${path} cannot be read. Run "npm run build".`;
    throw new WhowhomError('report-not-built', message, { path }, { cause });
  }
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
