/** Ids of entities without a name, `unnamed:1` and so on: they mean something within their document alone. */
const NAMELESS = 'unnamed:';

export function namelessId(number: number): string {
  return `${NAMELESS}${number}`;
}

/** True for an entity that another document cannot speak of: it is no node and has no edge. */
export function isNameless({ id }: { readonly id: string }): boolean {
  return id.startsWith(NAMELESS);
}
