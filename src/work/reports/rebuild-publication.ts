import { createHash } from 'node:crypto';
import type { ManuscriptVersion, Publication } from '../../record/manuscripts.ts';
import { fillManuscript } from '../../reports/fill-manuscript.ts';
import { frozenFromJson, frozenPort } from '../../reports/manuscript/freeze.ts';
import { filesOf } from '../../reports/output/files.ts';
import { PUBLISHED_FORMATS } from './publish-report.ts';

/**
 * Makes the files of a publication again, from its frozen answers alone. `differs` names those whose bytes are not the
 * published ones: another version of the program may set a page otherwise. Throws `reports.frozen`.
 */
export async function rebuildPublication(
  version: ManuscriptVersion,
  publication: Publication,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly differs: readonly string[] }> {
  const port = frozenPort(frozenFromJson(publication.frozen));
  const { report } = await fillManuscript(version.text, undefined, {
    today: publication.at.slice(0, 10),
    through: () => port,
  });
  const files = new Map<string, Uint8Array>();
  for (const format of PUBLISHED_FORMATS)
    for (const [ending, bytes] of await filesOf(report, format)) files.set(`report${ending}`, bytes);
  const differs = publication.files
    .filter(
      ({ name, sha256 }) =>
        createHash('sha256')
          .update(files.get(name) ?? '')
          .digest('hex') !== sha256,
    )
    .map(({ name }) => name);
  return { files, differs };
}
