import type { EntityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import { label as termLabel } from '../../model/vocabulary/terms.ts';
import type { Inline, Report } from '../report.ts';
import { dayWords } from '../words.ts';
import { Form, type Phrase, type Tongue, text } from './form.ts';
import type { Material } from './material.ts';
import { propertyLabel } from './property-labels.ts';

const WORDS = {
  title: { en: 'Case file', ru: 'Дело' },
  person: { en: 'The person', ru: 'О человеке' },
  events: { en: 'What happened, in order', ru: 'Что произошло, по порядку' },
  accounts: { en: 'Accounts that differ', ru: 'Расхождения в сообщениях' },
  accountsLead: {
    en: 'Properties of which more than one value was accepted. None is left out; which one is right is not decided here.',
    ru: 'Свойства, по которым принято больше одного значения. Ни одно не опущено; какое верно, здесь не решается.',
  },
  none: { en: 'None.', ru: 'Нет.' },
  statements: { en: 'Every statement, with its words and who says it', ru: 'Все утверждения, их слова и кто говорит' },
  sources: { en: 'Sources', ru: 'Источники' },
  sums: {
    en: 'SHA-256 is the sum of the file as it was received; any program that computes it can check the file.',
    ru: 'SHA-256 — сумма файла в том виде, в каком он получен; её может проверить любая программа.',
  },
  property: { en: 'Property', ru: 'Свойство' },
  value: { en: 'Value', ru: 'Значение' },
  manner: { en: 'How it is meant', ru: 'Как сказано' },
  says: { en: 'Who says it', ru: 'Кто говорит' },
  words: { en: 'Words of the source', ru: 'Слова источника' },
  added: { en: 'recorded on', ru: 'записан' },
  onFile: { en: 'on file with the organisation', ru: 'хранится в организации' },
} as const satisfies Record<string, Phrase>;

/** Everything that is accepted of one person: told, set side by side where accounts differ, and statement by statement. */
export function caseFile(material: Material, person: EntityId, tongue: Tongue): Report {
  const form = new Form(material, tongue);
  const own = material.about(person);
  form.heading(WORDS.person);
  if (own.length === 0) form.paragraph(form.notRecorded());
  else
    form.table(
      material.label(person),
      [WORDS.property[tongue], WORDS.value[tongue]],
      [...new Set(own.map(({ prop }) => prop))].map((prop) => [propertyLabel(prop, tongue), form.values(own, prop)]),
    );
  form.heading(WORDS.events);
  if (material.events.length === 0) form.paragraph(form.notRecorded());
  else form.list(material.events.map((event) => form.sentence(event)));
  accounts(form, material, person);
  form.heading(WORDS.statements);
  if (own.length > 0) statementTable(form, material, material.label(person), own);
  for (const { facts, statements } of material.events)
    statementTable(form, material, termLabel(facts.act, tongue), statements);
  form.heading(WORDS.sources);
  form.paragraph(WORDS.sums[tongue]);
  // A list, for a sum is one long word that no column is wide enough for.
  form.list(
    [...material.sources.values()].map((row) => [
      ...text(`${row.title ?? row.name} (${WORDS.added[tongue]} ${dayWords(row.addedAt, tongue)})`),
      { kind: 'break' },
      ...text(`SHA-256 ${row.sha256}`),
    ]),
  );
  return form.report(`${WORDS.title[tongue]}: ${material.label(person) || person}`);
}

/** Properties that can have several true values at once: two of these are no contradiction. */
const MANY =
  /^(name|descriptor|description|occupation|victim|perpetrator|witness|participant|lawyer|where|basis|charge|organiser|speaker|content|right|stated-reason|post-in|member-of|kin-of|url|title|conditions|consent|target|method)$/;

function accounts(form: Form, material: Material, person: EntityId): void {
  const { tongue } = form;
  form.heading(WORDS.accounts);
  form.paragraph(WORDS.accountsLead[tongue]);
  const subjects = [
    { label: material.label(person), statements: material.about(person) },
    ...material.events.map(({ facts, statements }) => ({ label: termLabel(facts.act, tongue), statements })),
  ];
  const rows = subjects.flatMap(({ label, statements }) =>
    [...Map.groupBy(statements, ({ prop }) => prop)].flatMap(([prop, all]): (readonly (readonly Inline[])[])[] => {
      const values = Map.groupBy(all, (one) => form.words(one));
      if (MANY.test(prop) || values.size < 2) return [];
      return [...values].map(([words, own]) => [
        text(`${label}: ${propertyLabel(prop, tongue)}`),
        [...text(words), ...form.mark(own)],
        text(own.map((one) => speakers(one, material)).join('; ')),
      ]);
    }),
  );
  if (rows.length === 0) form.paragraph(WORDS.none[tongue]);
  else form.table(WORDS.accounts[tongue], [WORDS.property[tongue], WORDS.value[tongue], WORDS.says[tongue]], rows);
}

function statementTable(form: Form, material: Material, caption: string, statements: readonly Statement[]): void {
  const { tongue } = form;
  form.table(
    caption,
    [WORDS.property[tongue], WORDS.value[tongue], WORDS.manner[tongue], WORDS.says[tongue], WORDS.words[tongue]],
    statements.map((one) => [
      propertyLabel(one.prop, tongue),
      form.words(one),
      termLabel(one.modality, tongue),
      speakers(one, material),
      quotes(one, material, tongue),
    ]),
  );
}

function speakers(statement: Statement, material: Material): string {
  return statement.says.map(({ who }) => material.label(who) || (material.sources.get(who)?.title ?? who)).join(' → ');
}

function quotes(statement: Statement, material: Material, tongue: Tongue): string {
  const parts = statement.passages.map(({ source, exact, page, note }) => {
    const row = material.sources.get(source);
    const place = [
      row?.title ?? row?.name,
      page === undefined ? '' : `${tongue === 'en' ? 'p.' : 'с.'} ${page}`,
      note === undefined ? '' : `${tongue === 'en' ? 'note' : 'прим.'} ${note}`,
    ];
    return `“${exact}” (${place.filter(Boolean).join(', ')})`;
  });
  return parts.length === 0 ? WORDS.onFile[tongue] : parts.join(' ');
}
