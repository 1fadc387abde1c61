import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Report } from '../report.ts';
import { BLANK_PNG } from './docx/blank-png.ts';
import { BodyWriter } from './docx/body.ts';
import {
  contentTypes,
  coreProperties,
  documentRelations,
  footer,
  NAMESPACES,
  notesRelations,
  numbering,
  packageRelations,
  settings,
  styles,
} from './docx/parts.ts';
import { HEAD, paragraph } from './docx/xml.ts';

/** DOS time has no zone: this is the same in every one. */
const DAY_OF_EVERY_ENTRY = new Date(1980, 0, 1);

/**
 * A report as a Word file with real footnotes, styles, contents, fields for captions and references, and alt texts.
 * Written by hand: the `docx` package gives random ids (docs/decisions/0021). Same report, same bytes. `imageOf` gives a
 * drawing as PNG, for programs that draw no SVG; without it they show an empty frame with the alt text.
 */
export function docxOf(report: Report, imageOf: (svg: string) => Uint8Array | undefined = () => undefined): Uint8Array {
  const body = new BodyWriter(report);
  const written = body.document();
  const notes = new BodyWriter(report);
  const noteParts = report.notes.map(({ n, content }) => {
    const mark =
      '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>';
    return `<w:footnote w:id="${n}">${paragraph(mark + notes.inlines(content, '', true), 'FootnoteText')}</w:footnote>`;
  });
  const rules = [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  ];
  const page =
    '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': packageRelations(),
    'docProps/core.xml': coreProperties(report),
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${written}${page}</w:body></w:document>`,
    'word/_rels/document.xml.rels': documentRelations(body.relations),
    'word/footnotes.xml': `${HEAD}<w:footnotes ${NAMESPACES}>${rules.join('')}${noteParts.join('')}</w:footnotes>`,
    'word/_rels/footnotes.xml.rels': notesRelations(notes.relations),
    'word/styles.xml': styles(report.language),
    'word/numbering.xml': numbering(body.lists),
    'word/settings.xml': settings(),
    'word/footer1.xml': footer(report),
  };
  for (const { name, svg } of body.pictures) {
    files[`word/media/${name}.svg`] = svg;
    files[`word/media/${name}.png`] = imageOf(svg) ?? BLANK_PNG;
  }
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files))
    entries[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: DAY_OF_EVERY_ENTRY, level: 6 }];
  return zipSync(entries);
}
