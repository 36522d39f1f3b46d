import type { MentionType } from '../document/labels.js';
import { titleOf } from './titles.js';

/** Nouns that describe actors and places, in the singular or as they are always written, by what they describe. Roles are in roles.ts. */
const NOUNS: Readonly<Partial<Record<MentionType, string>>> = {
  person: `
    accomplice adolescent adult adversary ally american applicant assailant assassin astronaut athlete attacker baby bodyguard boy boyfriend bride
    bystander caller captor caregiver carer celebrity child citizen civilian client cleric clerk colleague commuter companion complainant convict cop
    couple cousin crewman criminal critic customer cyclist defendant demonstrator descendant detainee dissident doctor donor dreamer duo dweller elder
    employee employer enemy escapee executive ex-boyfriend ex-girlfriend ex-husband ex-wife extremist fan father fellow fighter firefighter
    foreigner fiance fiancee friend fugitive gentleman gentlewoman girl girlfriend goer grandchild granddaughter grandson grower guard guest guardian guerrilla guide gunman guy
    hacker heir hero hijacker hostage hunter husband immigrant individual inmate insider insurgent intern intruder islander jihadist juror
    kid kidnapper killer lad lady landlord learner listener lobbyist local lover magnate male man mate maker mentor merchant mercenary
    migrant miner minor mogul mom monk motorist mum murderer musician mastermind neighbor neighbour newcomer nominee nun occupant offender
    onlooker opponent organiser organizer orphan outsider pair parent participant partner passenger passer-by patient pedestrian pensioner performer person perpetrator
    pioneer pirate plaintiff policeman policewoman predecessor prisoner professional protester protestor pupil rapist reader recruit refugee
    rescuer rioter rival robber runner-up ruler sailor scholar schoolboy schoolgirl serviceman settler shooter shopkeeper shopper sibling skier
    smuggler sniper somebody someone spectator specialist spouse spy stepfather stepmother stranger striker subscriber successor supporter survivor swimmer
    teen teenager tenant terrorist thief toddler tourist trafficker trainee trainer traveler traveller trio troublemaker tutor twin user vandal viewer
    villager visitor volunteer voter warrior winner woman worker worshipper youngster youth`,
  organization: `
    academy administration agency airline alliance apparatus army arm assembly association authority bank bloc board body branch brand broadcaster bureau business
    cabinet carmaker cartel caucus chain channel charity church club coalition college commission committee company conglomerate congress consortium contractor
    cooperative corporation council court delegation department developer directorate embassy establishment faction federation firm force foundation franchise fund
    gang government group guild hedge-fund hospital industry institute institution insurer intelligence investigation-bureau judiciary junta label
    laboratory league legislature lender manufacturer maker media military militia ministry mission monarchy monopoly movement navy network newspaper ngo office operator opposition
    orchestra organisation organization outfit outlet panel parliament partnership party police platform politburo press provider publication publisher
    regime regiment regulator retailer school secretariat senate service society squad staff startup start-up station studio subsidiary supplier syndicate
    taskforce team think-tank tribunal troupe trust union unit university utility watchdog wing`,
  group: `
    audience clan community congregation crew crowd family folk minority mob nation people population public public-opinion tribe troops`,
  location: `
    area bay borough capital city coast colony community continent country county district enclave homeland hometown island land
    metropolis municipality nation neighborhood neighbourhood peninsula port province region republic suburb state
    territory town valley village zone`,
  facility: `
    airport base bridge building camp castle cathedral cemetery compound dam facility factory farm garden hall harbor harbour headquarters hotel house
    jail library mall mansion mill mine monument mosque museum palace park pipeline plant prison reactor refinery resort restaurant shrine
    stadium synagogue temple theater theatre tower tunnel venue warehouse zoo`,
};

const typeByNoun = new Map<string, MentionType>();
for (const [type, nouns] of Object.entries(NOUNS))
  for (const noun of nouns.split(/\s+/)) if (noun && !typeByNoun.has(noun)) typeByNoun.set(noun, type as MentionType);

/** Roles whose names are as often other things. */
const NO_ROLE = new Set([
  'major',
  'private',
  'general',
  'chair',
  'host',
  'model',
  'forward',
  'count',
  'star',
  'legend',
  'head',
  'justice',
]);

/** What a noun describes, by its lemma or its form in small letters; none for what names no actor and no place. */
export function actorNounType(lemma: string): MentionType | undefined {
  const known = typeByNoun.get(lemma);
  if (known) return known;
  if (NO_ROLE.has(lemma)) return undefined;
  if (titleOf(lemma)) return 'person';
  // "a spokesperson", "the frontman", "the anchorwoman".
  return /.(?:man|woman|person|men|women)$/.test(lemma) &&
    !/^(?:human|german|roman|ottoman|norman|talisman|caiman)$/.test(lemma)
    ? 'person'
    : undefined;
}
