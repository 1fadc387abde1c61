import { row, type Term } from './row.ts';

/** What bodies and people said, as events. */
export const UTTERANCES: readonly Term[] = [
  row('U', undefined, ['utterance', 'высказывание', 'пікір айту']),
  row(
    'U.STATEMENT',
    'U',
    ['official statement', 'официальное заявление', 'ресми мәлімдеме'],
    'the ministry said in a statement',
  ),
  row('U.PROPOSAL', 'U', ['proposal', 'предложение', 'ұсыныс'], 'the deputy suggested a licence for bloggers'),
  row('U.DENY', 'U', ['denial', 'отрицание', 'жоққа шығару'], 'the police deny that anyone was hurt', {
    huridocs: ['28'],
  }),
  row('U.ADMIT', 'U', ['admission', 'признание', 'мойындау'], 'the governor conceded that mistakes were made', {
    huridocs: ['28'],
  }),
  row(
    'U.COMMIT',
    'U',
    ['promise', 'обязательство, обещание', 'уәде, міндеттеме'],
    'the minister pledged to change the law by spring',
  ),
  row('U.CRITICISE', 'U', ['criticism', 'критика', 'сынау'], 'observers called the vote unfair'),
  row('U.APPEAL', 'U', ['appeal, call on somebody', 'призыв, обращение', 'үндеу'], 'editors called for her release'),
  row(
    'U.NOREPLY',
    'U',
    ['no answer by a date', 'отсутствие ответа к дате', 'белгілі күнге дейін жауап болмауы'],
    'the letter is unanswered to this day',
  ),
];
