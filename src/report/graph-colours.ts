import { ENTITY_TYPES, type EntityType } from '../document/labels.js';
import { GROUPS, type Group } from './groups.js';
import { colour } from './theme.js';

/** The colours of the style sheet that the graph is drawn in, and each of them faded into the paper. */
export interface Colours {
  readonly ink: string;
  readonly paper: string;
  readonly types: Readonly<Record<EntityType, string>>;
  readonly fadedTypes: Readonly<Record<EntityType, string>>;
  readonly groups: Readonly<Record<Group, string>>;
  readonly fadedGroups: Readonly<Record<Group, string>>;
}

export function readColours(): Colours {
  const paper = colour('canvas');
  const types = record(ENTITY_TYPES, (type) => colour(`type-${type}`));
  const names = GROUPS.map(({ group }) => group);
  const groups = record(names, (group) => colour(`group-${group}`));
  return {
    ink: colour('ink'),
    paper,
    types,
    fadedTypes: record(ENTITY_TYPES, (type) => mix(types[type], paper, 0.78)),
    groups,
    fadedGroups: record(names, (group) => mix(groups[group], paper, 0.86)),
  };
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

/** Two colours of the form rgb(r, g, b), with so much of the second. */
export function mix(a: string, b: string, share: number): string {
  const [x, y] = [channels(a), channels(b)];
  return `rgb(${x.map((value, i) => Math.round(value * (1 - share) + y[i]! * share)).join(', ')})`;
}

function channels(text: string): number[] {
  return (text.match(/\d+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number);
}
