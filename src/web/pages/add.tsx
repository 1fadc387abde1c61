import { CodePoints } from '../../model/code-points.ts';
import { type EntityType, entityId } from '../../model/entity.ts';
import type { Property } from '../../model/property.ts';
import type { Modality } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { isActCode } from '../../model/vocabulary/terms.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Later, Post } from '../parts/form.tsx';
import { recordPath } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { actCodes, codeLabel } from '../text/labels.ts';
import { MODALITIES } from '../text/modalities.ts';
import { text as textField } from '../views/questions.ts';

/** Kinds of record a person may add from words; an event also takes its act. */
const KINDS = ['person', 'group', 'org', 'place', 'norm', 'object', 'event'] as const;

/** The form that adds a record from words of one block, with the block before one's eyes. */
export const addForm: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const document = await visit.reader.document(id, visit.view);
  if (document === undefined) throw webErrors.error('web.no-record');
  const { from, to } = span(visit.url.searchParams.get('from'), visit.url.searchParams.get('to'));
  const text = new CodePoints(document.text).slice(from, to);
  const words = textField(visit.url, 'words') ?? '';
  return {
    title: visit.t('add.title'),
    data: { source: id, from, to, text },
    page: () => <AddForm source={id} from={from} to={to} text={text} words={words} />,
  };
};

function span(from: string | null | undefined, to: string | null | undefined): { from: number; to: number } {
  if (!/^\d{1,9}$/.test(from ?? '') || !/^\d{1,9}$/.test(to ?? ''))
    throw webErrors.error('web.bad-question', { field: 'from' });
  return { from: Number(from), to: Number(to) };
}

export const add: Action = async (visit, sent, params) => {
  const source = entityId(params.id ?? '');
  if (source === undefined) throw webErrors.error('web.bad-id');
  const { words = '', kind, act = '', modality = 'm.fact' } = sent.fields;
  const type = KINDS.find((known) => known === kind);
  if (type === undefined) throw webErrors.error('web.bad-question', { field: 'kind' });
  if (!(MODALITIES as readonly string[]).includes(modality))
    throw webErrors.error('web.bad-question', { field: 'modality' });
  const added = await visit.deps.work.addFromPassage(
    {
      source,
      words: words.trim(),
      ...span(sent.fields.from, sent.fields.to),
      subject: type,
      ...said(type, words.trim(), act),
      modality: modality as Modality,
      by: visit.deps.user,
    },
    visit.view,
  );
  visit.session.flash = { message: 'flash.added', args: {}, undo: added.decision };
  return { to: sent.fields.back ?? recordPath(added.subject) };
};

/** What the words are of a new record: its act, its description or its name. */
function said(type: EntityType, words: string, act: string): { readonly prop: Property; readonly value: Value } {
  if (type === 'event') {
    if (!isActCode(act)) throw webErrors.error('web.bad-question', { field: 'act' });
    return { prop: 'act', value: { type: 'code', code: act } };
  }
  return { prop: type === 'group' ? 'description' : 'name', value: { type: 'text', text: words } };
}

function AddForm(props: {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly words: string;
}) {
  const { t, typed } = useVisit();
  const { source, from, to, text, words } = props;
  const back = `/sources/${source}?at=${from}`;
  return (
    <div class="prose">
      <p class="kicker">
        <a href={back}>{t('add.back')}</a>
      </p>
      <h1>{t('add.title')}</h1>
      <blockquote dir="auto" id="block">
        {text}
      </blockquote>
      <Post action={`/sources/${source}/add`} class="panel stacked" back={back} draft="add">
        <input type="hidden" name="from" value={String(from)} />
        <input type="hidden" name="to" value={String(to)} />
        <Field id="words" label={t('add.words')} hint={t('add.wordsHint')}>
          <input
            id="words"
            name="words"
            value={typed?.get('words') ?? words}
            required
            aria-describedby="words-hint"
            data-selection="#block"
          />
        </Field>
        <Field id="kind" label={t('add.kind')}>
          <select id="kind" name="kind">
            {KINDS.map((kind) => (
              <option key={kind} value={kind} selected={kind === typed?.get('kind')}>
                {t(`type.${kind}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="act" label={t('add.act')}>
          <select id="act" name="act">
            <option value="">{t('add.noAct')}</option>
            {actCodes().map(({ group, codes }) => (
              <optgroup key={group} label={t(`acts.${group}`)}>
                {codes.map((code) => (
                  <option key={code} value={code} selected={code === typed?.get('act')}>
                    {codeLabel(code, t)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </Field>
        <Field id="modality" label={t('filter.modality')}>
          <select id="modality" name="modality">
            {MODALITIES.map((code) => (
              <option key={code} value={code} selected={code === typed?.get('modality')}>
                {t(`modality.${code}`)}
              </option>
            ))}
          </select>
        </Field>
        <button type="submit" class="accept">
          {t('add.do')}
        </button>{' '}
        <Later />
      </Post>
    </div>
  );
}
