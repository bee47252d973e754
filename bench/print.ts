import type { Table, Target } from './part.ts';
import type { Spread } from './statistics.ts';

export function printTable({ title, head, rows, notes = [] }: Table): void {
  const lines = [head, ...rows].map((row) => row.map(cellText));
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  // Words stand to the left, figures to the right.
  const isWords = head.map((_, at) => at === 0 || rows.every((row) => /^[a-z]/i.test(String(row[at] ?? ''))));
  console.log(`\n${title}`);
  for (const line of lines) {
    const cells = line.map((text, at) =>
      isWords[at] ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join('  ').trimEnd()}`);
  }
  for (const note of notes) console.log(`  · ${note}`);
}

export function printTargets(targets: readonly Target[]): void {
  console.log('\nTargets');
  for (const { what, found, most, unit } of targets) {
    const verdict = found <= most ? 'met    ' : 'NOT met';
    const share = found === 0 ? 'nothing of it' : `${ratioText(found, most)} of it`;
    console.log(`  ${verdict}  ${what}: ${figure(found)}${unit} ≤ ${figure(most)}${unit} (${share})`);
  }
}

/** Ours over theirs, as people say it: `1/43`, `1.7×`. */
export function ratioText(ours: number, theirs: number): string {
  const ratio = ours / theirs;
  return ratio < 1 ? `1/${figure(1 / ratio)}` : `${figure(ratio)}×`;
}

export function quartersText({ low, high }: Spread): string {
  return `${figure(low)}–${figure(high)}`;
}

/** Three digits: more is noise. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '?';
  const text = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function cellText(cell: string | number): string {
  return typeof cell === 'number' ? figure(cell) : cell;
}
