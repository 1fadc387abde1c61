import { row, type Term } from './row.ts';

/** Kinds of sources, each with its CSL item type. */
export const SOURCE_KINDS: readonly Term[] = [
  row('source', undefined, ['source', 'источник', 'дереккөз'], undefined, { huridocs: ['16'] }),
  row(
    'source.report',
    'source',
    ['monitoring report', 'доклад мониторинга', 'мониторинг баяндамасы'],
    'a yearly report of a centre',
    { csl: 'report' },
  ),
  row('source.release', 'source', ['press release', 'пресс-релиз', 'баспасөз хабарламасы'], 'for immediate release', {
    csl: 'document',
  }),
  row('source.news', 'source', ['news article', 'новостная статья', 'жаңалық мақаласы'], 'our correspondent reports', {
    csl: 'article-newspaper',
  }),
  row(
    'source.statement',
    'source',
    ['official statement', 'официальное заявление', 'ресми мәлімдеме'],
    'the ministry informs',
    { csl: 'document' },
  ),
  row('source.remarks', 'source', ['remarks, speech', 'выступление', 'сөз сөйлеу'], 'opening remarks', {
    csl: 'speech',
  }),
  row('source.law', 'source', ['text of a law', 'текст закона', 'заң мәтіні'], 'the official gazette', {
    csl: 'legislation',
  }),
  row('source.court', 'source', ['court record', 'судебный документ', 'сот құжаты'], 'in the name of the republic', {
    csl: 'legal_case',
  }),
  row(
    'source.mission',
    'source',
    ['observation mission report', 'доклад миссии наблюдателей', 'байқаушылар миссиясының баяндамасы'],
    'preliminary findings',
    { csl: 'report' },
  ),
  row(
    'source.briefing',
    'source',
    ['briefing to a treaty body', 'доклад договорному органу', 'шарттық органға баяндама'],
    'submission for the review',
    { csl: 'report' },
  ),
  row('source.statistics', 'source', ['statistics', 'статистика', 'статистика'], 'figures by quarter', {
    csl: 'dataset',
  }),
  row('source.appeal', 'source', ['joint appeal', 'совместное обращение', 'бірлескен үндеу'], 'we, the undersigned', {
    csl: 'document',
  }),
  row('source.interview', 'source', ['interview', 'интервью', 'сұхбат'], 'in conversation with', { csl: 'interview' }),
  row(
    'source.testimony',
    'source',
    [
      'testimony of a victim or witness',
      'показания пострадавшего или свидетеля',
      'жәбірленушінің немесе куәнің айғағы',
    ],
    'I was taken at noon',
    { csl: 'interview' },
  ),
  row('source.picture', 'source', ['photograph', 'фотография', 'фотосурет'], 'the photo shows', { csl: 'graphic' }),
  row('source.video', 'source', ['video', 'видео', 'бейнежазба'], 'the footage shows', { csl: 'motion_picture' }),
  row(
    'source.network',
    'source',
    ['network measurement', 'сетевое измерение', 'желілік өлшем'],
    'a probe of 40 sites',
    { csl: 'dataset', ooni: 'measurement' },
  ),
  row(
    'source.post',
    'source',
    ['social media post', 'запись в соцсети', 'әлеуметтік желідегі жазба'],
    'he wrote on his channel',
    { csl: 'post' },
  ),
];
