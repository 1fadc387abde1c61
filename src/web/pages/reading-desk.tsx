import { entityId } from '../../model/entity.ts';
import type { SourceRow } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { LevelChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { EventCard } from '../parts/event-card.tsx';
import { Post } from '../parts/form.tsx';
import { Mentions } from '../parts/mentions.tsx';
import { SourceNotes } from '../parts/source-notes.tsx';
import { BlockText } from '../parts/source-text.tsx';
import { Warnings } from '../parts/warnings.tsx';
import type { Screen } from '../screen.ts';
import type { DeskBlock, DeskView } from '../views/desk-view.ts';
import { deskView } from '../views/desk-view.ts';
import { addressWith, type Visit } from '../visit.ts';

/** One source: its frozen text, passages marked, and beside each block what it proposes. */
export const readingDesk: Screen = async (visit, params) => {
  const id = entityId(params.id ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const source = await visit.reader.source(id, visit.view);
  const document = source === undefined ? undefined : await visit.reader.document(id, visit.view);
  if (source === undefined || document === undefined) throw webErrors.error('web.no-record');
  const desk = await deskView(visit.reader, visit.view, source, document, {
    ...numberAsked(visit, 'section'),
    ...numberAsked(visit, 'at'),
    ...numberAsked(visit, 'to'),
  });
  return {
    title: source.title ?? source.name,
    layout: 'wide',
    data: {
      source,
      section: { n: desk.section.n, of: desk.sections.length, start: desk.section.start, end: desk.section.end },
      text: desk.points.slice(desk.section.start, desk.section.end),
      blocks: desk.blocks.map(({ block, events, mentions, drafts }) => ({
        ...block,
        drafts,
        events: events.map((event) => ({ ...event, by: undefined, statements: [...event.by.values()].flat() })),
        mentions,
      })),
      notes: desk.section.notes,
      warnings: desk.section.warnings,
    },
    page: () => <DeskPage source={source} desk={desk} />,
  };
};

function numberAsked(visit: Visit, name: 'section' | 'at' | 'to'): { section?: number; at?: number; to?: number } {
  const asked = visit.url.searchParams.get(name);
  if (asked === null) return {};
  if (!/^\d{1,9}$/.test(asked)) throw webErrors.error('web.bad-question', { field: name });
  return { [name]: Number(asked) };
}

function DeskPage({ source, desk }: { readonly source: SourceRow; readonly desk: DeskView }) {
  const { t, url } = useVisit();
  const { section, sections } = desk;
  const here = addressWith(url, { section: String(section.n), at: undefined, to: undefined });
  const headless = section.warnings.filter(({ at }) => at === undefined);
  return (
    <>
      <header class="title">
        <p class="kicker">
          <a href="/sources">{t('nav.sources')}</a>
        </p>
        <h1 dir="auto">{source.title ?? source.name}</h1>
        <p class="meta">
          <bdi>{source.name}</bdi>
          <LevelChip level={source.level} />
          <span>
            {t('source.reviewed', {
              done: source.counts.accepted + source.counts.rejected,
              total: source.counts.accepted + source.counts.rejected + source.counts.draft,
            })}
          </span>
          <a href={`/sources/${source.id}/about`}>{t('source.about')}</a>
          <a href={`/sources/${source.id}/beside`}>{t('beside.link')}</a>
        </p>
      </header>
      <Contents desk={desk} />
      <Warnings warnings={headless} />
      <Bulk source={source} desk={desk} here={here} />
      <div class="desk">
        {desk.blocks.map((row) => (
          <Row key={row.block.start} row={row} desk={desk} source={source.id} here={here} />
        ))}
      </div>
      <SourceNotes desk={desk} />
      {sections.length > 1 ? (
        <nav class="pager" aria-label={t('section.nav')}>
          {section.n > 1 ? (
            <a rel="prev" href={addressWith(url, { section: String(section.n - 1), at: undefined, to: undefined })}>
              {t('section.prev')}
            </a>
          ) : null}
          <p class="count">{t('section.of', { n: section.n, of: sections.length })}</p>
          {section.n < sections.length ? (
            <a rel="next" href={addressWith(url, { section: String(section.n + 1), at: undefined, to: undefined })}>
              {t('section.next')}
            </a>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}

function Contents({ desk }: { readonly desk: DeskView }) {
  const { t, url } = useVisit();
  if (desk.sections.length < 2) return null;
  return (
    <details class="contents">
      <summary>{t('section.contents', { n: desk.section.n, of: desk.sections.length })}</summary>
      <ol>
        {desk.sections.map(({ n, heading }) => (
          <li key={n}>
            <a
              href={addressWith(url, { section: String(n), at: undefined, to: undefined })}
              aria-current={n === desk.section.n ? 'page' : undefined}
            >
              {heading ?? t('section.unnamed', { n })}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Bulk({ source, desk, here }: { readonly source: SourceRow; readonly desk: DeskView; readonly here: string }) {
  const { t } = useVisit();
  if (source.counts.draft === 0) return <p class="quiet">{t('desk.allDone')}</p>;
  return (
    <Post action={`/sources/${source.id}/decide`} class="bulk" back={here}>
      <label for="min">{t('desk.acceptAbove')}</label>
      <select id="min" name="min">
        {[95, 90, 80, 70, 50].map((percent) => (
          <option key={percent} value={String(percent)} selected={percent === 90}>
            {t('confidence', { percent })}
          </option>
        ))}
      </select>
      <label class="sr" for="range">
        {t('desk.range')}
      </label>
      <select id="range" name="range">
        <option value={`${desk.section.start}-${desk.section.end}`}>{t('desk.thisSection', { n: desk.drafts })}</option>
        <option value="all">{t('desk.wholeSource', { n: source.counts.draft })}</option>
      </select>
      <button type="submit" name="answer" value="accept">
        {t('desk.acceptThese')}
      </button>
    </Post>
  );
}

function Row({
  row,
  desk,
  source,
  here,
}: {
  readonly row: DeskBlock;
  readonly desk: DeskView;
  readonly source: string;
  readonly here: string;
}) {
  const { t, url } = useVisit();
  const { block } = row;
  const warnings = desk.section.warnings.filter(({ at }) => at !== undefined && at >= block.start && at < block.end);
  const at = Number(url.searchParams.get('at') ?? -1);
  const sought = at >= block.start && at < block.end;
  const waiting = [...row.events, ...row.mentions].filter(({ drafts }) => drafts > 0);
  return (
    <div class={sought ? 'row sought' : 'row'} data-block={block.start} data-end={block.end}>
      <div class="text">
        {sought && !desk.marks.some(({ start, kind }) => start === at && kind !== 'sought') ? (
          <span id={`p${at}`} />
        ) : null}
        <BlockText block={block} desk={desk} />
        <Warnings warnings={warnings} />
      </div>
      <div class="beside">
        {row.events.map((event) => (
          <EventCard key={event.id} event={event} labels={desk.labels} source={source} back={here} />
        ))}
        {row.mentions.length === 0 ? null : <Mentions row={row} desk={desk} source={source} here={here} />}
        <div class="block-foot">
          {waiting.length > 1 ? (
            <Post action={`/sources/${source}/decide`} class="answer block" back={`${here}#b${block.start}`}>
              {waiting.map(({ id }) => (
                <input key={id} type="hidden" name="entity" value={id} />
              ))}
              <button type="submit" name="answer" value="accept" class="accept">
                {t('desk.acceptBlock', { n: row.drafts })}
              </button>
              <button type="submit" name="answer" value="reject">
                {t('desk.rejectBlock')}
              </button>
            </Post>
          ) : null}
          {block.kind === 'heading' ? null : (
            <p class="add">
              <a
                href={`/sources/${source}/add?from=${block.start}&to=${block.end}`}
                title={t('add.link')}
                aria-label={t('add.link')}
              >
                +
              </a>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
