import { draftLines } from '../../work/draft-lines.ts';
import { badArguments, type Command } from '../command.ts';
import { isDay } from '../day.ts';
import { fileName, readInput } from '../files.ts';
import { progressBar } from '../progress.ts';

export const extract: Command = {
  name: 'extract',
  summary: 'Print what files say as record lines; needs no vault and keeps nothing.',
  operands: 'FILE…',
  flags: {
    jsonl: { type: 'boolean', help: 'one JSON object a line (the only form there is, so it may be left out)' },
    published: { type: 'string', value: 'DATE', help: 'day of publication (YYYY-MM-DD), to date "on Monday" from' },
    encoding: { type: 'string', value: 'NAME', help: 'character encoding of text files, instead of the detected one' },
  },
  async run(call, deps) {
    if (call.operands.length === 0) throw badArguments(call, 'it takes at least one file');
    const published = call.text('published');
    if (published !== undefined && !isDay(published)) throw badArguments(call, 'a day is written YYYY-MM-DD');
    const encoding = call.text('encoding');
    const progress = progressBar(deps, 'extract');
    for (const [i, path] of call.operands.entries()) {
      progress(`file ${i + 1} of ${call.operands.length}`, i, call.operands.length);
      const bytes = await readInput(deps, path, i + 1, call.operands.length);
      const document = await deps.read({
        bytes,
        name: fileName(path),
        ...(encoding === undefined ? {} : { encoding }),
      });
      const draft = await deps.extract(document, published === undefined ? {} : { published });
      deps.out(`${JSON.stringify({ khronika: 1, source: document.source })}\n`);
      for (const line of draftLines(draft)) deps.out(`${JSON.stringify(line)}\n`);
    }
    progress('done', 1, 1);
  },
};
