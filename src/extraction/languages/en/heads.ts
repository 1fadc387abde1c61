import { headTable } from '../who-words.ts';

/** Nouns in lower case that tell what a named thing is, in its name ("Taraz City Court") or beside it ("the Azat party"). */
export const ENGLISH_HEADS = headTable(`
  O.COURT: court, tribunal, courthouse, magistracy
  O.POLICE: police, police department, police station, police service, militia, gendarmerie, gendarmes, constabulary, carabinieri, police force, sheriff's office
  O.SECURITY: security service, security services, national security committee, intelligence agency, intelligence service, secret police, special services, special forces, army, military, armed forces, navy, national guard, troops, paramilitaries, border guards, task force, battalion, brigade, regiment
  O.PROSECUTOR: prosecutor's office, prosecutor’s office, prosecutors, prosecution, procuracy, general prosecutor's office, prosecutor general's office, attorney general's office, public ministry
  O.LEGIS: parliament, senate, congress, assembly, national assembly, duma, majilis, mazhilis, mejlis, oliy majlis, house of representatives, lower house, legislature, knesset, jogorku kenesh, supreme council, verkhovna rada, rada, council of state, chamber of deputies, bundestag, lok sabha
  O.EXEC: ministry, government, cabinet, agency, department, directorate, administration, authority, commission, inspectorate, presidency, secretariat, state committee, customs, treasury, office of the president, bureau of investigation, ombudsman's office, embassy, consulate, regulator, state department, national bank, central bank, electoral commission
  O.LOCAL: akimat, akimats, municipality, city council, city hall, mayor's office, mayor’s office, khokimiyat, hokimiyat, local authorities, town council, village council, regional administration, city administration, local administration, county council, prefecture
  O.PRISON: prison, penitentiary, jail, gaol, remand prison, detention centre, detention center, colony, penal colony, pre-trial detention centre, sizo, labour camp, labor camp, camp, correctional facility, correctional centre
  O.PARTY: party, parties
  O.MOVEMENT: movement, front, coalition, alliance, bloc, campaign, civic movement, youth movement, resistance, brotherhood
  O.UNION: trade union, trades union, union of workers, workers' union, labour union, labor union, teachers' union, confederation of labour, syndicate, congress of trade unions, trade unions
  O.NGO: foundation, association, ngo, human rights organisation, human rights organization, organisation, organization, initiative, bureau, institute, network, fund, helsinki committee, committee, centre, center, society, watch, observatory, forum, league, group, council, international, federation, collective, trust, project, institution, club, lawyers, reporters, monitor, partnership, defenders, platform, think tank, society
  O.OUTLET: newspaper, tv, television, radio, magazine, weekly, daily, news agency, information agency, channel, tv channel, broadcaster, news site, news website, portal, video portal, press, times, post, herald, tribune, gazette, journal, chronicle, news, broadcasting, media, publication, outlet, news outlet, online news outlet, telegraph, observer, guardian, independent, courier, bulletin, review, fm, radio station, tv station, station, newsroom, wire, podcast, blog, daily news, print, online newspaper, monthly, express, standard, mail, globe, dispatch, sun, star, voice
  O.FIRM: company, corporation, bank, holding, group of companies, enterprise, factory, plant, mine, refinery, firm, ltd, llc, inc, plc, llp, jsc, ojsc, cjsc, zao, oao, ooo, too, gmbh, corp, co, consortium, hotel, airlines, airline, airways, oil, petroleum, energy, motors, industries, telecom, mobile, studio, studios, publishers, publishing house, printing house, supermarket, store, insurance, mining, logistics
  O.RELIG: church, mosque, monastery, congregation, diocese, parish, witnesses, temple, synagogue, cathedral, religious community, community of believers, muslim board, spiritual board, muftiate, patriarchate, archdiocese, ministries, sect, order, chapel, seminary
  O.IGO: united nations, european union, council of europe, european parliament, european commission, commonwealth, african union, nato, osce, odihr, world bank, monetary fund, security council, treaty organization, treaty organisation, human rights council, human rights committee, interpol, unesco, unicef, unhcr, european court
  O.SCHOOL: university, school, college, academy, institute of technology, lyceum, gymnasium, kindergarten, faculty, polytechnic, high school, madrasa, madrassa, law school
  O: hospital, clinic, theatre, theater, museum, library, morgue
  place.region: region, oblast, province, state, krai, republic, velayat, voivodeship, governorate, county, prefecture, territory, autonomous republic
  place.district: district, rayon, raion, borough, constituency, ward, neighbourhood, neighborhood, suburb, quarter, microdistrict, sector
  place.city: city, town
  place.village: village, settlement, hamlet, aul, kishlak, barangay, township, auyl
  place.street: street, square, avenue, road, boulevard, lane, prospect, park, plaza, highway, bridge, embankment, roundabout, drive, airport, stadium
  place.natural: lake, river, mountain, mountains, sea, valley, desert, peninsula, island, islands, bay, forest, coast, field, oilfield, ocean, gulf, hills, delta, archipelago, strait, basin
  place.building: palace, prison no, building, tower, house, hall, market, bazaar, mall, station, bus station, railway station
  norm: law, code, act, constitution, decree, bill, convention, covenant, treaty, charter, declaration, protocol, article, resolution, agreement, section, penal code, amendment, ordinance, statute, regulation, principles
  other: day, week, month, year, prize, award, report, festival, games, cup, championship, war, revolution, uprising, massacre, plan, programme, program, strategy, agenda, summit, conference, meeting, dialogue, process, operation, case, project, bible, koran, quran, internet, twitter, facebook, instagram, youtube, whatsapp, telegram, election, elections, christmas, easter, ramadan, spring, summer, autumn, winter, independence, victory, constitution day, olympics, index, database, letter, edition, series, pandemic, virus, language, system, service, services, affairs, relations, studies, minister, street journal
`);

/** Heads only with a capital: in lower case they are words like any other. */
export const CAPITAL_ONLY: ReadonlySet<string> = new Set(
  `independent standard sun star mail express times observer guardian review voice globe post press print wire telegraph
  courier dispatch international watch lawyers reporters monitor witnesses defenders order oil petroleum energy motors
  mobile store trust project front house market hall tower building station drive field coast service services affairs
  system series edition case week day month year prize award games cup war operation operations process meeting plan
  program programme index initiative resistance brotherhood council forum league club society media news group parties
  troops customs treasury army navy military park mine camp section resolution agreement principles article articles
  bill act code law charter protocol declaration internet minister language election elections relations studies
  campaign journal chronicle wire sector quarter state states publication federation collective lawyers prosecutors
  prosecution island islands gulf bay sea valley delta hills mountain mountains bridge letter report conference summit`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
