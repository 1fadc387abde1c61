import type { EntityId } from '../../model/entity.ts';
import type { Modality, Polarity, Speaker, StatementId } from '../../model/statement.ts';
import type { Value } from '../../model/value.ts';
import { leadingStep, type Proceeding } from '../cases/proceedings.ts';
import { confidenceOf } from '../confidence/confidence.ts';
import type { NamedArticle } from '../law/articles.ts';
import { type OffenceGrammar, offenceKey, sameOffence } from '../law/offences.ts';
import type { SayingWords } from '../says/attribution.ts';
import type { NoteSupport } from '../says/notes.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Candidate } from '../what/events.ts';
import type { Telling } from '../what/telling.ts';
import { boundsOf } from '../when/bounds.ts';
import type { ResolvedDate } from '../when/resolve.ts';
import type { DraftBuilder, Saying } from './builder.ts';
import type { NormWriter } from './write-norms.ts';

export interface WritingContext {
  readonly text: string;
  readonly builder: DraftBuilder;
  readonly norms: NormWriter;
  readonly notes: NoteSupport;
  /** The source itself, where every speaker chain begins. */
  readonly author: readonly Speaker[];
  readonly saying: (language: string) => SayingWords;
  readonly offences: (language: string) => OffenceGrammar;
  readonly sentences: readonly Sentence[];
}

interface Written {
  readonly id: EntityId;
  readonly when?: StatementId;
  readonly where?: StatementId;
  readonly basis: readonly { readonly statement: StatementId; readonly value: Value; readonly offence?: string }[];
}

/** Offences whose stems agree this far are one and the same. */
const SAME_OFFENCE = 0.6;
/** Offences with an article that are looked back at. */
const NEAR_OFFENCES = 60;

export function writeEvents(
  candidates: readonly Candidate[],
  proceedings: readonly Proceeding[],
  context: WritingContext,
): void {
  const written: Written[] = [];
  const known: {
    readonly key: ReadonlySet<string>;
    readonly article: NamedArticle;
    readonly telling: Telling;
    readonly statement: StatementId;
  }[] = [];
  const caseOf = new Map<number, Proceeding>();
  for (const proceeding of proceedings) for (const step of proceeding.steps) caseOf.set(step, proceeding);

  candidates.forEach((candidate, i) => {
    written.push(write(candidate, i));
  });
  candidates.forEach((candidate, i) => {
    inherit(candidate, i);
  });
  writeCases();

  function write(candidate: Candidate, i: number): Written {
    const { builder } = context;
    const lead = candidate.tellings[0] as Telling;
    const saying = sayingOf(candidate, lead);
    const id = builder.entity('event', saying.rule, saying.confidence);
    builder.say(id, 'act', { type: 'code', code: candidate.code }, saying, {
      original: context.text.slice(lead.act.start, lead.act.end),
    });
    const dated = ['clause', 'sentence', 'story', 'published'].flatMap((how) =>
      (how === 'published' || how === 'story') && leadOf(candidate, i) !== undefined
        ? []
        : candidate.tellings
            .filter((telling) => telling.date?.how === how)
            // A summary gives the month, the section the day.
            .toSorted((a, b) => Number(b.date?.date.grain === 'day') - Number(a.date?.date.grain === 'day')),
    )[0];
    const when = dated?.date === undefined ? undefined : sayWhen(id, dated, dated.date.date, dated.date.how);
    const where = takesPlaceOfAnother(candidate, i) ? undefined : sayWhere(id, candidate);
    for (const fill of candidate.roles) {
      const value: Value =
        fill.mention === undefined ? { type: 'text', text: fill.text } : { type: 'ref', ref: fill.mention.entity };
      const count = fill.mention?.count;
      const more = { original: fill.text, ...(count === undefined ? {} : { qualifiers: { count } }) };
      builder.say(id, fill.role, value, saying, more);
      if (fill.role === 'victim' && isCriminalStep(candidate.code)) builder.say(id, 'accused', value, saying, more);
    }
    const target = candidate.tellings.map((telling) => telling.act.target).find((one) => one !== undefined);
    if (target !== undefined)
      builder.say(id, 'target', { type: 'text', text: target.text.replace(/\s+/g, ' ') }, saying, {
        original: target.text,
      });
    const things = candidate.tellings.flatMap((telling) => telling.act.objects ?? []);
    for (const thing of things.filter((one, at) => things.findIndex((other) => other.entity === one.entity) === at)) {
      builder.say(id, 'target', { type: 'ref', ref: thing.entity }, saying, {
        original: context.text.slice(thing.start, thing.end),
      });
    }
    writePenalty(id, candidate, saying);
    if (candidate.tellings.some((telling) => telling.act.status === 'attempted'))
      builder.say(id, 'attempted', { type: 'flag', flag: true }, saying);
    if (candidate.code === 'A.BLOCK') {
      const court = /\bcourt\b|суд/iu.test(context.text.slice(lead.act.clause.start, lead.act.clause.end));
      builder.say(id, 'mechanism', { type: 'code', code: court ? 'mech.court-order' : 'mech.unspecified' }, saying, {
        support: court ? 'direct' : 'inferred',
      });
    }
    const basis = candidate.tellings.flatMap((telling) => writeBasis(id, candidate, telling));
    return { id, basis, ...(when === undefined ? {} : { when }), ...(where === undefined ? {} : { where }) };
  }

  function sayWhen(id: EntityId, telling: Telling, date: ResolvedDate, how: string): StatementId | undefined {
    const when = date.edtf === undefined ? undefined : boundsOf(date.edtf);
    if (when === undefined) return undefined;
    const rule = `when.${how}.${date.rule}`;
    const own = sayingOf(undefined, telling);
    const named =
      date.sentence === telling.sentence.index || date.phrase === '' ? undefined : context.sentences[date.sentence];
    const passages = named === undefined ? own.passages : [...own.passages, context.builder.passage(named)];
    const saying = { ...own, passages, rule, confidence: confidenceOf(rule) };
    const phrase = date.phrase === '' ? {} : { phrase: date.phrase };
    const anchor = date.anchor === undefined ? {} : { anchor: date.anchor };
    return context.builder.say(id, 'when', { type: 'when', when: { ...when, ...phrase, ...anchor } }, saying, {
      ...(date.phrase === '' ? {} : { original: date.phrase }),
      support: how === 'published' ? 'context' : how === 'story' || date.anchor !== undefined ? 'inferred' : 'direct',
    });
  }

  function languageOf(telling: Telling): string {
    return context.sentences[telling.sentence.index]?.language ?? 'en';
  }

  /** The step of the same case whose date and place this one takes. */
  function leadOf(candidate: Candidate, i: number): Candidate | undefined {
    const proceeding = caseOf.get(i);
    const from = proceeding === undefined ? undefined : leadingStep(candidates, proceeding, i);
    return from === undefined || isDatedItself(candidate) ? undefined : candidates[from];
  }

  function takesPlaceOfAnother(candidate: Candidate, i: number): boolean {
    const proceeding = caseOf.get(i);
    const from = proceeding === undefined ? undefined : leadingStep(candidates, proceeding, i);
    const lead = from === undefined ? undefined : candidates[from];
    return lead !== undefined && isPlacedItself(lead) && !isPlacedItself(candidate);
  }

  /** The nearest telling counts: its own sentence before one nearby, and both before what the document is about. */
  function sayWhere(id: EntityId, candidate: Candidate): StatementId | undefined {
    const placed = ['sentence', 'near', 'document'].flatMap((how) =>
      candidate.tellings.filter((telling) => telling.located?.how === how),
    )[0];
    if (placed?.located === undefined) return undefined;
    const { how, places } = placed.located;
    const rule = `where.${how}`;
    const own = sayingOf(undefined, placed);
    const named = places
      .flatMap((place) => context.sentences[place.sentence] ?? [])
      .filter((one) => one.index !== placed.sentence.index);
    const passages = [...own.passages, ...named.map((one) => context.builder.passage(one))];
    const saying = { ...own, passages, rule, confidence: confidenceOf(rule) };
    let said: StatementId | undefined;
    for (const place of places) {
      said = context.builder.say(id, 'where', { type: 'ref', ref: place.entity }, saying, {
        original: context.text.slice(place.start, place.end),
        support: how === 'sentence' ? 'direct' : how === 'near' ? 'inferred' : 'context',
      });
    }
    const { town } = placed.located;
    const told = town === undefined ? undefined : context.sentences[town.sentence];
    if (town !== undefined && told !== undefined) {
      const around = {
        ...own,
        passages: [...own.passages, context.builder.passage(told)],
        rule: 'where.document',
        confidence: confidenceOf('where.document'),
      };
      context.builder.say(id, 'where', { type: 'ref', ref: town.entity }, around, {
        original: context.text.slice(town.start, town.end),
        support: 'context',
      });
    }
    return said;
  }

  function writePenalty(id: EntityId, candidate: Candidate, saying: Saying): void {
    const { penalty } = candidate;
    if (penalty === undefined) return;
    const { builder, text } = context;
    const original = text.slice(penalty.start, penalty.end);
    const more = {
      original,
      ...(candidate.sameAmount ? { support: 'inferred' as const } : {}),
    };
    if (penalty.span !== undefined) builder.say(id, 'span', { type: 'span', span: penalty.span }, saying, more);
    if (penalty.money !== undefined) builder.say(id, 'money', { type: 'money', money: penalty.money }, saying, more);
    if (penalty.hours !== undefined)
      builder.say(id, 'hours', { type: 'quantity', quantity: penalty.hours }, saying, more);
    if (penalty.days !== undefined) builder.say(id, 'days', { type: 'quantity', quantity: penalty.days }, saying, more);
  }

  function writeBasis(id: EntityId, candidate: Candidate, telling: Telling): Written['basis'] {
    const { builder, norms } = context;
    if (
      !/^(?:P\.(?:CHARGE|CONVICT|REMAND|ACQUIT|INVEST|RULING|TRIAL|NOCHARGE)|S\.|A\.DETAIN|A\.MASSDET|A\.PREVENT|M\.)/.test(
        candidate.code,
      )
    )
      return [];
    const saying = { ...sayingOf(candidate, telling), modality: 'm.charge' as Modality };
    const grammar = context.offences(languageOf(telling));
    const made: { statement: StatementId; value: Value; offence?: string }[] = [];
    const used = new Set<NamedArticle>();
    for (const offence of telling.offences) {
      const key = offenceKey(offence.text, grammar);
      const near = telling.articles.find(
        (article) =>
          !used.has(article) &&
          article.start >= offence.end &&
          article.start - offence.end < 30 &&
          !telling.offences.some((other) => other.start > offence.start && other.start < article.start),
      );
      const article = near ?? (telling.offences.length === 1 ? telling.articles[0] : undefined);
      if (article !== undefined) {
        used.add(article);
        const { id: norm } = norms.article(article, telling.sentence);
        const value: Value = { type: 'ref', ref: norm };
        const statement = builder.say(id, 'basis', value, saying, {
          original: article.words,
          qualifiers: { offence: offence.text },
        });
        known.push({ key, article, telling, statement });
        made.push({ statement, value, offence: offence.text });
        continue;
      }
      const earlier = known
        .slice(-NEAR_OFFENCES)
        .findLast(
          (one) =>
            one.telling.sentence.section === telling.sentence.section && sameOffence(one.key, key) >= SAME_OFFENCE,
        );
      if (earlier !== undefined) {
        const value: Value = { type: 'ref', ref: norms.article(earlier.article, earlier.telling.sentence).id };
        const statement = builder.say(
          id,
          'basis',
          value,
          { ...saying, rule: 'law.basis.same-offence', confidence: confidenceOf('law.basis.same-offence') },
          {
            original: offence.text,
            qualifiers: { offence: offence.text },
            support: 'inferred',
            derivedFrom: [earlier.statement],
          },
        );
        made.push({ statement, value, offence: offence.text });
        continue;
      }
      const value: Value = { type: 'text', text: offence.text };
      made.push({
        statement: builder.say(id, 'basis', value, saying, { original: offence.text }),
        value,
        offence: offence.text,
      });
    }
    for (const article of telling.articles) {
      if (used.has(article)) continue;
      const value: Value = { type: 'ref', ref: norms.article(article, telling.sentence).id };
      made.push({ statement: builder.say(id, 'basis', value, saying, { original: article.words }), value });
    }
    return made;
  }

  /** A penalty told after its conviction has the conviction's date, place and basis. */
  function inherit(candidate: Candidate, i: number): void {
    const proceeding = caseOf.get(i);
    const own = written[i];
    if (proceeding === undefined || own === undefined) return;
    const from = leadingStep(candidates, proceeding, i);
    const lead = from === undefined ? undefined : candidates[from];
    const source = from === undefined ? undefined : written[from];
    const telling = candidate.tellings[0];
    if (lead === undefined || source === undefined || telling === undefined) return;
    const { builder } = context;
    const dated = lead.tellings.find((one) => one.date !== undefined && one.date.how !== 'published');
    const hasDate = isDatedItself(candidate);
    if (!hasDate && dated?.date?.date.edtf !== undefined && source.when !== undefined) {
      const when = boundsOf(dated.date.date.edtf);
      if (when !== undefined) {
        const saying = {
          ...twoPassages(candidate, telling, dated),
          rule: 'when.case.conviction',
          confidence: confidenceOf('when.case.conviction'),
        };
        builder.say(own.id, 'when', { type: 'when', when: { ...when, phrase: dated.date.date.phrase } }, saying, {
          support: 'inferred',
          derivedFrom: [source.when],
        });
      }
    }
    const placed = lead.tellings.find((one) => one.located?.how === 'sentence');
    if (placed?.located !== undefined && source.where !== undefined && !isPlacedItself(candidate)) {
      const rule = 'where.case.conviction';
      const saying = { ...twoPassages(candidate, telling, placed), rule, confidence: confidenceOf(rule) };
      for (const place of placed.located.places) {
        builder.say(own.id, 'where', { type: 'ref', ref: place.entity }, saying, {
          support: 'inferred',
          derivedFrom: [source.where],
        });
      }
    }
    if (own.basis.length === 0 && /^S\./.test(candidate.code)) {
      const saying = {
        ...twoPassages(candidate, telling, lead.tellings[0] ?? telling),
        modality: 'm.charge' as Modality,
        rule: 'law.basis.case',
        confidence: confidenceOf('law.basis.case'),
      };
      for (const basis of source.basis) {
        builder.say(own.id, 'basis', basis.value, saying, {
          support: 'inferred',
          derivedFrom: [basis.statement],
          ...(basis.offence === undefined ? {} : { qualifiers: { offence: basis.offence } }),
        });
      }
    }
    const decider = lead.roles.find((fill) => fill.role === 'decider');
    if (decider !== undefined && !candidate.roles.some((fill) => fill.role === 'decider')) {
      const value: Value =
        decider.mention === undefined
          ? { type: 'text', text: decider.text }
          : { type: 'ref', ref: decider.mention.entity };
      builder.say(own.id, 'decider', value, twoPassages(candidate, telling, lead.tellings[0] ?? telling), {
        original: decider.text,
        support: 'inferred',
      });
    }
  }

  function twoPassages(candidate: Candidate, telling: Telling, other: Telling): Saying {
    const saying = sayingOf(candidate, telling);
    if (other.sentence.index === telling.sentence.index) return saying;
    return { ...saying, passages: [...saying.passages, context.builder.passage(other.sentence)] };
  }

  function writeCases(): void {
    const { builder } = context;
    for (const proceeding of proceedings) {
      const events = proceeding.steps.map((step) => ({ candidate: candidates[step], written: written[step] }));
      const first = events[0]?.candidate;
      const victim = first?.victim ?? first?.roles.find((fill) => fill.role === 'accused');
      if (first === undefined || victim?.mention === undefined) continue;
      const single = events.length === 1 && !/^(?:P\.(?:CHARGE|CONVICT|TRIAL|SUIT|REMAND|ACQUIT)|S\.)/.test(first.code);
      if (single) continue;
      const telling = first.tellings[0] as Telling;
      const rule = `case.${proceeding.track}`;
      const id = builder.entity('case', rule, confidenceOf(rule));
      const saying = { ...sayingOf(first, telling), rule, confidence: confidenceOf(rule) };
      builder.say(id, 'track', { type: 'code', code: `track.${proceeding.track}` }, saying, { support: 'inferred' });
      builder.say(
        id,
        proceeding.track === 'civil' ? 'respondent' : 'accused',
        { type: 'ref', ref: victim.mention.entity },
        saying,
        { original: victim.text },
      );
      const court = events
        .flatMap(({ candidate }) => candidate?.roles ?? [])
        .find((fill) => fill.role === 'decider' && fill.mention?.kind === 'O.COURT');
      if (court?.mention !== undefined)
        builder.say(id, 'court', { type: 'ref', ref: court.mention.entity }, saying, { original: court.text });
      const charge = events.flatMap((event) => event.written?.basis ?? [])[0];
      if (charge !== undefined) {
        builder.say(
          id,
          'charge',
          charge.value,
          { ...saying, modality: 'm.charge' },
          {
            support: 'inferred',
            derivedFrom: [charge.statement],
            ...(charge.offence === undefined ? {} : { qualifiers: { offence: charge.offence } }),
          },
        );
      }
      for (const event of events) {
        const step = event.candidate?.tellings[0];
        if (event.written === undefined || event.candidate === undefined || step === undefined) continue;
        const link = { ...sayingOf(event.candidate, step), rule, confidence: confidenceOf(rule) };
        builder.say(event.written.id, 'in-case', { type: 'ref', ref: id }, link, { support: 'inferred' });
      }
    }
  }

  /** Passages, speakers, modality and polarity of a telling; of a candidate, the passages of all its tellings. */
  function sayingOf(candidate: Candidate | undefined, telling: Telling): Saying {
    const { builder, notes, author } = context;
    const tellings =
      candidate === undefined ? [telling] : [telling, ...candidate.tellings.filter((one) => one !== telling)];
    const passages = tellings.flatMap((one) => {
      const from = one.date?.date.edtf === undefined ? undefined : boundsOf(one.date.date.edtf)?.from;
      const numbers = notes.for(
        { start: one.act.start, sentenceEnd: one.sentence.end, block: one.sentence.block },
        from,
      );
      return [builder.passage(one.sentence), ...numbers.map((n) => builder.notePassage(n, one.sentence))];
    });
    const attribution = telling.attributions.filter(
      (one) => telling.act.start >= one.start && telling.act.start < one.end,
    );
    const asOf = telling.asOf?.edtf === undefined ? undefined : boundsOf(telling.asOf.edtf);
    const rule = telling.act.rule;
    return {
      passages: passages.filter(
        (passage, i) =>
          passages.findIndex(
            (other) => other.start === passage.start && other.end === passage.end && other.note === passage.note,
          ) === i,
      ),
      says: [...author, ...attribution.flatMap((one) => one.speakers)],
      modality: modalityOf(
        telling,
        attribution.map((one) => one.modality),
      ),
      polarity: polarityOf(telling),
      ...(asOf === undefined ? {} : { asOf: { ...asOf, phrase: telling.asOf?.phrase ?? '' } }),
      rule,
      confidence: confidenceOf(rule),
    };
  }

  function modalityOf(telling: Telling, attributed: readonly Modality[]): Modality {
    const { act } = telling;
    if (act.status === 'planned') return 'm.planned';
    if (act.status === 'general') return 'm.general';
    if (act.assessed) return 'm.assess';
    const words = context.saying(languageOf(telling));
    const near = context.text.slice(Math.max(telling.sentence.start, act.start - 40), act.start);
    const tail = near.slice(near.search(/[^\s]+\s+[^\s]*\s*[^\s]*\s*$/u));
    const signal = words.signals.find(({ pattern }) => pattern.test(act.nominal ? tail : near.slice(-32)));
    if (act.alleged) return signal?.modality ?? 'm.alleged';
    if (signal !== undefined && signal.modality !== 'm.unknown') return signal.modality;
    return attributed.at(-1) ?? 'm.fact';
  }
}

function isDatedItself(candidate: Candidate): boolean {
  return candidate.tellings.some((telling) => telling.date?.how === 'clause' || telling.date?.how === 'sentence');
}

function isPlacedItself(candidate: Candidate): boolean {
  return candidate.tellings.some((telling) => telling.located?.how === 'sentence');
}

function polarityOf(telling: Telling): Polarity {
  if (telling.act.status === 'negated' || telling.act.code === 'P.NOCHARGE') return 'no';
  return telling.act.assessed ? 'unknown' : 'yes';
}

function isCriminalStep(code: string): boolean {
  return /^(?:P\.(?:CHARGE|CONVICT|ACQUIT|TRIAL|REMAND)|S\.(?:PRISON|SUSPENDED|RESTRICT|WORK))$/.test(code);
}
