import type { Note } from '../../model/document.ts';
import type { DeskView } from '../views/desk-view.ts';
import { useVisit } from './context.ts';

/** The notes of a section at its foot, each with the way back to its marks. */
export function SourceNotes({ desk }: { readonly desk: DeskView }) {
  const { t } = useVisit();
  const { notes } = desk.section;
  if (notes.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{t('notes.title')}</h2>
      <dl>
        {notes.map((note) => (
          <NoteRow key={`${note.n}-${note.start ?? ''}`} note={note} desk={desk} />
        ))}
      </dl>
    </section>
  );
}

function NoteRow({ note, desk }: { readonly note: Note; readonly desk: DeskView }) {
  const { t } = useVisit();
  return (
    <>
      <dt id={`n${note.n}`}>
        {note.n}
        {note.marks.map((mark, turn) => (
          <a
            key={mark.at}
            class="backlink"
            href={`#m${note.n}-${turn}`}
            aria-label={t('note.back', { n: String(note.n) })}
          >
            ↑
          </a>
        ))}
      </dt>
      <dd>
        {note.start === undefined || note.end === undefined ? (
          <span class="warning-inline">{t('note.missing')}</span>
        ) : (
          <span id={`p${note.start}`} dir="auto">
            {desk.points.slice(note.start, note.end)}
          </span>
        )}
        {note.status === 'orphan' ? <span class="warning-inline">{t('note.orphan')}</span> : null}
        {note.cites.map((cite, i) =>
          cite.kind === 'full' || cite.resolvesTo === undefined || cite.resolvesTo === note.n ? null : (
            <span class="resolves" key={String(i)}>
              {t.rich('note.resolves', {
                to: (
                  <a href={`#n${cite.resolvesTo}`} key="to">
                    {cite.resolvesTo}
                  </a>
                ),
              })}
              {desk.section.notes.some(({ n }) => n === cite.resolvesTo) ? null : (
                <Elsewhere n={cite.resolvesTo} desk={desk} />
              )}
            </span>
          ),
        )}
      </dd>
    </>
  );
}

/** The words of a note that stands in another section. */
function Elsewhere({ n, desk }: { readonly n: number; readonly desk: DeskView }) {
  const note = desk.document.notes.find((row) => row.n === n);
  if (note?.start === undefined || note.end === undefined) return null;
  return <q>{desk.points.slice(note.start, note.end)}</q>;
}
