import type { ArgumentJson, DocumentJson, EntityJson, RelationJson } from '../../document/schema.js';

/** Entities of one id as one: the first with the mentions, names and roles of all. */
export function combine(entities: readonly EntityJson[]): EntityJson[] {
  const byId = new Map<string, EntityJson>();
  for (const entity of entities) {
    const known = byId.get(entity.id);
    byId.set(entity.id, known ? both(known, entity) : entity);
  }
  return [...byId.values()];
}

function both(a: EntityJson, b: EntityJson): EntityJson {
  const names = new Set([...a.aliases, b.name, ...b.aliases]);
  names.delete(a.name);
  const roles = [...a.roles, ...b.roles].filter(
    (role, i, all) => all.findIndex(({ title, of }) => title === role.title && of === role.of) === i,
  );
  const country = a.country ?? b.country;
  return {
    ...a,
    aliases: [...names].sort(),
    ...(country !== undefined && { country }),
    roles,
    mentions: [...new Set([...a.mentions, ...b.mentions])].sort((x, y) => x - y),
    reasons: [...new Set([...a.reasons, ...b.reasons])].sort(),
  };
}

/**
 * The document with other ids for its entities: an id without a new one is gone, and what referred to it refers to nothing. `mentions` are those
 * that belong to another entity than the rest of their old one.
 */
export function renameIds(
  document: DocumentJson,
  entities: readonly EntityJson[],
  ids: ReadonlyMap<string, string | undefined>,
  mentions: ReadonlyMap<number, string>,
): DocumentJson {
  const idOf = (id: string) => (ids.has(id) ? ids.get(id) : id);
  const cutAt = new Map(
    [...mentions].map(([index, id]) => [`${document.mentions[index]!.start} ${document.mentions[index]!.end}`, id]),
  );
  const renamed = <T extends { entity?: string | undefined }>(value: T, cut?: string): T => {
    if (value.entity === undefined) return value;
    const { entity, ...rest } = value;
    const id = cut ?? idOf(entity);
    return (id === undefined ? rest : { ...value, entity: id }) as T;
  };
  const argument = (value: ArgumentJson) => renamed(value, cutAt.get(`${value.start} ${value.end}`));
  return {
    ...document,
    mentions: document.mentions.map((mention, i) => renamed(mention, mentions.get(i))),
    entities: entities.map((entity) => ({
      ...entity,
      roles: entity.roles.flatMap(({ title, of }) => {
        const holder = of === undefined ? undefined : idOf(of);
        return [{ title, ...(holder !== undefined && { of: holder }) }];
      }),
    })),
    quotes: document.quotes.map((quote) => (quote.speaker ? { ...quote, speaker: argument(quote.speaker) } : quote)),
    relations: document.relations.map((relation) => renamedRelation(relation, argument, idOf)),
  };
}

function renamedRelation(
  relation: RelationJson,
  argument: (value: ArgumentJson) => ArgumentJson,
  idOf: (id: string) => string | undefined,
): RelationJson {
  const { reportedBy, ...rest } = relation;
  const reporter = reportedBy === undefined ? undefined : idOf(reportedBy);
  return {
    ...rest,
    subject: argument(relation.subject),
    object: argument(relation.object),
    ...(reporter !== undefined && { reportedBy: reporter }),
  };
}
