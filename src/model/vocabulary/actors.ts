import { row, type Term } from './row.ts';

/** Kinds of organisations. */
export const ORG_KINDS: readonly Term[] = [
  row('O', undefined, ['organisation', 'организация', 'ұйым']),
  row('O.POLICE', 'O', ['police', 'полиция', 'полиция'], 'the police department', {
    huridocs: ['24:010104'],
    ftm: 'gov.security',
    acled: '1 State Forces',
  }),
  row('O.SECURITY', 'O', ['security service', 'спецслужба', 'арнаулы қызмет'], 'the national security committee', {
    huridocs: ['24:010106'],
    ftm: 'gov.security',
    acled: '1 State Forces',
  }),
  row('O.PROSECUTOR', 'O', ['prosecutor', 'прокуратура', 'прокуратура'], 'the prosecutor general', {
    ftm: 'gov.judicial',
  }),
  row('O.COURT', 'O', ['court', 'суд', 'сот'], 'the district court', { huridocs: ['24:0103'], ftm: 'gov.judicial' }),
  row('O.LEGIS', 'O', ['legislature', 'законодательный орган', 'заң шығарушы орган'], 'the lower house', {
    huridocs: ['24:0102'],
    ftm: 'gov.national',
  }),
  row('O.EXEC', 'O', ['executive', 'исполнительная власть', 'атқарушы билік'], 'the ministry of information', {
    huridocs: ['24:010101'],
    ftm: 'gov.national',
  }),
  row('O.LOCAL', 'O', ['local authority', 'местная власть', 'жергілікті билік'], 'the mayor’s office', {
    huridocs: ['24:010102'],
    ftm: 'gov.muni',
  }),
  row(
    'O.PRISON',
    'O',
    ['prison or detention centre', 'тюрьма, изолятор', 'түрме, тергеу изоляторы'],
    'penal colony no. 6',
  ),
  row('O.PARTY', 'O', ['political party', 'политическая партия', 'саяси партия'], 'the democratic party', {
    ftm: 'pol.party',
  }),
  row('O.MOVEMENT', 'O', ['movement', 'движение', 'қозғалыс'], 'the protest movement'),
  row('O.UNION', 'O', ['trade union', 'профсоюз', 'кәсіподақ'], 'the miners’ union', { ftm: 'pol.union' }),
  row(
    'O.NGO',
    'O',
    ['non-governmental organisation', 'неправительственная организация', 'үкіметтік емес ұйым'],
    'a human rights centre',
  ),
  row('O.OUTLET', 'O', ['media outlet', 'СМИ', 'БАҚ'], 'a weekly newspaper'),
  row('O.FIRM', 'O', ['firm', 'предприятие', 'кәсіпорын'], 'the oil company', { ftm: 'Company' }),
  row('O.RELIG', 'O', ['religious community', 'религиозная община', 'діни қауым'], 'the baptist church', {
    ftm: 'rel',
  }),
  row(
    'O.IGO',
    'O',
    ['intergovernmental organisation', 'межгосударственная организация', 'үкіметаралық ұйым'],
    'the mission of the OSCE',
    { ftm: 'gov.igo' },
  ),
  row('O.SCHOOL', 'O', ['school or university', 'учебное заведение', 'оқу орны'], 'the state university'),
  row('UNKNOWN', undefined, ['unknown actor', 'неизвестное лицо', 'белгісіз тұлға'], 'two men in masks', {
    huridocs: ['24:99'],
  }),
];

/** Occupations of people who are harmed, and of those who decide. */
export const OCCUPATIONS: readonly Term[] = [
  row('W', undefined, ['occupation', 'род занятий', 'кәсібі']),
  row('W.JOURNALIST', 'W', ['journalist', 'журналист', 'журналист'], 'a reporter of the weekly', {
    sdg: true,
    ftm: 'role.journo',
  }),
  row('W.MEDIA', 'W', ['media worker', 'работник СМИ', 'БАҚ қызметкері'], 'a cameraman', { sdg: true }),
  row('W.LAWYER', 'W', ['lawyer', 'адвокат, юрист', 'адвокат, заңгер'], 'counsel for the defence', {
    ftm: 'role.lawyer',
  }),
  row(
    'W.UNIONIST',
    'W',
    ['trade unionist', 'профсоюзный деятель', 'кәсіподақ қайраткері'],
    'leader of the miners’ union',
    { sdg: true },
  ),
  row(
    'W.HRD',
    'W',
    ['human rights defender', 'правозащитник', 'құқық қорғаушы'],
    'head of the helpline for prisoners',
    { sdg: true, ftm: 'role.act' },
  ),
  row('W.ACTIVIST', 'W', ['activist', 'активист', 'белсенді'], 'an activist of the campaign', { ftm: 'role.act' }),
  row('W.PARTY', 'W', ['party politician', 'партийный политик', 'партия саясаткері'], 'deputy chair of the party', {
    ftm: 'role.pol',
  }),
  row('W.CLERGY', 'W', ['clergy', 'священнослужитель', 'дін қызметкері'], 'pastor of the parish'),
  row('W.WORKER', 'W', ['worker', 'рабочий', 'жұмысшы'], 'a driller at the field'),
  row('W.OFFICIAL', 'W', ['official', 'должностное лицо', 'лауазымды тұлға'], 'the deputy minister', {
    ftm: 'role.pep',
  }),
  row('W.STUDENT', 'W', ['student', 'студент', 'студент'], 'a second-year student'),
];

/** Part that somebody had in an act; HURIDOCS list 18 has a like list. */
export const DEGREES: readonly Term[] = [
  row('deg', undefined, ['degree of involvement', 'степень причастности', 'қатыстылық дәрежесі']),
  row('deg.did', 'deg', ['carried it out', 'совершил', 'жасады'], 'the officer who struck him'),
  row('deg.ordered', 'deg', ['ordered it', 'приказал', 'бұйырды'], 'the colonel gave the order'),
  row(
    'deg.planned',
    'deg',
    ['planned or organised it', 'спланировал, организовал', 'жоспарлады, ұйымдастырды'],
    'it had been prepared by the department',
  ),
  row('deg.incited', 'deg', ['incited it', 'подстрекал', 'айдап салды'], 'he had called on them to attack'),
  row('deg.helped', 'deg', ['helped', 'содействовал', 'көмектесті'], 'the guard opened the gate for them'),
  row('deg.present', 'deg', ['was present', 'присутствовал', 'қасында болды'], 'the deputy mayor looked on'),
  row(
    'deg.failed',
    'deg',
    ['knew and did not prevent it', 'знал и не предотвратил', 'біле тұра алдын алмады'],
    'the warden did nothing',
  ),
  row(
    'deg.command',
    'deg',
    ['answers as a superior', 'отвечает как начальник', 'басшы ретінде жауапты'],
    'the unit under her command',
  ),
  row('deg.covered', 'deg', ['covered it up', 'скрыл', 'жасырды'], 'the file was made to vanish'),
  row(
    'deg.body',
    'deg',
    ['body to which those responsible belong', 'орган, к которому принадлежат виновные', 'кінәлілер тиесілі орган'],
    'men of the special unit',
  ),
  row('deg.suspected', 'deg', ['suspected only', 'только подозревается', 'тек күдікті'], 'two suspects were named'),
];
