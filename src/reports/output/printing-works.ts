import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';

/** The typesetter with its fonts and template, ready to print. */
export interface PrintingWorks {
  /** `report`: JSON for data/typst/report.typ. */
  print(report: string): { readonly bytes: Uint8Array | undefined; readonly problems: readonly string[] };
  /** A drawing as a one-page PDF, with the fonts of a report. */
  draw(svg: string): Uint8Array | undefined;
}

const FONTS = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const DATA = new URL('../../../data/', import.meta.url);
const PDF = 1;
const WITH_PLACES = 3;

/** Loads the typesetter (28 MB of WebAssembly, about half a second); no network, no file but our own. Keep it for the next report. */
export async function openPrintingWorks(): Promise<PrintingWorks> {
  const typst = await import('@myriaddreamin/typst-ts-web-compiler');
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  await typst.default({ module_or_path: new Uint8Array(await readFile(wasm)) });
  const builder = new typst.TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of FONTS)
    await builder.add_raw_font(new Uint8Array(await readFile(new URL(`fonts/NotoSerif_${font}.ttf`, DATA))));
  const compiler = await builder.build();
  compiler.add_source('/report.typ', await readFile(new URL('typst/report.typ', DATA), 'utf8'));
  compiler.add_source('/picture.typ', await readFile(new URL('typst/picture.typ', DATA), 'utf8'));
  return {
    print: (report) => print(compiler, '/report.typ', report),
    draw: (svg) => print(compiler, '/picture.typ', JSON.stringify({ svg })).bytes,
  };
}

function print(compiler: TypstCompiler, template: string, report: string): ReturnType<PrintingWorks['print']> {
  compiler.map_shadow('/report.json', new TextEncoder().encode(report));
  const world = compiler.snapshot(undefined, template, undefined);
  try {
    const artifact: unknown = world.get_artifact(PDF, WITH_PLACES);
    const result =
      typeof artifact === 'object' && artifact !== null && 'result' in artifact ? artifact.result : undefined;
    const problems =
      typeof artifact === 'object' && artifact !== null && 'diagnostics' in artifact
        ? messages(artifact.diagnostics)
        : [];
    return { bytes: result instanceof Uint8Array ? result : undefined, problems };
  } finally {
    world.free();
    compiler.unmap_shadow('/report.json');
  }
}

function messages(diagnostics: unknown): string[] {
  if (!Array.isArray(diagnostics)) return [];
  return diagnostics.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one),
  );
}
