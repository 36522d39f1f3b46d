import type { DocumentJson, RelationJson } from '../../document/schema.js';
import { lineOf, type SeedGold } from './seed.js';

export interface RelationVerdict {
  readonly right: number;
  readonly withType: number;
  readonly wrong: number;
}

/**
 * A gold relation is found where a relation of its line has its actors in its direction (either way where it is
 * symmetric; any object, or none, where the gold has none), its polarity, and the words of one of its gists.
 */
export function judgeRelations(
  gold: SeedGold,
  json: DocumentJson,
  idOf: ReadonlyMap<string, string>,
  errors: string[],
): RelationVerdict {
  let right = 0;
  let withType = 0;
  for (const wanted of gold.relations) {
    const subject = idOf.get(wanted.subject);
    const object = wanted.object === null ? undefined : idOf.get(wanted.object);
    const fits = json.relations.filter((relation) => {
      if (lineOf(json, relation.trigger.start) !== wanted.line) return false;
      const forth =
        relation.subject.entity === subject && (wanted.object === null || relation.object.entity === object);
      const back =
        wanted.symmetric === true && relation.object.entity === subject && relation.subject.entity === object;
      return (
        (forth || back) && relation.polarity === (wanted.polarity ?? 'positive') && saysGist(relation, wanted.gist)
      );
    });
    if (fits.length) right++;
    else errors.push(`relation: line ${wanted.line} ${wanted.subject} ${wanted.gist[0]} ${wanted.object ?? '-'}`);
    if (fits.some((relation) => !wanted.type || wanted.type.includes(relation.type))) withType++;
    else if (fits.length)
      errors.push(`class: line ${wanted.line} ${wanted.gist[0]}: ${fits[0]!.type}, not ${wanted.type?.join(' or ')}`);
  }
  let wrong = 0;
  for (const forbidden of gold.wrong) {
    const found = json.relations.find(
      (relation) =>
        relation.subject.entity === idOf.get(forbidden.subject) &&
        relation.object.entity === idOf.get(forbidden.object) &&
        (forbidden.polarity === undefined || relation.polarity === forbidden.polarity) &&
        saysGist(relation, forbidden.gist),
    );
    if (!found) continue;
    wrong++;
    errors.push(`WRONG: ${forbidden.subject} ${forbidden.gist[0]} ${forbidden.object} in "${found.phrase}"`);
  }
  return { right, withType, wrong };
}

/** Words are compared by their first five letters, so that "invade" and "invasion" or "backing" and "back" agree. */
function saysGist(relation: RelationJson, gists: readonly string[]): boolean {
  const words = `${relation.predicate} ${relation.phrase}`.toLowerCase().split(/[\s-]+/);
  return gists.some((gist) => gist.split(' ').every((part) => words.some((word) => stem(word) === stem(part))));
}

function stem(word: string): string {
  return word
    .replace(/^inva[ds].*/, 'inva')
    .replace(/(?:ing|ion|ed|s)$/, '')
    .slice(0, 5);
}
