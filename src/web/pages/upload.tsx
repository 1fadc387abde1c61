import type { Level } from '../../model/statement.ts';
import { webErrors } from '../errors.ts';
import type { Jobs } from '../jobs.ts';
import type { Action } from '../screen.ts';

/** How long a form waits for its file to be read before it shows the page of progress instead. */
const PATIENCE_MS = 1_200;

/** Takes a file: reads it in the background, and shows either the source or how far the reading has come. */
export function upload(jobs: Jobs): Action {
  return async function upload(visit, sent) {
    const file = sent.file('file');
    if (file === undefined || file.size === 0) throw webErrors.error('web.no-file');
    const { published, level = '2' } = sent.fields;
    if (published !== undefined && published !== '' && !/^\d{4}-\d\d-\d\d$/.test(published))
      throw webErrors.error('web.bad-question', { field: 'published' });
    if (!/^[0-4]$/.test(level) || Number(level) > visit.deps.view.level)
      throw webErrors.error('web.bad-question', { field: 'level' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const job = jobs.start({ name: file.name, level: Number(level) as Level }, (progress) =>
      visit.deps.work.readSource(
        {
          bytes,
          name: file.name,
          level: Number(level) as Level,
          by: visit.deps.user,
          ...(published === undefined || published === '' ? {} : { published }),
        },
        progress,
      ),
    );
    await jobs.settled(job, PATIENCE_MS);
    return { to: `/reading/${job}` };
  };
}
