/**
 * "Forming a table" of the HTML standard, step by step and as it is written there, on a plain grid of slots.
 * Slow and simple: what the reader's result is compared with. Rows that only a span past the end would make are
 * left out of the result, as browsers leave them out.
 */
export function standardSlots(table: Element): Element[][][] {
  const grid = new Slots();
  const footers: Element[] = [];
  for (const child of table.children) {
    if (child.localName === 'tr') {
      grid.addRow(child);
      continue;
    }
    if (!['thead', 'tbody', 'tfoot'].includes(child.localName)) continue;
    grid.endGroup();
    if (child.localName === 'tfoot') footers.push(child);
    else grid.addGroup(child);
  }
  grid.endGroup();
  for (const footer of footers) grid.addGroup(footer);
  return grid.realRows();
}

class Slots {
  private readonly covered: Element[][][] = [];
  private readonly isReal: boolean[] = [];
  private growing: { cell: Element; x: number; width: number }[] = [];
  private y = 0;
  private width = 0;

  addGroup(group: Element): void {
    for (const row of group.children) if (row.localName === 'tr') this.addRow(row);
    this.endGroup();
  }

  addRow(row: Element): void {
    this.isReal[this.y] = true;
    this.ensureRow(this.y);
    this.grow();
    let x = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'td' && cell.localName !== 'th') continue;
      while (x < this.width && this.at(x, this.y).length > 0) x += 1;
      const across = columnSpan(cell.getAttribute('colspan'));
      const down = rowSpan(cell.getAttribute('rowspan'));
      this.width = Math.max(this.width, x + across);
      if (down === 0) this.growing.push({ cell, x, width: across });
      for (let dy = 0; dy < Math.max(down, 1); dy += 1) {
        this.ensureRow(this.y + dy);
        for (let dx = 0; dx < across; dx += 1) this.at(x + dx, this.y + dy).push(cell);
      }
      x += across;
    }
    this.y += 1;
  }

  endGroup(): void {
    for (; this.y < this.covered.length; this.y += 1) this.grow();
    this.growing = [];
  }

  realRows(): Element[][][] {
    return this.covered
      .filter((_, y) => this.isReal[y])
      .map((_, y, rows) => Array.from({ length: this.width }, (__, x) => rows[y]?.[x] ?? []));
  }

  private grow(): void {
    for (const { cell, x, width } of this.growing) {
      for (let dx = 0; dx < width; dx += 1) this.at(x + dx, this.y).push(cell);
    }
  }

  private ensureRow(y: number): void {
    while (this.covered.length <= y) this.covered.push([]);
  }

  private at(x: number, y: number): Element[] {
    const row = this.covered[y] ?? [];
    const slot = row[x] ?? [];
    row[x] = slot;
    return slot;
  }
}

function columnSpan(value: string | null): number {
  const parsed = nonNegative(value);
  return parsed === null || parsed === 0 ? 1 : Math.min(parsed, 1000);
}

/** The standard's limit is 65,534; what lies below the last row is left out anyway, so a hundred will do here. */
function rowSpan(value: string | null): number {
  return Math.min(nonNegative(value) ?? 1, 100);
}

/** The standard's rules for parsing non-negative integers. */
function nonNegative(value: string | null): number | null {
  const digits = /^[\t\n\f\r ]*\+?([0-9]+)/.exec(value ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
