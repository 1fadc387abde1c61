import type { Network, NetworkNode } from '../../analysis/network.ts';
import { clip } from '../../drawing/clip.ts';
import { recordPath } from '../parts/refs.tsx';
import { forceLayout, type Placed } from './force-layout.ts';
import { Drawing, INK, PAPER, SOFT } from './frame.tsx';
import { placeNames } from './place-names.ts';

const WIDTH = 980;
const HEIGHT = 760;
const MARGIN_X = 90;
const MARGIN_Y = 30;
/** Names are written at the busiest nodes first. */
const NAMES = 80;

/** Records as shapes (persons round, bodies square, the rest diamonds), joined where one event names both. */
export function NetworkPicture({ network, label }: { readonly network: Network; readonly label: string }) {
  const { nodes, links } = network;
  const places = layoutOf(network);
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const place = (i: number | undefined): Placed => places[i ?? -1] ?? { x: 0, y: 0 };
  const named = placeNames(
    nodes.map((node, i) => ({ ...place(i), radius: radius(node), name: nameOn(node) })),
    WIDTH,
    NAMES,
  );
  return (
    <Drawing width={WIDTH} height={HEIGHT} label={label}>
      {links.map((link) => {
        const a = place(index.get(link.a));
        const b = place(index.get(link.b));
        return (
          <line
            key={`${link.a}${link.b}`}
            class="s-soft"
            x1={a.x}
            y1={a.y}
            x2={b.x}
            y2={b.y}
            stroke={SOFT}
            stroke-opacity="0.4"
            stroke-width={Math.min(5, 0.8 + link.events * 0.5)}
          />
        );
      })}
      {nodes.map((node, i) => (
        <a key={node.id} href={recordPath(node.id)}>
          <title>{`${node.label} (${node.events})`}</title>
          <Shape node={node} at={place(i)} />
        </a>
      ))}
      {named.map(({ of, x, y, anchor }) => {
        const node = nodes[of];
        return node === undefined ? null : (
          <text
            key={node.id}
            class="f-ink s-paper"
            x={x}
            y={y}
            text-anchor={anchor}
            fill={INK}
            stroke={PAPER}
            stroke-width="3"
            paint-order="stroke"
            font-size="12"
          >
            {nameOn(node)}
          </text>
        );
      })}
    </Drawing>
  );
}

function radius({ events }: NetworkNode): number {
  return Math.min(16, 3.5 + Math.sqrt(events) * 1.8);
}

function Shape({ node, at }: { readonly node: NetworkNode; readonly at: Placed }) {
  const r = radius(node);
  const common = { class: 'f-ink s-paper', fill: INK, stroke: PAPER };
  if (node.type === 'person' || node.type === 'group')
    return <circle {...common} cx={at.x} cy={at.y} r={r} fill-opacity={node.type === 'group' ? '0.55' : '1'} />;
  if (node.type === 'org') return <rect {...common} x={at.x - r} y={at.y - r} width={2 * r} height={2 * r} />;
  return <path {...common} d={`M${at.x} ${at.y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`} />;
}

/** A case is told by whom it joins; its own name is in its title. */
function nameOn({ type, label }: NetworkNode): string {
  return type === 'case' ? '' : clip(label, 26);
}

const kept = new Map<string, Placed[]>();
const KEPT = 20;

/** Layouts are remembered: the same question does not wait twice. */
function layoutOf({ nodes, links }: Network): Placed[] {
  const key = `${nodes.map(({ id }) => id).join()}|${links.map(({ a, b, events }) => `${a}${b}${events}`).join()}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const edges = links.map(({ a, b, events }) => [index.get(a) ?? 0, index.get(b) ?? 0, events] as const);
  const places = forceLayout(nodes.length, edges, WIDTH - 2 * MARGIN_X, HEIGHT - 2 * MARGIN_Y).map(({ x, y }) => ({
    x: x + MARGIN_X,
    y: y + MARGIN_Y,
  }));
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
  kept.set(key, places);
  return places;
}
