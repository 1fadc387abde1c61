import type { EntityId } from '../../model/entity.ts';
import type { Inline, Report } from '../report.ts';
import { among, told } from './detention.ts';
import { Form, type Phrase, type Tongue } from './form.ts';
import type { Material } from './material.ts';

/**
 * A communication to the special procedures of the Human Rights Council: the minimum that they ask of every submission
 * (victims, alleged perpetrators, submitter, date, place and circumstances), then steps taken, replies, and consent.
 */
const WORDS = {
  title: { en: 'Communication to the special procedures', ru: 'Сообщение специальным процедурам' },
  victims: { en: 'Alleged victims', ru: 'Предполагаемые потерпевшие' },
  name: { en: 'Name', ru: 'Имя' },
  sex: { en: 'Sex', ru: 'Пол' },
  born: { en: 'Date of birth, or age', ru: 'Дата рождения или возраст' },
  profession: { en: 'Profession or activity', ru: 'Профессия или деятельность' },
  consent: { en: 'Consent to share with the United Nations', ru: 'Согласие на передачу в ООН' },
  publish: { en: 'Consent to be named in public', ru: 'Согласие на публичное называние имени' },
  perpetrators: { en: 'Alleged perpetrators', ru: 'Предполагаемые нарушители' },
  carried: { en: 'Who carried it out', ru: 'Кто совершил' },
  ordered: { en: 'Who ordered or decided it', ru: 'Кто приказал или решил' },
  facts: { en: 'Date, place and circumstances', ru: 'Дата, место и обстоятельства' },
  law: { en: 'Law applied by the authorities', ru: 'Закон, применённый властями' },
  rights: { en: 'Rights concerned, as coded by editors', ru: 'Затронутые права, по пометкам редакторов' },
  steps: { en: 'Steps taken with the authorities', ru: 'Обращения к властям' },
  replies: { en: 'What the authorities said', ru: 'Что ответили власти' },
  submitter: { en: 'Submitter', ru: 'Заявитель' },
  submitterHint: {
    en: 'Who submits, and how to reach them: to be filled in by hand; kept confidential. Say here which parts may be shown to the government and which may be published.',
    ru: 'Кто подаёт и как связаться: заполняется от руки; не разглашается. Укажите, что можно показать правительству и что можно опубликовать.',
  },
} as const satisfies Record<string, Phrase>;

const STEPS = ['P.COMPLAINT', 'P.SUIT', 'P.APPEAL', 'P.UPHELD', 'P.REVERSED', 'P.DISMISS', 'P.INVEST', 'P.CHECK'];
const REPLIES = ['U.STATEMENT', 'U.DENY', 'U.ADMIT', 'U.COMMIT', 'U.NOREPLY'];

export function specialProcedures(material: Material, people: readonly EntityId[], tongue: Tongue): Report {
  const form = new Form(material, tongue);
  const statements = material.events.flatMap((event) => event.statements);
  form.heading(WORDS.victims);
  for (const person of people) {
    const own = material.about(person);
    const consent = (code: string): readonly Inline[] =>
      form.values(
        own.filter(({ value }) => value.type === 'code' && value.code === code),
        'consent',
      );
    form.fields(material.label(person), [
      [WORDS.name, form.values(own, 'name')],
      [WORDS.sex, form.values(own, 'sex')],
      [WORDS.born, form.values(own, 'born', 'age')],
      [WORDS.profession, form.values(own, 'occupation', 'post-in', 'descriptor')],
      [WORDS.consent, consent('consent.un')],
      [WORDS.publish, consent('consent.publish')],
    ]);
  }
  form.heading(WORDS.perpetrators);
  form.fields(WORDS.perpetrators[tongue], [
    [WORDS.carried, form.values(statements, 'perpetrator')],
    [WORDS.ordered, form.values(statements, 'orderer', 'decider')],
  ]);
  form.heading(WORDS.facts);
  told(
    form,
    material.events.filter((event) => !among([...STEPS, ...REPLIES])(event)),
  );
  form.fields(WORDS.law[tongue], [
    [WORDS.law, form.values(statements, 'basis', 'charge')],
    [WORDS.rights, form.values(statements, 'right')],
  ]);
  form.heading(WORDS.steps);
  told(form, material.events.filter(among(STEPS)));
  form.heading(WORDS.replies);
  told(form, material.events.filter(among(REPLIES)));
  form.heading(WORDS.submitter);
  form.paragraph(WORDS.submitterHint[tongue]);
  const names = people.map((person) => material.label(person) || person);
  return form.report(`${WORDS.title[tongue]}: ${names.join(', ')}`);
}
