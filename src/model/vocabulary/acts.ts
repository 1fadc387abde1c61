import { row, type Term } from './row.ts';

/** Acts against people, outlets and communities. One countable act is one of these, one victim, one event. */
export const ACTS: readonly Term[] = [
  row('A', undefined, [
    'act against people or outlets',
    'действие против людей или СМИ',
    'адамдарға немесе БАҚ-қа қарсы әрекет',
  ]),
  row('A.KILL', 'A', ['killing', 'убийство', 'кісі өлтіру'], 'the editor was shot dead outside her home', {
    huridocs: ['4:0101'],
    iccs: ['01'],
    sdg: true,
    jfj: 'P',
  }),
  row(
    'A.CUSTDEATH',
    'A.KILL',
    ['death in or after custody', 'смерть под стражей или после неё', 'қамауда немесе қамаудан кейін қайтыс болу'],
    'he died in the remand prison',
    {
      huridocs: ['4:01010501', '4:01010601'],
      iccs: ['01'],
      jfj: 'P',
    },
  ),
  row(
    'A.ASSAULT',
    'A',
    ['assault or injury', 'нападение, причинение вреда здоровью', 'шабуыл жасау, дене жарақатын салу'],
    'two masked men beat the reporter',
    {
      huridocs: ['4:020101'],
      iccs: ['0201'],
      jfj: 'P',
      coe: 'attacks on physical safety',
    },
  ),
  row(
    'A.FORCE',
    'A.ASSAULT',
    ['force used by police against people', 'применение силы полицией', 'полицияның күш қолдануы'],
    'riot police used batons on the crowd',
    {
      huridocs: ['4:020101'],
      acled: 'Excessive force against protesters',
    },
  ),
  row(
    'A.ABDUCT',
    'A',
    [
      'abduction by others than the state',
      'похищение негосударственными лицами',
      'мемлекетке қатысы жоқ адамдардың ұрлауы',
    ],
    'strangers pushed him into a car and drove off',
    {
      huridocs: ['4:0301'],
      sdg: true,
      acled: 'Abduction/forced disappearance',
    },
  ),
  row(
    'A.DISAPPEAR',
    'A',
    ['enforced disappearance', 'насильственное исчезновение', 'күштеп жоғалту'],
    'officers took her away and deny holding her',
    {
      huridocs: ['4:0301'],
      sdg: true,
      acled: 'Abduction/forced disappearance',
    },
  ),
  row(
    'A.TORT',
    'A',
    ['torture or ill-treatment, duress', 'пытки, жестокое обращение, принуждение', 'азаптау, қатыгез қарау, мәжбүрлеу'],
    'they beat him until he signed',
    {
      huridocs: ['4:02011111'],
      sdg: true,
      jfj: 'P',
    },
  ),
  row(
    'A.THREAT',
    'A',
    ['threat or intimidation', 'угроза, запугивание', 'қорқыту, үркіту'],
    'a caller warned her to drop the story',
    {
      huridocs: ['4:02010301'],
      jfj: 'C',
      coe: 'harassment and intimidation',
    },
  ),
  row(
    'A.DETAIN',
    'A',
    ['arrest or detention', 'задержание, арест', 'ұстау, қамауға алу'],
    'police took the activist to the station',
    {
      huridocs: ['4:030101', '4:030102'],
      iccs: ['0202'],
      sdg: true,
      jfj: 'L',
      coe: 'detention and imprisonment',
      acled: 'Arrests',
    },
  ),
  row(
    'A.MASSDET',
    'A.DETAIN',
    ['detention of many at once', 'массовое задержание', 'жаппай ұстау'],
    'dozens of marchers were put into buses',
    {
      huridocs: ['4:030107'],
      acled: 'Arrests',
    },
  ),
  row(
    'A.PREVENT',
    'A.DETAIN',
    [
      'preventive or house arrest without a court',
      'превентивный или домашний арест без суда',
      'сотсыз алдын ала немесе үйқамаққа алу',
    ],
    'he could not leave his flat until the rally was over',
    {
      huridocs: ['4:030105'],
    },
  ),
  row(
    'A.SUMMON',
    'A',
    ['summons or questioning', 'вызов на допрос, допрос', 'жауап алуға шақыру, жауап алу'],
    'the reporter was called in by the investigator',
    {
      jfj: 'L',
    },
  ),
  row(
    'A.SEARCH',
    'A',
    ['search or raid', 'обыск, рейд', 'тінту, рейд'],
    'officers went through the newsroom all night',
    {
      huridocs: ['4:040101', '4:120102'],
      jfj: 'L',
    },
  ),
  row(
    'A.SEIZE',
    'A',
    ['seizure, or demand to hand over', 'изъятие, требование выдачи', 'тәркілеу, беруді талап ету'],
    'they took away laptops and notebooks',
    {
      huridocs: ['4:130107'],
      jfj: 'L',
    },
  ),
  row(
    'A.WATCH',
    'A',
    ['surveillance or tracing', 'слежка, отслеживание', 'аңду, бақылау'],
    'a car followed her for weeks',
    {
      huridocs: ['4:02010303', '4:120104'],
      jfj: 'C',
    },
  ),
  row(
    'A.FABRIC',
    'A',
    [
      'planted or falsified evidence',
      'подброшенные или сфальсифицированные доказательства',
      'айғақтарды тастап кету немесе бұрмалау',
    ],
    'the drugs had been put there by the officers',
  ),
  row(
    'A.OBSTRUCT',
    'A',
    [
      'obstruction of reporting',
      'воспрепятствование журналистской деятельности',
      'журналистің жұмысына кедергі келтіру',
    ],
    'guards would not let the crew film',
    {
      jfj: 'C',
      coe: 'harassment and intimidation',
      adilSoz: 'obstruction of lawful professional activity',
    },
  ),
  row(
    'A.BLOCK',
    'A',
    ['website or platform blocked', 'блокировка сайта или платформы', 'сайтты немесе платформаны бұғаттау'],
    'the page no longer opens inside the country',
    {
      huridocs: ['4:100101'],
      jfj: 'C',
      adilSoz: 'access to the internet',
    },
  ),
  row('A.CYBER', 'A', ['cyber attack', 'кибератака', 'кибершабуыл'], 'a flood of requests took the site down', {
    jfj: 'C',
  }),
  row('A.DISPERSE', 'A', ['assembly broken up', 'разгон собрания', 'жиынды тарату'], 'police cleared the square', {
    huridocs: ['4:120105'],
    acled: 'Protest with intervention',
  }),
  row(
    'A.DENY',
    'A',
    [
      'permission or registration refused',
      'отказ в разрешении или регистрации',
      'рұқсат беруден немесе тіркеуден бас тарту',
    ],
    'the mayor turned down the rally',
    {
      huridocs: ['4:120106', '4:120103'],
    },
  ),
  row(
    'A.EXCLUDE',
    'A',
    ['kept from an election', 'недопуск к выборам', 'сайлауға жібермеу'],
    'her name was struck off the ballot',
    {
      huridocs: ['4:1701'],
    },
  ),
  row(
    'A.WORSHIP',
    'A',
    [
      'interference with worship or belief',
      'вмешательство в отправление культа',
      'діни рәсімге немесе сенімге қол сұғу',
    ],
    'the service was stopped half way',
    {
      huridocs: ['4:110101'],
    },
  ),
  row(
    'A.LABOUR',
    'A',
    ['dismissal, or strike banned', 'увольнение, запрет забастовки', 'жұмыстан шығару, ереуілге тыйым салу'],
    'the strikers lost their jobs',
    {
      huridocs: ['4:3001040301', '4:300105'],
    },
  ),
  row(
    'A.PRISON',
    'A',
    ['discriminatory treatment in prison', 'дискриминация в заключении', 'түрмедегі кемсітушілік'],
    'he alone was refused parcels',
    {
      huridocs: ['4:3601'],
    },
  ),
  row(
    'A.UNFAIR',
    'A',
    ['unfair or closed trial', 'несправедливый или закрытый суд', 'әділетсіз немесе жабық сот'],
    'no witness for the defence was heard',
    {
      huridocs: ['4:350114', '4:350115'],
    },
  ),
  row(
    'A.COERCE',
    'A',
    ['forced participation or withdrawal', 'принуждение к участию или отказу', 'қатысуға немесе бас тартуға мәжбүрлеу'],
    'teachers were told to attend or be sacked',
    {
      huridocs: ['4:020103'],
    },
  ),
  row(
    'A.SMEAR',
    'A',
    ['discrediting campaign', 'кампания по дискредитации', 'қаралау науқаны'],
    'state television called them foreign agents',
    {
      coe: 'harassment and intimidation: political intimidation',
    },
  ),
  row(
    'A.REFOUL',
    'A',
    ['removal to a place of risk', 'выдача или высылка в опасное место', 'қауіпті елге қайтару'],
    'the asylum seeker was put on a plane home',
    {
      huridocs: ['4:380101'],
    },
  ),
];

/** What happened around the acts. */
export const CONTEXT: readonly Term[] = [
  row('X', undefined, ['context event', 'событие-контекст', 'мән-жай оқиғасы']),
  row('X.ELECTION', 'X', ['election', 'выборы', 'сайлау'], 'a presidential vote was held'),
  row('X.STRIKE', 'X', ['strike', 'забастовка', 'ереуіл'], 'miners stopped work'),
  row('X.PROTEST', 'X', ['protest', 'протест', 'наразылық'], 'people gathered on the square', { acled: 'Protests' }),
  row('X.UNREST', 'X', ['unrest, riot', 'беспорядки', 'тәртіпсіздік'], 'shops were looted and burned', {
    acled: 'Riots',
  }),
];
