import { ROLES, type RoleRank, type Title } from './roles.js';

/** Forms of courtesy before names, without their full stop. */
const COURTESY = words(`
  alh alhaji arch asst chief dame dato dato' datuk don esq excellency haji hajia hajj herr highness hon honorable
  honourable hrh lady lord madam madame majesty mallam messrs miss mister monsieur mr mrs ms mx nana oba otunba pandit
  senor shri shrimati sir smt sri st syed tan tun ustaz`);

/** Short forms of roles before names, without their full stop. */
const SHORT_ROLES: Readonly<Record<string, string>> = {
  dr: 'doctor',
  prof: 'professor',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  cpl: 'corporal',
  cmdr: 'commander',
  adm: 'admiral',
  brig: 'brigadier',
  pvt: 'private',
  rev: 'reverend',
  fr: 'father',
  sen: 'senator',
  rep: 'representative',
  gov: 'governor',
  pres: 'president',
  amb: 'ambassador',
  supt: 'superintendent',
  det: 'detective',
  insp: 'inspector',
  engr: 'engineer',
  barr: 'lawyer',
  barrister: 'lawyer',
  justice: 'justice',
  atty: 'attorney',
};

const FEMALE = words(`
  mrs ms miss madam madame dame lady smt shrimati hajia queen empress princess duchess baroness countess sister
  congresswoman spokeswoman chairwoman businesswoman actress widow wife daughter mother aunt grandmother`).add(
  'first lady',
);
const MALE = words(`
  mr mister sir lord alhaji alh monsieur herr fr senor don shri king emperor prince duke baron count congressman
  spokesman chairman businessman actor husband son uncle grandfather father brother pope archbishop imam ayatollah
  sheikh emir sultan batsman fisherman`).add('crown prince');

const titlesByWord = new Map<string, Title>();
for (const [rank, roles] of Object.entries(ROLES)) {
  for (const name of roles.split(',')) {
    const role = name.trim().replace(/\s+/g, ' ');
    if (role && !titlesByWord.has(role)) titlesByWord.set(role, { role, rank: rank as RoleRank });
  }
}

/** The role that words name ("Prime Minister", "secretary-general", "Presidents"), any case; none for what is no role. */
export function titleOf(title: string): Title | undefined {
  const key = title.toLowerCase();
  return titlesByWord.get(key) ?? (key.endsWith('s') ? titlesByWord.get(key.slice(0, -1)) : undefined);
}

/** True for "Mr", "Gen.", "Dr": short forms that stand only before a name. */
export function isHonorific(word: string): boolean {
  const key = bare(word);
  return COURTESY.has(key) || Object.hasOwn(SHORT_ROLES, key);
}

/** The role that an honorific stands for ("Gen." a general); none for courtesy alone. */
export function honorificTitle(word: string): Title | undefined {
  const role = SHORT_ROLES[bare(word)];
  return role ? titlesByWord.get(role) : undefined;
}

/** The gender that a title or honorific says, where it says one. */
export function genderOfTitle(title: string): 'female' | 'male' | undefined {
  const key = bare(title);
  if (FEMALE.has(key)) return 'female';
  return MALE.has(key) ? 'male' : undefined;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
