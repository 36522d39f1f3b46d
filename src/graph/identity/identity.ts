import type { EntityType } from '../../document/labels.js';
import type { DocumentJson, EntityJson } from '../../document/schema.js';
import { slugOf } from '../../knowledge/slug.js';
import type { JoinedName } from '../knowledge-graph.js';
import type { Groups } from './groups.js';
import { leadOf } from './leads.js';
import type { Merge, Side } from './merge.js';
import type { Changes, UnusedOverride } from './overrides.js';
import { Quotations } from './quotations.js';
import { combine, renameIds } from './rename-ids.js';
import type { Units } from './units.js';

interface Decided {
  readonly units: Units;
  readonly groups: Groups;
  /** Group of each occurrence of a short name that was joined; -1: none. */
  readonly target: Int32Array;
  readonly merges: readonly Merge[];
  readonly changes: Changes;
  /** Forms that are taken out of a unit. */
  readonly cut: ReadonlyMap<number, ReadonlySet<string>>;
  readonly unused: readonly UnusedOverride[];
}

/** A merge with a sentence of each side. */
export interface QuotedMerge extends Merge {
  readonly sentenceA?: Quotation;
  readonly sentenceB?: Quotation;
}

export interface Quotation {
  readonly document: string;
  readonly sentence: string;
}

interface Group {
  readonly number: number;
  readonly id: string;
  readonly type: EntityType;
  /** The name of a group of several, or what a user calls it. */
  readonly name: string;
}

/** Who is who over all documents: turns the ids of one article into those of the collection. */
export class Identity {
  /** Pairs of names that were joined, or nearly, sorted by ids. */
  readonly merges: readonly Merge[];
  /** Rows of the user's file that nothing was done with. */
  readonly unused: readonly UnusedOverride[];
  readonly #units: Units;
  readonly #decided: Decided;
  readonly #documents: ReadonlyMap<string, number>;
  readonly #groups = new Map<number, Group>();
  /** Merges of a unit, by its id, each with the unit that it was joined to. */
  readonly #joined = new Map<string, { readonly merge: Merge; readonly to: number }[]>();
  readonly #quotations: Quotations;

  constructor(decided: Decided) {
    this.#decided = decided;
    this.#units = decided.units;
    this.merges = decided.merges;
    this.unused = decided.unused;
    this.#documents = new Map(this.#units.table.documents.map((id, index) => [id, index]));
    const units = new Map(this.#units.ids.map((id, unit) => [id, unit]));
    for (const merge of this.merges) {
      if (!merge.same || merge.within) continue;
      const joined = { merge, to: units.get(merge.b.id)! };
      const list = this.#joined.get(merge.a.id);
      if (list) list.push(joined);
      else this.#joined.set(merge.a.id, [joined]);
    }
    this.#quotations = new Quotations(this.merges);
  }

  /**
   * The document with the collection's ids, names and reasons. What becomes one entity is one; what a user dropped is none. Documents that
   * were not among those decided upon stay as they are.
   */
  apply(document: DocumentJson): DocumentJson {
    const index = this.#documents.get(document.id);
    if (index === undefined) return document;
    const { table } = this.#units;
    const occurrences = new Map<string, number>();
    for (let o = table.start[index]!; o < table.start[index + 1]!; o++) occurrences.set(table.ids[table.id[o]!]!, o);
    const ids = new Map<string, string | undefined>();
    const entities: EntityJson[] = [];
    const cut = new Map<number, string>();
    for (const entity of document.entities) {
      const occurrence = occurrences.get(entity.id)!;
      const unit = this.#units.of[occurrence]!;
      const group = this.#groupOf(occurrence);
      this.#quotations.see(document, entity, this.#units.ids[unit]!);
      if (group === undefined) {
        ids.set(entity.id, undefined);
        continue;
      }
      ids.set(entity.id, group.id);
      entities.push(...this.#entities(document, entity, unit, group, cut));
    }
    const isSame =
      entities.every((entity, i) => entity === document.entities[i]) && entities.length === document.entities.length;
    return isSame ? document : renameIds(document, combine(entities), ids, cut);
  }

  /** The merges with a sentence of each side, from the documents that were applied. */
  quotedMerges(): QuotedMerge[] {
    return this.merges.map((merge) => this.#quotations.quote(merge));
  }

  /** The names that were joined to each entity, by its id in the collection. */
  joinedById(): Map<string, JoinedName[]> {
    const byId = new Map<string, JoinedName[]>();
    for (const { merge, to } of [...this.#joined.values()].flat()) {
      const group = this.#group(this.#decided.groups.of(to));
      if (!group) continue;
      const list = byId.get(group.id);
      const joined = {
        id: merge.a.id,
        name: merge.a.form,
        reason: merge.reason,
        score: merge.score,
        documents: merge.documents,
      };
      if (list) list.push(joined);
      else byId.set(group.id, [joined]);
    }
    return byId;
  }

  /** The entity of an occurrence; none where it was dropped. */
  #groupOf(occurrence: number): Group | undefined {
    const { groups, target, changes } = this.#decided;
    const unit = this.#units.of[occurrence]!;
    if (changes.droppedUnits.has(unit)) return undefined;
    return this.#group(groups.of(target[occurrence]! >= 0 ? target[occurrence]! : unit));
  }

  #group(group: number): Group | undefined {
    const { groups, changes } = this.#decided;
    if (changes.dropped.has(group)) return undefined;
    let known = this.#groups.get(group);
    if (!known) {
      const lead = leadOf(this.#units, groups, group);
      const type = changes.types.get(group) ?? this.#units.type(lead);
      const id = this.#units.ids[lead]!;
      const name = changes.names.get(group) ?? this.#units.name(lead);
      known = { number: group, id: `${type}${id.slice(id.indexOf(':'))}`, type, name };
      this.#groups.set(group, known);
    }
    return known;
  }

  /** One entity, or two where a user took forms out of it. */
  #entities(
    document: DocumentJson,
    entity: EntityJson,
    unit: number,
    group: Group,
    cut: Map<number, string>,
  ): EntityJson[] {
    const forms = this.#decided.cut.get(unit);
    const reasons = [...entity.reasons];
    for (const { merge, to } of this.#joined.get(this.#units.ids[unit]!) ?? [])
      if (this.#decided.groups.of(to) === group.number) reasons.push(merge.reason);
    const isNamed = this.#isJoined(unit, group) && group.name !== entity.name;
    if (!forms && !isNamed && group.id === entity.id && reasons.length === entity.reasons.length) return [entity];
    const names = [entity.name, ...entity.aliases].filter((name) => name !== group.name && !forms?.has(name));
    const rest: EntityJson = {
      ...entity,
      id: group.id,
      type: group.type,
      ...(isNamed && { name: group.name, aliases: [...new Set(names)].sort() }),
      reasons: [...new Set(reasons)].sort(),
    };
    if (!forms) return [rest];
    const parts: EntityJson[] = [];
    let left = entity.mentions;
    for (const form of forms) {
      const taken = left.filter((mention) => isForm(document.mentions[mention]!.text, form));
      if (taken.length === 0) continue;
      left = left.filter((mention) => !taken.includes(mention));
      const id = `${entity.type}:${slugOf(form)}`;
      for (const mention of taken) cut.set(mention, id);
      parts.push({ id, type: entity.type, name: form, aliases: [], roles: [], mentions: taken, reasons: [] });
    }
    return left.length === 0
      ? parts
      : [{ ...rest, aliases: rest.aliases.filter((alias) => !forms.has(alias)), mentions: left }, ...parts];
  }

  /** True where the entity's name is the group's to say, not that of its articles. */
  #isJoined(unit: number, { id }: Group): boolean {
    const { groups, changes } = this.#decided;
    const group = groups.of(unit);
    return changes.names.has(group) || groups.members(group).length > 1 || id !== this.#units.ids[unit];
  }
}

function isForm(text: string, form: string): boolean {
  return text === form || (text.startsWith(form) && /^(?:['’]s?|s)$/.test(text.slice(form.length)));
}

export type { Side };
