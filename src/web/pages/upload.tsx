import type { Level } from '../../model/statement.ts';
import { webErrors } from '../errors.ts';
import type { Jobs } from '../jobs.ts';
import { useVisit } from '../parts/context.ts';
import type { Action, Screen } from '../screen.ts';

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
    const job = jobs.start((progress) =>
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

/** A reading under way, done or failed; the browser asks again by itself while it runs. */
export function reading(jobs: Jobs): Screen {
  return async function reading(visit, params) {
    const job = jobs.find(params.id ?? '');
    if (job === undefined) throw webErrors.error('web.no-record');
    if (job.state === 'failed') throw job.error;
    if (job.state === 'done') {
      const { result } = job;
      visit.session.flash = result.added
        ? { message: 'flash.read', args: { n: result.found.statements, notes: result.found.notes } }
        : { message: 'flash.known', args: {} };
      return { to: `/sources/${result.source}` };
    }
    return {
      title: visit.t('reading.title'),
      data: { state: job.state, stage: job.stage, done: job.done, of: job.of },
      refresh: 1,
      page: () => <Reading stage={job.stage} done={job.done} of={job.of} />,
    };
  };
}

function Reading({ stage, done, of }: { readonly stage: string; readonly done: number; readonly of: number }) {
  const { t } = useVisit();
  const label = t.has(`stage.${stage}`) ? t(`stage.${stage}`) : stage;
  return (
    <>
      <h1>{t('reading.title')}</h1>
      <p>
        <progress max={of} value={done} aria-label={label} /> {label}
      </p>
      <p class="quiet">{t('reading.wait')}</p>
    </>
  );
}
