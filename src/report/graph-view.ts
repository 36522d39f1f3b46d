import {
  createDrawCurvedEdgeLabel,
  createEdgeCurveProgram,
  DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS,
} from '@sigma/edge-curve';
import Sigma from 'sigma';
import { drawStraightEdgeLabel, EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import type { App, Pair } from './app.js';
import { fill, h } from './dom.js';
import { type DrawnEdge, type DrawnGraph, type DrawnNode, drawnGraph } from './drawn-graph.js';
import { type Colours, readColours } from './graph-colours.js';
import { hoverDrawer, Labels, whereItFits } from './graph-labels.js';
import { GROUPS, type Group, groupOf } from './groups.js';
import { onTheme } from './theme.js';
import { plural } from './words.js';

/** Lines from which a moving graph leaves them out, for machines without a graphics card. */
const MANY_EDGES = 500;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** The graph view: the drawing with its buttons and its legend, or a word on why it is not there. */
export function drawGraph(app: App): HTMLElement {
  const stage = h('div', {
    class: 'stage',
    tabindex: 0,
    role: 'application',
    'aria-label':
      'Graph of actors and relations. Arrow keys move, plus and minus zoom, 0 shows all. The views Relations and Actors hold the same as tables.',
  });
  const readout = h('p', { class: 'readout', 'aria-hidden': 'true' });
  const buttons = h('div', { class: 'zoom' });
  const view = h(
    'section',
    { class: 'view graph-view', 'aria-label': 'Graph' },
    h('div', { class: 'drawing' }, stage, buttons, readout),
    legend(app),
  );
  if (app.pairs.length === 0) {
    fill(stage, h('p', { class: 'empty' }, 'There is no relation to draw. The articles view shows what was found.'));
  } else if (!hasWebGl()) {
    fill(
      stage,
      h(
        'p',
        { class: 'empty' },
        'This browser has no WebGL, which draws the graph. Everything is in the tables: ',
        h('a', { href: '#view=relations' }, 'relations'),
        ' and ',
        h('a', { href: '#view=actors' }, 'actors'),
        '.',
      ),
    );
  } else {
    // The drawing needs the size of its place in the page.
    requestAnimationFrame(() => new GraphDrawing(app, stage, readout, buttons));
  }
  return view;
}

function hasWebGl(): boolean {
  const canvas = document.createElement('canvas');
  return (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) !== null;
}

function legend(app: App): HTMLElement {
  const groups = new Set(app.data.relations.map(({ type }) => groupOf(type)));
  const types = new Set(
    app.pairs.flatMap(({ source, target }) => [app.actorOf(source).type, app.actorOf(target).type]),
  );
  return h(
    'details',
    { class: 'legend', open: window.matchMedia('(min-width: 700px)').matches },
    h('summary', {}, 'Legend'),
    h(
      'ul',
      {},
      ...GROUPS.filter(({ group }) => groups.has(group)).map(({ group, name }) =>
        h('li', {}, h('i', { class: `stroke group-${group}` }), name),
      ),
      ...[...types].sort().map((type) => h('li', {}, h('i', { class: `dot type-${type}` }), type)),
    ),
    h('p', {}, 'Larger: more is said of it. Thicker: more sentences say so.'),
  );
}

/** A bent line, with or without an arrow. */
function curve(arrow: boolean) {
  const head = { extremity: 'target', lengthToThicknessRatio: 2.5, widenessToThicknessRatio: 2 } as const;
  return createEdgeCurveProgram<DrawnNode, DrawnEdge>({
    arrowHead: arrow ? head : null,
    drawLabel: whereItFits(createDrawCurvedEdgeLabel(DEFAULT_EDGE_CURVE_PROGRAM_OPTIONS)),
  });
}

class GraphDrawing {
  readonly #app: App;
  readonly #graph: DrawnGraph;
  readonly #sigma: Sigma<DrawnNode, DrawnEdge>;
  readonly #readout: HTMLElement;
  readonly #scale: number;
  #colours: Colours = readColours();
  readonly #labels = new Labels(() => this.#colours);
  #strengths: Float64Array;
  #most = 1;
  #hovered: string | undefined;
  #hoveredEdge: string | undefined;
  #focus: { readonly node?: string; readonly edge?: string } = {};

  constructor(app: App, stage: HTMLElement, readout: HTMLElement, buttons: HTMLElement) {
    this.#app = app;
    this.#scale = Math.min(1, Math.max(0.55, stage.clientWidth / 760));
    this.#graph = drawnGraph(app, this.#scale);
    this.#readout = readout;
    this.#strengths = new Float64Array(app.pairs.length);
    this.#measure();
    const many = this.#graph.size > MANY_EDGES;
    this.#sigma = new Sigma<DrawnNode, DrawnEdge>(this.#graph, stage, {
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      hideEdgesOnMove: many,
      hideLabelsOnMove: many,
      zIndex: true,
      stagePadding: stage.clientWidth < 500 ? 24 : 48,
      labelFont: FONT,
      labelSize: stage.clientWidth < 500 ? 11 : 13,
      labelWeight: '500',
      labelDensity: 0.8,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: 5,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      defaultEdgeType: 'arrow',
      edgeProgramClasses: {
        line: EdgeRectangleProgram,
        arrow: EdgeArrowProgram,
        curve: curve(false),
        curvedArrow: curve(true),
      },
      defaultDrawNodeLabel: this.#labels.add,
      renderEdgeLabels: true,
      edgeLabelFont: FONT,
      edgeLabelSize: 12,
      edgeLabelColor: { color: this.#colours.ink },
      defaultDrawEdgeLabel: whereItFits(drawStraightEdgeLabel),
      defaultDrawNodeHover: hoverDrawer(() => this.#colours),
      nodeReducer: (node, data) => this.#node(node, data),
      edgeReducer: (edge, data) => this.#edge(edge, data),
    });
    this.#listen(stage, buttons);
    stage.setAttribute('data-ready', '');
  }

  #listen(stage: HTMLElement, buttons: HTMLElement): void {
    const sigma = this.#sigma;
    const app = this.#app;
    const drawLabels = () => this.#labels.draw(sigma.getDimensions().width);
    sigma.on('beforeRender', () => this.#labels.clear());
    sigma.on('afterRender', drawLabels);
    // The first frame was drawn as sigma was made, and nothing stood out.
    if (app.route.actor !== undefined || app.route.pair !== undefined) this.#refresh();
    else drawLabels();
    sigma.on('enterNode', ({ node }) => this.#hover(node, undefined, stage));
    sigma.on('leaveNode', () => this.#hover(undefined, undefined, stage));
    sigma.on('enterEdge', ({ edge }) => this.#hover(undefined, edge, stage));
    sigma.on('leaveEdge', () => this.#hover(undefined, undefined, stage));
    sigma.on('clickNode', ({ node }) => {
      location.hash = app.actorHash(Number(node));
    });
    sigma.on('clickEdge', ({ edge }) => {
      location.hash = app.pairHash(app.pairs[Number(edge)]!);
    });
    sigma.on('clickStage', () => app.go({ view: 'graph' }));
    app.onFilters(() => {
      this.#measure();
      this.#refresh();
    });
    app.onRoute((before) => {
      if (before.view !== app.route.view) sigma.resize(true);
      this.#refresh();
      if (app.route.view === 'graph') this.#bringIntoSight();
    });
    onTheme(() => {
      this.#colours = readColours();
      sigma.setSetting('edgeLabelColor', { color: this.#colours.ink });
      this.#refresh();
    });
    const camera = sigma.getCamera();
    const move = (x: number, y: number) => {
      const state = camera.getState();
      const step = 0.12 * state.ratio;
      camera.animate({ x: state.x + x * step, y: state.y + y * step }, { duration: 120 });
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => move(-1, 0),
      ArrowRight: () => move(1, 0),
      ArrowUp: () => move(0, 1),
      ArrowDown: () => move(0, -1),
      '+': () => void camera.animatedZoom({ duration: 150 }),
      '=': () => void camera.animatedZoom({ duration: 150 }),
      '-': () => void camera.animatedUnzoom({ duration: 150 }),
      '0': () => void camera.animatedReset({ duration: 200 }),
      Escape: () => app.go({ view: 'graph' }),
    };
    stage.addEventListener('keydown', (event) => {
      const action = keys[event.key];
      if (!action || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      action();
    });
    const button = (words: string, name: string, key: string) =>
      h('button', { type: 'button', 'aria-label': name, title: name, click: () => keys[key]!() }, words);
    fill(buttons, button('+', 'Zoom in', '+'), button('−', 'Zoom out', '-'), button('⤢', 'Show all', '0'));
  }

  /** Strengths of the lines under the present filters. */
  #measure(): void {
    const { pairs } = this.#app;
    for (const [index, pair] of pairs.entries()) this.#strengths[index] = this.#app.strength(pair);
    this.#most = Math.max(1, ...this.#strengths);
  }

  #hover(node: string | undefined, edge: string | undefined, stage: HTMLElement): void {
    this.#hovered = node;
    this.#hoveredEdge = edge;
    stage.classList.toggle('over', node !== undefined || edge !== undefined);
    this.#readout.textContent = edge === undefined ? '' : this.#words(this.#app.pairs[Number(edge)]!);
    this.#refresh();
  }

  #words(pair: Pair): string {
    const app = this.#app;
    const words = pair.relations
      .filter((index) => app.visible.sentences[index]! > 0)
      .map((index) => app.data.relations[index]!.predicate);
    const shown = words.length > 4 ? `${words.slice(0, 4).join(', ')} and ${words.length - 4} more` : words.join(', ');
    return `${app.actorOf(pair.source).name} → ${app.actorOf(pair.target).name}: ${shown} (${plural(app.strength(pair), 'sentence')})`;
  }

  /** Takes over what stands out: the hovered actor or line, else the chosen ones. */
  #refresh(): void {
    const { actor, pair } = this.#app;
    if (this.#hovered !== undefined) this.#focus = { node: this.#hovered };
    else if (this.#hoveredEdge !== undefined) this.#focus = { edge: this.#hoveredEdge };
    else if (actor !== undefined) this.#focus = { node: String(actor) };
    else if (pair) this.#focus = { edge: String(this.#app.pairIndex(pair.source, pair.target)) };
    else this.#focus = {};
    this.#sigma.refresh({ skipIndexation: true });
  }

  #node(node: string, data: DrawnNode): Partial<NodeDisplayData> {
    const { type } = this.#app.actorOf(Number(node));
    const lines = this.#app.pairsOfActor(Number(node));
    if (!lines.some((pair) => this.#app.strength(pair) > 0)) return { ...data, hidden: true };
    const focus = this.#focus;
    const near =
      (focus.node === undefined && focus.edge === undefined) ||
      focus.node === node ||
      (focus.edge !== undefined && this.#graph.hasExtremity(focus.edge, node)) ||
      (focus.node !== undefined && this.#graph.hasNode(focus.node) && this.#graph.areNeighbors(focus.node, node));
    if (!near) return { ...data, color: this.#colours.fadedTypes[type], label: '', zIndex: 0 };
    const chosen = focus.node === node || (focus.edge !== undefined && this.#graph.hasExtremity(focus.edge, node));
    const focused = focus.node !== undefined || focus.edge !== undefined;
    const shown = { ...data, color: this.#colours.types[type], zIndex: 1, forceLabel: focused };
    return chosen ? { ...shown, forceLabel: true, highlighted: focus.node === node, zIndex: 2 } : shown;
  }

  #edge(edge: string, { pair, type }: DrawnEdge): Partial<EdgeDisplayData> {
    const strength = this.#strengths[Number(edge)]!;
    if (strength === 0) return { hidden: true, type };
    const group = this.#group(pair);
    const size = this.#scale * (1.2 + 5 * Math.sqrt(strength / this.#most) * (this.#most > 1 ? 1 : 0.2));
    const focus = this.#focus;
    const chosen =
      focus.edge === edge || (focus.node !== undefined && [pair.source, pair.target].includes(Number(focus.node)));
    if (chosen) return { type, size, color: this.#colours.groups[group], zIndex: 1, label: this.#does(pair) };
    const faded = focus.node !== undefined || focus.edge !== undefined;
    return {
      type,
      size,
      color: (faded ? this.#colours.fadedGroups : this.#colours.groups)[group],
      zIndex: 0,
      label: '',
    };
  }

  /** What the first actor of a pair does to the second most. */
  #does({ relations }: Pair): string {
    const shown = relations.filter((index) => this.#app.visible.sentences[index]! > 0);
    const { predicate = '' } = this.#app.data.relations[shown[0] ?? -1] ?? {};
    return shown.length > 1 ? `${predicate} +${shown.length - 1}` : predicate;
  }

  /** The kind of relation that most of a pair's sentences are. */
  #group({ relations }: Pair): Group {
    const counts = new Map<Group, number>();
    let best: Group = 'other';
    for (const index of relations) {
      const group = groupOf(this.#app.data.relations[index]!.type);
      const count = (counts.get(group) ?? 0) + this.#app.visible.sentences[index]!;
      counts.set(group, count);
      if (count > (counts.get(best) ?? 0) || best === group) best = group;
    }
    return best;
  }

  /** Moves the camera where the chosen actor, or the middle of the chosen pair, is out of sight. */
  #bringIntoSight(): void {
    const { actor, pair } = this.#app;
    const nodes = actor === undefined ? (pair ? [pair.source, pair.target] : []) : [actor];
    const points = nodes.flatMap((node) => this.#sigma.getNodeDisplayData(String(node)) ?? []);
    if (points.length === 0) return;
    const { width, height } = this.#sigma.getDimensions();
    const inSight = points.every((point) => {
      const { x, y } = this.#sigma.framedGraphToViewport(point);
      return x > 20 && y > 20 && x < width - 20 && y < height - 20;
    });
    if (inSight) return;
    const middle = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    this.#sigma
      .getCamera()
      .animate(
        { x: middle('x'), y: middle('y'), ratio: Math.max(0.5, this.#sigma.getCamera().ratio) },
        { duration: 300 },
      );
  }
}
