import type { MentionType } from '../document/labels.js';

/**
 * Words that say what a capitalized name is: its last word ("Labour Party"), or its first before "of", "for" or a name ("Ministry of Trade",
 * "Mount Kenya"). Lower case; plurals are written out where news uses them in names.
 */
const HEADS: Readonly<Partial<Record<MentionType, string>>> = {
  organization: `
    academy administration holding technology agency airline airlines airways alliance army assembly assemblies association associates authority bank banks battalion
    board brigade brigades broadcaster broadcasting brotherhood bureau business cabinet caucus center centre chamber chiefs church club coalition college
    collective command commission committee commonwealth community companies company confederation conglomerate congress consortium consulate convention cooperative
    corporation corps council court courts daily department directorate division embassy enterprise enterprises exchange faculty fc federation
    finance firm fleet force forces foundation front fund gazette government group guard guards guild herald holdings hospital industries initiative
    inspectorate institute institution international investments journal junta laboratories laboratory league legislature magazine media
    military militia ministries ministry mission mosque motors movement museum navy network news newspaper ngo observatory office ombudsman
    orchestra organisation organization panel parliament parties partners partnership party police post press productions programme project publications radio
    regiment registry reserve resistance rights rotary school schools secretariat securities senate service services society squad state-department
    station studio studios sun syndicate system systems taskforce team technologies telecom television telegraph times tribunal treasury trust tv
    union unions united university watch watchdog welfare workers works youth zoo dynamics electronics energy foods pharmaceuticals petroleum
    entertainment records fm insurance capital ventures solutions logistics mining oil gas electric steel airport-authority rangers rovers wanderers
    city-council inc corp ltd plc llc co ag sa gmbh nv spa limited incorporated ag. inc. corp. ltd. co. bhd sdn pty pvt`,
  location: `
    archipelago avenue-district basin bay beach borough canal canyon cape cities city coast continent corridor county creek delta desert district
    emirate falls forest gorge governorate gulf harbour harbor heights highlands hill hills island islands isle kingdom lagoon lake
    lakes lowlands mount mountain mountains municipality oasis oblast ocean parish park peninsula plain plains plateau port prefecture province
    provinces region republic ridge river rivers sea settlement shire square state strait straits suburb sultanate territory territories town township
    valley village volcano wetland woods zone`,
  facility: `
    airport arena auditorium avenue barracks base boulevard bridge building cathedral cemetery complex court-house dam expressway factory fort gallery
    garden gardens gate hall highway hotel house interchange jail library mall market memorial mill mine monument motorway palace pier plant
    plaza prison refinery reservoir resort restaurant road roads shrine stadium street temple terminal theater theatre tower towers
    track tunnel villa wharf airfield airstrip metro railway reactor pipeline inn`,
  miscellaneous: `
    accord accords act agreement amendment award awards bill biennale bowl ceremony championship championships charter code conference
    congress-of constitution convention-on covenant crisis crusade cup declaration derby deal day doctrine eurovision exhibition expo exposition fair
    festival forum games genocide grammy grammys grand-prix holocaust holiday intifada law laws marathon masters massacre medal memorandum
    olympiad olympics open oscars pact paralympics plan policy prix prize project-of protocol pulitzer rally rebellion reform regatta revolution scandal
    season series strategy summit symposium talks tour tournament treaty trophy uprising war wars week weekend world-cup`,
  product: `airbus boeing iphone ipad android galaxy vaccine jet missile rocket satellite app`,
};

const heads = new Map<string, MentionType>();
for (const [type, list] of Object.entries(HEADS)) {
  for (const word of list.trim().split(/\s+/)) if (!heads.has(word)) heads.set(word, type as MentionType);
}

/** What a name is whose head is this word; none for words that do not tell. Any case. */
export function typeOfHead(word: string): MentionType | undefined {
  return heads.get(word.toLowerCase());
}

const CORPORATE = words(
  'inc inc. corp corp. ltd ltd. plc llc co co. ag sa gmbh nv spa limited incorporated bhd sdn pty pvt corporation company',
);

/** Legal forms at the end of a company's name, which do not tell two names apart. */
export function isCorporateSuffix(word: string): boolean {
  return CORPORATE.has(word.toLowerCase());
}

function words(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/));
}
