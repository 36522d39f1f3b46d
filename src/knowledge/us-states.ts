import { normalizeName } from './normalize-name.js';

/** States of the United States: name, the Associated Press's short form where it has one, the code of the post. */
const STATES = `Alabama|Ala.|AL, Alaska||AK, Arizona|Ariz.|AZ, Arkansas|Ark.|AR, California|Calif.|CA, Colorado|Colo.|CO, Connecticut|Conn.|CT,
  Delaware|Del.|DE, Florida|Fla.|FL, Georgia|Ga.|GA, Hawaii||HI, Idaho||ID, Illinois|Ill.|IL, Indiana|Ind.|IN, Iowa||IA, Kansas|Kan.|KS,
  Kentucky|Ky.|KY, Louisiana|La.|LA, Maine||ME, Maryland|Md.|MD, Massachusetts|Mass.|MA, Michigan|Mich.|MI, Minnesota|Minn.|MN,
  Mississippi|Miss.|MS, Missouri|Mo.|MO, Montana|Mont.|MT, Nebraska|Neb.|NE, Nevada|Nev.|NV, New Hampshire|N.H.|NH, New Jersey|N.J.|NJ,
  New Mexico|N.M.|NM, New York|N.Y.|NY, North Carolina|N.C.|NC, North Dakota|N.D.|ND, Ohio||OH, Oklahoma|Okla.|OK, Oregon|Ore.|OR,
  Pennsylvania|Pa.|PA, Rhode Island|R.I.|RI, South Carolina|S.C.|SC, South Dakota|S.D.|SD, Tennessee|Tenn.|TN, Texas|Tex.|TX, Utah||UT,
  Vermont|Vt.|VT, Virginia|Va.|VA, Washington|Wash.|WA, West Virginia|W.Va.|WV, Wisconsin|Wis.|WI, Wyoming|Wyo.|WY`;

/** Provinces of Canada in the same form, as "Toronto, Ont." has them. */
const PROVINCES = `Alberta|Alta.|AB, British Columbia|B.C.|BC, Manitoba|Man.|MB, New Brunswick|N.B.|NB, Nova Scotia|N.S.|NS, Ontario|Ont.|ON,
  Prince Edward Island|P.E.I.|PE, Quebec|Que.|QC, Saskatchewan|Sask.|SK, Newfoundland and Labrador|N.L.|NL`;

/** Names of states that mean something else as often: decided by context. */
const SHARED: ReadonlySet<string> = new Set(['georgia', 'new york', 'washington']);

const states = new Set<string>();
const abbreviations = new Map<string, string>();
for (const [list, isUs] of [
  [STATES, true],
  [PROVINCES, false],
] as const) {
  for (const row of list.split(',')) {
    const [name = '', short = '', code = ''] = row.trim().split('|');
    if (isUs) states.add(normalizeName(name));
    for (const form of [short, short.replace(/\.$/, ''), code]) if (form) abbreviations.set(form, name);
  }
}

/** True for a state of the United States whose name means nothing else in news: not Georgia, New York or Washington. */
export function isUsState(name: string): boolean {
  const key = normalizeName(name);
  return /^\p{Lu}/u.test(name) && states.has(key) && !SHARED.has(key);
}

/** The state or province that a short form behind a city's comma means: "La.", "LA", "Ont."; none for what is none. */
export function stateOfAbbreviation(form: string): string | undefined {
  return abbreviations.get(form);
}

/** The country of a state or province as `stateOfAbbreviation` names it. */
export function countryOfState(name: string): 'USA' | 'CAN' {
  return states.has(normalizeName(name)) ? 'USA' : 'CAN';
}
