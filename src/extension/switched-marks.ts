import type { Marks } from '../overlay/show-marks.ts';

/** Marks that can be put on and taken off. Off means off: nothing of ours is left on the page, and on makes it anew. */
export class SwitchedMarks {
  private readonly make: () => Promise<Marks>;
  private marks: Promise<Marks> | null = null;
  /** Marks are wanted from the start; they follow the reading, a moment later. */
  private isWanted = true;
  private isOver = false;

  constructor(make: () => Promise<Marks>) {
    this.make = make;
  }

  areOn(): boolean {
    return this.isWanted;
  }

  on(): Promise<Marks> {
    this.isWanted = true;
    this.marks ??= this.make().then((marks) => {
      if (this.isOver) marks.destroy();
      return marks;
    });
    return this.marks;
  }

  /** The page has thrown the marks out: they are off until somebody asks for them again. */
  forget(): void {
    this.isWanted = false;
    this.marks = null;
  }

  /** Takes the marks off for good: the extension is gone. */
  off(): void {
    this.isOver = true;
    void this.marks?.then((marks) => marks.destroy());
    this.marks = null;
  }

  /** Returns whether the marks are on now. */
  async toggle(): Promise<boolean> {
    if (!this.isWanted) return Boolean(await this.on());
    this.isWanted = false;
    const marks = this.marks;
    this.marks = null;
    (await marks)?.destroy();
    return false;
  }
}
