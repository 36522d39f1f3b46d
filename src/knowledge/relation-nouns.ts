/** Heads that are a part, an organ or an agent of the actor in their modifiers: "Russian forces", "the US Congress". */
export const AGENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'government official force troop army military police authority soldier diplomat navy delegation leader lawmaker senate ' +
    'congress parliament court customs ministry minister president chancellor premier prime envoy spokesman spokeswoman ' +
    'spokesperson ambassador administration regime state side embassy representative negotiator commander general fighter ' +
    'militant rebel intelligence service agency company firm airline bank team mission legislator senator mp politician ' +
    'president king queen crown prince people citizen voter counterpart chief head secretary department commission leadership ' +
    'warplane jet missile drone artillery ship vessel plane aircraft airstrike militia guard defence defense air ' +
    'cabinet coalition party opposition public economy nation country territory capital security executive lawyer ' +
    'prosecutor investigator adviser advisor aide officer agent peacekeeper monitor inspector regulator judge member ' +
    'gunman separatist insurgent warship tank battalion brigade unit squad coastguard consulate tribunal council assembly ' +
    'committee founder director manager chairman chairwoman chair ceo president-elect deputy bloc rocket shell bomber pilot ' +
    'junta ruler paramilitary sailor marine helicopter submarine hacker spy governor mayor source employee worker staff union club'
  ).split(' '),
);

/** Quantities and parts: "thousands of Ukrainians", "most of the EU", "one of the companies". */
export const PARTITIVE_NOUNS: ReadonlySet<string> = new Set(
  (
    'thousand hundred dozen million billion score number majority minority some many most all any none each both one two three ' +
    'several few part rest half series lot group bulk couple pair handful crowd member supporter'
  ).split(' '),
);

/** Nouns whose "of" names the place itself: "the city of Heihe". */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  (
    'city town village port capital region province state district county island peninsula suburb area territory oblast ' +
    'municipality republic kingdom sultanate emirate prefecture department commune borough township hamlet settlement ' +
    'neighbourhood neighborhood'
  ).split(' '),
);

/** Kinds of people and groups that act in the news without being named. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  (
    'man woman child boy girl person captain crew individual adult teenager victim protester protestor demonstrator activist dissident critic opponent rival ally ' +
    'refugee migrant immigrant asylum-seeker civilian resident villager student teacher doctor nurse journalist reporter ' +
    'writer artist actor singer player footballer coach farmer miner driver passenger tourist traveller prisoner detainee ' +
    'inmate hostage captive suspect defendant attacker terrorist extremist jihadist islamist assassin killer murderer ' +
    'criminal gang mob crowd thief smuggler trafficker pirate kidnapper hijacker bomber shooter scientist researcher ' +
    'engineer expert analyst economist banker investor shareholder businessman businesswoman tycoon billionaire trader ' +
    'supplier customer consumer client patient priest bishop imam cleric monk rabbi pope tribesman tribe clan family ' +
    'father mother son daughter brother sister wife husband widow parent relative friend neighbour neighbor colleague ' +
    'partner successor predecessor candidate nominee campaigner lobbyist donor volunteer worker labourer striker ' +
    'mercenary contractor veteran guerrilla insurgent commando paratrooper warlord strongman dictator monarch emperor ' +
    'prince princess royal aristocrat oligarch whistleblower hacker contractor charity ngo foundation university school ' +
    'hospital church newspaper broadcaster agency watchdog regulator court panel jury tribunal commission corporation ' +
    'manufacturer maker carmaker producer retailer operator carrier lender insurer giant startup group organization ' +
    'organisation institution movement faction militia cartel neighbor country nation state kingdom republic people'
  ).split(' '),
);
