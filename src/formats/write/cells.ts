import type { Role } from '../../document/layers.js';

/** What joins the values of a list in one cell. */
export const LIST_SEPARATOR = ' | ';

/** A role as one value: "President of country:CHN". */
export function roleText({ title, of }: Role): string {
  return of === undefined ? title : `${title} of ${of}`;
}
