import { webErrors } from '../errors.ts';
import type { Job, Jobs } from '../jobs.ts';
import { useVisit } from '../parts/context.ts';
import { Post } from '../parts/form.tsx';
import type { Action, Screen } from '../screen.ts';
import { eventStream } from '../stream.ts';
import type { Messages } from '../text/messages.ts';

const SECONDS_BETWEEN = 2;

/** A reading under way, done, stopped or failed; a browser without script asks again by itself while it runs. */
export function reading(jobs: Jobs): Screen {
  return async function reading(visit, params) {
    const id = params.id ?? '';
    const job = known(jobs, id);
    if (job.state === 'failed') throw job.error;
    if (job.state === 'done') {
      const { result } = job;
      visit.session.flash = result.added
        ? { message: 'flash.read', args: { n: result.found.statements, notes: result.found.notes } }
        : { message: 'flash.known', args: {} };
      return { to: `/sources/${result.source}` };
    }
    if (job.state === 'cancelled')
      return { title: visit.t('reading.cancelled'), data: { state: job.state }, page: () => <Cancelled /> };
    return {
      title: visit.t('reading.title'),
      data: { state: job.state, stage: job.stage, done: job.done, of: job.of },
      refresh: SECONDS_BETWEEN,
      page: () => <Reading id={id} job={job} />,
    };
  };
}

/** The same as a stream of events, for a page with script: a step each, and an end that says to ask for the page again. */
export function readingSteps(jobs: Jobs): Screen {
  return async function readingSteps(visit, params) {
    const id = params.id ?? '';
    known(jobs, id);
    return eventStream((send) => {
      const tell = (): void => {
        const job = jobs.find(id);
        if (job?.state === 'running') send({ done: job.done, of: job.of, label: stageLabel(job.stage, visit.t) });
        else send('end');
      };
      tell();
      return jobs.watch(id, tell);
    });
  };
}

export function cancelReading(jobs: Jobs): Action {
  return async function cancelReading(_visit, _sent, params) {
    const id = params.id ?? '';
    known(jobs, id);
    jobs.cancel(id);
    return { to: `/reading/${id}` };
  };
}

function known(jobs: Jobs, id: string): Job {
  const job = jobs.find(id);
  if (job === undefined) throw webErrors.error('web.no-reading');
  return job;
}

function stageLabel(stage: string, t: Messages): string {
  return t.has(`stage.${stage}`) ? t(`stage.${stage}`) : stage;
}

function Reading({ id, job }: { readonly id: string; readonly job: Extract<Job, { readonly state: 'running' }> }) {
  const { t } = useVisit();
  return (
    <div class="prose">
      <h1>{t('reading.title')}</h1>
      <p class="reading" data-steps={`/reading/${id}/steps`}>
        <progress max={job.of} value={job.done} aria-label={t('reading.title')} />{' '}
        <span role="status">{stageLabel(job.stage, t)}</span>
      </p>
      <p class="quiet">{t('reading.wait')}</p>
      <Post action={`/reading/${id}/cancel`}>
        <button type="submit">{t('reading.cancel')}</button>
      </Post>
    </div>
  );
}

function Cancelled() {
  const { t } = useVisit();
  return (
    <div class="prose">
      <h1>{t('reading.cancelled')}</h1>
      <p>
        {t('reading.cancelled.text')} <a href="/sources">{t('nav.sources')}</a>
      </p>
    </div>
  );
}
