import type { Report } from '../report.ts';
import { Form, type Phrase, type Tongue } from './form.ts';
import type { Material } from './material.ts';

const WORDS = {
  title: { en: 'Chronology', ru: 'Хронология' },
  date: { en: 'Date', ru: 'Дата' },
  event: { en: 'Event', ru: 'Событие' },
  undated: { en: 'Without a date', ru: 'Без даты' },
  none: { en: 'No event answers the question.', ru: 'Нет событий, отвечающих вопросу.' },
} as const satisfies Record<string, Phrase>;

/** Events in order of time, a sentence each with its source; a table a year, and one for what has no date. */
export function chronology(material: Material, tongue: Tongue): Report {
  const form = new Form(material, tongue);
  const years = Map.groupBy(material.events, ({ facts }) => (facts.when?.from ?? facts.when?.to ?? '').slice(0, 4));
  if (material.events.length === 0) form.paragraph(WORDS.none[tongue]);
  for (const [year, events] of years)
    form.table(
      year === '' ? WORDS.undated[tongue] : year,
      [WORDS.date[tongue], WORDS.event[tongue]],
      events.map((event) => [
        form.values(event.statements.filter(({ prop }) => prop === 'when').slice(0, 1), 'when'),
        form.sentence(event),
      ]),
    );
  return form.report(WORDS.title[tongue]);
}
