import type { RelationType } from '../document/labels.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Kinship: "the son of X", "his wife". */
export const KIN_NOUNS = words(`
  son daughter child father mother parent brother sister sibling half-brother half-sister stepson stepdaughter stepfather
  stepmother stepbrother stepsister wife husband spouse widow widower fiance fiancee uncle aunt nephew niece cousin grandson
  granddaughter grandfather grandmother grandchild twin son-in-law daughter-in-law father-in-law mother-in-law brother-in-law
  sister-in-law ex-wife ex-husband partner-in-life heir`);

/** Offices: held in a country, a place or a body, not merely a trade that somebody has. */
export const OFFICE_NOUNS = words(`
  president vice-president premier minister chancellor king queen emperor empress prince princess sultan emir shah pope monarch
  ruler governor governor-general mayor senator congressman congresswoman lawmaker legislator representative ambassador envoy
  consul commissioner secretary secretary-general undersecretary director director-general chairman chairwoman chairperson chair
  chief head leader commander general admiral marshal speaker spokesman spokeswoman spokesperson treasurer judge justice
  attorney-general prosecutor ombudsman archbishop bishop cardinal patriarch imam ayatollah rector dean principal provost ceo
  executive founder-president dictator captain coach manager premier-designate deputy viceroy regent khan tsar czar negotiator
  official counterpart officer delegate administrator superintendent boss strongman`);

/** Ranks and trades among them: a country's name before one says where somebody is from ("a Danish officer"), not what he presides over. */
export const TRADE_NOUNS = words('officer director captain coach manager executive judge lecturer administrator boss');

/** Those who belong to a body: a band, a team, a party, a parliament. */
export const MEMBER_NOUNS = words(`
  member mp mep singer vocalist frontman guitarist bassist drummer keyboardist striker midfielder defender goalkeeper forward
  winger player footballer quarterback pitcher candidate bandmate co-member parliamentarian`);

/** Those who work for a body. */
export const STAFF_NOUNS = words(`
  professor lecturer teacher employee journalist reporter correspondent editor columnist analyst economist researcher scientist
  fellow engineer detective lawyer surgeon doctor physician curator anchor presenter broadcaster producer strategist adviser
  advisor consultant worker staffer pilot agent soldier policeman inspector sergeant lieutenant colonel major`);

/** A body that is a part of another, or belongs to it. */
export const PART_NOUNS: Readonly<Record<string, RelationType>> = {
  subsidiary: 'subsidiary-of',
  unit: 'subsidiary-of',
  division: 'subsidiary-of',
  arm: 'subsidiary-of',
  affiliate: 'subsidiary-of',
  offshoot: 'subsidiary-of',
  part: 'part-of',
  branch: 'part-of',
  wing: 'part-of',
  member: 'member-of',
};

/** Kinds of bodies and sites that stand somewhere. */
export const SEATED_NOUNS = words(`
  company firm bank broadcaster newspaper carmaker automaker airline maker manufacturer giant group party university college
  school hospital museum theatre theater station airport club team band label publisher magazine agency think-tank charity
  foundation institute organization organisation union retailer brewer producer operator startup conglomerate insurer lender
  website network channel church orchestra stadium arena daily tabloid militia movement bridge dam factory plant prison base
  port temple mosque cathedral castle palace park library`);

/** Verbs that say how things stand, not what happens: "born in", "lies in", "is based in", "serves as". */
export const STATE_VERBS = words(`
  bear locate situate base headquarter seat station lie stand live reside found establish create own belong marry work serve employ
  represent head lead chair run include comprise consist form border surround adjoin`);
