/** Ways to turn text into markup or code, to reach the network, or to keep something: looked for in sources and builds. */
interface Construct {
  readonly name: string;
  readonly pattern: RegExp;
  /** What to do instead. */
  readonly instead: string;
}

const NO_MARKUP = 'make elements and set their textContent; markup that comes from a page could be anything';
const NO_CODE = 'the extension runs what it was published with, and nothing else';
const NO_NETWORK = 'the extension makes no request of its own; people rely on that';
const NO_TRACE = 'nothing is kept but what a person saves';

const CONSTRUCTS: readonly Construct[] = [
  { name: 'innerHTML', pattern: /\binnerHTML\b/g, instead: NO_MARKUP },
  { name: 'outerHTML', pattern: /\bouterHTML\b/g, instead: NO_MARKUP },
  { name: 'dangerouslySetInnerHTML', pattern: /\bdangerouslySetInnerHTML\s*[:=]/g, instead: NO_MARKUP },
  { name: 'insertAdjacentHTML', pattern: /\binsertAdjacentHTML\b/g, instead: NO_MARKUP },
  { name: 'setHTML', pattern: /\b(?:setHTML|setHTMLUnsafe|parseHTMLUnsafe)\b/g, instead: NO_MARKUP },
  { name: 'createContextualFragment', pattern: /\bcreateContextualFragment\b/g, instead: NO_MARKUP },
  { name: 'document.write', pattern: /\bdocument\s*\.\s*write(?:ln)?\b/g, instead: NO_MARKUP },
  { name: 'eval', pattern: /\beval\b/g, instead: NO_CODE },
  { name: 'Function', pattern: /\bFunction\b(?!\.(?:call|prototype)\b)/g, instead: NO_CODE },
  { name: 'code in a timer', pattern: /\bset(?:Timeout|Interval)\(\s*["'`]/g, instead: NO_CODE },
  { name: 'javascript:', pattern: /["'`]javascript:/g, instead: NO_CODE },
  { name: 'importScripts', pattern: /\bimportScripts\b/g, instead: NO_CODE },
  { name: 'a Worker', pattern: /\b(?:Shared)?Worker\s*\(/g, instead: NO_CODE },
  { name: 'createObjectURL', pattern: /\bcreateObjectURL\b/g, instead: NO_CODE },
  { name: 'fetch', pattern: /\bfetch\s*\(/g, instead: NO_NETWORK },
  { name: 'XMLHttpRequest', pattern: /\bXMLHttpRequest\b/g, instead: NO_NETWORK },
  { name: 'a socket', pattern: /\b(?:WebSocket|WebTransport|EventSource)\b/g, instead: NO_NETWORK },
  { name: 'a peer', pattern: /\bRTCPeerConnection\b/g, instead: NO_NETWORK },
  { name: 'sendBeacon', pattern: /\bsendBeacon\b/g, instead: NO_NETWORK },
  { name: 'new Image', pattern: /\bnew\s+Image\b/g, instead: NO_NETWORK },
  { name: 'indexedDB', pattern: /\bindexedDB\b/g, instead: NO_TRACE },
  { name: 'a store of the page', pattern: /\b(?:local|session)Storage\b/g, instead: NO_TRACE },
  { name: 'a cookie', pattern: /\.cookie\b/g, instead: NO_TRACE },
];

/** What of the constructs a text has: how often, and the words around the first. */
export function findConstructs(text: string): readonly Found[] {
  return CONSTRUCTS.flatMap(({ name, pattern, instead }) => {
    const [first, ...others] = [...text.matchAll(pattern)];
    if (first === undefined) return [];
    const around = text.slice(Math.max(first.index - 30, 0), first.index + 50).replaceAll(/\s+/g, ' ');
    return [{ name, times: others.length + 1, around, instead }];
  });
}

export interface Found {
  readonly name: string;
  readonly times: number;
  readonly around: string;
  readonly instead: string;
}
