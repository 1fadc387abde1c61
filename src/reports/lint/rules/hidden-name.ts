import type { Rule } from '../rule.ts';

/** A name that is sealed, or whose bearer did not consent to being published, in a report that others will read. */
export const hiddenName: Rule = {
  code: 'hidden-name',
  severity: 'error',
  check: (text, { hiddenNames, compareNames }) =>
    (hiddenNames ?? []).length === 0
      ? []
      : text.sentences.flatMap((sentence) =>
          sentence.names
            .filter((name) =>
              (hiddenNames ?? []).some(
                (hidden) =>
                  name.text.includes(hidden) ||
                  hidden === name.text ||
                  lastWord(hidden) === lastWord(name.text) ||
                  compareNames?.(hidden, name.text) === 'same',
              ),
            )
            .map((name) => ({
              start: name.start,
              end: name.end,
              reason: 'This name is sealed, or its bearer has not consented to being named at this level.',
              fix: { advice: 'Use the agreed pseudonym or a description, or get the consent first.' },
            })),
        ),
};

function lastWord(name: string): string {
  return name.split(' ').at(-1) ?? '';
}
