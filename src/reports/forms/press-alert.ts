import type { EntityId } from '../../model/entity.ts';
import type { Report } from '../report.ts';
import { Form, type Phrase, type Tongue, text } from './form.ts';
import type { Material, ToldEvent } from './material.ts';

const WORDS = {
  title: { en: 'Press alert', ru: 'Сообщение для прессы' },
  happened: { en: 'What happened', ru: 'Что произошло' },
  before: { en: 'Before that', ru: 'До этого' },
  nothing: {
    en: 'Nothing that could be told at this level is recorded.',
    ru: 'На этом уровне нет ничего, что можно сообщить.',
  },
  more: {
    en: 'earlier events are on record and are not told here.',
    ru: 'более ранних событий есть в архиве и здесь не приведены.',
  },
  refused: {
    en: 'Consent to be named in public is refused: do not publish this text with the name.',
    ru: 'В согласии на публичное называние имени отказано: не публикуйте этот текст с именем.',
  },
  unasked: {
    en: 'Consent to be named in public is not recorded: ask before publishing.',
    ru: 'Согласие на публичное называние имени не записано: спросите до публикации.',
  },
  level: {
    en: 'Made above the public level: not for publication as it stands.',
    ru: 'Сделано выше открытого уровня: в таком виде не для публикации.',
  },
  contact: { en: 'Contact for the press: to be filled in by hand.', ru: 'Контакт для прессы: заполняется от руки.' },
} as const satisfies Record<string, Phrase>;

/** Sentences that leave room for a head, notes and a contact on one page. */
const LATEST = 2;
const EARLIER = 4;

/** One page on what happened last to a person, and what came before; every sentence with its source. */
export function pressAlert(material: Material, person: EntityId, tongue: Tongue): Report {
  const form = new Form(material, tongue);
  const dated = material.events.filter(({ facts }) => facts.when !== undefined);
  const undated = material.events.filter(({ facts }) => facts.when === undefined);
  // The newest first; what has no date cannot be news.
  const newest = [...dated].reverse();
  const told = [...newest, ...undated];
  const latest = told.slice(0, LATEST).reverse();
  const earlier = told.slice(LATEST, LATEST + EARLIER).reverse();
  const warning = consentWarning(material, person);
  if (warning !== undefined) form.paragraph([{ kind: 'strong', content: text(warning[tongue]) }]);
  if (material.level > 0) form.paragraph([{ kind: 'strong', content: text(WORDS.level[tongue]) }]);
  if (told.length === 0) form.paragraph(WORDS.nothing[tongue]);
  else {
    form.heading(WORDS.happened);
    for (const event of latest) paragraph(form, event);
  }
  if (earlier.length > 0) {
    form.heading(WORDS.before);
    for (const event of earlier) paragraph(form, event);
  }
  const more = told.length - latest.length - earlier.length;
  if (more > 0) form.paragraph(`${more} ${WORDS.more[tongue]}`);
  form.paragraph(WORDS.contact[tongue]);
  return form.report(`${WORDS.title[tongue]}: ${material.label(person) || person}`);
}

function paragraph(form: Form, event: ToldEvent): void {
  form.paragraph(form.sentence(event));
}

function consentWarning(material: Material, person: EntityId): Phrase | undefined {
  const answers = material
    .about(person)
    .filter(({ prop, value }) => prop === 'consent' && value.type === 'code' && value.code === 'consent.publish');
  if (answers.some(({ polarity }) => polarity === 'no')) return WORDS.refused;
  return answers.some(({ polarity }) => polarity === 'yes') ? undefined : WORDS.unasked;
}
