import type { ConsentPurpose } from '../../model/consent.ts';
import { entityId } from '../../model/entity.ts';
import { parseEdtf } from '../../model/when.ts';
import { webErrors } from '../errors.ts';
import { useVisit } from '../parts/context.ts';
import { Field, Later, Post } from '../parts/form.tsx';
import type { Action } from '../screen.ts';
import { codeLabel } from '../text/labels.ts';

const PURPOSES = ['publish', 'un', 'partners'] as const satisfies readonly ConsentPurpose[];

/** Writes down what a person agreed to or refused; earlier words stay, the last one holds. */
export const saveConsent: Action = async (visit, sent, params) => {
  const person = entityId(params.id ?? '');
  if (person === undefined || (await visit.reader.entity(person, visit.view))?.type !== 'person')
    throw webErrors.error('web.no-record');
  const { purpose: asked, given, day = '', said = '' } = sent.fields;
  const purpose = PURPOSES.find((known) => known === asked);
  if (purpose === undefined || (given !== 'yes' && given !== 'no'))
    throw webErrors.error('web.bad-question', { field: 'purpose' });
  const when = parseEdtf(day.trim());
  if (when === undefined) throw webErrors.error('web.bad-value', { type: 'when' });
  if (said.trim() === '') throw webErrors.error('web.bad-question', { field: 'said' });
  const { work, user: by, view } = visit.deps;
  await work.recordConsent({
    person,
    purpose,
    given: given === 'yes',
    day: when,
    said: said.trim(),
    level: view.level,
    by,
  });
  visit.session.flash = { message: 'flash.consent', args: {} };
  return { to: `/record/${person}#prop-consent` };
};

/** On a person's page: what they agree to, for whom it is said and when. */
export function ConsentForm({ person }: { readonly person: string }) {
  const { t, deps } = useVisit();
  return (
    <details class="consent">
      <summary>{t('consent.title')}</summary>
      <Post action={`/record/${person}/consent`} class="panel stacked" draft="consent">
        <p>{t('consent.text')}</p>
        <Field id="purpose" label={t('consent.purpose')}>
          <select id="purpose" name="purpose">
            {PURPOSES.map((purpose) => (
              <option key={purpose} value={purpose}>
                {codeLabel(`consent.${purpose}`, t)}
              </option>
            ))}
          </select>
        </Field>
        <Field id="given" label={t('consent.given')}>
          <select id="given" name="given">
            <option value="yes">{t('consent.yes')}</option>
            <option value="no">{t('consent.no')}</option>
          </select>
        </Field>
        <Field id="day" label={t('consent.day')}>
          <input id="day" name="day" required value={deps.clock().toISOString().slice(0, 10)} inputMode="numeric" />
        </Field>
        <Field id="said" label={t('consent.said')}>
          <input id="said" name="said" required />
        </Field>
        <p class="do">
          <button type="submit" class="accept">
            {t('settings.save')}
          </button>{' '}
          <Later />
        </p>
      </Post>
    </details>
  );
}
