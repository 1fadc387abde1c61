import { webErrors } from '../errors.ts';
import type { Action } from '../screen.ts';
import { LOCALES } from '../text/messages.ts';

/** The interface's language, for this session. */
export const setLanguage: Action = async (visit, sent) => {
  const locale = LOCALES.find((known) => known === sent.fields.locale);
  if (locale === undefined) throw webErrors.error('web.bad-question', { field: 'locale' });
  visit.session.locale = locale;
  return { to: sent.fields.back ?? '/' };
};
