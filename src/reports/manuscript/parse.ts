import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { reportsErrors } from '../errors.ts';
import { citesIn, unmarked, withEscapesMarked } from './cites.ts';
import { frontMatter } from './front-matter.ts';
import type { Manuscript, ManuscriptFinding, MBlock, MFootnote, MInline } from './manuscript.ts';
import { markdownTree } from './markdown.ts';
import { withinMeasure } from './measure.ts';

/** Characters of a manuscript; 200 pages are about 0.6 million. */
const LIMIT = 8_000_000;
/** Blocks of the record; anything else is a finding. */
export const BLOCK_QUESTIONS = ['cases', 'timeline', 'table', 'map', 'law', 'figure', 'summary'] as const;
export const INLINE_QUESTIONS = ['count', 'figure', 'law', 'name'] as const;
const SUPPRESSION = /^<!--\s*lint-allow\s+([\w-]+)\s*:?\s*([\s\S]*?)\s*-->$/;
const LABEL = /\s*\{(?:#([\w:.-]+)|(-))\}\s*$/u;

/** Reads a manuscript; everything odd becomes a finding with its line, nothing is run. Throws `reports.manuscript-too-large`. */
export function parseManuscript(source: string): Manuscript {
  if (source.length > LIMIT) throw reportsErrors.error('reports.manuscript-too-large', { limit: LIMIT });
  const measured = withinMeasure(source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const { meta, body, findings } = frontMatter(withEscapesMarked(measured.text));
  return new Reading([...measured.findings, ...findings]).manuscript(meta, body);
}

class Reading {
  readonly #findings: ManuscriptFinding[];
  readonly #footnotes = new Map<string, MFootnote>();
  readonly #suppressions: { code: string; reason: string; line: number }[] = [];

  constructor(findings: readonly ManuscriptFinding[]) {
    this.#findings = [...findings];
  }

  manuscript(meta: Manuscript['meta'], body: string): Manuscript {
    const blocks = this.#blocks(markdownTree(body).children);
    return {
      meta,
      blocks: withCaptions(blocks),
      footnotes: this.#footnotes,
      suppressions: this.#suppressions,
      findings: this.#findings,
    };
  }

  #blocks(nodes: readonly RootContent[]): MBlock[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): MBlock[] {
    const line = lineOf(node);
    switch (node.type) {
      case 'heading': {
        const { content, label } = labelled(this.#inlines(node.children));
        return [{ kind: 'heading', level: node.depth, content, line, ...(label === undefined ? {} : { label }) }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', content: this.#inlines(node.children), line }];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.ordered === true,
            items: node.children.map((item) => this.#blocks(item.children)),
            line,
          },
        ];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.#blocks(node.children), line }];
      case 'code':
        return [
          {
            kind: 'quote',
            blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: unmarked(node.value) }], line }],
            line,
          },
        ];
      case 'table':
        return [
          {
            kind: 'table',
            caption: [],
            rows: node.children.map((row) => row.children.map((cell) => this.#inlines(cell.children))),
            line,
          },
        ];
      case 'footnoteDefinition': {
        const inlines = this.#blocks(node.children).flatMap((block, i): MInline[] => {
          if (block.kind !== 'paragraph') {
            this.#find('manuscript.note-content', line, 'A note can hold text and citations only.');
            return [];
          }
          return i === 0 ? [...block.content] : [{ kind: 'text', text: ' ' }, ...block.content];
        });
        if (this.#footnotes.has(node.identifier))
          this.#find(
            'manuscript.note-twice',
            line,
            `Note ${node.label ?? node.identifier} is written twice; the first is used.`,
          );
        else this.#footnotes.set(node.identifier, { content: inlines, line });
        return [];
      }
      case 'leafDirective':
      case 'containerDirective': {
        const attributes = clean(node.attributes);
        if (!(BLOCK_QUESTIONS as readonly string[]).includes(node.name)) {
          this.#find(
            'manuscript.unknown-block',
            line,
            `There is no block called "${node.name}"; known are ${BLOCK_QUESTIONS.join(', ')}.`,
          );
          return [];
        }
        return [{ kind: 'ask', name: node.name, attributes, line }];
      }
      case 'html':
        return this.#html(node.value, line);
      case 'thematicBreak':
      case 'definition':
        return [];
      default:
        this.#find('manuscript.unknown-part', line, `This kind of Markdown (${node.type}) has no place in a report.`);
        return [];
    }
  }

  #html(value: string, line: number): [] {
    const match = SUPPRESSION.exec(value.trim());
    if (match !== null) this.#suppressions.push({ code: match[1] ?? '', reason: match[2] ?? '', line });
    else if (!/^<!--[\s\S]*-->$/.test(value.trim()))
      this.#find('manuscript.html', line, 'HTML is not taken over into a report; it was left out.');
    return [];
  }

  #inlines(nodes: readonly PhrasingContent[]): MInline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): MInline[] {
    const line = lineOf(node);
    switch (node.type) {
      case 'text':
        return citesIn(node.value, line);
      case 'inlineCode':
        return [{ kind: 'text', text: unmarked(node.value) }];
      case 'strong':
        return [{ kind: 'strong', content: this.#inlines(node.children) }];
      case 'emphasis':
        return [{ kind: 'emphasis', content: this.#inlines(node.children) }];
      case 'delete':
        return this.#inlines(node.children);
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return this.#link(node.url, this.#inlines(node.children), line);
      case 'footnoteReference':
        return [{ kind: 'footnote', label: node.identifier, line }];
      case 'textDirective':
        return this.#question(node, line);
      case 'image':
        this.#find('manuscript.picture', line, 'Pictures come from the record (`:figure`), not from an address.');
        return node.alt ? [{ kind: 'text', text: unmarked(node.alt) }] : [];
      case 'html':
        return this.#html(node.value, line);
      default:
        this.#find('manuscript.unknown-part', line, `This kind of Markdown (${node.type}) has no place in a report.`);
        return [];
    }
  }

  #link(address: string, content: readonly MInline[], line: number): MInline[] {
    const url = unmarked(address);
    if (url.startsWith('#')) return [{ kind: 'reference', label: url.slice(1), line }];
    if (/^(https?:\/\/|mailto:)/i.test(url)) return [{ kind: 'link', url, content }];
    this.#find(
      'manuscript.address',
      line,
      'An address begins with https://, http:// or mailto:; this one was left out.',
    );
    return [...content];
  }

  #question(node: TextDirective, line: number): MInline[] {
    if ((INLINE_QUESTIONS as readonly string[]).includes(node.name))
      return [{ kind: 'ask', name: node.name, attributes: clean(node.attributes), line }];
    if (node.name === 'ref') return [{ kind: 'reference', label: clean(node.attributes)['id'] ?? '', line }];
    // "at 10:30", "note:this" are prose: a directive needs braces or brackets.
    const written = Object.keys(node.attributes ?? {}).length > 0 || node.children.length > 0;
    if (written)
      this.#find(
        'manuscript.unknown-block',
        line,
        `There is no question called "${node.name}"; known are ${INLINE_QUESTIONS.join(', ')}.`,
      );
    return [{ kind: 'text', text: `:${node.name}` }, ...this.#inlines(node.children)];
  }

  #find(code: string, line: number, message: string): void {
    this.#findings.push({ code, line, message });
  }
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function clean(
  attributes: Readonly<Record<string, string | null | undefined>> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([key, value]) => [key, value ?? '']));
}

/** `{#label}` at the end of a heading or caption. */
function labelled(content: readonly MInline[]): { readonly content: readonly MInline[]; readonly label?: string } {
  const last = content.at(-1);
  const match = last?.kind === 'text' ? LABEL.exec(last.text) : null;
  if (last?.kind !== 'text' || match === null) return { content };
  return {
    content: [...content.slice(0, -1), { kind: 'text', text: last.text.replace(LABEL, '') }],
    label: match[1] ?? match[2] ?? '',
  };
}

/** A paragraph "Table: words {#label}" before a table is its caption. */
function withCaptions(blocks: readonly MBlock[]): MBlock[] {
  const result: MBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    const next = blocks[i + 1];
    const first = block.kind === 'paragraph' ? block.content[0] : undefined;
    if (
      next?.kind === 'table' &&
      first?.kind === 'text' &&
      /^(Table|Таблица)\s*:/u.test(first.text) &&
      block.kind === 'paragraph'
    )
      continue;
    const before = blocks[i - 1];
    const lead = before?.kind === 'paragraph' ? before.content[0] : undefined;
    if (
      block.kind === 'table' &&
      before?.kind === 'paragraph' &&
      lead?.kind === 'text' &&
      /^(Table|Таблица)\s*:/u.test(lead.text)
    ) {
      const words = { kind: 'text', text: lead.text.replace(/^(Table|Таблица)\s*:\s*/u, '') } as const;
      const { content, label } = labelled([words, ...before.content.slice(1)]);
      result.push({ ...block, caption: content, ...(label === undefined ? {} : { label }) });
    } else result.push(block);
  }
  return result;
}
