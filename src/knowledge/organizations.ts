import { normalizeName } from './normalize-name.js';

/** Organizations that news of every country writes by an acronym: the name shown first, then its other forms. */
const KNOWN: readonly string[] = [
  'European Union|EU|E.U.|European Community',
  'European Commission|EC',
  'United Nations|UN|U.N.|United Nations Organization',
  'UN Security Council|United Nations Security Council|U.N. Security Council|UNSC',
  'UN General Assembly|United Nations General Assembly|U.N. General Assembly|UNGA',
  'African Union|AU',
  'NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|Nato',
  'International Monetary Fund|IMF',
  'World Health Organization|World Health Organisation|WHO',
  'World Trade Organization|World Trade Organisation|WTO',
  'International Criminal Court|ICC',
  'International Court of Justice|ICJ',
  'International Atomic Energy Agency|IAEA',
  'International Labour Organization|International Labour Organisation|ILO',
  'International Olympic Committee|IOC',
  'International Committee of the Red Cross|ICRC',
  "UNICEF|United Nations Children's Fund|Unicef",
  'UNESCO|Unesco|United Nations Educational, Scientific and Cultural Organization',
  'UNHCR|United Nations High Commissioner for Refugees|UN Refugee Agency|UN refugee agency',
  'World Food Programme|World Food Program|WFP',
  'United Nations Development Programme|UNDP',
  'World Bank|World Bank Group',
  'Asian Development Bank|ADB',
  'ASEAN|Asean|Association of Southeast Asian Nations',
  'ECOWAS|Ecowas|Economic Community of West African States',
  'OPEC|Opec|Organization of the Petroleum Exporting Countries',
  'OECD|Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development',
  'OSCE|Organization for Security and Co-operation in Europe|Organisation for Security and Cooperation in Europe',
  'G7|Group of Seven|G-7',
  'G20|Group of 20|Group of Twenty|G-20',
  'BRICS|Brics',
  'European Central Bank|ECB',
  'Federal Reserve|Fed|US Federal Reserve|U.S. Federal Reserve',
  'Federal Bureau of Investigation|FBI',
  'Central Intelligence Agency|CIA',
  'FIFA|Fifa',
  'UEFA|Uefa',
  'Islamic State|ISIS|ISIL|IS|Daesh|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant',
  'AFP|Agence France-Presse|Agence France Presse',
  'Associated Press|AP',
  'Reuters|Thomson Reuters',
  'BBC|British Broadcasting Corporation',
  'Xinhua|Xinhua News Agency',
  'TASS|Tass|Itar-Tass',
  'Pentagon|US Department of Defense',
  'Red Cross',
  'Interpol|INTERPOL',
  'Hamas|HAMAS',
  'Hezbollah|Hizbollah|Hizbullah|Hezbullah',
  'Taliban|Taleban',
  'Al-Qaeda|al-Qaeda|Al Qaeda|al Qaeda|Al-Qaida|al-Qaida',
  'Boko Haram',
  'Al-Shabaab|al-Shabaab|Al Shabaab|al Shabaab|Al-Shabab|al-Shabab',
  'Al Jazeera|Al-Jazeera|Aljazeera',
  'Amnesty International|Amnesty',
  'Human Rights Watch|HRW',
  'Fatah|Fateh',
];

/** Acronyms that are also words or other bodies' acronyms: the known reading holds only beside the full name or in capitals. */
const WEAK = new Set(['IS', 'AP', 'EC', 'AU', 'ICC', 'Fed']);

const canonical = new Map<string, string>();
const acronyms = new Map<string, string>();
for (const row of KNOWN) {
  const [name = '', ...forms] = row.split('|');
  for (const form of [name, ...forms]) {
    if (/^[\p{Lu}\d.-]{1,6}$/u.test(form) || WEAK.has(form)) acronyms.set(form, name);
    else canonical.set(normalizeName(form), name);
  }
}

/** The name under which a widely known organization is listed, from any of its forms; acronyms only in capitals. */
export function knownOrganization(form: string): string | undefined {
  return acronyms.get(form) ?? canonical.get(normalizeName(form));
}

/** True for acronyms that other bodies share ("AP", "ICC"): the article's own definition goes before the known reading. */
export function isWeakAcronym(form: string): boolean {
  return WEAK.has(form);
}
