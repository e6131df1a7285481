import { CONTESTANTS, type ContestantName } from './contestants.ts';
import type { Row } from './contest.ts';
import { exponentOf, typicalMs } from './targets.ts';

const WIDTH = 860;
const HEIGHT = 480;
const PLOT = { left: 70, right: 590, top: 56, bottom: 420 } as const;
/** Told apart by people who see colours differently: Okabe & Ito 2008. */
const COLOURS: Readonly<Record<ContestantName, string>> = {
  ours: '#0072b2',
  fuseTokens: '#d55e00',
  fuse: '#cc79a7',
  minisearch: '#009e73',
};
/** So far apart are the names at the lines' ends, at least. */
const NAME_HEIGHT = 18;

type Point = { readonly x: number; readonly y: number; readonly isAbout: boolean };
type Line = {
  readonly contestant: ContestantName;
  readonly points: readonly Point[];
  /** Its time grows with the entries to this power; null where it was measured at one size only. */
  readonly exponent: number | null;
};

/** An SVG of the median question (ms) by entries, both on logarithmic axes, with growth exponents. Hollow: from a few questions only. */
export function growthPicture(rows: readonly Row[]): string {
  const sizes = [...new Set(rows.map(({ entries }) => entries))].toSorted((a, b) => a - b);
  const times = rows.flatMap((row) => typicalMs([row], row.contestant, row.entries) ?? []);
  const toX = scale([Math.min(...sizes), Math.max(...sizes)], [PLOT.left + 20, PLOT.right - 20]);
  const decades = [
    Math.floor(Math.log10(Math.min(...times))),
    Math.ceil(Math.log10(Math.max(...times))),
  ] as const;
  const toY = scale([10 ** decades[0], 10 ** decades[1]], [PLOT.bottom, PLOT.top]);
  const names = [...new Set(rows.map(({ contestant }) => contestant))];
  const lines = names.map((contestant): Line => {
    const points = sizes.flatMap((size): Point[] => {
      const ms = typicalMs(rows, contestant, size);
      const result = rows.find((row) => row.contestant === contestant && row.entries === size)?.result;
      const isAbout = result !== undefined && 'leftOut' in result;
      return ms === null ? [] : [{ x: toX(size), y: toY(ms), isAbout }];
    });
    return { contestant, points, exponent: exponentOf(rows, contestant) };
  });
  const grid = Array.from({ length: decades[1] - decades[0] + 1 }, (_, step) => 10 ** (decades[0] + step));

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="13" fill="#222">
<title>How long a question takes by the number of entries</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${PLOT.left}" y="30" font-size="16" font-weight="600">Median time of a question, and its growth exponent; hollow: few questions</text>
${grid.map((ms) => gridLine(toY(ms), timeLabel(ms))).join('\n')}
${sizes.map((size) => `<text x="${toX(size)}" y="${PLOT.bottom + 22}" text-anchor="middle">${size.toLocaleString('en')}</text>`).join('\n')}
<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 46}" text-anchor="middle">entries</text>
${lines.map(drawLine).join('\n')}
${nameLines(lines).join('\n')}
</svg>
`;
}

function scale(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const span = Math.log(from[1] / from[0]) || 1;
  return (value) => Math.round((to[0] + (Math.log(value / from[0]) / span) * (to[1] - to[0])) * 10) / 10;
}

function gridLine(y: number, label: string): string {
  const line = `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y}" y2="${y}" stroke="#ddd"/>`;
  return `${line}<text x="${PLOT.left - 8}" y="${y + 4}" text-anchor="end">${label}</text>`;
}

function timeLabel(ms: number): string {
  return ms < 1000 ? `${Number(ms.toPrecision(1))} ms` : `${(ms / 1000).toLocaleString('en')} s`;
}

function drawLine({ contestant, points }: Line): string {
  const colour = COLOURS[contestant];
  const width = contestant === 'ours' ? 3 : 2;
  const path = `<polyline points="${points.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const dots = points.map(
    ({ x, y, isAbout }) =>
      `<circle cx="${x}" cy="${y}" r="4" fill="${isAbout ? '#fff' : colour}" stroke="${colour}" stroke-width="2"/>`,
  );
  return [path, ...dots].join('');
}

/** Each line's name beside its end, moved down where two would lie on each other. */
function nameLines(lines: readonly Line[]): string[] {
  const ends = lines.flatMap(({ contestant, points, exponent }) => {
    const end = points.at(-1);
    return end === undefined ? [] : [{ contestant, exponent, x: end.x, y: end.y + 4 }];
  });
  let lowest = -Infinity;
  return ends
    .toSorted((a, b) => a.y - b.y)
    .map(({ contestant, exponent, x, y }) => {
      lowest = Math.max(y, lowest + NAME_HEIGHT);
      const growth = exponent === null ? '' : `: ${exponent.toPrecision(2)}`;
      const weight = contestant === 'ours' ? ' font-weight="600"' : '';
      return `<text x="${x + 10}" y="${lowest}" fill="${COLOURS[contestant]}"${weight}>${CONTESTANTS[contestant].title}${growth}</text>`;
    });
}
