import type { View } from '../../record/contract.ts';
import type { ManuscriptReader, ManuscriptVersion, VersionId } from '../../record/manuscripts.ts';
import { type TextChange, textChanges } from '../../reports/compare/text-changes.ts';
import { workErrors } from '../errors.ts';

export interface ComparedVersions {
  readonly before: ManuscriptVersion;
  readonly after: ManuscriptVersion;
  readonly changes: readonly TextChange[];
}

/** Two versions of a manuscript, word by word. Throws `work.no-version`. */
export async function compareVersions(
  reader: ManuscriptReader,
  ids: { readonly before: VersionId; readonly after: VersionId },
  view: View,
): Promise<ComparedVersions> {
  const [before, after] = [
    await reader.manuscriptVersion(ids.before, view),
    await reader.manuscriptVersion(ids.after, view),
  ];
  if (before === undefined || after === undefined) throw workErrors.error('work.no-version');
  return { before, after, changes: textChanges(before.text, after.text) };
}
