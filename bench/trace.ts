/** Milliseconds of one run of script without a pause: by the clock, and on the processor alone. */
export interface Run {
  readonly clock: number;
  readonly cpu: number;
}

/** What a trace tells of one visit to a page without scripts of its own, so that all script on it is ours. */
export interface Traced {
  /** The file compiled and run, as its own run; null where it was not. */
  readonly detector: Run | null;
  readonly reader: Run | null;
  /**
   * All runs from judge.js on, or reader.js where it was not needed, itself included, in order: the decision, what the
   * reader puts off, frames, messages.
   */
  readonly runs: readonly Run[];
  /** Milliseconds on the processor for the page itself: parsing, styles, layout, painting. */
  readonly page: number;
}

/** The events of DevTools' performance panel, and calls of functions, which it leaves out behind a message's port. */
export const TRACE_CATEGORIES = ['devtools.timeline', 'v8'];

const SCRIPT = new Set([
  'EvaluateScript',
  'FunctionCall',
  'TimerFire',
  'FireAnimationFrame',
  'RunMicrotasks',
  'v8.callFunction',
]);
/** None of these holds another. */
const PAGE = new Set(['ParseHTML', 'UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint']);

/** Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

export function readTrace(trace: Buffer): Traced {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const events = [...traceEvents].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const detector = evaluationOf(events, 'detector.js');
  const reader = evaluationOf(events, 'reader.js');
  const first = evaluationOf(events, 'judge.js') ?? reader;
  return {
    detector: detector && runOf(detector),
    reader: reader && runOf(reader),
    runs: first === null ? [] : outermost(events, first).map(runOf),
    page: events.filter(({ name }) => PAGE.has(name)).reduce((sum, event) => sum + runOf(event).cpu, 0),
  };
}

function evaluationOf(events: readonly TraceEvent[], file: string): TraceEvent | null {
  const isIt = ({ name, args }: TraceEvent) => {
    const url = args?.data?.url ?? '';
    return name === 'EvaluateScript' && url.startsWith('chrome-extension://') && url.endsWith(`/${file}`);
  };
  return events.find(isIt) ?? null;
}

/** Runs of script on the same thread from an event on; a call within a timer is part of the timer's run. */
function outermost(events: readonly TraceEvent[], first: TraceEvent): TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = 0;
  for (const event of events) {
    const isOnThread = event.pid === first.pid && event.tid === first.tid;
    if (!isOnThread || !SCRIPT.has(event.name) || event.ts < first.ts || event.ts < end) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}

function runOf({ dur = 0, tdur = 0 }: TraceEvent): Run {
  return { clock: dur / 1000, cpu: tdur / 1000 };
}
