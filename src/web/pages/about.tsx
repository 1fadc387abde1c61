import { useVisit } from '../parts/context.ts';
import type { Screen } from '../screen.ts';

const PROMISES = ['sources', 'decides', 'offline', 'encrypted', 'history'] as const;
const LIMITS = ['running', 'malware', 'quorum', 'deniability', 'tor', 'extraction', 'captures'] as const;

/** What Khronika promises, and what it does not. */
export const about: Screen = async (visit) => ({
  title: visit.t('nav.about'),
  data: {
    version: visit.deps.version ?? '',
    promises: PROMISES.map((id) => visit.t(`promise.${id}`)),
    limits: LIMITS.map((id) => visit.t(`limit.${id}`)),
  },
  page: () => <About />,
});

function About() {
  const { t, deps } = useVisit();
  return (
    <div class="prose">
      <h1>{t('about.title')}</h1>
      <p class="lead">{t('about.lead')}</p>
      <h2>{t('about.promises')}</h2>
      <ul>
        {PROMISES.map((id) => (
          <li key={id}>{t(`promise.${id}`)}</li>
        ))}
      </ul>
      <h2>{t('about.limits')}</h2>
      <ul>
        {LIMITS.map((id) => (
          <li key={id}>{t(`limit.${id}`)}</li>
        ))}
      </ul>
      <h2>{t('about.licence')}</h2>
      <p>{t('about.licence.text')}</p>
      {deps.version === undefined ? null : <p class="quiet">{t('about.version', { version: deps.version })}</p>}
    </div>
  );
}
