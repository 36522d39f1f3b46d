export interface Point {
  readonly articles: number;
  readonly rate: number;
  readonly megabytes: number;
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [340, 240, 52, 36, 30];

/** Two panels side by side: articles a second, and the most memory, against the number of articles (in powers of ten). */
export function plot(points: readonly Point[]): string {
  const panels = [
    panel(
      'articles a second',
      points.map(({ articles, rate }) => [articles, rate]),
      '#0077bb',
    ),
    panel(
      'peak memory, MB',
      points.map(({ articles, megabytes }) => [articles, megabytes]),
      '#cc3377',
    ),
  ];
  const drawn = panels.map((content, i) => `<g transform="translate(${i * WIDTH} 0)">\n${content}</g>`).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * WIDTH} ${HEIGHT}" width="${2 * WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12">
<title>Articles a second and peak memory against the number of articles</title>
<rect width="100%" height="100%" fill="#ffffff"/>
${drawn}
</svg>
`;
}

function panel(title: string, values: readonly (readonly [number, number])[], colour: string): string {
  const most = niceCeiling(Math.max(...values.map(([, y]) => y)));
  const [low, high] = [Math.log10(values[0]![0]), Math.log10(values.at(-1)![0])];
  const x = (articles: number) => LEFT + ((Math.log10(articles) - low) / (high - low || 1)) * (WIDTH - LEFT - 24);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - BOTTOM - TOP);
  const text = (at: string, words: string) => `<text ${at} fill="#333333">${words}</text>\n`;
  let content = text(`x="${LEFT}" y="18" font-weight="bold"`, title);
  for (let i = 0; i <= 4; i++) {
    const value = (most * i) / 4;
    content += `<line x1="${LEFT}" x2="${WIDTH - 24}" y1="${y(value)}" y2="${y(value)}" stroke="#dddddd"/>\n`;
    content += text(`x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end"`, String(value));
  }
  for (const [articles] of values) {
    content += text(`x="${x(articles).toFixed(1)}" y="${HEIGHT - 14}" text-anchor="middle"`, `${articles / 1000}k`);
  }
  const line = values.map(([articles, value]) => `${x(articles).toFixed(1)},${y(value).toFixed(1)}`);
  content += `<polyline points="${line.join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>\n`;
  for (const point of line)
    content += `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3" fill="${colour}"/>\n`;
  return content;
}

function niceCeiling(value: number): number {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((factor) => factor * step).find((ceiling) => ceiling >= value)!;
}
