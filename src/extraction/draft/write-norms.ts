import type { EntityId } from '../../model/entity.ts';
import type { StatementId } from '../../model/statement.ts';
import { confidenceOf } from '../confidence/confidence.ts';
import type { NamedArticle, NamedLaw } from '../law/articles.ts';
import type { DraftBuilder, Place, Saying } from './builder.ts';

/** Norms of a draft, each made once: codes, laws, and articles as parts of them. */
export class NormWriter {
  readonly #builder: DraftBuilder;
  readonly #author: Saying['says'];
  readonly #laws = new Map<string, EntityId>();
  readonly #articles = new Map<string, { readonly id: EntityId; readonly number: StatementId }>();

  constructor(builder: DraftBuilder, author: Saying['says']) {
    this.#builder = builder;
    this.#author = author;
  }

  law(law: NamedLaw, sentence: Place): EntityId {
    const key = law.title.toLowerCase();
    const known = this.#laws.get(key);
    if (known !== undefined) return known;
    const rule = `law.${law.kind}`;
    const id = this.#builder.entity('norm', rule, confidenceOf(rule));
    this.#laws.set(key, id);
    const saying = this.#saying(sentence, rule);
    this.#builder.say(id, 'kind', { type: 'code', code: kindOf(law) }, saying);
    this.#builder.say(id, 'title', { type: 'text', text: law.title }, saying, { original: law.words });
    return id;
  }

  /** The article's entity and the statement of its number, which inferred values name. */
  article(article: NamedArticle, sentence: Place): { readonly id: EntityId; readonly number: StatementId } {
    const number = article.part === undefined ? article.number : `${article.number}, part ${article.part}`;
    const key = `${article.law?.title.toLowerCase() ?? ''} ${number}`;
    const known = this.#articles.get(key);
    if (known !== undefined) return known;
    const rule = article.inherited ? 'law.article.inherited' : 'law.article';
    const id = this.#builder.entity('norm', rule, confidenceOf(rule));
    const saying = this.#saying(sentence, rule);
    this.#builder.say(id, 'kind', { type: 'code', code: 'norm.article' }, saying);
    const said = this.#builder.say(id, 'number', { type: 'text', text: number }, saying, { original: article.words });
    if (article.law !== undefined) {
      const code = this.law(article.law, sentence);
      this.#builder.say(id, 'part-of', { type: 'ref', ref: code }, saying, {
        original: article.law.words,
        support: article.inherited ? 'inferred' : 'direct',
        ...(article.inherited ? { derivedFrom: [said] } : {}),
      });
    }
    const made = { id, number: said };
    this.#articles.set(key, made);
    return made;
  }

  #saying(sentence: Place, rule: string): Saying {
    return {
      passages: [this.#builder.passage(sentence)],
      says: this.#author,
      modality: 'm.fact',
      polarity: 'yes',
      rule,
      confidence: confidenceOf(rule),
    };
  }
}

function kindOf(law: NamedLaw): string {
  if (law.title === 'Constitution') return 'norm.constitution';
  if (law.kind === 'code') return 'norm.code';
  if (/\bDecree\b/.test(law.title)) return 'norm.decree';
  if (/\b(?:Convention|Covenant)\b/.test(law.title)) return 'norm.treaty';
  return /\bBill\b/.test(law.title) ? 'norm.bill' : 'norm.law';
}
