import type { EntityType } from '../../document/labels.js';
import type { Place } from '../../knowledge/gazetteer/gazetteer.js';
import type { Reference } from './article.js';

/** An entity while it is being gathered. */
export interface Draft {
  readonly type: EntityType;
  /** The name that lists give it, where they know it; else the longest form is its name. */
  readonly listedName?: string;
  /** For countries: the code in the id. */
  readonly code?: string;
  country?: string;
  /** Where the gazetteer has it. */
  place?: Place;
  gender?: 'female' | 'male';
  readonly references: Reference[];
  readonly roles: DraftRole[];
  readonly reasons: Set<string>;
}

/** A role whose country or organization is a draft as well, since ids are made last. */
export interface DraftRole {
  readonly title: string;
  /** The role without "former": how descriptions ask for it. */
  readonly role: string;
  readonly former: boolean;
  readonly of?: Draft;
}

/** The entities of one article in the making, and which mention refers to which. */
export class Drafts {
  readonly all: Draft[] = [];
  readonly #byKey = new Map<string, Draft>();
  readonly #dismissed = new Set<number>();
  readonly #byMention = new Map<number, Draft>();

  /** The draft under a key, made where there is none yet. */
  get(key: string, make: () => Omit<Draft, 'references' | 'roles' | 'reasons'>): Draft {
    let draft = this.#byKey.get(key);
    if (!draft) {
      draft = { ...make(), references: [], roles: [], reasons: new Set() };
      this.#byKey.set(key, draft);
      this.all.push(draft);
    }
    return draft;
  }

  /** A draft for somebody or something without a name. */
  nameless(type: EntityType): Draft {
    const draft: Draft = { type, references: [], roles: [], reasons: new Set() };
    this.all.push(draft);
    return draft;
  }

  find(key: string): Draft | undefined {
    return this.#byKey.get(key);
  }

  /** Makes a mention refer to a draft; `reason` says why, for review, and is left out where the names are the same. */
  assign(reference: Reference, draft: Draft, reason?: string): void {
    if (this.isAssigned(reference)) return;
    this.#byMention.set(reference.index, draft);
    draft.references.push(reference);
    if (reason) draft.reasons.add(reason);
  }

  /** Settles that a mention refers to no entity: a language, one person of a people. */
  dismiss(reference: Reference): void {
    this.#dismissed.add(reference.index);
  }

  isDismissed(reference: Reference): boolean {
    return this.#dismissed.has(reference.index);
  }

  of(reference: Reference | undefined): Draft | undefined {
    return reference && this.#byMention.get(reference.index);
  }

  /** True once a mention has its entity, or is known to have none. */
  isAssigned(reference: Reference): boolean {
    return this.#byMention.has(reference.index) || this.#dismissed.has(reference.index);
  }
}

export function addRole(draft: Draft, role: DraftRole): void {
  const known = draft.roles.findIndex(
    (other) => other.title === role.title && (!other.of || !role.of || other.of === role.of),
  );
  if (known < 0) draft.roles.push(role);
  // "President Xi" first, "Chinese President Xi" later: one role, now with its country.
  else if (role.of && !draft.roles[known]!.of) draft.roles[known] = role;
}
