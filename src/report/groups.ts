import { EVENT_TYPES, type RelationType, STATE_TYPES } from '../document/labels.js';

/** Kinds of relations as the page colours them: PLOVER's four quadrants of events, states, and the rest. */
export type Group = 'talk' | 'help' | 'dispute' | 'force' | 'state' | 'other';

export interface GroupInfo {
  readonly group: Group;
  readonly name: string;
  readonly types: readonly RelationType[];
}

const QUADRANTS: Readonly<Record<(typeof EVENT_TYPES)[number], Group>> = {
  AGREE: 'talk',
  CONSULT: 'talk',
  SUPPORT: 'talk',
  CONCEDE: 'talk',
  COOPERATE: 'help',
  AID: 'help',
  RETREAT: 'help',
  REQUEST: 'dispute',
  ACCUSE: 'dispute',
  REJECT: 'dispute',
  THREATEN: 'dispute',
  PROTEST: 'force',
  SANCTION: 'force',
  MOBILIZE: 'force',
  COERCE: 'force',
  ASSAULT: 'force',
};

const events = (group: Group) => EVENT_TYPES.filter((type) => QUADRANTS[type] === group);

export const GROUPS: readonly GroupInfo[] = [
  { group: 'talk', name: 'Cooperation in words', types: events('talk') },
  { group: 'help', name: 'Cooperation in deeds', types: events('help') },
  { group: 'dispute', name: 'Conflict in words', types: events('dispute') },
  { group: 'force', name: 'Conflict in deeds', types: events('force') },
  { group: 'state', name: 'Lasting ties', types: STATE_TYPES },
  { group: 'other', name: 'Other', types: ['other'] },
];

const GROUP_OF = new Map(GROUPS.flatMap(({ group, types }) => types.map((type) => [type, group] as const)));

export function groupOf(type: RelationType): Group {
  return GROUP_OF.get(type) ?? 'other';
}

/** A relation's type as a word: "CONSULT" is "consult", "position-held" is "position held". */
export function typeName(type: RelationType): string {
  return type.toLowerCase().replaceAll('-', ' ');
}
