import type { Digest, ObservedEntity } from '../digest.js';
import { NumberList, PairCounts, StringTable } from '../numbers.js';

/**
 * What articles say of their entities, without their texts: who is named in which article under which names, with country and roles.
 * Numbers are given in the order of arrival; only `NameTable`, which sorts them, decides anything.
 */
export class Observations {
  readonly documents = new StringTable();
  /** Ids that the articles give: `person:smith` in two articles may be two people. */
  readonly ids = new StringTable();
  /** Forms of names, and reasons. */
  readonly texts = new StringTable();
  readonly countries = new StringTable();
  readonly roles = new StringTable();
  /** For each document: where its occurrences begin, and its day (a number as 20220615; 0: none). */
  readonly start = new NumberList();
  readonly day = new NumberList();
  /** For each occurrence (an entity of a document): id, country (-1: none), where its roles begin. */
  readonly id = new NumberList();
  readonly country = new NumberList();
  readonly roleStart = new NumberList();
  readonly role = new NumberList();
  /** Documents that give an id a name, another form, a reason. */
  readonly names = new PairCounts();
  readonly aliases = new PairCounts();
  readonly reasons = new PairCounts();

  /** Adds a document, which must be there once. */
  add(document: Pick<Digest, 'id' | 'date' | 'entities'>): void {
    this.documents.add(document.id);
    this.start.push(this.id.length);
    this.day.push(document.date === undefined ? 0 : Number(document.date.replaceAll('-', '')));
    for (const entity of document.entities) this.#add(entity);
  }

  #add(entity: ObservedEntity): void {
    const id = this.ids.add(entity.id);
    this.id.push(id);
    this.country.push(countryOf(entity) === undefined ? -1 : this.countries.add(countryOf(entity)!));
    this.roleStart.push(this.role.length);
    // A country's roles are no evidence of who it is, and its names are known.
    if (entity.type === 'country') return;
    for (const { title } of entity.roles) this.role.push(this.roles.add(title.toLowerCase()));
    this.names.add(id, this.texts.add(entity.name));
    for (const alias of entity.aliases) this.aliases.add(id, this.texts.add(alias));
    for (const reason of new Set(entity.reasons)) this.reasons.add(id, this.texts.add(reason));
  }
}

/** The country of an entity: its own, else that in which it holds a role. */
function countryOf({ country, roles }: ObservedEntity): string | undefined {
  if (country !== undefined) return country;
  const held = new Set(roles.flatMap(({ of }) => (of?.startsWith('country:') ? [of.slice('country:'.length)] : [])));
  return held.size === 1 ? [...held][0] : undefined;
}
