/** Words that tell a government from its city, by their place in the sentence; lemmas, or forms where a rule reads forms. */

/** Words after a possessive that make the city a city: "Moscow's suburbs". */
export const PLACE_NOUNS =
  words(`airport airports avenue bar bars beach bridge building buildings cathedral centre center citizen citizens city climate club court district districts downtown garden
  gardens harbour hospital hospitals hotel hotels inhabitants landmark mall market markets mayor metro museum museums neighborhood neighborhoods neighbourhood neighbourhoods night nightlife outskirts palace
  park parks police population port prison residents restaurant restaurants river road roads sky skies skyline square stadium station stock street streets suburb suburbs subway theatre
  theaters tower traffic university weather zoo area region time home apartment resident native exchange marathon summit games olympics correspondent bureau`);
export const MOTION =
  words(`travel go fly return arrive come move drive head visit journey trip flight march walk run rush depart leave sail relocate route road train bus tour evacuate flee deploy migrate
  fled evacuation deport extradite ferry escape drive drove flew went came bring brought carry transport transfer transferred set bound en`);
/** Verbs whose object is the ground, not the government. */
export const PLACE_OBJECT =
  words(`visit leave reach enter bomb bombard shell hit strike attack capture seize besiege encircle tour flee quit surround storm liberate occupy retake take shake rock flood raid evacuate
  batter target pound approach cross defend inhabit overlook cover blanket engulf block paralyse paralyze clog choke lash sweep ravage encircle blockade
  evacuate rebuild explore photograph roam tour patrol`);
/** Verbs after which the subject is a city: what happens to a place. */
export const PLACE_SUBJECT = words(
  `host lie sit wake record experience receive see sink burn sleep freeze swelter flood drown smell empty bustle`,
);
/** Nouns before "in", "from", "to", "of" that show a government. */
export const ACTOR_NOUNS =
  words(`support backing aid help assistance pressure warning threat response reaction demand sanction relation tie link alliance deal talk agreement dispute row tension criticism condemnation
  approval permission signal message order instruction request call pledge promise commitment assurance concession loyalty influence interference ally allies friend enemy rival partner policy position stance decision
  government regime leadership administration ambassador envoy invasion war aggression blow challenge alternative loan money weapon arms sale export import statement denial word confirmation cooperation contact
  dependence reliance opposition resistance recognition trade shipment delivery transfer letter reply answer note offer delegation envoy complaint protest
  query objection funding subsidy grant tribute deference gratitude anger patience`);
export const ACTOR_PREPOSITIONS = new Set([
  'by',
  'with',
  'against',
  'between',
  'versus',
  'without',
  'like',
  'unlike',
  'as',
  'than',
  'among',
  'behind',
  'despite',
]);
export const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'across',
  'through',
  'via',
  'into',
  'toward',
  'towards',
  'inside',
  'throughout',
  'within',
  'beyond',
  'over',
  'above',
  'off',
  'past',
  'along',
]);
/** Words right after the name that make it an actor: "Moscow-backed", "Beijing officials". */
export const ACTOR_NEIGHBOURS = words(
  'backed led controlled installed appointed aligned friendly imposed ordered official officials government policy policies administration regime authorities leaders diplomats lawmakers politicians decision proposal stance pressure',
);

/** Verbs whose "to" names whom they reach: "protested to Beijing", "handed to Lilongwe". */
export const GIVING =
  words(`offer give send sell provide pledge promise say deliver grant lend turn appeal report listen apologize apologise supply owe present hand protest complain write
  answer bow yield surrender submit defer cede look mortgage belong reply respond object propose suggest signal explain entrust sign`);
/** Those who rule: "the rulers in Kabul" are Afghanistan's. */
export const RULERS = words(
  `government ruler regime authority leader leadership administration junta cabinet decision-maker policymaker power master paymaster backer patron sponsor`,
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
