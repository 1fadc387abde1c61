import { childOf, childrenOf, type Element } from '../xml.ts';

/** What a paragraph style says that reading cares for. */
export interface ParagraphStyle {
  readonly name: string;
  /** Outline level from 1, for headings. */
  readonly level?: number;
  readonly numId?: string;
  readonly indentLevel?: number;
}

/** Paragraph styles by id, with what they take over from the style they are based on. */
export function readStyles(root: Element | undefined): ReadonlyMap<string, ParagraphStyle> {
  const raw = new Map(childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const resolve = (id: string, depth: number): ParagraphStyle | undefined => {
    const style = raw.get(id);
    if (style === undefined || depth > 20) return undefined;
    const basedOn = childOf(style, 'w:basedOn')?.attributes['w:val'];
    const base = basedOn === undefined ? undefined : resolve(basedOn, depth + 1);
    const name = childOf(style, 'w:name')?.attributes['w:val'] ?? id;
    const properties = childOf(style, 'w:pPr');
    const outline = childOf(properties, 'w:outlineLvl')?.attributes['w:val'];
    const named = /^(?:heading|заголовок|überschrift|titre|título)\s*(\d)$/i.exec(name)?.[1];
    const level =
      outline !== undefined && Number(outline) < 9
        ? Number(outline) + 1
        : named !== undefined
          ? Number(named)
          : /^(?:title|название)$/i.test(name)
            ? 1
            : base?.level;
    const numbering = childOf(properties, 'w:numPr');
    const numId = childOf(numbering, 'w:numId')?.attributes['w:val'] ?? base?.numId;
    const indent = childOf(numbering, 'w:ilvl')?.attributes['w:val'];
    const indentLevel = indent === undefined ? base?.indentLevel : Number(indent);
    return {
      name,
      ...(level === undefined ? {} : { level }),
      ...(numId === undefined ? {} : { numId }),
      ...(indentLevel === undefined ? {} : { indentLevel }),
    };
  };
  return new Map(
    [...raw.keys()].flatMap((id) => {
      const style = resolve(id, 0);
      return style === undefined ? [] : [[id, style] as const];
    }),
  );
}
