import { roleTable } from '../who-words.ts';

/** English nouns for persons, singular; plurals are made by rule and by `IRREGULAR_PLURALS`. */
export const ENGLISH_ROLES = roleTable(`
  journalist, reporter, correspondent, columnist, blogger, vlogger, newsman, photojournalist, anchor, newscaster, commentator, freelancer, broadcaster, anchorman, anchorwoman, stringer, newspaperman | occupation | W.JOURNALIST
  editor, editor-in-chief, publisher | post | W.JOURNALIST
  cameraman, videographer, photographer, cinematographer, presenter, host, announcer, filmmaker, documentarian, fixer | occupation | W.MEDIA
  camerawoman | occupation | W.MEDIA | f
  lawyer, attorney, advocate, barrister, solicitor, counsel, jurist, legal adviser, legal advisor, defence lawyer, defense lawyer, paralegal, lawmaker's lawyer, notary | occupation | W.LAWYER
  unionist, trade unionist, trade union leader, union leader, labour leader, labor leader, labour activist, labor activist, strike leader, strike organiser, strike organizer, shop steward | occupation | W.UNIONIST
  human rights defender, rights defender, human rights activist, rights activist, human rights advocate, human rights worker, human rights lawyer, land defender, environmental defender, rights campaigner, environmental activist, land activist, environmentalist, conservationist, whistleblower, ombudsman, ombudswoman, ombudsperson, defender, rights advocate, human rights campaigner, feminist | occupation | W.HRD
  activist, campaigner, protester, protestor, demonstrator, organiser, organizer, dissident, oppositionist, picketer, striker, volunteer, opposition activist, civil rights activist, militant activist, community leader, youth leader, student leader, peasant leader, indigenous leader, social leader, tribal leader, village leader, protest leader, opposition leader | occupation | W.ACTIVIST
  politician, party leader, candidate, party member, party official, opposition politician | occupation | W.PARTY
  pastor, priest, imam, bishop, archbishop, monk, preacher, cleric, rabbi, missionary, mullah, vicar, deacon, archdeacon, minister of religion, chaplain, friar, theologian, metropolitan, patriarch, mufti, sheikh, lama, elder | occupation | W.CLERGY
  nun | occupation | W.CLERGY | f
  worker, oil worker, miner, driller, labourer, laborer, employee, staffer, driver, farmer, peasant, fisherman, nurse, teacher, doctor, medical doctor, physician, engineer, welder, taxi driver, security guard, guard, health worker, aid worker, factory worker | occupation | W.WORKER
  official, minister, prime minister, vice minister, deputy minister, governor, mayor, akim, senator, lawmaker, legislator, congressman, parliamentarian, member of parliament, mp, councillor, councilman, councilor, ambassador, diplomat, consul, envoy, commissioner, rapporteur, special rapporteur, prosecutor, general prosecutor, prosecutor general, prosecutor-general, attorney general, investigator, judge, justice, magistrate, bailiff, warden, civil servant, public servant, government official, state official, ambassador-at-large, high commissioner, chief justice, hakim, khokim, permanent secretary, home secretary, foreign minister, interior minister, premier, state counsellor | post | W.OFFICIAL
  councilwoman, congresswoman | post | W.OFFICIAL | f
  policeman, police officer, officer, detective, sheriff, constable, police chief, soldier, serviceman, military officer, security officer, inspector, superintendent, trooper, paramilitary | occupation | W.OFFICIAL
  policewoman | occupation | W.OFFICIAL | f
  student, pupil, undergraduate, schoolboy, student activist | occupation | W.STUDENT
  schoolgirl | occupation | W.STUDENT | f
  president, chairman, chair, chairperson, vice president, vice-president, head, leader, co-leader, director, deputy director, executive director, director general, director-general, secretary, secretary general, secretary-general, general secretary, spokesman, spokesperson, coordinator, co-ordinator, manager, founder, co-founder, cofounder, owner, co-owner, chief, deputy, deputy chief, deputy head, deputy chairman, deputy editor, chief editor, deputy chief editor, boss, treasurer, rector, dean, principal, ceo, commander, captain, colonel, general, lieutenant, lieutenant colonel, major, sergeant, representative, adviser, advisor, aide, assistant, press secretary, board member, member, co-chair, co-chairman, vice chairman, vice chair, convener, convenor, delegate, executive, executive secretary, national coordinator, ex-president, ex-minister, chief of staff, chief executive, administrator, curator, consultant, analyst, expert, researcher, observer, moderator, inspector general, auditor, registrar, clerk, trustee, patron, programme director, program director, managing director, news director, editorial director, bureau chief, managing editor, general manager, head of state, speaker, lieutenant general, major general, brigadier general, brigadier, marshal, admiral, chairperson, spokesperson | post |
  chairwoman, spokeswoman, forewoman, saleswoman, businesswoman, heiress | post | | f
  king, prince, emperor, sultan, emir, czar, tsar | post | | m
  queen, princess, empress, first lady | post | | f
  academic, satirist, lyricist, filmmaker, sculptor, podcaster, screenwriter, essayist, critic, sportsman, cyclist, model, dancer, guitarist, mountaineer, professor, lecturer, scientist, scholar, historian, economist, political scientist, political analyst, sociologist, philosopher, psychologist, psychiatrist, surgeon, researcher, expert, author, writer, poet, novelist, artist, singer, musician, rapper, actor, comedian, playwright, theatre director, theater director, film director, cartoonist, painter, translator, interpreter, programmer, architect, athlete, footballer, boxer, wrestler, businessman, entrepreneur, banker, merchant, trader, shopkeeper, pensioner, veteran, philanthropist, influencer, youtuber, designer, accountant, librarian, sociologist, oligarch, tycoon, nobel laureate, laureate, critic | occupation |
  actress, comedienne, poetess, authoress, housewife, midwife | occupation | | f
  resident, citizen, national, refugee, asylum seeker, migrant, villager, passer-by, passerby, bystander, neighbour, neighbor, colleague, friend, relative, supporter, follower, believer, participant, witness, eyewitness, victim, survivor, detainee, prisoner, political prisoner, inmate, convict, suspect, defendant, plaintiff, accused, assailant, attacker, gunman, assassin, kidnapper, abductor, perpetrator, hitman, robber, thief, bandit, criminal, terrorist, extremist, militant, rebel, insurgent, hostage, person, individual, adult, minor, teenager, youth, child, infant, baby, person, customer, client, patient, pedestrian, guest, visitor, attendee, church attendee, parishioner, worshipper, congregant, founding member, staff member, crew member, family member, community member, foreigner, settler, civilian, fugitive, exile, defector, applicant, complainant, signatory, owner, tenant, landlord, subscriber, reader, viewer, listener, rioter, looter, vigilante, thug, intruder, motorcyclist, biker, passenger, candidate | plain |
  man, boy, gentleman, youngster, guy, father-of-two | plain | | m
  woman, girl, lady | plain | | f
  wife, mother, sister, daughter, widow, girlfriend, grandmother, aunt, niece, fiancée, fiancee, mother-in-law, sister-in-law, daughter-in-law, granddaughter, bride, stepmother, ex-wife | kin | | f
  husband, father, brother, son, boyfriend, grandfather, uncle, nephew, fiancé, father-in-law, brother-in-law, son-in-law, grandson, widower, groom, stepfather, ex-husband | kin | | m
  spouse, parent, cousin, partner, sibling, relative, fiance | kin |
  mr, sir, lord, monsieur, señor, senor, herr, don, comrade, fr, rev, reverend, hajji, haji, maulana, ustad, shaykh, pandit, shri, shree, baba | title | | m
  mrs, ms, miss, madam, madame, mme, lady, dame, señora, senora, doña, begum | title | | f
  dr, prof, hon, honourable, honorable, gen, col, lt, sgt, capt, maj, brig, adv, atty, engr, ing, lic, sen, rep, gov, pres, insp, supt, justice, saint, st, ambassador, barr, arch, cmdr, cpl | title |
`);

/** Words that stand before a role noun and belong to it: "Deputy Chief Editor", "acting secretary general". */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  `deputy vice acting interim former ex assistant associate chief senior junior first second third general executive managing
  principal lead head co national regional provincial local prominent leading veteran outgoing incumbent then late
  independent freelance well-known renowned famous popular outspoken opposition elected honorary founding current
  ruling retired ex-deputy ousted exiled jailed imprisoned detained slain murdered award-winning young elderly old
  investigative pro-democracy anti-corruption environmental female male prime foreign interior defence defense
  indigenous human rights political civil community civic religious church trade union labour labor student youth
  party police prison press media radio television tv news newspaper online sports crime court state federal district
  city town village municipal military army security government state-run private public`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    persons: 'person',
    policemen: 'policeman',
    policewomen: 'policewoman',
    cameramen: 'cameraman',
    spokesmen: 'spokesman',
    businessmen: 'businessman',
    congressmen: 'congressman',
    servicemen: 'serviceman',
    fishermen: 'fisherman',
    gunmen: 'gunman',
    hitmen: 'hitman',
    clergymen: 'pastor',
    countrymen: 'citizen',
    wives: 'wife',
    housewives: 'housewife',
    thieves: 'thief',
    clergy: 'priest',
    'passers-by': 'passer-by',
    passersby: 'passerby',
    'members of parliament': 'member of parliament',
    mps: 'mp',
    police: 'police officer',
    youths: 'youth',
    attorneys: 'attorney',
    personnel: 'employee',
    folk: 'person',
  }),
);

/** Nouns for many that have no singular of their own. */
export const COLLECTIVES: ReadonlyMap<string, string | undefined> = new Map([
  ['workers', 'W.WORKER'],
  ['staff', 'W.WORKER'],
  ['crowd', undefined],
  ['mob', undefined],
  ['crew', 'W.MEDIA'],
  ['family', undefined],
  ['couple', undefined],
  ['delegation', undefined],
]);
