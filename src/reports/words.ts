/** The few words that a report prints by itself, in the languages of the desk. */
const WORDS = {
  table: { en: 'Table', ru: 'Таблица' },
  figure: { en: 'Figure', ru: 'Рисунок' },
  contents: { en: 'Contents', ru: 'Содержание' },
  notes: { en: 'Notes', ru: 'Примечания' },
  sources: { en: 'Sources', ru: 'Источники' },
  question: { en: 'Question to the record', ru: 'Вопрос к архиву' },
  asKnownOn: { en: 'as known on', ru: 'по состоянию на' },
  level: { en: 'Level', ru: 'Уровень' },
  total: { en: 'Total', ru: 'Всего' },
} as const;

const LEVELS = {
  en: ['public', 'coalition', 'own organisation', 'case team', 'sealed'],
  ru: ['открыто', 'коалиция', 'своя организация', 'группа по делу', 'закрыто'],
} as const;

export type ReportWord = keyof typeof WORDS;

export function word(key: ReportWord, language: string): string {
  return WORDS[key][language.startsWith('ru') ? 'ru' : 'en'];
}

/** "Level: public": every output says at which level it was made. */
export function levelWords(level: 0 | 1 | 2 | 3 | 4, language: string): string {
  const tongue = language.startsWith('ru') ? 'ru' : 'en';
  return `${WORDS.level[tongue]}: ${LEVELS[tongue][level]}`;
}

const MONTHS = {
  en: 'January February March April May June July August September October November December'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
} as const;

/** YYYY-MM-DD as people read it. */
export function dayWords(day: string, language: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  const name = MONTHS[language.startsWith('ru') ? 'ru' : 'en'][Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}
