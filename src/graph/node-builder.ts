import type { EntityType } from '../document/labels.js';
import type { DocumentJson, EntityJson } from '../document/schema.js';
import { speakerOf } from './copies/speakers.js';
import { joinDays } from './days.js';
import type { JoinedName, NodeAttributes, ReasonCount, RoleCount } from './knowledge-graph.js';
import { compareText, extreme } from './order.js';

/** Reasons that a node keeps. */
const REASONS = 100;

/** What one document says of one entity, without its text. */
export interface Sighting {
  readonly document: string;
  /** Its publisher, else the document. */
  readonly source: string;
  readonly date?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  /** The words of the mentions that are one of its names to the letter. */
  readonly texts: readonly string[];
  readonly country?: string;
  /** "latitude longitude". */
  readonly position?: string;
  /** Each once, as JSON of title and body or null. */
  readonly roles: readonly string[];
  readonly reasons: readonly string[];
}

export function sightingOf(entity: EntityJson, { id, publisher, date, mentions }: DocumentJson): Sighting {
  const { name, aliases, country, latitude, longitude, roles, reasons } = entity;
  const texts = entity.mentions.map((index) => mentions[index]!.text);
  return {
    document: id,
    source: publisher ?? id,
    ...(date !== undefined && { date }),
    name,
    aliases,
    mentions: texts.length,
    texts: texts.filter((text) => text === name || aliases.includes(text)),
    ...(country !== undefined && { country }),
    ...(latitude !== undefined && longitude !== undefined && { position: `${latitude} ${longitude}` }),
    roles: [...new Set(roles.map(({ title, of }) => JSON.stringify([title, of ?? null])))],
    reasons,
  };
}

/** Collects what documents say of one entity. The result does not depend on the order of the documents. */
export class NodeBuilder {
  readonly id: string;
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
    this.id = id;
  }

  /**
   * Adds what one document says. Of several copies of one report, which `leader` names, the first that is added speaks for all; the
   * others are sources alone.
   */
  add(sighting: Sighting, leader?: string): void {
    const { document, source, date, mentions } = sighting;
    this.#sources.add(source);
    if (leader !== undefined && speakerOf(this.#speakers, leader, document) !== document) return;
    count(this.#votes, sighting.name, mentions);
    for (const name of new Set([sighting.name, ...sighting.aliases])) count(this.#names, name, 0);
    for (const text of sighting.texts) count(this.#names, text, 1);
    if (sighting.country !== undefined) count(this.#countries, sighting.country, 1);
    if (sighting.position !== undefined) count(this.#positions, sighting.position, 1);
    for (const role of sighting.roles) {
      const seen = this.#roles.get(role);
      const first = extreme(seen?.first, date, 1);
      const last = extreme(seen?.last, date, -1);
      this.#roles.set(role, { documents: (seen?.documents ?? 0) + 1, first, last });
    }
    for (const reason of sighting.reasons) count(this.#reasons, reason, 1);
    this.#mentions += mentions;
    this.#documents += 1;
    if (date !== undefined) this.#days.add(date);
    this.#first = extreme(this.#first, date, 1);
    this.#last = extreme(this.#last, date, -1);
  }

  /** The node; `joined` are other ids of the articles that it stands for. */
  build(joined: readonly JoinedName[] = []): NodeAttributes {
    const [label] = ranked(this.#votes, (a, b) => [...b].length - [...a].length)[0]!;
    const country = ranked(this.#countries)[0]?.[0];
    const [latitude, longitude] = ranked(this.#positions)[0]?.[0].split(' ').map(Number) ?? [];
    return {
      label,
      type: this.id.slice(0, this.id.indexOf(':')) as EntityType,
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
