import { contestants } from './contestants.ts';
import { medianOf } from './median.ts';
import type { Run } from './runs.ts';

const width = 760;
const height = 420;
const margin = { left: 56, right: 130, top: 24, bottom: 44 };
/** Colors that stay apart for color-blind eyes (Okabe and Ito). */
const colors = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00'];
const leastSeconds = 0.05;
const mostSeconds = 60;

/** Draw how long first frames (thin) and settled layouts (thick) take as graphs grow, both axes by powers of ten. */
export function growthPlot(runs: readonly Run[]): string {
  const lines = contestants.flatMap(({ name }, at) => [
    lineOf(runs, name, 'firstFrame', colors[at] ?? '#000'),
    lineOf(runs, name, 'settled', colors[at] ?? '#000'),
  ]);
  const legend = contestants.map(
    ({ name }, at) =>
      `<text x="${width - margin.right + 14}" y="${margin.top + 14 + 20 * at}" fill="${colors[at]}">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<title>How long first frames and settled layouts take as graphs grow</title>
<rect width="100%" height="100%" fill="#fff"/>
${[0.1, 1, 10].map(gridLine).join('\n')}
${runs.map(({ entities }) => `<text x="${xOf(entities)}" y="${height - margin.bottom + 20}" text-anchor="middle" fill="#444">${entities}</text>`).join('\n')}
<text x="${margin.left}" y="${height - 6}" fill="#444">entities · seconds; dashed: first frame, solid: settled</text>
${legend.join('\n')}
${lines.filter((line) => line !== '').join('\n')}
</svg>
`;
}

function lineOf(runs: readonly Run[], name: string, what: 'firstFrame' | 'settled', color: string): string {
  const points = runs.flatMap(({ entities, pages }) => {
    const rounds = pages.find((page) => page.name === name)?.rounds ?? [];
    const time = medianOf(rounds, (measured) => measured[what]);
    return time === undefined ? [] : [[xOf(entities), yOf(time / 1000)] as const];
  });
  if (points.length === 0) return '';
  const dash = what === 'firstFrame' ? ' stroke-dasharray="5 4"' : '';
  const dots = points.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${color}"/>`).join('');
  const path = points.map((point) => point.join(',')).join(' ');
  return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2"${dash}/>${dots}`;
}

function gridLine(seconds: number): string {
  const y = yOf(seconds);
  return `<path d="M${margin.left} ${y}H${width - margin.right}" stroke="#ddd"/><text x="${margin.left - 8}" y="${y + 4}" text-anchor="end" fill="#444">${seconds} s</text>`;
}

function xOf(entities: number): number {
  const share = Math.log10(entities / 40) / Math.log10(100_000 / 40);
  return Math.round(margin.left + 16 + share * (width - margin.left - margin.right - 32));
}

function yOf(seconds: number): number {
  const clamped = Math.min(mostSeconds, Math.max(leastSeconds, seconds));
  const share = Math.log10(clamped / leastSeconds) / Math.log10(mostSeconds / leastSeconds);
  return Math.round(height - margin.bottom - share * (height - margin.top - margin.bottom));
}
