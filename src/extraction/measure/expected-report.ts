import type { GoldEvent } from './gold-events.ts';

/** Fields of a record line of examples/report.expected.jsonl that scoring needs. */
interface ExpectedLine {
  readonly type: string;
  readonly id: string;
  readonly names?: readonly { readonly value: string }[];
  readonly acts?: readonly string[];
  readonly when?: { readonly edtf: string } | null;
  readonly places?: readonly string[];
  readonly roles?: readonly { readonly role: string; readonly ref?: string; readonly description?: string }[];
  readonly basis?: readonly { readonly article?: string }[];
  readonly penalty?: {
    readonly span?: string;
    readonly hours?: number;
    readonly money?: { readonly amount: string; readonly currency: string };
  };
  readonly modality?: string;
  readonly attempted?: boolean;
  readonly passages?: readonly { readonly note?: number }[];
}

/** Whom an act was done to, under the names that steps and sanctions give it. */
const SUFFERS = /^(?:victim|accused|respondent|complainant)$/;

/** The events of an expected record, in the shape the scorer compares. */
export function expectedEvents(jsonl: string): GoldEvent[] {
  const lines = jsonl
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line) as ExpectedLine);
  const names = new Map(lines.map(({ id, names: own }) => [id, own?.[0]?.value]));
  return lines.flatMap((line): GoldEvent[] => {
    const act = line.acts?.[0];
    if (line.type !== 'event' || act === undefined) return [];
    const role = line.roles?.find((one) => SUFFERS.test(one.role));
    const victim = role && (role.ref === undefined ? role.description : names.get(role.ref));
    const place = names.get(line.places?.[0] ?? '');
    const { penalty } = line;
    return [
      {
        act,
        notes: (line.passages ?? []).flatMap(({ note }) => note ?? []),
        articles: (line.basis ?? []).flatMap(({ article }) => article ?? []),
        ...(victim !== undefined && { victim }),
        ...(line.when && { date: line.when.edtf }),
        ...(place !== undefined && { place }),
        ...(line.modality !== undefined && { modality: line.modality }),
        ...(penalty?.span !== undefined && { span: penalty.span }),
        ...(penalty?.hours !== undefined && { hours: penalty.hours }),
        ...(penalty?.money && { money: [penalty.money.amount, penalty.money.currency] as const }),
        ...(line.attempted && { attempted: true }),
      },
    ];
  });
}
