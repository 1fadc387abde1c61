import type { Rule } from '../rule.ts';

/** Pages die; a report that is sued over years later needs its copies. Only asked where the caller knows the copies. */
export const addressNotArchived: Rule = {
  code: 'address-not-archived',
  severity: 'advice',
  check: (text, { isArchived }) =>
    isArchived === undefined
      ? []
      : text.addresses
          .filter((one) => one.full && !isArchived(one.text))
          .map((one) => ({
            start: one.start,
            end: one.end,
            reason: 'The record holds no archived copy of this address.',
            fix: { advice: 'Capture it, and cite the copy beside the address.' },
          })),
};
