import type { Draft } from '../model/draft.ts';
import type { EntityId } from '../model/entity.ts';
import type { DraftStatement, StatementId } from '../model/statement.ts';

/** Why something was proposed: the rule in words, the words of the text, and what it was concluded from. */
export interface Explanation {
  readonly id: string;
  readonly rule: string;
  /** One sentence. */
  readonly because: string;
  readonly confidence: number;
  readonly passages: readonly string[];
  readonly derivedFrom: readonly Explanation[];
}

/** Rule families by prefix, the longest that fits; each names what the rule looked at. */
const FAMILIES: readonly (readonly [string, string])[] = [
  [
    'act.',
    'a verb or noun of the act stands in this sentence, and its subject, object or preposition names the persons',
  ],
  [
    'penalty.',
    'a penalty with its size follows a word that hands it down, and the person is subject or object of that word',
  ],
  ['law.code', 'a code of laws is named'],
  ['law.law', 'a law is named'],
  [
    'law.article.inherited',
    'an article is named without its code; it has the code of the nearest article that has one',
  ],
  ['law.article', 'an article is named together with its code'],
  ['law.basis.same-offence', 'the same offence stands earlier in this section with its article'],
  ['law.basis.case', 'the penalty follows a conviction in the same case and has its legal basis'],
  ['when.clause', 'the date stands in the same clause as the act'],
  ['when.sentence', 'the date opens the sentence, before its first verb'],
  ['when.story', 'the sentence has no date; the one before it, or the dateline, has'],
  ['when.published', 'the act has no date; this is the first date of the story, or the year of publication'],
  ['when.case', 'the penalty has no date of its own; the conviction in the same case has'],
  ['where.sentence', 'the place stands in the same sentence'],
  ['where.near', 'the place stands in a sentence nearby'],
  ['where.document', 'no place stands near; this is the country that most of the text is about'],
  ['where.case', 'the penalty has no place of its own; the conviction in the same case has'],
  ['case.', 'these steps befall the same person, one after another, in the same passage'],
  ['figure.', 'a number with a noun, or a sum with words for what it is of, stands in the sentence'],
  ['who.', 'a name or a description of a person, a group or a body'],
  ['where.', 'a place of the gazetteer, or a name that a word for places goes with'],
];

/** Explains a statement, or every statement of an entity; empty where the draft has no such id. */
export function explain(draft: Draft, id: string): Explanation[] {
  const byId = new Map(draft.statements.map((statement) => [statement.id as string, statement]));
  const one = byId.get(id);
  if (one !== undefined) return [explained(one, byId, 0)];
  return draft.statements
    .filter((statement) => statement.subject === (id as EntityId))
    .map((statement) => explained(statement, byId, 0));
}

function explained(statement: DraftStatement, byId: ReadonlyMap<string, DraftStatement>, depth: number): Explanation {
  const from = depth > 4 ? [] : (statement.derivedFrom ?? []);
  return {
    id: statement.id,
    rule: statement.rule,
    because: becauseOf(statement.rule),
    confidence: statement.confidence,
    passages: statement.passages.map((passage) => passage.exact),
    derivedFrom: from.flatMap((id: StatementId) => {
      const source = byId.get(id);
      return source === undefined ? [] : [explained(source, byId, depth + 1)];
    }),
  };
}

/** What a rule's name means, in one sentence. */
export function becauseOf(rule: string): string {
  const [, words] =
    FAMILIES.filter(([prefix]) => rule.startsWith(prefix)).sort((a, b) => b[0].length - a[0].length)[0] ?? [];
  return words === undefined ? 'a rule of the name says so' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}
