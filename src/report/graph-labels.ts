import type { EdgeLabelDrawingFunction, NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { DrawnEdge, DrawnNode } from './drawn-graph.js';
import type { Colours } from './graph-colours.js';

/** Characters of a label that are drawn; the panel has the whole name. */
const LENGTH = 40;
const GAP = 4;

type DrawEdgeLabel = EdgeLabelDrawingFunction<DrawnNode, DrawnEdge>;

interface Waiting {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly words: string;
  readonly font: string;
  readonly height: number;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * Labels beside their nodes, with an edge of paper around the letters so that they are read over lines. They wait until
 * a frame is done: then the largest nodes come first, and a label that would cover another one is left out.
 */
export class Labels {
  readonly #colours: () => Colours;
  #context: CanvasRenderingContext2D | undefined;
  #waiting: Waiting[] = [];

  constructor(colours: () => Colours) {
    this.#colours = colours;
  }

  readonly add: NodeLabelDrawingFunction<DrawnNode, DrawnEdge> = (context, { x, y, size, label }, settings) => {
    if (!label) return;
    const { labelSize, labelFont, labelWeight } = settings;
    this.#context = context;
    this.#waiting.push({
      x,
      y,
      size,
      words: shorten(label),
      font: `${labelWeight} ${labelSize}px ${labelFont}`,
      height: labelSize,
    });
  };

  /** Forgets what a frame asked for that was never finished. */
  clear(): void {
    this.#waiting = [];
  }

  /** Draws what the frame asked for, on a drawing so wide (CSS pixels). */
  draw(width: number): void {
    const context = this.#context;
    const waiting = this.#waiting.sort((a, b) => b.size - a.size);
    this.#waiting = [];
    if (!context) return;
    const { ink, paper } = this.#colours();
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    const taken: Box[] = [];
    for (const { x, y, size, words, font, height } of waiting) {
      context.font = font;
      const length = context.measureText(words).width;
      const right = x + size + GAP;
      // At the right edge a label stands on the left of its node.
      const left = right + length > width && x - size - GAP - length > 0 ? x - size - GAP - length : right;
      const box: Box = [left, y - height * 0.6, left + length, y + height * 0.6];
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      context.strokeText(words, left, y + height / 3);
      context.fillText(words, left, y + height / 3);
    }
  }
}

/** Draws the label of a line only where it fits whole between the two nodes. */
export function whereItFits(draw: DrawEdgeLabel): DrawEdgeLabel {
  return (context, edge, source, target, settings) => {
    if (!edge.label) return;
    const { edgeLabelWeight, edgeLabelSize, edgeLabelFont } = settings;
    context.font = `${edgeLabelWeight} ${edgeLabelSize}px ${edgeLabelFont}`;
    const room = Math.hypot(target.x - source.x, target.y - source.y) - source.size - target.size;
    if (context.measureText(edge.label).width + 2 * GAP < room) draw(context, edge, source, target, settings);
  };
}

/** The node under the pointer: a ring around it and its label in bold. */
export function hoverDrawer(colours: () => Colours): NodeHoverDrawingFunction<DrawnNode, DrawnEdge> {
  return (context, { x, y, size, label }, { labelSize, labelFont }) => {
    const { ink, paper } = colours();
    context.beginPath();
    context.arc(x, y, size + 2.5, 0, Math.PI * 2);
    context.lineWidth = 1.5;
    context.strokeStyle = ink;
    context.stroke();
    if (!label) return;
    const words = shorten(label);
    context.font = `600 ${labelSize}px ${labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = 5;
    context.strokeStyle = paper;
    context.strokeText(words, x + size + GAP + 2, y + labelSize / 3);
    context.fillStyle = ink;
    context.fillText(words, x + size + GAP + 2, y + labelSize / 3);
  };
}

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function shorten(label: string): string {
  const letters = [...label];
  return letters.length <= LENGTH ? label : `${letters.slice(0, LENGTH - 1).join('')}…`;
}
