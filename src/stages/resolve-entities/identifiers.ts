import { slugOf } from '../../knowledge/slug.js';
import type { Draft } from './drafts.js';

export function identify(draft: Draft, name: string): string {
  if (draft.code) return `country:${draft.code}`;
  return `${draft.type}:${slugOf(name.replace(/^the /i, ''))}`;
}
