import type { NameLexicon } from '../../knowledge/name-lexicon.js';
import type { Apart } from './apart.js';
import { type Candidate, Candidates } from './candidates.js';
import { Company } from './company.js';
import { side } from './full-names.js';
import type { Groups } from './groups.js';
import { isShort, leadOf } from './leads.js';
import { JOINED, type Merge, NEAR, roundScore } from './merge.js';
import type { Units } from './units.js';

/** How much better the best candidate must be than the next. */
const MARGIN = 0.12;
/** Part of the articles that must take a body's shorter name for the same body before it is another name of it everywhere. */
const ALL = 0.9;

interface Choice {
  readonly candidate: Candidate;
  readonly score: number;
  readonly facts: readonly string[];
}

/** What became of a short name and one candidate over all articles. */
interface Tally {
  readonly candidate: Candidate;
  joined: number;
  open: number;
  /** Hundredths. */
  sum: number;
  best: Choice;
  kept: boolean;
}

/**
 * Joins short names, article by article, to the full name that the collection supports: a surname alone to the one bearer of it, or to the one whose
 * country, role, company and time fit; an acronym to what articles define it as; "Ford" to "Ford Motor Company". An article that names the fuller person
 * beside the short name has kept the two apart. `target` gets the group of each occurrence that is joined.
 */
export function joinShortNames(
  units: Units,
  groups: Groups,
  lexicon: () => NameLexicon,
  target: Int32Array,
  apart: Apart,
): Merge[] {
  const candidates = new Candidates(units, groups);
  const judge = new Judge(units, groups, lexicon);
  const merges: Merge[] = [];
  const whole: (readonly [unit: number, group: number])[] = [];
  for (let unit = 0; unit < units.count; unit++) {
    const found = candidates.of(unit);
    if (found.length === 0) continue;
    const tallies = new Map<number, Tally>();
    for (const occurrence of units.occurrences(unit)) {
      const choices = judge.choices(unit, occurrence, found);
      const [best, second] = choices;
      const clear = best && best.score >= JOINED && (!second || best.score - second.score >= MARGIN);
      const kept = clear && groups.members(best.candidate.group).some((other) => apart.has(unit, other));
      if (clear && !kept) target[occurrence] = best.candidate.group;
      for (const choice of clear ? [best] : choices.filter(({ score }) => score >= NEAR)) {
        const tally = tallies.get(choice.candidate.group) ?? {
          candidate: choice.candidate,
          joined: 0,
          open: 0,
          sum: 0,
          best: choice,
          kept: false,
        };
        tallies.set(choice.candidate.group, tally);
        if (clear && !kept) {
          tally.joined++;
          tally.sum += Math.round(choice.score * 100);
        } else tally.open++;
        if (kept) tally.kept = true;
        if (choice.score > tally.best.score) tally.best = choice;
      }
    }
    for (const tally of tallies.values()) {
      merges.push(merge(units, groups, unit, tally));
      const isBody = units.type(unit) !== 'person' && !isShort(units, unit);
      if (isBody && tally.joined >= ALL * units.documentCount(unit)) whole.push([unit, tally.candidate.group]);
    }
  }
  // Only after all are judged: a unit that moved would change what the others see.
  for (const [unit, group] of whole) groups.join(unit, group);
  return merges;
}

function merge(units: Units, groups: Groups, unit: number, { candidate, joined, open, sum, best, kept }: Tally): Merge {
  const lead = leadOf(units, groups, candidate.group);
  return {
    a: side(units, unit),
    b: side(units, lead),
    same: joined > 0,
    reason: `"${units.name(unit)}" is ${candidate.how} "${units.name(lead)}"; ${best.facts.join(', ')}`,
    score: joined > 0 ? roundScore(sum / joined / 100) : roundScore(Math.min(best.score, JOINED - 0.01)),
    documents: joined > 0 ? joined : open,
    ...(kept && { decided: true }),
  };
}

/** Weighs the candidates of a short name in one article. */
class Judge {
  readonly #units: Units;
  readonly #groups: Groups;
  readonly #lexicon: () => NameLexicon;
  readonly #company: Company;
  readonly #profiles = new Map<number, Profile>();

  constructor(units: Units, groups: Groups, lexicon: () => NameLexicon) {
    this.#units = units;
    this.#groups = groups;
    this.#lexicon = lexicon;
    this.#company = new Company(units, (unit) => groups.of(unit));
  }

  /** Best first; among equals the one of more articles, then the first. */
  choices(unit: number, occurrence: number, candidates: readonly Candidate[]): Choice[] {
    const person = this.#units.type(unit) === 'person';
    const here = this.#groupsIn(this.#units.table.document[occurrence]!);
    const beside = candidates.filter(({ group }) => here.has(group)).length;
    // The article has kept the two apart; it may have missed that a form is used for the one person of that name in it.
    const open = candidates.filter(({ group, used }) => !person || !here.has(group) || (used && beside === 1));
    const best = Math.max(...candidates.map(({ fit }) => fit));
    const weight = ({ documents, fit }: Candidate) => documents * (fit / best) ** 2;
    const all = candidates.reduce((sum, candidate) => sum + weight(candidate), person ? this.#unknown(unit) : 0.2);
    return open
      .map((candidate) => this.#choice(unit, occurrence, candidate, weight(candidate) / all))
      .sort(
        (a, b) =>
          b.score - a.score || b.candidate.documents - a.candidate.documents || a.candidate.group - b.candidate.group,
      );
  }

  #choice(unit: number, occurrence: number, candidate: Candidate, share: number): Choice {
    const units = this.#units;
    const { group, documents, fit } = candidate;
    const facts = [
      `${documents} ${documents === 1 ? 'article names' : 'articles name'} it, ${Math.round(share * 100)} % of all under this name`,
    ];
    let against = 1 - fit * share;
    let factor = 1;
    const known = this.#profile(group);
    const shared = this.#company.shared(occurrence, known.beside, this.#groups.of(unit));
    if (shared > 0) {
      against *= 1 - 0.6 * shared;
      facts.push('named beside the same');
    }
    if (units.table.rolesOf(occurrence).some((role) => known.roles.has(role))) {
      against *= 0.65;
      facts.push('same role');
    }
    const [here, there] = [units.table.country[occurrence]!, known.country];
    if (here >= 0 && there >= 0) {
      if (here === there) against *= 0.75;
      else factor *= 0.4;
      facts.push(here === there ? 'same country' : 'other country');
    }
    const day = units.table.day[units.table.document[occurrence]!]!;
    if (day > 0 && known.days && Math.max(known.days.first - day, day - known.days.last) > 150_000) {
      factor *= 0.7;
      facts.push('more than 15 years apart');
    }
    return { candidate, score: Math.min(0.99, (1 - against) * factor), facts };
  }

  /** Articles that some other bearer of the name may be in, whom no article names in full: more for a common name. */
  #unknown(unit: number): number {
    const lexicon = this.#lexicon();
    const name = this.#units.name(unit);
    return lexicon.isPersonName(name) || lexicon.find(name).common ? 1.2 : 0.3;
  }

  #groupsIn(document: number): ReadonlySet<number> {
    const { start } = this.#units.table;
    const found = new Set<number>();
    for (let other = start[document]!; other < start[document + 1]!; other++)
      found.add(this.#groups.of(this.#units.of[other]!));
    return found;
  }

  #profile(group: number): Profile {
    let profile = this.#profiles.get(group);
    if (!profile) {
      // Kept for candidates that many short names in a row share, not for the whole collection.
      if (this.#profiles.size > 500) this.#profiles.clear();
      const units = this.#units;
      const members = this.#groups.members(group);
      const lead = leadOf(units, this.#groups, group);
      const occurrences = members.flatMap((unit) => [...units.occurrences(unit).subarray(0, 200)]);
      profile = {
        beside: this.#company.of(occurrences, group),
        roles: new Set(members.flatMap((unit) => [...units.roles(unit)])),
        country: units.country(lead),
        days: units.days(lead),
      };
      this.#profiles.set(group, profile);
    }
    return profile;
  }
}

/** What the articles say of a candidate. */
interface Profile {
  readonly beside: ReadonlySet<number>;
  readonly roles: ReadonlySet<number>;
  readonly country: number;
  readonly days: { readonly first: number; readonly last: number } | undefined;
}
