import { letterOf } from './alphabet.ts';
import { align, type EditCosts, isEnd } from './edit-costs.ts';
import { type Evidence, type EvidenceKind, evidenceWeight } from './evidence.ts';
import type { PartMatch, PartRule } from './match-parts.ts';
import { FAR } from './part-cost.ts';
import type { Role } from './read-name.ts';
import type { ReadyPart } from './ready-name.ts';

/** Why two names came out as they did, as data; the desk puts it in words. */
export interface Explanation {
  /** Version of the learned costs. */
  readonly table: string;
  readonly parts: readonly ExplainedPart[];
  readonly contradictions: number;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly relation: string; readonly weight: number }[];
}

export interface ExplainedPart {
  /** As written; missing where this name leaves the part out. */
  readonly a?: string;
  readonly b?: string;
  readonly role: Role;
  readonly rule: PartRule;
  /** Nats. */
  readonly cost?: number;
  /** What it adds to the log-odds, in nats: rarity less cost, or a contradiction's price. */
  readonly weight: number;
  /** Of two names of one place: when each was the official one. */
  readonly official?: PartMatch['official'];
  /** Letters that stood for each other where they differ, with their cost in nats. `^` and `$` are the word's ends. */
  readonly chunks?: readonly { readonly a: string; readonly b: string; readonly cost: number }[];
}

/** Puts the parts of a comparison into plain data. */
export function explain(matches: readonly PartMatch[], evidence: readonly Evidence[], costs: EditCosts): Explanation {
  const parts = matches.map((match): ExplainedPart => {
    const { a, b, role, rule, cost, weight, official } = match;
    const chunks =
      a?.length === 1 && b?.length === 1 && (rule === 'spelling' || rule === 'contradicted')
        ? chunksOf(a[0], b[0], costs)
        : undefined;
    return {
      ...(a === undefined ? {} : { a: written(a) }),
      ...(b === undefined ? {} : { b: written(b) }),
      role,
      rule: rule === 'spelling' && weight < -0.5 ? 'contradicted' : rule,
      ...(cost === undefined || cost >= FAR ? {} : { cost: rounded(cost) }),
      weight: rounded(weight),
      ...(official === undefined ? {} : { official }),
      ...(chunks === undefined ? {} : { chunks }),
    };
  });
  return {
    table: costs.version,
    parts,
    contradictions: parts.filter((part) => part.rule === 'contradicted').length,
    evidence: evidence.map((item) => ({ ...item, weight: evidenceWeight(item) })),
  };
}

function chunksOf(
  a: ReadyPart | undefined,
  b: ReadyPart | undefined,
  costs: EditCosts,
): ExplainedPart['chunks'] | undefined {
  if (a === undefined || b === undefined) return undefined;
  return align(a.word, b.word, costs)?.flatMap((step) => {
    const left = spelled(step.a);
    const right = spelled(step.b);
    return left === right ? [] : [{ a: left, b: right, cost: rounded(step.cost) }];
  });
}

function spelled(symbols: Uint8Array): string {
  return [...symbols].map((symbol) => (isEnd(symbol) ? (symbol === 1 ? '^' : '$') : letterOf(symbol))).join('');
}

const written = (parts: readonly ReadyPart[]): string => parts.map((part) => part.written).join(' ');
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
