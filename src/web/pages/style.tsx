import { Confidence, LevelChip, ModalityChip, StatusChip } from '../parts/chips.tsx';
import { useVisit } from '../parts/context.ts';
import { Field } from '../parts/form.tsx';
import type { Screen } from '../screen.ts';
import { MODALITIES } from '../text/modalities.ts';

const LEVELS = [0, 1, 2, 3, 4] as const;
const STATUSES = ['draft', 'accepted', 'rejected', 'disputed', 'superseded', 'retracted'] as const;
const KINDS = ['act', 'when', 'who', 'where', 'law', 'sum', 'other'] as const;

/** The pieces pages are made of, in all their states. */
export const style: Screen = async (visit) => ({
  title: visit.t('style.title'),
  data: { modalities: MODALITIES, statuses: STATUSES, marks: KINDS },
  page: () => <Style />,
});

function Style() {
  const { t } = useVisit();
  return (
    <>
      <h1>{t('style.title')}</h1>
      <h2>{t('style.type')}</h2>
      <div class="prose">
        <p class="lead">{t('about.lead')}</p>
        <p lang="ru">Съешь же ещё этих мягких французских булок, да выпей чаю. № 164, «цитата».</p>
        <p lang="kk">Әлем, ғалым, қала, жаңа, өзен, ұлт, үй, һәм, ішкі — ӘҒҚҢӨҰҮҺІ.</p>
        <p lang="uz">Oʻzbekiston, gʻalaba, sharh — Ўзбекистон, ғалаба, қонун, ҳуқуқ.</p>
        <p lang="ar" dir="rtl">
          اعتُقل الصحفي في المدينة في 8 آب 2011.
        </p>
      </div>
      <h2>{t('style.modality')}</h2>
      <p class="row-of">
        {MODALITIES.map((modality) => (
          <ModalityChip key={modality} modality={modality} always />
        ))}
      </p>
      <h2>{t('style.marks')}</h2>
      <p class="text">
        {KINDS.map((kind) => (
          <span key={kind}>
            <mark class={`k-${kind} m-fact`}>{t(`mark.${kind}`)}</mark>{' '}
            <mark class={`k-${kind} m-fact accepted`}>{t('status.accepted')}</mark>{' '}
          </span>
        ))}
      </p>
      <h2>{t('style.level')}</h2>
      <p class="row-of">
        {LEVELS.map((level) => (
          <LevelChip key={level} level={level} />
        ))}
      </p>
      <h2>{t('style.status')}</h2>
      <p class="row-of">
        {STATUSES.map((status) => (
          <StatusChip key={status} status={status} />
        ))}
        <Confidence value={0.93} />
        <Confidence value={0.4} />
      </p>
      <h2>{t('style.forms')}</h2>
      <form class="panel filters" method="get" action="/style">
        <Field id="s-text" label={t('search.words')} hint={t('search.help')}>
          <input id="s-text" name="words" aria-describedby="s-text-hint" />
        </Field>
        <Field id="s-select" label={t('search.type')}>
          <select id="s-select" name="type">
            <option>{t('filter.any')}</option>
          </select>
        </Field>
        <button type="submit">{t('filter.do')}</button>{' '}
        <button type="submit" class="accept">
          {t('answer.accept')}
        </button>{' '}
        <button type="submit" disabled>
          {t('answer.reject')}
        </button>
      </form>
      <h2>{t('style.notices')}</h2>
      <p class="banner">{t('example.banner')}</p>
      <div class="flash">
        <p>{t('flash.undone')}</p>
      </div>
      <p class="warning">
        <b>{t('warning.label')}</b> {t('note.missing')}
      </p>
      <p>
        <progress max={10} value={4} aria-label={t('sources.review')} />
      </p>
    </>
  );
}
