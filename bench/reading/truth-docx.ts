import {
  AlignmentType,
  Document,
  EndnoteReferenceRun,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { TruthBlock, TruthDocument } from './compose-truth.ts';

/** Writes a truth document as DOCX with real notes, lists and headings. */
export async function truthDocx(truth: TruthDocument): Promise<Uint8Array> {
  const { layout } = truth;
  const noteParagraph = (text: string) => ({
    children: [new Paragraph({ children: [new TextRun({ text: ` ${text}`, size: 18 })] })],
  });
  const notes = Object.fromEntries(truth.notes.map((text, i) => [i + 1, noteParagraph(text)]));
  const alignment = layout.justified ? AlignmentType.JUSTIFIED : AlignmentType.LEFT;
  const runs = (text: string) =>
    text.split(/(\{\{\d+\}\})/).map((part) => {
      const mark = /^\{\{(\d+)\}\}$/.exec(part)?.[1];
      if (mark === undefined) return new TextRun(part);
      return layout.notes === 'footnotes'
        ? new FootnoteReferenceRun(Number(mark))
        : new EndnoteReferenceRun(Number(mark));
    });
  const block = ({ kind, level = 1, number, text = '', rows = [] }: TruthBlock) => {
    if (kind === 'heading')
      return new Paragraph({
        heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        children: [new TextRun(number === undefined ? text : `${number}. ${text}`)],
      });
    if (kind === 'item')
      return new Paragraph({
        numbering: { reference: number === undefined ? 'bullets' : 'numbers', level: level - 1 },
        alignment,
        children: runs(text),
      });
    if (kind === 'table')
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: rows.map(
          (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      });
    return new Paragraph({
      alignment,
      ...(layout.indented ? { indent: { firstLine: 567 } } : { spacing: { after: 160 } }),
      children: runs(text),
    });
  };
  const document = new Document({
    creator: 'truth',
    styles: { default: { document: { run: { font: layout.font, size: layout.size } } } },
    ...(layout.notes === 'footnotes' ? { footnotes: notes } : { endnotes: notes }),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
          ],
        },
        {
          reference: 'numbers',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 720, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          type: SectionType.CONTINUOUS,
          ...(layout.columns === 2 ? { column: { count: 2, space: 500 } } : {}),
        },
        ...(layout.header === undefined
          ? {}
          : {
              headers: {
                default: new Header({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.RIGHT,
                      children: [new TextRun({ text: layout.header, size: 18 })],
                    }),
                  ],
                }),
              },
            }),
        ...(layout.footer
          ? {
              footers: {
                default: new Footer({
                  children: [
                    new Paragraph({
                      alignment: AlignmentType.CENTER,
                      children: [new TextRun({ children: [PageNumber.CURRENT] })],
                    }),
                  ],
                }),
              },
            }
          : {}),
        children: truth.blocks.map(block),
      },
    ],
  });
  return await Packer.toBuffer(document);
}
