import { SEVERITIES, type Severity } from '../reports/lint/finding.ts';
import { RULES } from '../reports/lint/rules/list.ts';

/** From `code=advice,other=off`; undefined where a code or a severity is unknown. */
export function severitiesOf(text: string): Readonly<Record<string, Severity | 'off'>> | undefined {
  const severities: Record<string, Severity | 'off'> = {};
  for (const part of text.split(',').filter(Boolean)) {
    const [code = '', how = ''] = part.trim().split('=');
    const severity = how === 'off' ? how : SEVERITIES.find((known) => known === how);
    if (severity === undefined || !RULES.some((rule) => rule.code === code)) return undefined;
    severities[code] = severity;
  }
  return severities;
}
