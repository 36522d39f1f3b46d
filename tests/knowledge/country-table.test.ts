import { describe, expect, it } from 'vitest';
import { COUNTRIES, countriesByDemonym, countriesByName, countryByCapital } from '../../src/knowledge/countries.js';

/** Written from ISO 3166-1 and dictionaries, not from the program: code, names, adjective or people, capital; "-" where news uses none. */
const TABLE = `
ABW|Aruba|Aruban|Oranjestad
AFG|Afghanistan|Afghan|Kabul
AGO|Angola|Angolan|Luanda
AIA|Anguilla|Anguillian|The Valley
ALA|Aland Islands|-|Mariehamn
ALB|Albania|Albanian|Tirana
AND|Andorra|Andorran|Andorra la Vella
ARE|United Arab Emirates, UAE|Emirati|Abu Dhabi
ARG|Argentina|Argentine, Argentinian|Buenos Aires
ARM|Armenia|Armenian|Yerevan
ASM|American Samoa|-|Pago Pago
ATA|Antarctica|-|-
ATF|French Southern and Antarctic Lands|-|-
ATG|Antigua and Barbuda|Antiguan|-
AUS|Australia|Australian|Canberra
AUT|Austria|Austrian|Vienna
AZE|Azerbaijan|Azerbaijani, Azeri|Baku
BDI|Burundi|Burundian|Gitega, Bujumbura
BEL|Belgium|Belgian|-
BEN|Benin|Beninese|Porto-Novo
BES|Caribbean Netherlands|-|-
BFA|Burkina Faso|Burkinabe|Ouagadougou
BGD|Bangladesh|Bangladeshi|Dhaka
BGR|Bulgaria|Bulgarian|Sofia
BHR|Bahrain|Bahraini|Manama
BHS|Bahamas, the Bahamas|Bahamian|Nassau
BIH|Bosnia and Herzegovina, Bosnia|Bosnian|Sarajevo
BLM|Saint Barthélemy|-|-
BLR|Belarus|Belarusian|Minsk
BLZ|Belize|Belizean|Belmopan
BMU|Bermuda|Bermudian|-
BOL|Bolivia|Bolivian|La Paz
BRA|Brazil|Brazilian|Brasilia
BRB|Barbados|Barbadian|Bridgetown
BRN|Brunei|Bruneian|Bandar Seri Begawan
BTN|Bhutan|Bhutanese|Thimphu
BVT|Bouvet Island|-|-
BWA|Botswana|Motswana, Botswanan|Gaborone
CAF|Central African Republic|Central African|Bangui
CAN|Canada|Canadian|Ottawa
CCK|Cocos Islands|-|-
CHE|Switzerland|Swiss|Bern
CHL|Chile|Chilean|Santiago
CHN|China, People's Republic of China|Chinese|Beijing
CIV|Ivory Coast, Cote d'Ivoire|Ivorian|Yamoussoukro, Abidjan
CMR|Cameroon|Cameroonian|Yaounde
COD|Democratic Republic of the Congo, DR Congo, DRC, Zaire|-|Kinshasa
COG|Republic of the Congo, Congo-Brazzaville|-|Brazzaville
COK|Cook Islands|Cook Islander|Avarua
COL|Colombia|Colombian|Bogota
COM|Comoros, the Comoros|Comoran, Comorian|Moroni
CPV|Cape Verde, Cabo Verde|Cape Verdean|Praia
CRI|Costa Rica|Costa Rican|San Jose
CUB|Cuba|Cuban|Havana
CUW|Curacao|-|Willemstad
CXR|Christmas Island|-|-
CYM|Cayman Islands|Caymanian|-
CYP|Cyprus|Cypriot|Nicosia
CZE|Czech Republic, Czechia|Czech|Prague
DEU|Germany|German|Berlin
DJI|Djibouti|Djiboutian|-
DMA|Dominica|-|Roseau
DNK|Denmark|Danish, Dane|Copenhagen
DOM|Dominican Republic|Dominican|Santo Domingo
DZA|Algeria|Algerian|Algiers
ECU|Ecuador|Ecuadorian, Ecuadorean|Quito
EGY|Egypt|Egyptian|Cairo
ERI|Eritrea|Eritrean|Asmara
ESH|Western Sahara|Sahrawi|-
ESP|Spain|Spanish, Spaniard|Madrid
EST|Estonia|Estonian|Tallinn
ETH|Ethiopia|Ethiopian|Addis Ababa
FIN|Finland|Finnish, Finn|Helsinki
FJI|Fiji|Fijian|Suva
FLK|Falkland Islands, the Falklands|Falkland Islander|Stanley
FRA|France|French, Frenchman|Paris
FRO|Faroe Islands|Faroese|Torshavn
FSM|Micronesia|Micronesian|Palikir
GAB|Gabon|Gabonese|Libreville
GBR|United Kingdom, UK, Britain|British, Briton|London
GEO|Georgia|Georgian|Tbilisi
GGY|Guernsey|-|-
GHA|Ghana|Ghanaian|Accra
GIB|Gibraltar|Gibraltarian|-
GIN|Guinea|Guinean|Conakry
GLP|Guadeloupe|Guadeloupean|-
GMB|Gambia, the Gambia|Gambian|Banjul
GNB|Guinea-Bissau|Bissau-Guinean|Bissau
GNQ|Equatorial Guinea|Equatorial Guinean, Equatoguinean|Malabo
GRC|Greece|Greek|Athens
GRD|Grenada|Grenadian|-
GRL|Greenland|Greenlandic, Greenlander|Nuuk
GTM|Guatemala|Guatemalan|Guatemala City
GUF|French Guiana|-|Cayenne
GUM|Guam|Guamanian|-
GUY|Guyana|Guyanese|Georgetown
HKG|Hong Kong|Hongkonger|-
HMD|Heard Island and McDonald Islands|-|-
HND|Honduras|Honduran|Tegucigalpa
HRV|Croatia|Croatian, Croat|Zagreb
HTI|Haiti|Haitian|Port-au-Prince
HUN|Hungary|Hungarian|Budapest
IDN|Indonesia|Indonesian|Jakarta
IMN|Isle of Man|Manx|Douglas
IND|India|Indian|New Delhi, Delhi
IOT|British Indian Ocean Territory|-|-
IRL|Ireland|Irish, Irishman|Dublin
IRN|Iran|Iranian|Tehran
IRQ|Iraq|Iraqi|Baghdad
ISL|Iceland|Icelandic, Icelander|Reykjavik
ISR|Israel|Israeli|Tel Aviv
ITA|Italy|Italian|Rome
JAM|Jamaica|Jamaican|Kingston
JEY|Jersey|-|Saint Helier
JOR|Jordan|Jordanian|Amman
JPN|Japan|Japanese|Tokyo
KAZ|Kazakhstan|Kazakh|Astana
KEN|Kenya|Kenyan|Nairobi
KGZ|Kyrgyzstan|Kyrgyz|Bishkek
KHM|Cambodia|Cambodian|Phnom Penh
KIR|Kiribati|-|Tarawa
KNA|Saint Kitts and Nevis, St Kitts|Kittitian|Basseterre
KOR|South Korea|South Korean|Seoul
KWT|Kuwait|Kuwaiti|Kuwait City
LAO|Laos|Laotian, Lao|Vientiane
LBN|Lebanon|Lebanese|Beirut
LBR|Liberia|Liberian|Monrovia
LBY|Libya|Libyan|Tripoli
LCA|Saint Lucia|Saint Lucian|Castries
LIE|Liechtenstein|Liechtensteiner|Vaduz
LKA|Sri Lanka|Sri Lankan|Colombo
LSO|Lesotho|Basotho|Maseru
LTU|Lithuania|Lithuanian|Vilnius
LUX|Luxembourg|Luxembourgish|-
LVA|Latvia|Latvian|Riga
MAC|Macau, Macao|Macanese|-
MAF|Saint Martin|-|-
MAR|Morocco|Moroccan|Rabat
MCO|Monaco|Monegasque|-
MDA|Moldova|Moldovan|Chisinau
MDG|Madagascar|Malagasy|Antananarivo
MDV|Maldives, the Maldives|Maldivian|Male
MEX|Mexico|Mexican|Mexico City
MHL|Marshall Islands|Marshallese|Majuro
MKD|North Macedonia, Macedonia|Macedonian|Skopje
MLI|Mali|Malian|Bamako
MLT|Malta|Maltese|Valletta
MMR|Myanmar, Burma|Burmese|Naypyidaw
MNE|Montenegro|Montenegrin|Podgorica
MNG|Mongolia|Mongolian|Ulaanbaatar, Ulan Bator
MNP|Northern Mariana Islands|-|Saipan
MOZ|Mozambique|Mozambican|Maputo
MRT|Mauritania|Mauritanian|Nouakchott
MSR|Montserrat|Montserratian|-
MTQ|Martinique|Martinican|Fort-de-France
MUS|Mauritius|Mauritian|Port Louis
MWI|Malawi|Malawian|Lilongwe
MYS|Malaysia|Malaysian|Kuala Lumpur
MYT|Mayotte|-|Mamoudzou
NAM|Namibia|Namibian|Windhoek
NCL|New Caledonia|New Caledonian|Noumea
NER|Niger|Nigerien|Niamey
NFK|Norfolk Island|-|-
NGA|Nigeria|Nigerian|Abuja
NIC|Nicaragua|Nicaraguan|Managua
NIU|Niue|Niuean|-
NLD|Netherlands, Holland|Dutch, Dutchman|Amsterdam
NOR|Norway|Norwegian|Oslo
NPL|Nepal|Nepali, Nepalese|Kathmandu
NRU|Nauru|Nauruan|Yaren
NZL|New Zealand|New Zealander|Wellington
OMN|Oman|Omani|Muscat
PAK|Pakistan|Pakistani|Islamabad
PAN|Panama|Panamanian|Panama City
PCN|Pitcairn Islands|-|-
PER|Peru|Peruvian|Lima
PHL|Philippines, the Philippines|Filipino, Philippine|Manila
PLW|Palau|Palauan|Ngerulmud
PNG|Papua New Guinea, PNG|Papua New Guinean|Port Moresby
POL|Poland|Polish, Pole|Warsaw
PRI|Puerto Rico|Puerto Rican|San Juan
PRK|North Korea, DPRK|North Korean|Pyongyang
PRT|Portugal|Portuguese|Lisbon
PRY|Paraguay|Paraguayan|Asuncion
PSE|Palestine, Palestinian Territories|Palestinian|Ramallah
PYF|French Polynesia|French Polynesian|Papeete
QAT|Qatar|Qatari|Doha
REU|Reunion|-|-
ROU|Romania|Romanian|Bucharest
RUS|Russia, Russian Federation|Russian|Moscow
RWA|Rwanda|Rwandan|Kigali
SAU|Saudi Arabia|Saudi|Riyadh
SDN|Sudan|Sudanese|Khartoum
SEN|Senegal|Senegalese|Dakar
SGP|Singapore|Singaporean|-
SGS|South Georgia|-|-
SHN|Saint Helena|-|Jamestown
SJM|Svalbard and Jan Mayen|-|Longyearbyen
SLB|Solomon Islands|Solomon Islander|Honiara
SLE|Sierra Leone|Sierra Leonean|Freetown
SLV|El Salvador|Salvadoran|San Salvador
SMR|San Marino|Sammarinese|-
SOM|Somalia|Somali|Mogadishu
SPM|Saint Pierre and Miquelon|-|-
SRB|Serbia|Serbian, Serb|Belgrade
SSD|South Sudan|South Sudanese|Juba
STP|Sao Tome and Principe|Sao Tomean|Sao Tome
SUR|Suriname|Surinamese|Paramaribo
SVK|Slovakia|Slovak|Bratislava
SVN|Slovenia|Slovenian, Slovene|Ljubljana
SWE|Sweden|Swedish, Swede|Stockholm
SWZ|Eswatini, Swaziland|Swazi|Mbabane
SXM|Sint Maarten|-|Philipsburg
SYC|Seychelles, the Seychelles|Seychellois|-
SYR|Syria|Syrian|Damascus
TCA|Turks and Caicos Islands|-|Cockburn Town
TCD|Chad|Chadian|N'Djamena
TGO|Togo|Togolese|Lome
THA|Thailand|Thai|Bangkok
TJK|Tajikistan|Tajik|Dushanbe
TKL|Tokelau|Tokelauan|-
TKM|Turkmenistan|Turkmen|Ashgabat
TLS|East Timor, Timor-Leste|Timorese, East Timorese|Dili
TON|Tonga|Tongan|Nuku'alofa
TTO|Trinidad and Tobago, T&T|Trinidadian|Port of Spain
TUN|Tunisia|Tunisian|Tunis
TUR|Turkey, Turkiye|Turkish, Turk|Ankara
TUV|Tuvalu|Tuvaluan|Funafuti
TWN|Taiwan|Taiwanese|Taipei
TZA|Tanzania|Tanzanian|Dodoma
UGA|Uganda|Ugandan|Kampala
UKR|Ukraine|Ukrainian|Kyiv, Kiev
UMI|United States Minor Outlying Islands|-|-
URY|Uruguay|Uruguayan|Montevideo
USA|United States, US, America|American|Washington
UZB|Uzbekistan|Uzbek|Tashkent
VAT|Vatican City, the Vatican, Holy See|-|-
VCT|Saint Vincent and the Grenadines|Vincentian|Kingstown
VEN|Venezuela|Venezuelan|Caracas
VGB|British Virgin Islands|-|-
VIR|US Virgin Islands|-|Charlotte Amalie
VNM|Vietnam|Vietnamese|Hanoi
VUT|Vanuatu|Ni-Vanuatu|Port Vila
WLF|Wallis and Futuna|-|-
WSM|Samoa|Samoan|Apia
XKX|Kosovo|Kosovar, Kosovan|Pristina
YEM|Yemen|Yemeni|Sanaa
ZAF|South Africa|South African|Pretoria
ZMB|Zambia|Zambian|Lusaka
ZWE|Zimbabwe|Zimbabwean|Harare`;

interface Row {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
}

const ROWS = TABLE.trim().split('\n').map(readRow);

function readRow(line: string): Row {
  const [code = '', names = '', demonyms = '', capitals = ''] = line.split('|');
  const list = (cell: string) => (cell === '-' ? [] : cell.split(', '));
  return { code, names: list(names), demonyms: list(demonyms), capitals: list(capitals) };
}

describe('every country and territory', () => {
  it('has a row', () => {
    expect(ROWS.map(({ code }) => code)).toEqual([...COUNTRIES.keys()]);
  });

  it.each(ROWS)('$code: $names; $demonyms; $capitals', ({ code, names, demonyms, capitals }) => {
    const wrong = [
      ...names.filter((name) => countriesByName(name)[0]?.code !== code),
      ...demonyms.filter((word) => countriesByDemonym(word)[0]?.country.code !== code),
      ...capitals.filter((name) => countryByCapital(name)?.code !== code),
    ];
    expect(wrong).toEqual([]);
  });

  it('has a position', () => {
    for (const { latitude, longitude } of COUNTRIES.values())
      expect(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180).toBe(true);
  });
});
