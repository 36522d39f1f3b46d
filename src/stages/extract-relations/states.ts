import type { RelationType } from '../../document/labels.js';
import { TAG } from '../../document/labels.js';
import type { Entity, Mention } from '../../document/layers.js';
import { KIN_NOUNS, MEMBER_NOUNS, OFFICE_NOUNS, TRADE_NOUNS } from '../../knowledge/state-nouns.js';
import { titleOf } from '../../knowledge/titles.js';
import type { Actor } from './arguments.js';
import type { ClauseContext } from './clause-context.js';
import type { Frame } from './frame.js';

/** Nouns of the phrase before "of X" that make X a part of the country that describes them: "the Russian city of X". */
const PLACE_NOUN = new Set(
  'city town village port capital region province state district county island peninsula suburb area territory oblast'.split(
    ' ',
  ),
);
/** What a copula or an apposition says of two actors: "Beijing is Moscow's largest trading partner". */
const STATE_NOUNS: Readonly<Record<string, RelationType>> = {
  partner: 'trade-partner-of',
  ally: 'ally-of',
  member: 'member-of',
  subsidiary: 'subsidiary-of',
  unit: 'subsidiary-of',
  owner: 'owns',
  founder: 'founded-by',
  wife: 'family',
  husband: 'family',
  son: 'family',
  daughter: 'family',
  brother: 'family',
  sister: 'family',
  father: 'family',
  mother: 'family',
  capital: 'located-in',
};

/** States that noun phrases give: titles, appositions, copulas, "city of". One pass over the mentions of a document. */
export function stateFrames(context: ClauseContext): readonly Frame[] {
  const frames: Frame[] = [];
  const { mentions, entities } = context.view.layers;
  for (const entity of entities) {
    for (const index of entity.mentions) {
      const mention = mentions[index]!;
      if (mention.form !== 'name') continue;
      if (entity.type === 'person') frames.push(...titleBefore(context, entity, mention));
      if (entity.type === 'organization') frames.push(...ownerBefore(context, entity, mention));
      if (entity.type === 'location' || entity.type === 'facility') frames.push(...placeOf(context, entity, mention));
    }
  }
  return frames;
}

/** "Chinese President Xi Jinping", "the Kenyan foreign minister, Alfred Mutua", "his Russian counterpart Vladimir Putin". */
function titleBefore(context: ClauseContext, person: Entity, mention: Mention): readonly Frame[] {
  let last = mention.firstToken - 1;
  if (last >= 0 && context.word(last) === ',') last--;
  const title = longestTitle(context, last);
  if (!title) return titleAfter(context, person, mention);
  const titles = [title];
  if (/^(?:and|&|\/)$/.test(context.word(title.first - 1))) {
    const other = longestTitle(context, title.first - 2);
    if (other) titles.push(other);
  }
  const holder: Actor = { head: mention.firstToken, entity: person };
  const first = titles.at(-1)!.first;
  for (let i = first - 1; i >= Math.max(0, first - 5); i--) {
    if (beginsPhrase(context, i)) break;
    const of = context.entityAt(i);
    if (!of || (of.type !== 'country' && of.type !== 'organization')) continue;
    const body = employerBefore(context, { head: i, entity: of });
    return titles
      .filter(({ role }) => !OWNERS.test(role))
      .map((held) => positionHeld(context, holder, body, held, 'title-before'));
  }
  return [];
}

/** "Vladimir Putin, the Russian president", "Jens Stoltenberg, secretary-general of NATO". */
function titleAfter(context: ClauseContext, person: Entity, mention: Mention): readonly Frame[] {
  const { tokens, sentences } = context.view.layers;
  let at = mention.endToken;
  if (at >= tokens.count || context.word(at) !== ',') return [];
  at++;
  const holder: Actor = { head: mention.firstToken, entity: person };
  let owner: Actor | undefined;
  const end = Math.min(sentences.end[context.sentenceOf(mention.firstToken)]!, at + 10);
  for (let i = at; i < end; i++) {
    const entity = context.entityAt(i);
    if (entity && entity !== person && (entity.type === 'country' || entity.type === 'organization'))
      owner ??= { head: i, entity };
    const title = titleFrom(context, i);
    if (title && OWNERS.test(title.role)) return [];
    if (title) {
      const next = title.last + 1;
      if (!owner && context.word(next) === 'of') {
        for (let j = next + 1; j < Math.min(end, next + 4) && !owner; j++) {
          const of = context.entityAt(j);
          if (of && of !== person && BODY.test(of.type)) owner = { head: j, entity: of };
        }
      }
      return owner ? [positionHeld(context, holder, owner, title, 'title-after')] : [];
    }
    if (isBorder(context, i) || context.isVerb(i)) break;
  }
  return [];
}

/** What an office can be of. */
const BODY = /^(?:country|organization|location|group|facility)$/;

/** Whoever founds or owns holds no office: other rules say so. */
const OWNERS = /founder$|owner$/;

interface TitleSpan {
  readonly first: number;
  readonly last: number;
  readonly role: string;
}

function longestTitle(context: ClauseContext, last: number): TitleSpan | undefined {
  for (let first = Math.max(0, last - 3); first <= last; first++) {
    const words = wordsOf(context, first, last);
    const title = titleOf(words);
    if (title) return { first, last, role: title.role };
    if (first === last && words === 'counterpart') return { first, last, role: 'counterpart' };
  }
  return undefined;
}

/** "Amnesty International's Nigeria director": of Amnesty; the country is the one that the office looks at. */
function employerBefore(context: ClauseContext, of: Actor): Actor {
  if (of.entity.type !== 'country' || !/^(?:'s|')$/.test(context.word(of.head - 1))) return of;
  const employer = context.entityAt(of.head - 2);
  return employer?.type === 'organization' ? { head: of.head - 2, entity: employer } : of;
}

function titleFrom(context: ClauseContext, first: number): TitleSpan | undefined {
  for (let last = Math.min(first + 3, context.view.layers.tokens.count - 1); last >= first; last--) {
    const title = titleOf(wordsOf(context, first, last));
    if (title) return { first, last, role: title.role };
  }
  return undefined;
}

function wordsOf(context: ClauseContext, first: number, last: number): string {
  let words = '';
  for (let i = first; i <= last; i++)
    words += (i > first && context.word(i) !== '-' && context.word(i - 1) !== '-' ? ' ' : '') + context.word(i);
  return words;
}

function positionHeld(context: ClauseContext, holder: Actor, of: Actor, title: TitleSpan, rule: string): Frame {
  const first = rankBefore(context, title.first);
  return {
    subject: holder,
    object: of,
    trigger: title.last,
    asserted: -1,
    predicate: `${rankWords(context, first, title.first)}${title.role} of`,
    words: range(first, title.last),
    keys: [],
    type: stateOfTitle(title.role, of.entity),
    rule,
    rank: context.tag(title.last) === TAG.VERB ? 0.5 : 0.85,
  };
}

/** "deputy secretary of state", "vice-president": the first word of a lower rank's name that stands before an office, else the office's. */
export function rankBefore(context: ClauseContext, office: number): number {
  const before = context.word(office - 1) === '-' ? office - 2 : office - 1;
  return /^(?:vice|deputy|assistant|associate)$/.test(context.word(before)) ? before : office;
}

/** The words of that rank, up to the office's own. */
export function rankWords(context: ClauseContext, rank: number, office: number): string {
  return rank === office ? '' : `${context.word(rank)}${context.word(office - 1) === '-' ? '-' : ' '}`;
}

/** "foreign minister", "secretary of state", "secretary-general": an office by its head noun. */
function isOffice(role: string): boolean {
  const head = role
    .split(/ (?:of|for|to) /)[0]!
    .split(/[ -]/)
    .at(-1)!;
  return OFFICE_NOUNS.has(head) || OFFICE_NOUNS.has(role) || OFFICE_NOUNS.has(role.split(/[ -]/).at(-1)!);
}

/** What a title says of its holder and the country, the body or the person it names. */
function stateOfTitle(role: string, of: Entity): RelationType {
  const noun = role.split(/[ -]/).at(-1)!;
  if (of.type === 'person' && KIN_NOUNS.has(noun)) return 'family';
  if (of.type !== 'country' && MEMBER_NOUNS.has(noun)) return 'member-of';
  const office = isOffice(role);
  if (of.type === 'country') return office && !TRADE_NOUNS.has(noun) ? 'position-held' : 'citizen-of';
  return office || of.type !== 'organization' ? 'position-held' : 'employed-by';
}

/** "Chinese state broadcaster CCTV", "the German carmaker Volkswagen". */
function ownerBefore(context: ClauseContext, organization: Entity, mention: Mention): readonly Frame[] {
  const noun = mention.firstToken - 1;
  if (noun < 1 || !context.isNoun(noun)) return [];
  for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
    if (beginsPhrase(context, i)) break;
    const entity = context.entityAt(i);
    if (entity?.type !== 'country') continue;
    const owned = wordsOf(context, i + 1, noun).includes('state');
    return [
      {
        subject: { head: mention.firstToken, entity: organization },
        object: { head: i, entity },
        trigger: noun,
        asserted: -1,
        predicate: `${context.lemma(noun)} of`,
        words: range(i + 1, noun),
        keys: [],
        type: owned ? 'part-of' : 'headquartered-in',
        rule: 'noun-before-organization',
        rank: 0.75,
      },
    ];
  }
  return [];
}

/** "the far eastern Russian city of X", "Geneva, Switzerland". */
function placeOf(context: ClauseContext, place: Entity, mention: Mention): readonly Frame[] {
  const here: Actor = { head: mention.firstToken, entity: place };
  const state = (of: number, entity: Entity, trigger: number, words: readonly number[], rule: string): Frame => ({
    subject: here,
    object: { head: of, entity },
    trigger,
    asserted: -1,
    predicate: 'located in',
    words,
    keys: [],
    type: 'located-in',
    rule,
    rank: 0.85,
  });
  const of = mention.firstToken - 1;
  const noun = of > 0 && context.word(of) === 'of' ? of - 1 : of;
  if (noun >= 0 && PLACE_NOUN.has(context.lemma(noun))) {
    for (let i = noun - 1; i >= Math.max(0, noun - 4); i--) {
      if (isBorder(context, i)) break;
      const entity = context.entityAt(i);
      if (entity?.type === 'country') return [state(i, entity, noun, range(noun, of), 'city-of')];
    }
  }
  return placeAfter(context, here);
}

/** "Sudbury, Ontario, Canada", "Devon in England": the place around, and what lies around that. */
function placeAfter(context: ClauseContext, here: Actor): readonly Frame[] {
  const { tokens } = context.view.layers;
  const frames: Frame[] = [];
  let end = context.mentionAt(here.head)!.endToken;
  for (let steps = 0; steps < 3; steps++) {
    const comma = context.word(end) === ',';
    if (!comma && !(steps === 0 && context.word(end) === 'in')) break;
    const next = end + 1;
    const entity = next < tokens.count ? context.entityAt(next) : undefined;
    const after = context.mentionAt(next);
    if (!entity || !after || after.firstToken !== next || after.form !== 'name') break;
    if (entity.type !== 'country' && entity.type !== 'location') break;
    // "in the Gulf of Oman, US says": the subject of what follows is no place around.
    if (context.isLabel(next, 'nsubj', 'nsubj:pass') && comma) break;
    if (entity === here.entity || isListed(context, next, after.endToken)) break;
    frames.push({
      subject: here,
      object: { head: next, entity },
      trigger: end,
      asserted: -1,
      predicate: 'located in',
      words: [end],
      keys: [],
      type: 'located-in',
      rule: 'place-comma-place',
      rank: entity.type === 'country' ? 0.9 : 0.8,
    });
    end = after.endToken;
  }
  return frames;
}

/** "Paris, London and Rome" is a list, not an address. */
function isListed(context: ClauseContext, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (context.isLabel(i, 'conj')) return true;
  const next = context.word(end) === ',' ? context.word(end + 1) : context.word(end);
  return /^(?:and|or|&)$/.test(next);
}

/** A noun that links two actors by what it says: the state it names, else undefined. */
export function stateOfNoun(lemma: string, isTrade: boolean): RelationType | undefined {
  if (lemma === 'partner' && !isTrade) return 'ally-of';
  return STATE_NOUNS[lemma];
}

function isBorder(context: ClauseContext, i: number): boolean {
  const tag = context.tag(i);
  return tag === TAG.PUNCT ? context.word(i) !== '-' : tag === TAG.VERB || tag === TAG.CCONJ;
}

/** What stands before is no part of the phrase any more: "visited Vietnam with his sister X". */
function beginsPhrase(context: ClauseContext, i: number): boolean {
  const tag = context.tag(i);
  return isBorder(context, i) || tag === TAG.ADP || tag === TAG.PRON || tag === TAG.DET || tag === TAG.SCONJ;
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
