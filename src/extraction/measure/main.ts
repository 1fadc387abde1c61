/** `npm run measure`: prints as JSON how extraction fares on every development set that is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../reading/read-document.ts';
import { calibration } from '../confidence/calibration.ts';
import { extract } from '../extract.ts';
import { countRules, inParts, type Judged, reliability } from './calibrate.ts';
import { expectedEvents } from './expected-report.ts';
import { type GoldEvent, scoreEvents } from './gold-events.ts';
import { type GoldText, scoreGoldTexts } from './gold-texts.ts';
import { type Article, scoreArticles } from './hrdsattack.ts';
import { FlatDraft } from './records.ts';

/** What the golds say of each proposal, text by text. */
const texts: Judged[] = [];
/** Parts into which a long text is cut for that. */
const PARTS = 10;

const shared = new URL('../../../../shared/', import.meta.url);
const fixtures = new URL('../../../src/extraction/measure/fixtures/', import.meta.url);
const examples = new URL('../../../examples/', import.meta.url);
const gold = new URL('gold/', examples);

async function draftOf(bytes: Uint8Array, name: string, published?: string): Promise<FlatDraft> {
  const document = await readDocument(bytes, { name });
  return new FlatDraft(extract(document, published === undefined ? {} : { published }));
}

async function measureArticles(part: 'train' | 'dev', limit: number): Promise<unknown> {
  const file = new URL(`data/hrdsattack/${part}.jsonl`, shared);
  if (!existsSync(file)) return `skipped: no ../shared/data/hrdsattack/${part}.jsonl beside the checkout`;
  const articles = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(0, limit)
    .map((line) => JSON.parse(line) as Article);
  const pairs = [];
  for (const article of articles) {
    pairs.push({
      article,
      draft: await draftOf(new TextEncoder().encode(article.text), String(article.id), article.published),
    });
  }
  const { judged, ...scores } = scoreArticles(pairs);
  // HRDsAttack dev stays unseen by the counts, too.
  if (part === 'train') texts.push(...judged);
  return scores;
}

async function measureChapter(details: boolean): Promise<unknown> {
  const file = new URL('input/kazakhstan-2012.txt', shared);
  if (!existsSync(file)) return 'skipped: no ../shared/input/kazakhstan-2012.txt beside the checkout';
  const wanted = readFileSync(new URL('chapter.jsonl', fixtures), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldEvent);
  const { missed, extra, judged, ...scores } = scoreEvents(wanted, await draftOf(readFileSync(file), 'chapter'));
  texts.push(...inParts(judged, PARTS));
  return details ? { ...scores, missed, extra } : scores;
}

/** The example report against the record that was read out of it by hand. */
async function measureExample(details: boolean): Promise<unknown> {
  const wanted = expectedEvents(readFileSync(new URL('report.expected.jsonl', examples), 'utf8'));
  const draft = await draftOf(readFileSync(new URL('report.txt', examples)), 'report.txt');
  const { missed, extra, judged, ...scores } = scoreEvents(wanted, draft);
  texts.push(...inParts(judged, PARTS));
  return details ? { ...scores, missed, extra } : scores;
}

/** The gold texts, those that rules may be tuned on apart from those held out. */
async function measureGold(details: boolean): Promise<unknown> {
  if (!existsSync(gold)) return 'skipped: no examples/gold';
  const pairs: { gold: GoldText; draft: FlatDraft; persons: string[] }[] = [];
  for (const name of readdirSync(gold).filter((file) => file.endsWith('.jsonl'))) {
    for (const line of readFileSync(new URL(name, gold), 'utf8').trim().split('\n')) {
      const text = JSON.parse(line) as GoldText;
      const draft = await draftOf(new TextEncoder().encode(text.text), text.id, text.published);
      pairs.push({ gold: text, draft, persons: draft.people() });
    }
  }
  const part = (use: GoldText['use'], lang?: string) =>
    scoreGoldTexts(
      pairs.filter(({ gold: text }) => text.use === use && (lang === undefined || text.lang === lang)),
      details && use === 'tune',
      (judged) => {
        if (lang === undefined) texts.push(judged);
      },
    );
  return { tune: part('tune'), hold: part('hold'), tuneRussian: part('tune', 'ru'), holdRussian: part('hold', 'ru') };
}

const args = process.argv.slice(2);
const details = args.includes('--details');
const limit = Number(args.find((arg) => arg.startsWith('--limit='))?.slice(8) ?? 1000);
const only = args.find((arg) => arg.startsWith('--only='))?.slice(7);
const wants = (name: string): boolean => only === undefined || only === name;
const result = {
  ...(wants('train') ? { hrdsattackTrain: await measureArticles('train', limit) } : {}),
  ...(wants('dev') ? { hrdsattackDev: await measureArticles('dev', limit) } : {}),
  ...(wants('chapter') ? { chapter: await measureChapter(details) } : {}),
  ...(wants('example') ? { example: await measureExample(details) } : {}),
  ...(wants('gold') ? { gold: await measureGold(details) } : {}),
};
const printed = {
  ...result,
  confidence: reliability(texts, calibration),
  ...(args.includes('--calibrate') ? { rules: countRules(texts.flat()) } : {}),
};
process.stdout.write(`${JSON.stringify(printed, undefined, 2)}\n`);
