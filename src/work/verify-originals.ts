import type { IntegrityFinding, RecordReader, View } from '../record/contract.ts';

/** The sealed files, as far as checking needs them. */
interface Files {
  nameOf(sha256: string): string;
  names(): Promise<readonly string[]>;
  /** Names of files that were altered, cut or exchanged. */
  verify(progress?: (done: number, of: number) => void): Promise<readonly string[]>;
}

/** Every original against the record: altered, missing, or named by no source. */
export async function verifyOriginals(
  deps: { readonly reader: RecordReader; readonly files: Files; readonly view: View },
  progress?: (done: number, of: number) => void,
): Promise<readonly IntegrityFinding[]> {
  const wanted = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await deps.reader.sources(cursor === undefined ? {} : { cursor }, deps.view);
    for (const { id, sha256 } of page.rows) wanted.set(deps.files.nameOf(sha256), id);
    cursor = page.next;
  } while (cursor !== undefined);

  const there = new Set(await deps.files.names());
  const findings: IntegrityFinding[] = [];
  for (const name of await deps.files.verify(progress)) {
    findings.push({ code: 'work.original-damaged', item: wanted.get(name) ?? name });
  }
  for (const [name, source] of wanted) {
    if (!there.has(name)) findings.push({ code: 'work.original-missing', item: source });
  }
  return findings;
}
