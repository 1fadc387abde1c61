/**
 * The way of the data: which folder of `src/` may import which folder, or which one file of it. The only list;
 * docs/architecture.md explains it.
 */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  reading: ['model'],
  names: ['model'],
  extraction: ['model', 'reading', 'names'],
  record: ['model', 'names'],
  evidence: ['model'],
  access: ['model'],
  analysis: ['model', 'record', 'names'],
  drawing: ['analysis'],
  reports: ['model', 'reading', 'record', 'analysis', 'drawing'],
  exchange: ['model', 'reading', 'record'],
  partners: ['model', 'record', 'evidence'],
  work: [
    'model',
    'reading',
    'names',
    'extraction',
    'record',
    'evidence',
    'access',
    'analysis',
    'reports',
    'exchange',
    'partners',
  ],
  web: [
    'model',
    'work',
    'analysis',
    'drawing',
    'record/contract.ts',
    'record/manuscripts.ts',
    'exchange/csv.ts',
    'exchange/calendar.ts',
  ],
  cli: ['model', 'work', 'record/contract.ts'],
  structure: [],
};

/** Files that stand above the folders: the one place of wiring, the package's entry. */
const ABOVE = ['compose.ts', 'main.ts', 'index.ts'];

export interface SourceFile {
  /** Path below `src/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One sentence a fault; empty when the tree keeps the rule. */
export function layerFaults(files: readonly SourceFile[]): string[] {
  const faults: string[] = [];
  for (const file of files) {
    const from = file.path.split('/')[0] ?? '';
    if (ABOVE.includes(file.path) || file.path.includes('.test.')) continue;
    const allowed = LAYERS[from];
    if (allowed === undefined) {
      faults.push(`${file.path}: stands in no stage of the house`);
      continue;
    }
    for (const target of importsOf(file)) {
      const to = target.split('/')[0] ?? '';
      if (to !== from && !allowed.includes(to) && !allowed.includes(target))
        faults.push(`${file.path} imports ${target}: ${from} must not know ${to}`);
    }
  }
  return faults;
}

/** Cycles of imports, each as the chain of files that closes it. */
export function importCycles(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]));
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): void => {
    const at = chain.indexOf(path);
    if (at >= 0) {
      cycles.push([...chain.slice(at), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...chain, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
}

/** Paths below `src/` that a file imports, types included. */
export function importsOf(file: SourceFile): string[] {
  const found: string[] = [];
  for (const match of file.text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)) {
    const parts = file.path.split('/').slice(0, -1);
    for (const step of (match[1] ?? '').split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    found.push(parts.join('/'));
  }
  return found;
}
