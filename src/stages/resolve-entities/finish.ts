import type { Entity, Role } from '../../document/layers.js';
import { namelessId } from '../../document/nameless.js';
import { countryByCode } from '../../knowledge/countries.js';
import { asName } from './countries.js';
import type { Draft, Drafts } from './drafts.js';
import { identify } from './identifiers.js';

/**
 * Turns drafts into entities: names, ids, aliases; drafts of one id are one entity. Sorted by first mention. What has no name is
 * left out, or is there as `unnamed:1` and so on where it is mentioned twice and `nameless` asks for it.
 */
export function finishEntities(drafts: Drafts, nameless: boolean): Entity[] {
  const named = new Map<Draft, { id: string; name: string }>();
  for (const draft of drafts.all) {
    if (draft.references.length === 0 || !draft.references.some(({ mention }) => mention.form === 'name')) continue;
    const name = draft.listedName ?? bestName(draft);
    named.set(draft, { id: identify(draft, name), name });
  }
  const byId = new Map<string, Draft[]>();
  for (const [draft, { id }] of named) {
    const group = byId.get(id);
    if (group) group.push(draft);
    else byId.set(id, [draft]);
  }
  const entities = [...byId.entries()].map(([id, group]) => makeEntity(id, group, named));
  if (nameless) entities.push(...namelessEntities(drafts));
  return entities.sort((a, b) => a.mentions[0]! - b.mentions[0]!);
}

/** Chains without a name, numbered in the order of their first mentions; their name is their longest description. */
function namelessEntities(drafts: Drafts): Entity[] {
  const chains = drafts.all
    .map(({ type, references }) => ({ type, references: references.filter(({ isFiller }) => !isFiller) }))
    .filter(({ references }) => references.length > 1 && !references.some(({ mention }) => mention.form === 'name'))
    .sort((a, b) => a.references[0]!.index - b.references[0]!.index);
  return chains.map(({ type, references }, i) => {
    const nouns = references.filter(({ mention }) => mention.form === 'nominal');
    const name = (nouns.length > 0 ? nouns : references).reduce((a, b) => (b.text.length > a.text.length ? b : a)).text;
    const mentions = references.map(({ index }) => index).sort((a, b) => a - b);
    return { id: namelessId(i + 1), type, name, aliases: [], roles: [], mentions, reasons: [] };
  });
}

function makeEntity(
  id: string,
  group: readonly Draft[],
  named: ReadonlyMap<Draft, { id: string; name: string }>,
): Entity {
  const [main] = group;
  const { name } = named.get(main!)!;
  const references = group.flatMap((draft) => draft.references);
  const aliases = new Set<string>();
  for (const { mention, text } of references) if (mention.form === 'name' && text !== name) aliases.add(text);
  const roles: Role[] = [];
  for (const { title, of } of group.flatMap((draft) => draft.roles)) {
    const holder = of && named.get(of)?.id;
    if (!roles.some((role) => role.title === title && role.of === holder))
      roles.push({ title, ...(holder !== undefined && { of: holder }) });
  }
  const country = group.find((draft) => draft.country)?.country;
  const position = group.find(({ place }) => place)?.place ?? countryByCode(main!.code ?? '');
  const reasons = new Set(group.flatMap((draft) => [...draft.reasons]));
  if (group.length > 1)
    reasons.add(
      `names that are written alike: ${[...new Set(group.map((draft) => named.get(draft)!.name))].sort().join(', ')}`,
    );
  return {
    id,
    type: main!.type,
    name,
    aliases: [...aliases].sort(),
    ...(country !== undefined && { country }),
    ...(position && { latitude: position.latitude, longitude: position.longitude }),
    roles,
    mentions: references
      .filter(({ isFiller }) => !isFiller)
      .map(({ index }) => index)
      .sort((a, b) => a - b),
    reasons: [...reasons].sort(),
  };
}

/** The fullest form: for people the one of most words, else the most frequent of the longest; ties by the alphabet, never by order. */
function bestName(draft: Draft): string {
  const counts = new Map<string, number>();
  for (const { mention, text } of draft.references)
    if (mention.form === 'name') counts.set(text, (counts.get(text) ?? 0) + 1);
  const forms = [...counts.keys()].sort(
    (a, b) => weight(b) - weight(a) || counts.get(b)! - counts.get(a)! || b.length - a.length || (a < b ? -1 : 1),
  );
  const best = forms[0]!;
  return draft.type === 'person' || draft.type === 'location' ? asName(best) : best;
}

/** Words, and a mixed-case form before one in capitals. */
function weight(form: string): number {
  return form.split(/\s+/).length * 2 + (form === form.toUpperCase() ? 0 : 1);
}
