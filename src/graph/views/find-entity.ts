import { WhowhomError } from '../../pipeline/errors.js';
import type { KnowledgeGraph } from '../knowledge-graph.js';
import { compareText } from '../order.js';

/** Entities that an error names. */
const NAMED = 5;

/**
 * The entity with this id, else the one with this name, else the one with this alias; case and spaces do not matter.
 * Throws WhowhomError `unknown-entity` or `ambiguous-entity`, naming those that come near.
 */
export function findEntity(graph: KnowledgeGraph, words: string): string {
  if (graph.hasNode(words)) return words;
  const wanted = folded(words);
  const label = (id: string) => graph.getNodeAttribute(id, 'label');
  const aliases = (id: string) => graph.getNodeAttribute(id, 'aliases').map(({ name }) => name);
  const ids = graph.nodes();
  const byName = ids.filter((id) => folded(id) === wanted || folded(label(id)) === wanted);
  const found = byName.length ? byName : ids.filter((id) => aliases(id).some((name) => folded(name) === wanted));
  if (found.length === 1) return found[0]!;
  const quoted = JSON.stringify(words);
  if (found.length > 1) {
    found.sort(compareText);
    throw new WhowhomError(
      'ambiguous-entity',
      `${quoted} is the name of several entities; use an id: ${listed(found)}`,
      {
        entity: words,
        candidates: found,
      },
    );
  }
  const near = ids
    .filter((id) => [id, label(id), ...aliases(id)].some((name) => wanted !== '' && folded(name).includes(wanted)))
    .sort(compareText);
  const hint = near.length ? `; is it ${listed(near)}?` : '; entities.json lists all';
  throw new WhowhomError('unknown-entity', `No entity of the graph has the id or name ${quoted}${hint}`, {
    entity: words,
    candidates: near,
  });
}

function listed(ids: readonly string[]): string {
  const more = ids.length > NAMED ? ` … (${ids.length})` : '';
  return `${ids.slice(0, NAMED).join(', ')}${more}`;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
