import { compareTwoNames, type NameChoice, type NameMatch, rankNameLists } from '../../work/compare-names.ts';
import { badArguments, type Call, type Command } from '../command.ts';
import type { CliDeps } from '../deps.ts';
import { readInput } from '../files.ts';
import { progressBar } from '../progress.ts';

const TOP = 10;
const BANDS = { same: 'the same', ask: 'perhaps the same: a person decides', leave: 'not the same' } as const;
const KINDS = ['person', 'organisation', 'place'] as const;

export const names: Command = {
  name: 'names',
  summary: 'Compare two names, or rank candidates for each of many, in any spelling and script.',
  operands: 'match A B | rank',
  flags: {
    candidates: { type: 'string', value: 'FILE', help: 'rank: names to choose from, one a line' },
    queries: { type: 'string', value: 'FILE', help: 'rank: names to look for, one a line' },
    top: { type: 'string', value: 'N', help: `rank: how many candidates a query gets, ${TOP} when not given` },
    kind: {
      type: 'string',
      value: 'KIND',
      help: 'what the names are names of: person, organisation or place; guessed when not given',
    },
    'same-script': { type: 'boolean', help: 'do not compare across Latin and Cyrillic' },
  },
  async run(call, deps) {
    const [action, ...operands] = call.operands;
    if (action === 'match') match(call, operands, deps);
    else if (action === 'rank' && operands.length === 0) await rank(call, deps);
    else throw badArguments(call, 'it is `names match A B` or `names rank --candidates FILE --queries FILE`');
  },
};

function match(call: Call, [a, b, ...rest]: readonly string[], deps: CliDeps): void {
  if (a === undefined || b === undefined || rest.length > 0) throw badArguments(call, 'match takes two names');
  const answer = compareTwoNames(a, b, choiceOf(call));
  deps.out(call.on('json') ? `${JSON.stringify(answer)}\n` : inWords(answer));
}

async function rank(call: Call, deps: CliDeps): Promise<void> {
  const [candidates, queries] = [call.text('candidates'), call.text('queries')];
  if (candidates === undefined || queries === undefined)
    throw badArguments(call, 'rank takes --candidates and --queries');
  const top = Number(call.text('top') ?? TOP);
  if (!Number.isInteger(top) || top < 1) throw badArguments(call, '--top is a whole number from 1');
  const decode = async (path: string, place: number) => new TextDecoder().decode(await readInput(deps, path, place, 2));
  const input = { candidates: await decode(candidates, 1), queries: await decode(queries, 2), top };
  for (const ranked of rankNameLists(input, choiceOf(call), progressBar(deps, 'names'))) {
    if (call.on('json')) deps.out(`${JSON.stringify(ranked)}\n`);
    else {
      const found = ranked.results.map(({ name, score }) => `  ${score.toFixed(3)}  ${name}\n`);
      deps.out(`${ranked.query}\n${found.join('') || '  nothing near\n'}`);
    }
  }
}

function choiceOf(call: Call): NameChoice {
  const kind = call.text('kind');
  const known = KINDS.find((one) => one === kind);
  if (kind !== undefined && known === undefined) throw badArguments(call, '--kind is person, organisation or place');
  return { convertScripts: !call.on('same-script'), ...(known === undefined ? {} : { kind: known }) };
}

function inWords({ a, b, band, score, explanation }: NameMatch): string {
  const parts = explanation.parts.map((part) => {
    const letters = part.chunks?.map((chunk) => `${chunk.a || '–'}/${chunk.b || '–'}`).join(' ');
    const spelled = letters ? `, letters ${letters}` : '';
    return `  ${part.role}: ${part.a ?? '–'} / ${part.b ?? '–'} (${part.rule}${spelled}; weight ${part.weight})\n`;
  });
  return `${a} / ${b}: ${BANDS[band]} (probability ${score.toFixed(3)})\n${parts.join('')}`;
}
