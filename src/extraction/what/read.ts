import type { Document } from '../../model/document.ts';
import type { ToldFigures } from '../draft/write-figures.ts';
import { findFigures } from '../figures/figures.ts';
import { whatPack } from '../languages/packs.ts';
import { findArticles, findLaws, type NamedArticle, type NamedLaw } from '../law/articles.ts';
import { findOffences } from '../law/offences.ts';
import type { Mention } from '../mentions.ts';
import { type Attribution, attributionsOf } from '../says/attribution.ts';
import type { Sentence, Token } from '../text/sentence.ts';
import { asOfDate, attachDate } from '../when/attach.ts';
import type { PlacedDate } from '../when/expression.ts';
import { findDates } from '../when/find.ts';
import { type ResolvedDate, resolveDates } from '../when/resolve.ts';
import { withStoryDates } from '../when/undated.ts';
import { actsOf } from './acts.ts';
import { closedTrials } from './closed-trials.ts';
import { englishActs, englishVerbWords } from './english.ts';
import { Entries } from './entries.ts';
import { withoutMentioned } from './mentioned.ts';
import type { ReadOptions } from './options.ts';
import { asAccused } from './ordinary-crime.ts';
import { confirmedSizes } from './penalties/confirmed.ts';
import { penaltyActs } from './penalties/handed-down.ts';
import { sizesForNames } from './penalties/sizes-for.ts';
import { readOut, sizesOfGerunds, statedSizes, withoutDoubles } from './penalties/stated.ts';
import { withTerm } from './penalties/terms.ts';
import type { PlaceContext } from './places.ts';
import { retagged } from './retagged.ts';
import { russianActsOf } from './russian/acts.ts';
import { bulletinDay, carries, dateline, dayOfIncident, isElsewhen, type Story, unlessPast } from './story-day.ts';
import type { Telling } from './telling.ts';
import type { ToldAct } from './told-act.ts';
import { verbGroups } from './verb-groups.ts';
import { SentenceView } from './view.ts';

export interface Reading {
  readonly tellings: readonly Telling[];
  readonly laws: readonly {
    readonly law: NamedLaw;
    readonly sentence: { readonly start: number; readonly end: number };
  }[];
  readonly dates: readonly ResolvedDate[];
  readonly figures: readonly ToldFigures[];
}

/** Reads every sentence once: dates, laws, acts with roles, and what belongs to each act. Linear in the text. */
export function readSentences(
  doc: Document,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  context: PlaceContext,
  options: ReadOptions,
): Reading {
  const { text } = doc;
  const sections = sectionsOf(doc);
  const dates = resolveDates(datesOf(text, sentences, sections), options.published);
  const datesBySentence = group(dates, (date) => date.sentence);
  const mentionsBySentence = group(mentions, (mention) => mention.sentence);
  const tellings: Telling[] = [];
  const figures: ToldFigures[] = [];
  const laws: { law: NamedLaw; sentence: { start: number; end: number } }[] = [];
  let lawBefore: NamedLaw | undefined;
  let story: Story | undefined;
  const entries = new Entries();

  for (const sentence of sentences) {
    const pack = whatPack(sentence.language);
    const own = datesBySentence.get(sentence.index) ?? [];
    const here = (mentionsBySentence.get(sentence.index) ?? []).toSorted((a, b) => a.start - b.start || b.end - a.end);
    const named = findLaws(text, pack.law, sentence.start, sentence.end);
    const articles = findArticles(text, pack.law, named, sentence.start, sentence.end, lawBefore);
    for (const law of named) laws.push({ law, sentence });
    lawBefore = articles.findLast((article) => article.law !== undefined)?.law ?? lawBefore;

    const tokens = nameTokens(sentence.tokens, here);
    const groups = sentence.language === 'ru' ? [] : verbGroups(retagged(tokens, englishVerbWords), englishVerbWords);
    entries.note(text, sentence, here);
    const view = new SentenceView(text, sentence, groups, here, entries.of(sentence));
    const isDated = (start: number, end: number): boolean => own.some((date) => date.start >= start && date.end <= end);
    const country = context.countryOf(sentence);
    const money = country === undefined ? options : { ...options, country };
    const acts = isHeading(doc, sentence) && !isHeadline(view) ? [] : actsIn(view, isDated, money);
    story = bulletinDay(text, sentence, own) ?? story;
    const firstTelling = tellings.length;
    const tellFigures = (attributions: readonly Attribution[]): void => {
      const found = findFigures(text, sentence, own, tellings.slice(firstTelling), options.style);
      if (found.length > 0)
        figures.push({
          sentence,
          figures: found,
          dates: own,
          places: here.filter((mention) => mention.type === 'place'),
          attributions,
        });
    };
    if (acts.length === 0) {
      tellFigures(attributionsOf(view, pack.saying));
      story =
        dateline(text, sentence, own, groups.length) ??
        dayOfIncident(sentence, own, groups) ??
        unlessPast(story, sentence, own);
      continue;
    }
    const attributions = attributionsOf(view, pack.saying);
    const heads = groups.map((one) => view.startOf(one.head));
    const asOf = asOfDate(own);
    const places = here.filter((mention) => mention.type === 'place');
    const span = {
      index: sentence.index,
      start: sentence.start,
      end: sentence.end,
      block: sentence.block,
      section: sections[sentence.block] ?? 0,
    };
    const offences = acts.map((act) =>
      takesOffence(act)
        ? findOffences(text, act.penalty ? act.clause.start : act.end, sentence.end, pack.offences)
        : [],
    );
    let incident: Story | undefined;
    acts.forEach((act, i) => {
      // What somebody is charged with is no act of the record: "for holding an assembly".
      if (!isTold(view, act) && offences.flat().some(({ start, end }) => act.start >= start && act.start < end)) return;
      const attached = attachDate(
        text,
        act,
        sentence,
        notOfLaterVerbs(view, act, own),
        heads,
        joinedWith(view, act),
        leadersOf(view, act),
      );
      const running = incident ?? story;
      const carried =
        attached === undefined &&
        running !== undefined &&
        (running === incident || !isElsewhen(running, sentence, own)) &&
        carries(act, running, span)
          ? { ...running.date, how: 'story' as const }
          : undefined;
      const date = attached ?? carried;
      // "was held three weeks earlier; he was kept for six hours": the rest of the sentence is at that day.
      if (attached?.date.grain === 'day' && act.earlier && !act.nominal)
        incident = { date: attached, sentence: sentence.index, block: sentence.block };
      if (date !== undefined && !act.nominal && !act.earlier && date.date.grain === 'day') {
        if (story?.heading !== true || story.block !== sentence.block)
          story = { date, sentence: sentence.index, block: sentence.block };
      }
      const located = context.attach(act, places, sentence.index);
      tellings.push({
        act,
        sentence: span,
        ...(date === undefined ? {} : { date }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(located === undefined ? {} : { located }),
        offences: offences[i] ?? [],
        articles: articlesOf(act, acts, articles),
        attributions,
      });
    });
    story = unlessPast(story, sentence, own);
    tellFigures(attributions);
  }
  return {
    tellings: options.published === undefined ? tellings : withStoryDates(tellings, dates, options.published),
    laws,
    dates,
    figures,
  };
}

function isHeading(doc: Document, sentence: Sentence): boolean {
  if (doc.blocks[sentence.block]?.kind === 'heading') return true;
  // Numbered, short and without an end: a heading that the reader took for a paragraph.
  return (
    sentence.end - sentence.start < 90 &&
    /^\s*\d+(?:\.\d+)*\.?\s+\p{Lu}[^.!?]*$/u.test(doc.text.slice(sentence.start, sentence.end))
  );
}

/** "Court jails N": a heading tells an act only with a verb of its own and somebody named. */
function isHeadline(view: SentenceView): boolean {
  return (
    view.groups.some((group) => group.form === 'finite') &&
    view.mentions.some((mention) => mention.form === 'name' && /^(?:person|org)$/.test(mention.type))
  );
}

/** A word inside a name is no verb, whatever the tagger thinks: "Live Journal". */
function nameTokens(tokens: readonly Token[], mentions: readonly Mention[]): readonly Token[] {
  const names = mentions.filter((mention) => mention.form === 'name');
  if (names.length === 0) return tokens;
  return tokens.map((token) =>
    (token.pos === 'VERB' || token.pos === 'AUX' || (token.pos === 'CCONJ' && token.text !== token.lower)) &&
    names.some((name) => token.start >= name.start && token.end <= name.end)
      ? { ...token, pos: 'PROPN' }
      : token,
  );
}

/** Dates without those that stand with the subject of a verb further on: "was held and three days later a court …". */
function notOfLaterVerbs(view: SentenceView, act: ToldAct, dates: readonly ResolvedDate[]): readonly ResolvedDate[] {
  const later = view.groups.filter(
    (group) => group.subject !== undefined && view.startOf(group.head) > act.end && !group.relative,
  );
  return dates.filter(
    (date) =>
      !later.some(
        ({ subject, first }) =>
          subject !== undefined &&
          view.startOf(subject.from) > act.start &&
          date.start >= view.startOf(subject.from) &&
          date.end <= view.startOf(first),
      ),
  );
}

/** Told by a finite verb: "was released", "got three years" are no part of an offence, "holding a rally" may be. */
function isTold(view: SentenceView, act: ToldAct): boolean {
  const group = view.groups.find((one) => view.startOf(one.head) === act.start);
  return group?.form === 'finite';
}

/** Where the verbs stand that an act's verb shares its subject with, the first of them first. */
function leadersOf(view: SentenceView, act: ToldAct): number[] {
  const leaders: number[] = [];
  let group = view.groups.find((one) => view.startOf(one.head) === act.start);
  while (group?.shares !== undefined && leaders.length < 6) {
    group = view.groups[group.shares];
    if (group !== undefined) leaders.unshift(view.startOf(group.head));
  }
  return leaders;
}

/** Where the verbs stand that share the subject of an act's verb, told in the same breath. */
function joinedWith(view: SentenceView, act: ToldAct): number[] {
  const at = view.groups.findIndex((group) => view.startOf(group.head) === act.start);
  if (at < 0) return [];
  return view.groups.flatMap((group, i) => {
    if (i <= at || group.relative) return [];
    // "in a trial held on 5 May", "for allegedly possessing books on 5 May": such verbs stand in nobody's way.
    if (group.form === 'participle' || group.form === 'ing') return [view.startOf(group.head)];
    if (group.form !== 'finite') return [];
    let shares = group.shares;
    for (let hops = 0; shares !== undefined && hops < 6; hops++) {
      if (shares === at) return [view.startOf(group.head)];
      shares = view.groups[shares]?.shares;
    }
    return [];
  });
}

function actsIn(view: SentenceView, isDated: (start: number, end: number) => boolean, options: ReadOptions): ToldAct[] {
  if (view.sentence.language === 'ru') return russianActsOf(view, options);
  const { penalties } = whatPack('en');
  const told = actsOf(view, englishActs, isDated);
  const forNames = sizesForNames(view, penalties, options);
  const from = forNames[0]?.start ?? view.sentence.end;
  // What is told person by person is not handed to all of them as well.
  const handed = penaltyActs(view, englishActs.lexicon, penalties, options, isDated).filter((act) => act.start < from);
  const plain = [
    ...statedSizes(view, penalties, options),
    ...sizesOfGerunds(view, penalties, options),
    ...(handed.length === 0 ? readOut(view, penalties, options) : []),
    ...confirmedSizes(view, told, penalties, options),
    ...forNames,
  ].filter((act) => !handed.some((other) => other.start === act.start));
  const acts = withoutMentioned(withoutDoubles(told, [...handed, ...plain])).map((act) =>
    withTerm(view.text, act, view.sentence.end),
  );
  return [...acts, ...closedTrials(view, acts)].map((act) => asAccused(view.text, act, view.sentence.end));
}

function takesOffence(act: ToldAct): boolean {
  return (
    /^(?:P\.(?:CHARGE|CONVICT|REMAND|ACQUIT|INVEST|TRIAL)|S\.|A\.DETAIN|M\.CUSTODY)/.test(act.code) && !act.nominal
  );
}

/** Taken, or brought to court: rests on the article that follows only where no charge or sentence stands nearer to it. */
const ON_THE_WAY = /^(?:A\.(?:DETAIN|MASSDET|PREVENT)|P\.TRIAL)$/;
const UNDER_LAW = /^(?:P\.(?:CHARGE|CONVICT)|S\.)/;

/** Articles that stand after an act and before the articles of a later one. */
function articlesOf(
  act: ToldAct,
  acts: readonly ToldAct[],
  articles: readonly NamedArticle[],
): readonly NamedArticle[] {
  const after = articles.filter((article) => article.start >= act.start);
  const first = after[0];
  if (first === undefined)
    return articles.filter((article) => article.start >= act.clause.start && article.end <= act.clause.end);
  if (
    ON_THE_WAY.test(act.code) &&
    acts.some((other) => UNDER_LAW.test(other.code) && other.start > act.start && other.start < first.start)
  )
    return [];
  // Acts side by side share the articles that follow them; an article ends with the next act after it.
  const next = acts.find((other) => other.start > first.start);
  return after.filter((article) => next === undefined || article.start < next.start);
}

function datesOf(text: string, sentences: readonly Sentence[], sections: readonly number[]): PlacedDate[] {
  return sentences.flatMap((sentence) =>
    findDates(text, whatPack(sentence.language).dates, sentence.start, sentence.end).map((date) => ({
      ...date,
      sentence: sentence.index,
      block: sentence.block,
      section: sections[sentence.block] ?? 0,
    })),
  );
}

/** For every block the number of headings up to it. */
function sectionsOf(doc: Document): number[] {
  let section = 0;
  return doc.blocks.map((block) => (block.kind === 'heading' ? ++section : section));
}

function group<T>(items: readonly T[], key: (item: T) => number): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const item of items) {
    const list = map.get(key(item));
    if (list === undefined) map.set(key(item), [item]);
    else list.push(item);
  }
  return map;
}
