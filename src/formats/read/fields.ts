import { WhowhomError } from '../../pipeline/errors.js';

export const FIELD_NAMES = ['id', 'title', 'date', 'url', 'publisher', 'text'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
/** For each of our fields, the name under which the input holds it. */
export type Fields = Readonly<Record<FieldName, string>>;

export const DEFAULT_FIELDS: Fields = {
  id: 'id',
  title: 'title',
  date: 'date',
  url: 'url',
  publisher: 'publisher',
  text: 'text',
};

/**
 * Reads `--fields text=body,date=published_at`: our name, `=`, the input's name. Fields not named keep their own name.
 * Throws one WhowhomError `invalid-fields` that tells every part that cannot be read.
 */
export function parseFields(value: string): Fields {
  const fields: Record<FieldName, string> = { ...DEFAULT_FIELDS };
  const problems: string[] = [];
  const given = new Set<string>();
  for (const part of value.split(',').map((piece) => piece.trim())) {
    const equals = part.indexOf('=');
    const ours = part.slice(0, Math.max(equals, 0)).trim();
    const theirs = part.slice(equals + 1).trim();
    if (equals < 0 || !ours || !theirs) problems.push(`"${part}" is not FIELD=NAME`);
    else if (!isFieldName(ours)) problems.push(`"${ours}" is not a field; fields: ${FIELD_NAMES.join(', ')}`);
    else if (given.has(ours)) problems.push(`"${ours}" is given twice`);
    else fields[ours] = theirs;
    given.add(ours);
  }
  if (problems.length) {
    throw new WhowhomError('invalid-fields', `--fields: ${problems.join('; ')}`, { value, problems });
  }
  return fields;
}

function isFieldName(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}
