import { entityId } from '../../model/entity.ts';
import type { Statement } from '../../model/statement.ts';
import type { EntityRow } from '../../record/contract.ts';
import type { Suggestions } from '../../work/suggest-matches.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Post } from '../parts/form.tsx';
import { Entity, Quote, recordPath } from '../parts/refs.tsx';
import type { Action, Screen } from '../screen.ts';
import { LabelBook } from '../views/label-book.ts';
import { text } from '../views/questions.ts';

/** Pairs on one page, and those worked out at once. */
const PAIRS = 20;
const WORKED_OUT = 100;

/** Records that may be one: both names, both passages, and three answers, each of which can be taken back. */
export const matches: Screen = async (visit) => {
  const found = await visit.deps.work.suggestMatches(visit.view, WORKED_OUT);
  const labels = new LabelBook(visit.reader, visit.view);
  const proofs = new Map<string, Statement | undefined>();
  const ids = found.rows.slice(0, PAIRS).flatMap(({ a, b }) => [a.id, b.id]);
  for (const [id, statements] of await visit.reader.statementsOfMany(ids, visit.view))
    proofs.set(
      id,
      statements.find(({ prop, passages }) => prop === 'name' && passages.length > 0),
    );
  await labels.learnIds(ids);
  await labels.learn([...proofs.values()].flatMap((proof) => proof ?? []));
  return {
    title: visit.t('matches.title'),
    data: found,
    csv: () => ({
      name: 'matches',
      head: ['type', 'a', 'name a', 'b', 'name b', 'band', 'score'],
      rows: found.rows.map(({ type, a, b, band, score }) => [type, a.id, a.label, b.id, b.label, band, score]),
    }),
    page: () => <Matches found={found} labels={labels} proofs={proofs} />,
  };
};

/** Answers a pair; also the form on a record's own page, where the other one is chosen by hand. */
export const decideMatch: Action = async (visit, sent) => {
  const a = entityId(sent.fields.a ?? '');
  const b = entityId(sent.fields.b ?? '');
  const { kind } = sent.fields;
  if (a === undefined || b === undefined) throw webErrors.error('web.bad-id');
  if (kind !== 'same' && kind !== 'not the same' && kind !== 'unsure') throw webErrors.error('web.nothing-chosen');
  const decision = await visit.deps.work.decide({ act: { kind, a, b }, by: visit.deps.user });
  visit.session.flash = { message: `flash.${kind}`, args: {}, undo: decision };
  return { to: sent.fields.back ?? '/matches' };
};

function Matches(props: {
  readonly found: Suggestions;
  readonly labels: LabelBook;
  readonly proofs: ReadonlyMap<string, Statement | undefined>;
}) {
  const { t } = useVisit();
  const { found, labels, proofs } = props;
  return (
    <>
      <h1>{t('matches.title')}</h1>
      <p class="lead">{t('matches.lead')}</p>
      {found.left > 0 ? (
        <p class="warning">{t('matches.left', { compared: found.compared, left: found.left })}</p>
      ) : null}
      {found.rows.length === 0 ? <p class="quiet">{t('matches.none')}</p> : null}
      <ol class="pairs">
        {found.rows.slice(0, PAIRS).map(({ a, b, type, band, score, explanation }, i) => (
          <li key={`${a.id}${b.id}`} id={`pair-${i}`} data-drafts="1">
            <p class="meta">
              <span class="type">{t(`type.${type}`)}</span>
              <span>{t(`matches.band.${band}`)}</span>
              <span class="confidence">{t('matches.score', { percent: Math.round(score * 100) })}</span>
            </p>
            <div class="pair">
              {[a, b].map(({ id }) => {
                const proof = proofs.get(id)?.passages[0];
                return (
                  <div key={id}>
                    <p class="value">
                      <Entity id={id} labels={labels} />
                    </p>
                    {proof === undefined ? null : <Quote passage={proof} labels={labels} />}
                  </div>
                );
              })}
            </div>
            <ul class="reasons">
              {explanation.parts.map((part) => (
                <li key={`${part.a ?? ''}-${part.b ?? ''}`}>
                  <span class="type">{t(`match.role.${part.role}`)}</span> <bdi>{part.a ?? '–'}</bdi> ·{' '}
                  <bdi>{part.b ?? '–'}</bdi>: {t(`match.rule.${part.rule}`)}
                </li>
              ))}
            </ul>
            <Post action="/matches" class="answer" back="/matches">
              <input type="hidden" name="a" value={a.id} />
              <input type="hidden" name="b" value={b.id} />
              <button type="submit" name="kind" value="same" class="accept">
                {t('matches.same')}
              </button>
              <button type="submit" name="kind" value="not the same">
                {t('matches.not')}
              </button>
              <button type="submit" name="kind" value="unsure">
                {t('matches.unsure')}
              </button>
            </Post>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Joining a record with another by hand: search, look, decide. */
export const sameForm: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const entity = await visit.reader.entity(id, visit.view);
  if (entity === undefined) throw webErrors.error('web.no-record');
  const words = text(visit.url, 'q') ?? entity.label;
  const hits =
    words === '' ? [] : (await visit.reader.search({ words, types: [entity.type], limit: 50 }, visit.view)).rows;
  const rows = hits.filter((hit) => hit.id !== entity.canonical);
  return {
    title: visit.t('same.title'),
    data: { id: entity.canonical, candidates: rows },
    page: () => <SameForm id={entity.canonical} label={entity.label} words={words} rows={rows} />,
  };
};

function SameForm(props: {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly rows: readonly Pick<EntityRow, 'id' | 'label'>[];
}) {
  const { t } = useVisit();
  const { id, label, words, rows } = props;
  return (
    <div class="prose">
      <p class="kicker">
        <a href={recordPath(id)}>{label === '' ? t('record.unnamed') : label}</a>
      </p>
      <h1>{t('same.title')}</h1>
      <form class="filters panel" method="get" action={`/record/${id}/same`}>
        <Field id="words" label={t('search.words')}>
          <input id="words" name="q" type="search" value={words} />
        </Field>
        <button type="submit">{t('search.go')}</button>
      </form>
      {rows.length === 0 ? <p class="quiet">{t('same.none')}</p> : null}
      <ul class="plain">
        {rows.map((row) => (
          <li key={row.id}>
            <p class="value">
              <a href={recordPath(row.id)} dir="auto">
                {row.label}
              </a>
            </p>
            <Post action="/matches" class="answer" back={recordPath(id)}>
              <input type="hidden" name="a" value={id} />
              <input type="hidden" name="b" value={row.id} />
              <button type="submit" name="kind" value="same">
                {t('matches.same')}
              </button>
              <button type="submit" name="kind" value="not the same">
                {t('matches.not')}
              </button>
            </Post>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('same.kept')}</p>
    </div>
  );
}
