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
  'founded-by': 'found|co-found|cofound|establish company',
  'employed-by': 'employ|hire|recruit',
  'headquartered-in': 'headquarter',
  family:
    'marry|wed|divorce|wife|husband|son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|widow|parent',
  'located-in': 'lie in|locate in|situate in',
};

const TYPE_OF = new Map<string, RelationType>();
for (const [type, words] of Object.entries(WORDS)) {
  // The first class that names a word keeps it: the order above is the order of trust.
  for (const word of words.split('|')) if (!TYPE_OF.has(word)) TYPE_OF.set(word, type as RelationType);
}
/** Where a verb's object or preposition decides, or where the general order would choose wrongly. */
const EXCEPTIONS: Readonly<Partial<Record<RelationType, string>>> = {
  AGREE: 'agree to|promise to|pledge to|vow to|offer to|commit to|be ready|be willing|plan to|will allow|consent to',
  CONSULT: 'welcome to|summon to|hold talk|hold meeting|hold summit|pay visit|say to|accept invitation|take call',
  SUPPORT:
    'welcome|sign agreement|sign deal|sign treaty|sign pact|sign accord|sign memorandum|sign contract|reach agreement|' +
    'establish relation|establish tie|restore relation|restore tie|normalize relation|resume relation|resume tie|' +
    'improve relation|strengthen relation|strengthen tie|deepen tie|open embassy|reopen embassy|recognize|ratify|ratify treaty|' +
    'express support|voice support|offer support|pledge support|give support|show support|reaffirm support|' +
    'declare support|express solidarity|pay tribute|offer condolence|express condolence|sponsor|root for|speak for|' +
    'express hope|express confidence|grant recognition|be proud of|be supportive of|vote for',
  CONCEDE:
    'lift|lift sanction|lift ban|lift restriction|lift embargo|lift siege|lift curfew|lift blockade|end curfew|end strike|end siege|' +
    'ease|ease restriction|ease sanction|return|give back|hand over|repatriate|accept demand|accept resignation|declare ceasefire|' +
    'declare truce|announce ceasefire|announce truce|observe ceasefire|grant amnesty|grant pardon|grant independence|' +
    'grant autonomy|grant asylum|grant bail|grant right|grant freedom|legalize|legalise|allow|permit|let|accept proposal|' +
    'reopen border|lower tariff|cut tariff|reduce tariff|drop charge|drop demand|reinstate|restore right|commute|step aside|quit|' +
    'unblock|unfreeze|order release|approve release|free on bail|back down from|give up|declare amnesty|dismiss official',
  RETREAT:
    'withdraw troop|withdraw force|pull out|pull out of|withdraw from|pull back|pull troop|lay weapon|lay down weapon|lay down arm|' +
    'leave country|abandon position|surrender to|hand weapon|destroy stockpile|close base',
  REJECT:
    'pull out of talk|walk out|walk out of|turn down|turn away|vote against|be opposed to|refuse to|decline to|fail to|rule out|' +
    'express opposition|express rejection|reject proposal|defy|flout|violate agreement|breach agreement|break promise|object to|' +
    'deny visa|refuse visa|block resolution|overturn|revoke agreement|withdraw from agreement|withdraw from treaty|be against',
  REQUEST:
    'call for|call on|call upon|appeal for|appeal to|ask for|urge to|push for|pressure|put pressure|press for|lobby for|seek support|' +
    'seek help|seek aid|seek extradition|turn to|apply for|beg for|plead for|issue call|issue appeal|make appeal|request for',
  THREATEN:
    'ultimatum|issue warning|issue ultimatum|give ultimatum|set deadline|threaten to|vow revenge|vow retaliation|promise retaliation|' +
    'warn of|warn against|warn about|issue threat|make threat|put on alert|be ready for war|retaliate',
  ACCUSE:
    'summon|express concern|voice concern|express condemnation|express outrage|express dismay|express anger|express regret|' +
    'launch investigation|launch probe|launch inquiry|open investigation|open probe|open inquiry|order investigation|' +
    'order probe|order inquiry|file lawsuit|file suit|file complaint|file charge|bring charge|bring case|lodge complaint|' +
    'lodge protest|launch action|take action|find guilty|find|take to court|hold responsible|hold accountable|call out|' +
    'be critical of|be responsible for|lash out at|hit out at|rail against|be guilty of|summon ambassador|refute|challenge|probe|' +
    'examine|audit|scrutinize|scrutinise|interrogate|question|try|haul|bemoan|lament|ridicule|vilify|castigate|upbraid|impeach|' +
    'testify against|issue indictment|issue warrant|charge with|convict|search|inspect',
  COERCE:
    'ban|outlaw|impose curfew|impose law|impose restriction|impose ban|impose censorship|impose lockdown|declare law|declare emergency|' +
    'declare state|order arrest|deport|expel|dissolve|shut|shut down|close|jam|sentence to|hold captive|fire|dismiss|sack|' +
    'remand|crack down on|clamp down on|break up|disperse|tear gas|order|prohibit|bar|restrict|repress|silence|persecute|harass|' +
    'oppress|strip|revoke|nationalize|nationalise|intercept|impound|round up|place under arrest|cyberattack|order deportation|execute',
  PROTEST:
    'take to street|stage protest|stage rally|hold protest|hold rally|hold demonstration|go on strike|begin strike|block road|boo|heckle',
  SANCTION:
    'suspend|suspend aid|suspend supply|suspend talk|suspend cooperation|suspend relation|suspend tie|halt aid|halt supply|halt talk|' +
    'cut|cut aid|cut tie|cut relation|cut supply|cut off|cut back|reduce|reduce aid|reduce supply|break off|break relation|break tie|' +
    'end cooperation|end aid|end relation|withhold|withhold aid|stop aid|stop supply|freeze aid|freeze asset|recall ambassador|' +
    'withdraw ambassador|withdraw peacekeeper|withdraw support|expel diplomat|impose sanction|impose embargo|impose tariff|impose fine|' +
    'impose penalty|impose blockade|impose duty|blacklist|cancel contract|cancel visit|close border|close embassy|walk away from talk|' +
    'suspend membership|announce sanction|slap sanction|slap tariff',
  MOBILIZE:
    'send troop|send force|send warship|send soldier|deploy troop|deploy force|dispatch troop|remain on alert|be on alert|put on alert|' +
    'raise alert|hold exercise|hold drill|conduct drill|stage exercise|test missile|test fire|call up|build up',
  ASSAULT:
    'strike|capture|carry out attack|stage attack|mount attack|launch rocket|launch airstrike|launch raid|fire at|fire on|shoot at|' +
    'open fire on|violate ceasefire|break ceasefire|violate truce|blow up|set fire|set ablaze|gun down|wage war|go to war|declare war|' +
    'behead|bombard|overrun|seize control|gas|torture|hold hostage|take hostage|detonate|explode|raid|drop bomb|beat up|' +
    'take control|occupy|vandalize|loot|sexually assault|maim|mug|lynch|torch|burn|drone|down|shoot down|sink|blockade',
  AID:
    'send aid|send help|send food|send supply|send team|send doctor|provide aid|provide help|give asylum|open border|take in|donate to|' +
    'cancel debt|forgive debt|bail out|come to aid|send peacekeeper|deliver aid|treat patient|offer help|offer aid|extend loan|shelter',
  COOPERATE:
    'share intelligence|share information|exchange prisoner|exchange information|work together|cooperate with|team up with|' +
    'conduct exercise with|trade with|do business with|join force',
  'employed-by': 'work for|work at',
  'member-of': 'be member of|be part of|belong to|join party',
  'headquartered-in':
    'be base in|be based in|be headquartered in|be headquarter at|be headquarter in|have headquarters|be base at',
  'located-in':
    'be located in|be located on|be situated in|be locate in|be situate in|lie in|be locate on|be locate near',
  family: 'be marry to|be married to|be bear to',
};
for (const [type, words] of Object.entries(EXCEPTIONS)) {
  for (const word of words.split('|')) TYPE_OF.set(word, type as RelationType);
}

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
    'lawsuit complaint charge probe crackdown fight struggle coup ceasefire truce siege exercise drill demand request appeal warning pledge promise cover ' +
    'acquisition takeover purchase membership solidarity opposition campaign intervention annexation occupation'
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
    'issue deliver extend show voice lend pay place put send engage enter undertake face receive get play open order announce ' +
    'declare file lodge bring suffer see keep lead approve join call seek grant establish maintain pursue perform accept'
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

const UTTERANCES = new Set(
  (
    'report statement lawsuit suit resolution letter petition complaint bill law order ruling decree decision plan campaign ' +
    'operation raid motion notice declaration communique message speech document indictment warrant article editorial tweet ' +
    'post video appeal deal agreement accord pact contract memorandum treaty measure legislation investigation inquiry probe ' +
    'verdict judgment judgement note card program programme mission vote'
  ).split(' '),
);

/** Nouns that speak for whoever makes them: "issued a statement condemning", "filed a lawsuit accusing". */
export function isUtterance(lemma: string): boolean {
  return UTTERANCES.has(lemma) || isEventNoun(lemma);
}
