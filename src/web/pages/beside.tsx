import { CodePoints } from '../../model/code-points.ts';
import type { Block, Document, Warning } from '../../model/document.ts';
import { entityId } from '../../model/entity.ts';
import type { SourceRow } from '../../record/contract.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { BlockText } from '../parts/source-text.tsx';
import { Warnings } from '../parts/warnings.tsx';
import { formatOf } from '../paths.ts';
import type { Screen } from '../screen.ts';
import type { DeskView } from '../views/desk-view.ts';
import { LabelBook } from '../views/label-book.ts';
import { addressWith, type Visit } from '../visit.ts';

const PICTURES = new Set(['image/png', 'image/jpeg']);
const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
};

/** The sealed original, never shown in place: a download under a name that says nothing. */
export const original: Screen = async (visit, params) => {
  const source = await sourceAsked(visit, params.id);
  const bytes = await visit.deps.work.original(source.sha256);
  const download = `original.${ENDINGS[source.mediaType] ?? 'bin'}`;
  return { bytes, type: 'application/octet-stream', download };
};

/** The image of one page, drawn in the cage. */
export const pagePicture: Screen = async (visit, params) => {
  const source = await sourceAsked(visit, params.id);
  const format = formatOf(visit.url.pathname);
  if (format !== 'png') throw webErrors.error('web.no-such-form', { format });
  const bytes = await visit.deps.work.pageImage(source.sha256, pageNumber(params.n ?? ''));
  return { bytes, type: 'image/png' };
};

/** The frozen text of one page beside the image of that page. */
export const beside: Screen = async (visit, params) => {
  const source = await sourceAsked(visit, params.id);
  const document = await visit.reader.document(source.id, visit.view);
  if (document === undefined) throw webErrors.error('web.no-record');
  const pages = pagesOf(document);
  const n = pageNumber(visit.url.searchParams.get('page') ?? '1');
  if (pages > 0 && n > pages) throw webErrors.error('web.bad-question', { field: 'page' });
  const blocks = document.blocks.filter(({ page }) => (page ?? 1) === n);
  const warnings = document.warnings.filter(({ at }) =>
    at === undefined ? n === 1 : blocks.some(({ start, end }) => at >= start && at < end),
  );
  // Marks of notes lead to the reading desk's foot; here the text stands as it was read.
  const desk: DeskView = {
    document: { ...document, notes: [] },
    points: new CodePoints(document.text),
    sections: [],
    section: { n: 1, start: 0, end: 0, blocks: [], notes: [], warnings: [] },
    blocks: [],
    marks: [],
    labels: new LabelBook(visit.reader, visit.view),
    drafts: 0,
  };
  return {
    title: source.title ?? source.name,
    layout: 'wide',
    data: {
      source,
      page: n,
      pages,
      image: pages === 0 ? undefined : `/sources/${source.id}/pages/${n}.png`,
      text: blocks.map(({ start, end }) => desk.points.slice(start, end)),
      warnings,
    },
    page: () => <Beside source={source} desk={desk} blocks={blocks} warnings={warnings} n={n} pages={pages} />,
  };
};

async function sourceAsked(visit: Visit, asked: string | undefined): Promise<SourceRow> {
  const id = entityId(asked ?? '');
  if (id === undefined) throw webErrors.error('web.bad-id');
  const source = await visit.reader.source(id, visit.view);
  if (source === undefined) throw webErrors.error('web.no-record');
  return source;
}

function pageNumber(asked: string): number {
  if (!/^[1-9]\d{0,5}$/.test(asked)) throw webErrors.error('web.bad-question', { field: 'page' });
  return Number(asked);
}

/** Pages that can be drawn; 0 for a kind of file that has none. */
function pagesOf({ source, blocks }: Document): number {
  if (PICTURES.has(source.mediaType)) return 1;
  if (source.mediaType !== 'application/pdf') return 0;
  return blocks.reduce((most, { page }) => Math.max(most, page ?? 1), source.pages ?? 1);
}

function Beside(props: {
  readonly source: SourceRow;
  readonly desk: DeskView;
  readonly blocks: readonly Block[];
  readonly warnings: readonly Warning[];
  readonly n: number;
  readonly pages: number;
}) {
  const { t, url } = useVisit();
  const { source, desk, blocks, warnings, n, pages } = props;
  const level = url.searchParams.get('level');
  const narrowed = (path: string) => (level === null ? path : `${path}?level=${encodeURIComponent(level)}`);
  return (
    <>
      <header class="title">
        <p class="kicker">
          <a href="/sources">{t('nav.sources')}</a>
        </p>
        <h1 dir="auto">{source.title ?? source.name}</h1>
        <p class="meta">
          <a href={`/sources/${source.id}`}>{t('source.read')}</a>
          <a href={narrowed(`/sources/${source.id}/original`)}>{t('beside.original')}</a>
        </p>
      </header>
      {pages === 0 ? (
        <p>{t('beside.none')}</p>
      ) : (
        <>
          <nav class="pager" aria-label={t('beside.nav')}>
            {n > 1 ? (
              <a rel="prev" href={addressWith(url, { page: String(n - 1) })}>
                {t('beside.prev')}
              </a>
            ) : null}
            <p class="count">{t('beside.title', { n, of: pages })}</p>
            {n < pages ? (
              <a rel="next" href={addressWith(url, { page: String(n + 1) })}>
                {t('beside.next')}
              </a>
            ) : null}
          </nav>
          <div class="page-beside">
            <section class="text" aria-label={t('beside.text')}>
              <Warnings warnings={warnings.filter(({ at }) => at === undefined)} />
              {blocks.length === 0 ? <p class="quiet">{t('beside.noText')}</p> : null}
              {blocks.map((block) => (
                <div key={block.start}>
                  <BlockText block={block} desk={desk} />
                  <Warnings
                    warnings={warnings.filter(({ at }) => at !== undefined && at >= block.start && at < block.end)}
                  />
                </div>
              ))}
            </section>
            <img src={narrowed(`/sources/${source.id}/pages/${n}.png`)} alt={t('beside.image', { n })} />
          </div>
        </>
      )}
    </>
  );
}
