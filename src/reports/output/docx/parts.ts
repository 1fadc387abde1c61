import type { Report } from '../../report.ts';
import { levelWords } from '../../words.ts';
import type { Relation } from './body.ts';
import { escaped, field, HEAD, paragraph, run } from './xml.ts';

export const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypes(): string {
  const parts = ['document.main', 'styles', 'numbering', 'settings', 'footnotes', 'footer'];
  const names = ['document', 'styles', 'numbering', 'settings', 'footnotes', 'footer1'];
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>${parts
    .map((part, i) => `<Override PartName="/word/${names[i]}.xml" ContentType="${WORD}.${part}+xml"/>`)
    .join(
      '',
    )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;
}

export function packageRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

export function documentRelations(relations: readonly Relation[]): string {
  const fixed = ['styles', 'numbering', 'settings', 'footnotes', 'footer'].map(
    (part, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${part}" Target="${part === 'footer' ? 'footer1' : part}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${fixed.join('')}${listed(relations)}</Relationships>`;
}

export function notesRelations(relations: readonly Relation[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${listed(relations)}</Relationships>`;
}

function listed(relations: readonly Relation[]): string {
  return relations
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escaped(target)}"${type === 'hyperlink' ? ' TargetMode="External"' : ''}/>`,
    )
    .join('');
}

/** Title, language and the report's own day; no author, no program, no editing time. */
export function coreProperties(report: Report): string {
  const day =
    report.date === undefined
      ? ''
      : `<dcterms:created xsi:type="dcterms:W3CDTF">${report.date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${report.date}T00:00:00Z</dcterms:modified>`;
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(report.title)}</dc:title><dc:subject>${escaped(levelWords(report.level, report.language))}</dc:subject><dc:language>${escaped(report.language)}</dc:language>${day}</cp:coreProperties>`;
}

export function footer(report: Report): string {
  const content = run(`${levelWords(report.level, report.language)}`) + '<w:r><w:tab/></w:r>' + field('PAGE', run('1'));
  return `${HEAD}<w:ftr ${NAMESPACES}>${paragraph(content, 'Footer')}</w:ftr>`;
}

export function settings(): string {
  return `${HEAD}<w:settings ${NAMESPACES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;
}

/** One bullet and one number pattern; every list of the report is its own instance, so each counts from 1. */
export function numbering(lists: readonly { readonly ordered: boolean }[]): string {
  const levels = (ordered: boolean): string =>
    Array.from({ length: 8 }, (_, i) => {
      const mark = ordered
        ? `<w:numFmt w:val="decimal"/><w:lvlText w:val="%${i + 1}."/>`
        : '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>';
      return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/>${mark}<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${360 * (i + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
    }).join('');
  const abstracts = [false, true].map(
    (ordered, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="hybridMultilevel"/>${levels(ordered)}</w:abstractNum>`,
  );
  const numbers = lists.map(
    ({ ordered }, i) =>
      `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${ordered ? 1 : 0}"/>${ordered ? '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' : ''}</w:num>`,
  );
  return `${HEAD}<w:numbering ${NAMESPACES}>${abstracts.join('')}${numbers.join('')}</w:numbering>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly based?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
}

const heading = (level: number, size: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  based: 'Normal',
  next: 'Normal',
  paragraph: `<w:keepNext/><w:spacing w:before="${360 - 40 * level}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`,
  run: `<w:b/><w:sz w:val="${size}"/>`,
});

const STYLES: readonly Style[] = [
  {
    id: 'Title',
    name: 'Title',
    based: 'Normal',
    next: 'Normal',
    paragraph: '<w:spacing w:after="120"/>',
    run: '<w:b/><w:sz w:val="40"/>',
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    based: 'Normal',
    paragraph: '<w:spacing w:after="360"/>',
    run: '<w:color w:val="555555"/>',
  },
  heading(1, 28),
  heading(2, 24),
  heading(3, 22),
  heading(4, 20),
  { id: 'ListParagraph', name: 'List Paragraph', based: 'Normal' },
  { id: 'Quote', name: 'Quote', based: 'Normal', paragraph: '<w:ind w:left="720" w:right="720"/>' },
  {
    id: 'Caption',
    name: 'caption',
    based: 'Normal',
    paragraph: '<w:spacing w:before="200" w:after="80"/>',
    run: '<w:b/><w:sz w:val="18"/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    based: 'Normal',
    paragraph: '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    run: '<w:sz w:val="18"/>',
  },
  { id: 'Answer', name: 'Answer', based: 'Normal', run: '<w:color w:val="555555"/><w:sz w:val="16"/>' },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    based: 'Normal',
    paragraph: '<w:ind w:left="360" w:hanging="360"/><w:jc w:val="left"/>',
  },
  { id: 'TOCHeading', name: 'TOC Heading', based: 'Normal', run: '<w:b/><w:sz w:val="24"/>' },
  { id: 'TOC1', name: 'toc 1', based: 'Normal', paragraph: '<w:spacing w:after="40"/>' },
  { id: 'TOC2', name: 'toc 2', based: 'Normal', paragraph: '<w:spacing w:after="40"/><w:ind w:left="360"/>' },
  {
    id: 'Footer',
    name: 'footer',
    based: 'Normal',
    paragraph: '<w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>',
    run: '<w:sz w:val="16"/>',
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    based: 'Normal',
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>',
    run: '<w:sz w:val="17"/>',
  },
];

export function styles(language: string): string {
  const lang = escaped(language === 'en' ? 'en-GB' : language);
  const written = STYLES.map(
    (style) =>
      `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/>${style.based === undefined ? '' : `<w:basedOn w:val="${style.based}"/>`}${style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`}<w:qFormat/>${style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`}${style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`}</w:style>`,
  );
  const borders = ['top', 'bottom', 'insideH']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`)
    .join('');
  return `${HEAD}<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:eastAsia="Noto Serif" w:cs="Noto Serif"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style>${written.join('')}<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;
}
