import type { Document } from '../../model/document.ts';
import type { Finding } from './finding.ts';
import { LintText } from './lint-text.ts';
import type { LintOptions } from './options.ts';
import type { Place, Rule } from './rule.ts';
import { RULES } from './rules/list.ts';
import { suppressionFor } from './suppressions.ts';

/** Checks a document against itself and against what the caller knows of its sources. Findings by place; pure. */
export function lintDocument(document: Document, options: LintOptions = {}): readonly Finding[] {
  const text = new LintText(document);
  const findings = RULES.flatMap((rule) => findingsOf(rule, text, options));
  findings.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
  return [...answered(findings, options), ...refusedSuppressions(findings, options)];
}

function findingsOf(rule: Rule, text: LintText, options: LintOptions): Finding[] {
  const configured = options.severities?.[rule.code];
  if (configured === 'off') return [];
  return rule.check(text, options).map((place) => finding(rule, place, text, configured));
}

function finding(rule: Rule, place: Place, text: LintText, configured: Finding['severity'] | undefined): Finding {
  const span = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: text.points.fromUnits(start),
    end: text.points.fromUnits(end),
    quote: text.text.slice(start, end),
  });
  const block = text.blocks.find((one) => one.start <= place.start && place.start <= one.end);
  const page = block === undefined ? undefined : text.document.blocks[block.index]?.page;
  return {
    code: rule.code,
    severity: configured ?? place.severity ?? rule.severity,
    ...span(place),
    ...(page === undefined ? {} : { page }),
    ...(block?.note === undefined ? {} : { note: block.note }),
    reason: place.reason,
    ...(place.fix === undefined ? {} : { fix: place.fix }),
    ...(place.also === undefined ? {} : { also: place.also.map(span) }),
  };
}

function answered(findings: readonly Finding[], options: LintOptions): Finding[] {
  return findings.map((one) => {
    const by = suppressionFor(one, options.suppressions ?? []);
    return by === undefined ? one : { ...one, suppressed: by.reason };
  });
}

/** A suppression without a reason, or one that meets no finding, is a finding itself. */
function refusedSuppressions(findings: readonly Finding[], options: LintOptions): Finding[] {
  return (options.suppressions ?? []).flatMap((one): Finding[] => {
    const place = { start: one.start ?? 0, end: one.start ?? 0, quote: '' };
    if (one.reason === '')
      return [
        {
          code: 'suppression-without-reason',
          severity: 'error',
          ...place,
          reason: `The suppression of ${one.code} gives no reason, so it has no effect.`,
          fix: { advice: 'Write after the code why the finding may stand.' },
        },
      ];
    if (findings.some((found) => suppressionFor(found, [one]) !== undefined)) return [];
    return [
      {
        code: 'suppression-unused',
        severity: 'advice',
        ...place,
        reason: `The suppression of ${one.code} meets no finding.`,
        fix: { advice: 'Take it out.' },
      },
    ];
  });
}
