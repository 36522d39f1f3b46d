import type { EntityType } from '../document/labels.js';
import type { DocumentJson, EntityJson } from '../document/schema.js';
import { speakerOf } from './copies/speakers.js';
import { joinDays } from './days.js';
import type { JoinedName, NodeAttributes, ReasonCount, RoleCount } from './knowledge-graph.js';
import { compareText, extreme } from './order.js';

/** Reasons that a node keeps. */
const REASONS = 100;

/** Collects what documents say of one entity. The result does not depend on the order of the documents. */
export class NodeBuilder {
  readonly #id: string;
  /** Mentions of the entity in the documents that call it so: the vote for the label. */
  readonly #votes = new Map<string, number>();
  readonly #names = new Map<string, number>();
  readonly #countries = new Map<string, number>();
  /** "latitude longitude" as documents have them. */
  readonly #positions = new Map<string, number>();
  readonly #roles = new Map<string, Seen>();
  readonly #reasons = new Map<string, number>();
  readonly #days = new Set<string>();
  readonly #sources = new Set<string>();
  readonly #speakers = new Map<string, string>();
  #mentions = 0;
  #documents = 0;
  #first: string | undefined;
  #last: string | undefined;

  constructor(id: string) {
    this.#id = id;
  }

  /**
   * Adds one document's view of the entity. Of several copies of one report, which `leader` names, the first that is added speaks for all; the
   * others are sources alone.
   */
  add(entity: EntityJson, document: DocumentJson, leader?: string): void {
    this.#sources.add(document.publisher ?? document.id);
    if (leader !== undefined && speakerOf(this.#speakers, leader, document.id) !== document.id) return;
    count(this.#votes, entity.name, entity.mentions.length);
    const names = new Set([entity.name, ...entity.aliases]);
    for (const name of names) count(this.#names, name, 0);
    for (const index of entity.mentions) {
      const { text } = document.mentions[index]!;
      if (names.has(text)) count(this.#names, text, 1);
    }
    if (entity.country !== undefined) count(this.#countries, entity.country, 1);
    if (entity.latitude !== undefined && entity.longitude !== undefined)
      count(this.#positions, `${entity.latitude} ${entity.longitude}`, 1);
    for (const role of new Set(entity.roles.map(({ title, of }) => JSON.stringify([title, of ?? null])))) {
      const seen = this.#roles.get(role);
      const first = extreme(seen?.first, document.date, 1);
      const last = extreme(seen?.last, document.date, -1);
      this.#roles.set(role, { documents: (seen?.documents ?? 0) + 1, first, last });
    }
    for (const reason of entity.reasons) count(this.#reasons, reason, 1);
    this.#mentions += entity.mentions.length;
    this.#documents += 1;
    if (document.date !== undefined) this.#days.add(document.date);
    this.#first = extreme(this.#first, document.date, 1);
    this.#last = extreme(this.#last, document.date, -1);
  }

  /** The node; `joined` are other ids of the articles that it stands for. */
  build(joined: readonly JoinedName[] = []): NodeAttributes {
    const [label] = ranked(this.#votes, (a, b) => [...b].length - [...a].length)[0]!;
    const country = ranked(this.#countries)[0]?.[0];
    const [latitude, longitude] = ranked(this.#positions)[0]?.[0].split(' ').map(Number) ?? [];
    return {
      label,
      type: this.#id.slice(0, this.#id.indexOf(':')) as EntityType,
      ...(country !== undefined && { country }),
      ...(latitude !== undefined && longitude !== undefined && { latitude, longitude }),
      roles: rankedRoles(this.#roles),
      aliases: ranked(this.#names)
        .filter(([name]) => name !== label)
        .map(([name, mentions]) => ({ name, mentions })),
      ...(joined.length > 0 && { joined }),
      ...(this.#reasons.size > 0 && { reasons: rankedReasons(this.#reasons) }),
      mentions: this.#mentions,
      documents: this.#documents,
      sources: this.#sources.size,
      ...(this.#first !== undefined && { firstSeen: this.#first }),
      ...(this.#last !== undefined && { lastSeen: this.#last }),
      seen: joinDays([...this.#days].map((day) => ({ first: day, last: day }))),
    };
  }
}

function rankedReasons(reasons: ReadonlyMap<string, number>): ReasonCount[] {
  return ranked(reasons)
    .slice(0, REASONS)
    .map(([reason, documents]) => ({ reason, documents }));
}

/** In how many documents something is said, and the days of the first and last of them. */
interface Seen {
  readonly documents: number;
  readonly first: string | undefined;
  readonly last: string | undefined;
}

/** Most frequent first, then by code point. */
function rankedRoles(roles: ReadonlyMap<string, Seen>): RoleCount[] {
  return [...roles]
    .sort(([a, x], [b, y]) => y.documents - x.documents || compareText(a, b))
    .map(([role, { documents, first, last }]) => {
      const [title, of] = JSON.parse(role) as [string, string | null];
      return {
        title,
        ...(of !== null && { of }),
        documents,
        ...(first !== undefined && { firstSeen: first }),
        ...(last !== undefined && { lastSeen: last }),
      };
    });
}

function count(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** Most frequent first, then by `tie`, then by code point. */
function ranked(map: ReadonlyMap<string, number>, tie: (a: string, b: string) => number = () => 0): [string, number][] {
  return [...map].sort(([a, x], [b, y]) => y - x || tie(a, b) || compareText(a, b));
}
