import type { RelationType } from '../document/labels.js';

/**
 * Verbs and event nouns by what one actor does to another by them: PLOVER's sixteen classes, and states.
 * Keys are lemmas; a verb with its particle or preposition ("call for") is looked up before the verb alone.
 */
const WORDS: Readonly<Partial<Record<RelationType, string>>> = {
  AGREE:
    'agree|accept|approve|ratify|endorse|sign|conclude|pledge|promise|commit|vow|consent|settle|finalize|finalise|' +
    'agreement|accord|pact|treaty|deal|ratification|pledge|promise|approval|commitment|memorandum|ceasefire|truce',
  CONSULT:
    'meet|talk|discuss|consult|negotiate|visit|host|receive|call|phone|telephone|mediate|confer|brief|speak|tell|inform|' +
    'invite|welcome|greet|arrive|travel|fly|attend|converse|hold talks|hold meeting|write|address|contact|say to|ask about|' +
    'meeting|talks|talk|discussion|consultation|negotiation|visit|summit|conversation|conference|dialogue|call|mediation|trip|invitation|phone call',
  SUPPORT:
    'support|back|praise|defend|endorse|applaud|congratulate|commend|honour|honor|thank|recognize|recognise|champion|hail|' +
    'advocate|vote for|stand by|stand with|side with|express support|reaffirm|appreciate|laud|campaign for|' +
    'support|backing|praise|endorsement|recognition|solidarity|cover|defence of|congratulation',
  CONCEDE:
    'concede|yield|ease|lift|relax|apologize|apologise|admit|surrender|release|free|pardon|resign|step down|back down|' +
    'give in|compromise|drop|waive|lift sanction|grant amnesty|acquit|concession|apology|release|amnesty|surrender|pardon',
  COOPERATE:
    'cooperate|collaborate|partner|ally|join|coordinate|unite|team|trade|exchange|share|link|connect|merge|integrate|' +
    'build|develop|launch jointly|work with|do business|strengthen|deepen|expand|boost|step up|cooperation|collaboration|' +
    'coordination|partnership|trade|exchange|exercise|drill|relation|relations|tie|ties|link|links|venture|alliance',
  AID:
    'help|assist|aid|donate|fund|finance|provide|supply|give|send|deliver|lend|train|rescue|evacuate|shelter|grant|equip|' +
    'arm|subsidize|subsidise|bail|protect|treat|feed|aid|help|assistance|donation|funding|loan|grant|supply|delivery|relief|' +
    'bailout|sale|sales|shipment|training|protection|rescue',
  RETREAT:
    'withdraw|retreat|leave|pull|pull out|pull back|evacuate from|disarm|demobilize|demobilise|dismantle|disengage|vacate|' +
    'withdrawal|retreat|pullout|pullback|disarmament|demobilization',
  REQUEST:
    'ask|request|demand|urge|call for|call on|appeal|seek|require|plead|beg|press|lobby|petition|order|summon|apply|' +
    'insist|propose|suggest|recommend|advise|encourage|request|demand|appeal|plea|call for|proposal|petition|ultimatum|request for',
  ACCUSE:
    'accuse|blame|criticize|criticise|condemn|denounce|charge|sue|allege|slam|blast|rebuke|censure|decry|lambast|lambaste|' +
    'chide|deplore|complain|indict|prosecute|investigate|convict|probe|fault|mock|insult|suspect|implicate|' +
    'accusation|criticism|condemnation|allegation|complaint|lawsuit|indictment|charge|investigation|probe|blame|rebuke',
  REJECT:
    'reject|refuse|deny|decline|dismiss|oppose|veto|block|ban|rebuff|defy|ignore|resist|disagree|dispute|contradict|spurn|' +
    'boycott|overrule|disown|cancel|scrap|suspend|postpone|halt|break off|pull out of|rule out|' +
    'rejection|refusal|denial|veto|opposition|boycott|dismissal|cancellation|suspension|ban',
  THREATEN: 'threaten|warn|caution|menace|intimidate|threat|warning|ultimatum|intimidation',
  PROTEST:
    'protest|demonstrate|rally|march|strike|riot|picket|protest|demonstration|rally|riot|march against|strike over|uprising',
  SANCTION:
    'sanction|embargo|expel|deport|fine|penalize|penalise|punish|blacklist|freeze|restrict|tax|downgrade|recall|sever|impose sanction|' +
    'impose tariff|sanction|sanctions|embargo|tariff|penalty|fine|expulsion|restriction|blockade|measure against|measures against|punishment',
  MOBILIZE:
    'mobilize|mobilise|deploy|amass|station|patrol|arm against|mass|test|fire missile|conduct exercise|reinforce|alert|' +
    'mobilization|deployment|buildup|patrol|war game',
  COERCE:
    'arrest|detain|seize|jail|imprison|capture|abduct|kidnap|confiscate|raid|occupy|annex|besiege|censor|force|coerce|' +
    'hack|expropriate|extradite|sentence|evict|curb|suppress|crack down|hold hostage|displace|compel|torture|' +
    'arrest|detention|seizure|raid|occupation|annexation|siege|crackdown|abduction|kidnapping|hacking|coup|sentence|extradition',
  ASSAULT:
    'attack|invade|bomb|shell|kill|shoot|fight|assault|strike|destroy|assassinate|murder|fire|ambush|wound|injure|massacre|' +
    'beat|stab|hit|clash|battle|storm|target|raze|launch attack|launch invasion|launch strike|launch offensive|launch missile|' +
    'open fire|slaughter|execute|poison|rape|invasion|attack|war|bombing|bombardment|shelling|strike|airstrike|assault|offensive|' +
    'killing|assassination|murder|battle|clash|fighting|massacre|shooting|aggression|ambush|incursion|onslaught|conflict',
  'trade-partner-of': 'trading partner|trade partner',
  'ally-of': 'ally|allied|rival',
  'member-of': 'belong to|belong|member|membership',
  owns: 'own|acquire|buy|purchase|take over|control|owner|acquisition|takeover|stake in|purchase of',
  'subsidiary-of': 'subsidiary|unit of|arm of',
  'founded-by': 'found|co-found|founder|cofounder',
  'employed-by': 'employ|hire|appoint|recruit|work for|work at|employee',
  'headquartered-in': 'headquarter|base in|headquarters',
  family:
    'marry|wed|divorce|wife|husband|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|widow|parent',
  'located-in': 'lie in|locate in|situate in',
};

const TYPE_OF = new Map<string, RelationType>();
for (const [type, words] of Object.entries(WORDS)) {
  // The first class that names a word keeps it: the order above is the order of trust.
  for (const word of words.split('|')) if (!TYPE_OF.has(word)) TYPE_OF.set(word, type as RelationType);
}
/** Where the general order would choose wrongly. */
const EXCEPTIONS: Readonly<Record<string, RelationType>> = {
  'call for': 'REQUEST',
  'call on': 'REQUEST',
  strike: 'ASSAULT',
  'pull out': 'RETREAT',
  'pull out of': 'RETREAT',
};
for (const [word, type] of Object.entries(EXCEPTIONS)) TYPE_OF.set(word, type);

/** The class of a lemma or of a lemma with its particle or preposition; undefined where the lexicon knows none. */
export function eventType(phrase: string): RelationType | undefined {
  return TYPE_OF.get(phrase);
}

const NOUN_ENDING = /(?:tion|sion|ment|ing|al|ade|age)$/;
const PLAIN_NOUNS = new Set(
  (
    'war talks talk support help aid attack invasion strike airstrike sanction sanctions embargo tariff deal pact treaty accord ' +
    'agreement raid visit threat protest summit trade relation relations tie ties link links loan grant sale sales call alliance ' +
    'partnership cooperation criticism praise conflict clash battle assault offensive pressure ban boycott veto withdrawal meeting ' +
    'lawsuit charge probe coup ceasefire truce siege siege exercise drill demand request appeal warning pledge promise cover ' +
    'acquisition takeover takeover purchase membership solidarity opposition campaign intervention annexation occupation'
  ).split(' '),
);

/** Whether a noun names something that actors do: in the lexicon, or an event noun with a class by its ending's verb. */
export function isEventNoun(lemma: string): boolean {
  return PLAIN_NOUNS.has(lemma) || (NOUN_ENDING.test(lemma) && TYPE_OF.has(lemma));
}

/** States that hold both ways and events that both sides do: one edge, in one direction. */
export function isSymmetricNoun(lemma: string): boolean {
  return /^(?:talks?|meeting|summit|war|conflict|cooperation|trade|ties?|relations?|links?|partnership|alliance|deal|pact|treaty|accord|agreement|clash|battle|dialogue|exchange|negotiation|discussion|call|conversation|ceasefire|truce|collaboration|coordination)$/.test(
    lemma,
  );
}

const LIGHT_VERBS = new Set(
  (
    'launch provide hold make take give have offer impose stage carry conduct express begin start wage step do mount sign reach ' +
    'issue deliver extend show voice lend pay place put send engage enter undertake face receive get play open lift'
  ).split(' '),
);

/** Verbs that say little without their noun: "launch an invasion", "hold talks", "impose sanctions". */
export function isLightVerb(lemma: string): boolean {
  return LIGHT_VERBS.has(lemma);
}

const MUTUAL_VERBS = new Set(
  (
    'meet agree cooperate negotiate clash talk collaborate merge fight ally partner quarrel marry divorce reconcile trade confer ' +
    'coordinate compete disagree argue battle split unite'
  ).split(' '),
);

/** Verbs that two subjects do with one another: "A and B met". */
export function isMutualVerb(lemma: string): boolean {
  return MUTUAL_VERBS.has(lemma);
}
