import { row, type Term } from './row.ts';

/** How a statement is meant. */
export const MODALITIES: readonly Term[] = [
  row('m', undefined, ['modality', 'модальность', 'модальділік']),
  row('m.fact', 'm', ['stated plainly', 'сообщается как факт', 'факт ретінде айтылған']),
  row(
    'm.official',
    'm',
    ['given as official information', 'по официальным данным', 'ресми дерек бойынша'],
    'the ministry’s figures say',
  ),
  row(
    'm.reported',
    'm',
    ['reported, not judged', 'сообщается с чужих слов', 'басқалардың айтуынша'],
    'is said to have',
  ),
  row(
    'm.alleged',
    'm',
    ['alleged', 'предположительно, как утверждается', 'болжам бойынша'],
    'supposedly for insulting',
  ),
  row(
    'm.charge',
    'm',
    ['wording of an accusation', 'формулировка обвинения', 'айыптау тұжырымы'],
    'accused of “hooliganism”',
  ),
  row(
    'm.witness',
    'm',
    ['eyewitness or video', 'свидетель или видео', 'куәгер немесе бейнежазба'],
    'people who stood there saw',
  ),
  row('m.party', 'm', ['said by somebody involved', 'со слов участника', 'қатысушының сөзінен'], 'she told her lawyer'),
  row(
    'm.assess',
    'm',
    ['author’s assessment or fear', 'оценка или опасение автора', 'автордың бағасы немесе қаупі'],
    'it seems that the aim was',
  ),
  row(
    'm.general',
    'm',
    ['rule or habit, no single event', 'общее правило, не отдельное событие', 'жалпы ереже, жеке оқиға емес'],
    'editors are often called in',
  ),
  row(
    'm.planned',
    'm',
    ['planned, promised or possible later', 'планируется, обещано', 'жоспарланған, уәде етілген'],
    'the verdict is due in May',
  ),
  row(
    'm.unknown',
    'm',
    ['stated as not known', 'указано как неизвестное', 'белгісіз деп көрсетілген'],
    'nobody could say why',
  ),
];
