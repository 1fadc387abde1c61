import type { Statement } from './statement.ts';

/** What a person is asked to agree to; codes `consent.publish` and so on of the vocabulary. */
export type ConsentPurpose = 'publish' | 'un' | 'partners';

export type Consent = 'given' | 'refused' | 'unasked';

type Said = Pick<Statement, 'prop' | 'value' | 'status' | 'polarity' | 'asOf' | 'qualifiers' | 'at'>;

/**
 * A person's last accepted word on a purpose (MODEL 1.4): a no, and a yes that was taken back or has run out by `day`
 * (YYYY-MM-DD), are refusals.
 *
 * @param statements about the person, of every level: a refusal that one does not see holds all the same
 */
export function consentOn(statements: readonly Said[], purpose: ConsentPurpose, day?: string): Consent {
  const last = statements
    .filter(({ prop, status }) => prop === 'consent' && status === 'accepted')
    .filter(({ value }) => value.type === 'code' && value.code === `consent.${purpose}`)
    .sort((a, b) => (saidOn(a) < saidOn(b) ? -1 : saidOn(a) > saidOn(b) ? 1 : a.at < b.at ? -1 : 1))
    .at(-1);
  if (last === undefined) return 'unasked';
  const until = last.qualifiers?.until?.to;
  const over = until !== undefined && day !== undefined && until < day;
  return last.polarity === 'yes' && !over ? 'given' : 'refused';
}

/** The day it was said, or else the day it was recorded. */
function saidOn({ asOf, at }: Said): string {
  return asOf?.from ?? at.slice(0, 10);
}
