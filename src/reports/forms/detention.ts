import type { EntityId } from '../../model/entity.ts';
import { isUnder } from '../../model/vocabulary/terms.ts';
import type { Inline, Report } from '../report.ts';
import { Form, type Phrase, type Tongue } from './form.ts';
import type { Material, ToldEvent } from './material.ts';

/**
 * The model questionnaire of the Working Group on Arbitrary Detention, in the order of its seven parts (A/HRC/36/38, methods
 * of work; the questionnaire is annexed to Fact Sheet No. 26). The labels are ours. What only the submitter can say is left open.
 */
const WORDS = {
  title: {
    en: 'Working Group on Arbitrary Detention: questionnaire',
    ru: 'Рабочая группа по произвольным задержаниям: вопросник',
  },
  identity: { en: 'Identity', ru: 'Личность' },
  name: { en: 'Full name', ru: 'Полное имя' },
  sex: { en: 'Sex', ru: 'Пол' },
  born: { en: 'Date of birth, or age', ru: 'Дата рождения или возраст' },
  nationality: { en: 'Nationality', ru: 'Гражданство' },
  document: { en: 'Identity document', ru: 'Удостоверение личности' },
  profession: { en: 'Profession or activity', ru: 'Профессия или деятельность' },
  address: { en: 'Usual residence', ru: 'Место жительства' },
  arrest: { en: 'Arrest', ru: 'Задержание' },
  date: { en: 'Date', ru: 'Дата' },
  place: { en: 'Place', ru: 'Место' },
  forces: { en: 'Forces that carried it out', ru: 'Кто осуществил' },
  warrant: { en: 'Warrant or other decision shown', ru: 'Был ли предъявлен ордер или решение' },
  authority: { en: 'Authority that issued it', ru: 'Орган, выдавший его' },
  reasons: { en: 'Reasons given by the authorities', ru: 'Причины, названные властями' },
  law: { en: 'Law applied', ru: 'Применённый закон' },
  detention: { en: 'Detention', ru: 'Содержание под стражей' },
  duration: { en: 'Duration', ru: 'Продолжительность' },
  heldBy: { en: 'Forces that hold the person', ru: 'Кто содержит под стражей' },
  places: { en: 'Places of detention', ru: 'Места содержания' },
  ordered: { en: 'Authority that ordered it', ru: 'Орган, отдавший распоряжение' },
  circumstances: { en: 'Circumstances of the arrest', ru: 'Обстоятельства задержания' },
  arbitrary: {
    en: 'Why the deprivation of liberty is held to be arbitrary',
    ru: 'Почему лишение свободы считается произвольным',
  },
  arbitraryHint: {
    en: 'For the submitter to argue. Rights that editors coded for these events:',
    ru: 'Обосновывает заявитель. Права, отмеченные редакторами для этих событий:',
  },
  steps: { en: 'Domestic steps and remedies', ru: 'Внутренние средства защиты' },
  submitter: { en: 'Submitter', ru: 'Заявитель' },
  submitterHint: {
    en: 'Name and address of whoever submits: to be filled in by hand. The record does not know them, and the Working Group keeps them confidential.',
    ru: 'Имя и адрес заявителя заполняются от руки. В архиве их нет; Рабочая группа их не разглашает.',
  },
  consent: { en: 'Consent to share with the United Nations', ru: 'Согласие на передачу в ООН' },
} as const satisfies Record<string, Phrase>;

/** Acts that take somebody's liberty: the taking, and the keeping. */
const TAKEN = ['A.DETAIN', 'A.MASSDET', 'A.PREVENT', 'A.ABDUCT', 'A.DISAPPEAR'];
const KEPT = ['P.REMAND', 'M.CUSTODY', 'S.PRISON', 'S.ADMARREST', 'M.PRETRIAL'];
const STEPS = [
  'P.COMPLAINT',
  'P.APPEAL',
  'P.UPHELD',
  'P.REVERSED',
  'P.DISMISS',
  'P.PAROLE',
  'P.AMNESTY',
  'P.RELEASE',
  'P.ACQUIT',
];

export function detentionQuestionnaire(material: Material, person: EntityId, tongue: Tongue): Report {
  const form = new Form(material, tongue);
  const own = material.about(person);
  const taken = material.events.filter(among(TAKEN));
  const kept = material.events.filter(among(KEPT));
  const steps = material.events.filter(among(STEPS));
  const of = (events: readonly ToldEvent[], ...props: readonly string[]): readonly Inline[] =>
    form.values(
      events.flatMap(({ statements }) => statements),
      ...props,
    );
  const nothing: readonly Inline[] = [];

  form.heading(WORDS.identity);
  form.fields(material.label(person), [
    [WORDS.name, form.values(own, 'name')],
    [WORDS.sex, form.values(own, 'sex')],
    [WORDS.born, form.values(own, 'born', 'age')],
    [WORDS.nationality, nothing],
    [WORDS.document, nothing],
    [WORDS.profession, form.values(own, 'occupation', 'post-in', 'descriptor')],
    [WORDS.address, nothing],
    [
      WORDS.consent,
      form.values(
        own.filter(({ value }) => value.type === 'code' && value.code === 'consent.un'),
        'consent',
      ),
    ],
  ]);
  form.heading(WORDS.arrest);
  // One table an arrest: two arrests are two answers, and their fields must not run together.
  for (const one of taken.length === 0 ? [undefined] : taken) {
    const event = one === undefined ? [] : [one];
    form.fields(WORDS.arrest[tongue], [
      [WORDS.date, of(event, 'when')],
      [WORDS.place, of(event, 'where')],
      [WORDS.forces, of(event, 'perpetrator')],
      [WORDS.warrant, nothing],
      [WORDS.authority, of(event, 'orderer', 'decider')],
      [WORDS.reasons, of(event, 'stated-reason', 'charge')],
      [WORDS.law, of(event, 'basis')],
    ]);
  }
  form.heading(WORDS.detention);
  for (const one of kept.length === 0 ? [undefined] : kept) {
    const event = one === undefined ? [] : [one];
    form.fields(WORDS.detention[tongue], [
      [WORDS.date, of(event, 'when')],
      [WORDS.duration, of(event, 'span', 'days')],
      [WORDS.heldBy, of(event, 'perpetrator')],
      [WORDS.places, of(event, 'where')],
      [WORDS.ordered, of(event, 'decider', 'orderer')],
      [WORDS.reasons, of(event, 'stated-reason', 'charge')],
      [WORDS.law, of(event, 'basis')],
    ]);
  }
  form.heading(WORDS.circumstances);
  told(form, taken);
  form.heading(WORDS.arbitrary);
  const rights = of(material.events, 'right');
  form.paragraph(`${WORDS.arbitraryHint[tongue]} `, rights.length === 0 ? form.notRecorded() : rights);
  form.heading(WORDS.steps);
  told(form, steps);
  form.heading(WORDS.submitter);
  form.paragraph(WORDS.submitterHint[tongue]);
  return form.report(`${WORDS.title[tongue]}: ${material.label(person) || person}`);
}

export function among(acts: readonly string[]): (event: ToldEvent) => boolean {
  return ({ facts }) => acts.some((act) => isUnder(facts.act, act));
}

/** Events as sentences, or the plain word that none is recorded. */
export function told(form: Form, events: readonly ToldEvent[]): void {
  if (events.length === 0) form.paragraph(form.notRecorded());
  else form.list(events.map((event) => form.sentence(event)));
}
