// Draws docs/images/seeds.svg: the largest connected part of the graph of the seeds, as `npm run pipeline` finds it.
//   npm run pipeline && node docs/images/draw.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { assembleGraph } from '../../dist/index.js';

const WIDTH = 1500;
const HEIGHT = 1000;
const MARGIN = 90;
const ROUNDS = 1500;
const COLOURS = {
  country: '#2f6f9f',
  person: '#c0562f',
  organization: '#6b8e3d',
  location: '#8a6d3b',
  group: '#7d5ba6',
};
const FAMILIES = { event: '#555555', state: '#aaaaaa', other: '#8f8f8f' };

const documents = readFileSync(new URL('../../output/documents.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const { graph } = assembleGraph(documents);
const nodes = largestPart(graph);
const edges = graph
  .edges()
  .filter((edge) => nodes.includes(graph.source(edge)))
  .sort();
const places = layOut(nodes, edges);
writeFileSync(new URL('seeds.svg', import.meta.url), svg());
console.log(`docs/images/seeds.svg: ${nodes.length} of ${graph.order} nodes, ${edges.length} of ${graph.size} edges`);

function largestPart() {
  const seen = new Set();
  let best = [];
  for (const start of graph.nodes().sort()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const node of part) {
      for (const neighbour of graph.neighbors(node).sort()) {
        if (!seen.has(neighbour)) part.push(neighbour);
        seen.add(neighbour);
      }
    }
    if (part.length > best.length) best = part;
  }
  return best;
}

/** Springs along edges, repulsion between nodes, from places on a spiral: the same picture every time. */
function layOut() {
  const at = new Map(
    nodes.map((node, i) => [
      node,
      { x: 20 * Math.sqrt(i) * Math.cos(i * 2.4), y: 20 * Math.sqrt(i) * Math.sin(i * 2.4) },
    ]),
  );
  const ideal = 150;
  // One spring a pair: where one pulled for each edge, those who have most to do with one another would hide their labels.
  const pairs = [
    ...new Map(edges.map((edge) => [graph.extremities(edge).sort().join(' '), graph.extremities(edge)])).values(),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    const limit = 30 * (1 - round / ROUNDS) + 0.1;
    const push = new Map(nodes.map((node) => [node, { x: 0, y: 0 }]));
    const move = (a, b, strength) => {
      const dx = at.get(a).x - at.get(b).x || 0.01;
      // Labels are wide: nodes side by side need more room than nodes above each other.
      const dy = (at.get(a).y - at.get(b).y) * 1.5 || 0.01;
      const distance = Math.hypot(dx, dy);
      const force = strength(distance) / distance;
      for (const [node, sign] of [
        [a, 1],
        [b, -1],
      ]) {
        push.get(node).x += sign * dx * force;
        push.get(node).y += sign * dy * force;
      }
    };
    for (const [i, a] of nodes.entries()) {
      for (const b of nodes.slice(0, i)) move(a, b, (distance) => ideal ** 3 / distance ** 2);
    }
    for (const [a, b] of pairs) move(a, b, (distance) => -(distance ** 2) / ideal);
    for (const node of nodes) {
      // A weak pull to the middle keeps chains from stretching.
      const x = push.get(node).x - at.get(node).x * 0.25;
      const y = push.get(node).y - at.get(node).y * 0.25;
      const distance = Math.hypot(x, y) || 1;
      at.get(node).x += (x / distance) * Math.min(distance, limit);
      at.get(node).y += (y / distance) * Math.min(distance, limit);
    }
  }
  const xs = [...at.values()].map(({ x }) => x);
  const ys = [...at.values()].map(({ y }) => y);
  const scale = (value, all, length) =>
    MARGIN + ((value - Math.min(...all)) / (Math.max(...all) - Math.min(...all) || 1)) * (length - 2 * MARGIN);
  return new Map([...at].map(([node, { x, y }]) => [node, { x: scale(x, xs, WIDTH), y: scale(y, ys, HEIGHT) }]));
}

function svg() {
  const markers = Object.entries(FAMILIES).map(
    ([family, colour]) =>
      `<marker id="${family}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 1 9 5 0 9z" fill="${colour}"/></marker>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Helvetica, Arial, sans-serif">
<title>The largest connected part of the graph of the seed articles</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
<defs>${markers.join('')}</defs>
${edges.map(edgeSvg).join('\n')}
${nodes.map(nodeSvg).join('\n')}
${Object.entries(COLOURS)
  .filter(([type]) => nodes.some((node) => graph.getNodeAttribute(node, 'type') === type))
  .map(
    ([type, colour], i) =>
      `<circle cx="24" cy="${24 + i * 24}" r="8" fill="${colour}"/><text x="40" y="${29 + i * 24}" font-size="15">${type}</text>`,
  )
  .join('\n')}
</svg>
`;
}

function radius(node) {
  return 7 + 2.2 * Math.sqrt(graph.getNodeAttribute(node, 'mentions'));
}

function edgeSvg(edge) {
  const { label, family, symmetric, negated, weight } = graph.getEdgeAttributes(edge);
  const [source, target] = graph.extremities(edge);
  const siblings = edges.filter((other) => {
    const ends = graph.extremities(other);
    return ends.includes(source) && ends.includes(target);
  });
  const [a, b] = [places.get(source), places.get(target)];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  // Several edges of one pair bend apart; both directions count from the same side.
  const side = source < target ? 1 : -1;
  const bend = (siblings.indexOf(edge) - (siblings.length - 1) / 2) * 46 * side;
  const [cx, cy] = [(a.x + b.x) / 2 - uy * bend, (a.y + b.y) / 2 + ux * bend];
  const cut = (from, node, sign) => {
    const distance = Math.hypot(cx - from.x, cy - from.y) || 1;
    const room = radius(node) + sign;
    return [from.x + ((cx - from.x) / distance) * room, from.y + ((cy - from.y) / distance) * room];
  };
  const [x1, y1] = cut(a, source, 1);
  const [x2, y2] = cut(b, target, 2);
  const [lx, ly] = [(x1 + 2 * cx + x2) / 4, (y1 + 2 * cy + y2) / 4];
  const colour = FAMILIES[family];
  return `<path d="M${f(x1)} ${f(y1)} Q${f(cx)} ${f(cy)} ${f(x2)} ${f(y2)}" fill="none" stroke="${colour}" stroke-width="${1 + weight * 0.5}"${negated ? ' stroke-dasharray="6 4"' : ''} marker-end="url(#${family})"${symmetric ? ` marker-start="url(#${family})"` : ''}/><text x="${f(lx)}" y="${f(ly + 4)}" font-size="11.5" text-anchor="middle" fill="#333" stroke="#fff" stroke-width="3" paint-order="stroke">${escapeXml(negated ? `not: ${label}` : label)}</text>`;
}

function nodeSvg(node) {
  const { label, type } = graph.getNodeAttributes(node);
  const { x, y } = places.get(node);
  return `<circle cx="${f(x)}" cy="${f(y)}" r="${f(radius(node))}" fill="${COLOURS[type] ?? '#777777'}"/><text x="${f(x)}" y="${f(y - radius(node) - 5)}" font-size="14.5" font-weight="bold" text-anchor="middle" stroke="#fff" stroke-width="3.5" paint-order="stroke">${escapeXml(label)}</text>`;
}

function f(value) {
  return value.toFixed(1);
}

function escapeXml(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
