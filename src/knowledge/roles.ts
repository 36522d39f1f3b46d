/** What a role makes of the person who holds it, as far as it helps to tell people apart. */
export type RoleRank =
  | 'head-of-state'
  | 'head-of-government'
  | 'minister'
  | 'official'
  | 'military'
  | 'clergy'
  | 'other';

export interface Title {
  /** The role's name in full, lower case: "secretary-general". */
  readonly role: string;
  readonly rank: RoleRank;
}

/**
 * Roles that stand before a name or as the head of a description, by rank. Words for members of a profession are here as well
 * ("lawyer", "analyst"), since news puts them before names without an article.
 */
export const ROLES: Readonly<Record<RoleRank, string>> = {
  'head-of-state': `
    president, king, queen, emperor, empress, emir, sultan, monarch, crown prince, acting president, interim
    president, president-elect, head of state, supreme leader, pope, pontiff, sheikh, grand duke`,
  'head-of-government': `
    prime minister, premier, chancellor, taoiseach, acting prime minister, interim prime minister, head of government,
    caretaker prime minister, first minister, `,
  minister: `
    minister, foreign minister, defence minister, defense minister, finance minister, interior minister, home
    minister, health minister, education minister, energy minister, trade minister, justice minister, transport
    minister, oil minister, economy minister, agriculture minister, environment minister, labour minister, labor
    minister, information minister, culture minister, tourism minister, sports minister, law minister, planning
    minister, deputy prime minister, vice premier, deputy minister, vice president, deputy president, secretary of
    state, foreign secretary, home secretary, defence secretary, defense secretary, treasury secretary, health
    secretary, chief minister, union minister, cabinet secretary, vice-president, chancellor of the exchequer, state
    minister, attorney general, attorney-general, vice minister`,
  official: `
    secretary-general, secretary general, general secretary, secretary, undersecretary, under-secretary-general,
    ambassador, envoy, special envoy, consul, consul general, governor, deputy governor, lieutenant governor, mayor,
    deputy mayor, senator, congressman, congresswoman, representative, speaker, deputy speaker, lawmaker, councillor,
    councilor, councilman, alderman, commissioner, high commissioner, chief justice, justice, judge, magistrate,
    prosecutor, chief prosecutor, inspector, superintendent, registrar, director, director-general, director general,
    deputy director, executive director, managing director, chairman, chairwoman, chairperson, chair, deputy chairman,
    vice chairman, vice-chairman, chief, deputy chief, head, deputy head, leader, deputy leader, opposition leader,
    party leader, spokesman, spokeswoman, spokesperson, chief of staff, press secretary, permanent secretary,
    principal secretary, additional secretary, joint secretary, police chief, army chief, administrator, commissioner-general, chief executive, chief executive officer, ceo, cfo, coo, md, boss, manager, general manager, treasurer,
    auditor general, solicitor general, advisor, adviser, senior adviser, national security adviser, aide, deputy,
    official, mp, mla, mep, assemblyman, diplomat, delegate, member, counsel, chief whip, whip, co-chair, co-founder,
    founder, dictator, politician, candidate, presidential candidate, vice chancellor, vice-chancellor, provost, dean,
    principal, counterpart, rapporteur, special rapporteur, ranger, senior ranger, grand chief, interim grand chief, chargé d'affaires, inspector general, comptroller, ombudsman, deputy commissioner, assistant secretary, deputy secretary, coordinator, representative, special representative, high representative, deputy director-general, consul-general, chief election commissioner, chief of police, chief of army staff, defence chief, party chief, chief spokesman`,
  military: `
    general, major general, major-general, lieutenant general, brigadier general, brigadier, colonel, lieutenant
    colonel, lieutenant, captain, major, sergeant, corporal, private, commander, admiral, vice admiral, rear admiral,
    marshal, field marshal, air marshal, air chief marshal, wing commander, squadron leader, warlord, soldier,
    officer, constable, sheriff, detective, agent, commodore, air commodore`,
  clergy: `
    archbishop, bishop, cardinal, patriarch, father, reverend, pastor, priest, rabbi, imam, ayatollah, grand
    ayatollah, mufti, grand mufti, sister, brother, saint, mullah, maulana, swami, lama, evangelist, apostle, prophet,
    deacon`,
  other: `
    prince, princess, duke, duchess, baron, baroness, count, countess, chief economist, economist, professor,
    associate professor, assistant professor, doctor, lawyer, attorney, analyst, activist, author, writer, novelist,
    poet, journalist, reporter, editor, editor-in-chief, columnist, correspondent, blogger, historian, scientist,
    researcher, engineer, actor, actress, singer, musician, rapper, artist, director of photography, filmmaker,
    producer, comedian, coach, head coach, goalkeeper, striker, midfielder, defender, forward, skipper, batsman,
    bowler, player, golfer, footballer, boxer, champion, teammate, owner, businessman, businesswoman, entrepreneur,
    tycoon, billionaire, investor, banker, farmer, fisherman, teacher, student, nurse, surgeon, pilot, driver, widow,
    wife, husband, son, daughter, brother-in-law, mother, uncle, aunt, grandfather, grandmother, ex-president,
    publisher, philanthropist, chef, designer, model, architect, suspect, victim, resident, witness, militant, rebel,
    first lady, master, referee, umpire, guitarist, drummer, composer, presenter, host, broadcaster, photographer,
    vocalist, star, veteran, legend, campaigner, consultant, expert, strategist, trader, whistleblower`,
};
