import type { ComponentChildren } from 'preact';
import type { Block, Document } from '../../model/document.ts';
import type { DeskView } from '../views/desk-view.ts';
import { type Mark, segments } from '../views/marks.ts';
import { useVisit } from './context.ts';
import { Scroll } from './scroll.tsx';

/** One block of the frozen text with its passages marked and its note marks as links to the foot. */
export function BlockText({ block, desk }: { readonly block: Block; readonly desk: DeskView }) {
  const { document } = desk;
  const common = { id: `b${block.start}`, lang: block.language, dir: block.direction } as const;
  if (block.kind === 'table' && block.rows !== undefined) return <TableText block={block} desk={desk} />;
  const inner = <Inline start={block.start} end={block.end} desk={desk} notes={marksIn(document, block)} />;
  if (block.kind === 'heading')
    return (
      <Heading level={block.level ?? 1} common={common}>
        {inner}
      </Heading>
    );
  if (block.kind === 'item')
    return (
      <p {...common} class={`item depth-${Math.min(block.level ?? 1, 4)}`}>
        <span class="bullet" aria-hidden="true">
          {block.number ?? '•'}
        </span>{' '}
        {inner}
      </p>
    );
  return (
    <p {...common} class={block.kind}>
      {inner}
    </p>
  );
}

function Heading(props: {
  readonly level: number;
  readonly common: { readonly id: string; readonly lang: string | undefined; readonly dir: 'ltr' | 'rtl' | undefined };
  readonly children: ComponentChildren;
}) {
  const { level, common, children } = props;
  // The page's own title is h1; the deepest heading HTML has is h6.
  if (level <= 1) return <h2 {...common}>{children}</h2>;
  if (level === 2) return <h3 {...common}>{children}</h3>;
  return <h4 {...common}>{children}</h4>;
}

function TableText({ block, desk }: { readonly block: Block; readonly desk: DeskView }) {
  const { t } = useVisit();
  return (
    <Scroll label={t('source.table')}>
      <table id={`b${block.start}`}>
        <caption class="sr">{t('source.table')}</caption>
        <tbody>
          {(block.rows ?? []).map((row, i) => (
            <tr key={String(i)}>
              {row.map((cell) => (
                <td key={cell.start}>
                  <Inline start={cell.start} end={cell.end} desk={desk} notes={[]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface NoteMark {
  readonly n: number;
  readonly at: number;
  readonly turn: number;
  readonly missing: boolean;
}

function marksIn(document: Document, block: Block): NoteMark[] {
  return document.notes
    .flatMap(({ n, marks, status }) => marks.map(({ at }, turn) => ({ n, at, turn, missing: status === 'missing' })))
    .filter(({ at }) => at > block.start && at <= block.end)
    .sort((a, b) => a.at - b.at);
}

/** Text between two offsets: marks as spans, note marks set where they stood. */
export function Inline({
  start,
  end,
  desk,
  notes,
}: {
  readonly start: number;
  readonly end: number;
  readonly desk: DeskView;
  readonly notes: readonly NoteMark[];
}) {
  const out: ComponentChildren[] = [];
  for (const piece of segments(start, end, desk.marks)) {
    const inside = notes.filter(({ at }) => at > piece.start && at <= piece.end);
    const children: ComponentChildren[] = [];
    let from = piece.start;
    for (const note of inside) {
      children.push(desk.points.slice(from, note.at), <NoteLink note={note} key={`m${note.n}-${note.turn}`} />);
      from = note.at;
    }
    if (from < piece.end) children.push(desk.points.slice(from, piece.end));
    out.push(
      piece.mark === undefined ? (
        children
      ) : (
        <Marked key={`s${piece.start}`} mark={piece.mark} first={piece.first} at={piece.start}>
          {children}
        </Marked>
      ),
    );
  }
  return <>{out}</>;
}

function Marked(props: {
  readonly mark: Mark;
  readonly first: boolean;
  readonly at: number;
  readonly children: ComponentChildren;
}) {
  const { mark, first, children } = props;
  const id = first && mark.kind !== 'sought' ? `p${mark.start}` : undefined;
  const classes = `k-${mark.kind} ${mark.modality.replace('.', '-')}${mark.accepted ? ' accepted' : ''}`;
  return (
    <mark id={id} class={classes} data-card={`c-${mark.subject}`}>
      {children}
    </mark>
  );
}

function NoteLink({ note }: { readonly note: NoteMark }) {
  const { t } = useVisit();
  return (
    <sup class={note.missing ? 'note-mark missing' : 'note-mark'}>
      <a id={`m${note.n}-${note.turn}`} href={`#n${note.n}`} aria-label={t('note.open', { n: String(note.n) })}>
        {note.n}
      </a>
    </sup>
  );
}
