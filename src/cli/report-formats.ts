import { REPORT_FORMATS, type ReportFormat } from '../work/build-report.ts';
import { badArguments, type Call } from './command.ts';

/** The `--format` of a call: Word and PDF when not given. Throws `cli.bad-arguments`. */
export function formatsOf(call: Call): readonly ReportFormat[] {
  const names = (call.text('format') ?? 'docx,pdf').split(/[\s,]+/).filter(Boolean);
  const formats = names.flatMap((name) => REPORT_FORMATS.find((known) => known === name) ?? []);
  if (formats.length !== names.length || formats.length === 0)
    throw badArguments(call, `a format is one of ${REPORT_FORMATS.join(', ')}`);
  return formats;
}
