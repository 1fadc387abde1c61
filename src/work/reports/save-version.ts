import type { Level } from '../../model/statement.ts';
import type { EditingWriter } from '../../record/contract.ts';
import type { ManuscriptId, ManuscriptVersion, VersionId } from '../../record/manuscripts.ts';
import { parseManuscript } from '../../reports/manuscript/parse.ts';
import { workErrors } from '../errors.ts';

export interface SaveVersionInput {
  readonly text: string;
  /** Absent: a new manuscript. */
  readonly manuscript?: ManuscriptId;
  /** The version that was open; absent for the first of a manuscript or language. */
  readonly seen?: VersionId;
  readonly by: string;
  /** The highest level that the person may see, and so write at. */
  readonly most: Level;
}

/**
 * Keeps a manuscript's text as its next version; title, language and level are those of its head. A text in another
 * language than any before begins a variant. Throws `reports.manuscript-too-large`,
 * `record.changed-meanwhile`, `work.level-above`.
 */
export async function saveVersion(
  deps: { readonly store: { write<T>(action: (writer: EditingWriter) => Promise<T>): Promise<T> } },
  { text, manuscript, seen, by, most }: SaveVersionInput,
): Promise<ManuscriptVersion> {
  const lines = text.replace(/\r\n?/g, '\n');
  const { meta, blocks } = parseManuscript(lines);
  const { language, level } = meta;
  if (level > most) throw workErrors.error('work.level-above', { level });
  return deps.store.write(async (writer) => {
    const known = manuscript === undefined ? [] : await writer.manuscriptVersions(manuscript, { level: 4 });
    const base = known.find(({ id }) => id === seen);
    const others = known.filter((one) => one.language === language);
    // Only the first text of a language may be kept without having seen one.
    const sees = base?.language === language ? base.id : others[0] === undefined ? undefined : seen;
    return writer.saveManuscript({
      ...(manuscript === undefined ? {} : { manuscript }),
      ...(sees === undefined ? {} : { seen: sees }),
      language,
      level,
      title: meta.title === '' ? firstHeading(blocks) : meta.title,
      by,
      text: lines,
    });
  });
}

function firstHeading(blocks: ReturnType<typeof parseManuscript>['blocks']): string {
  const heading = blocks.find((block) => block.kind === 'heading');
  if (heading?.kind !== 'heading') return '';
  return heading.content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}
