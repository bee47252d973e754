import { describe, expect, it } from 'vitest';
import { builtCodeProblems } from '../../../scripts/gates/built-code.ts';
import { findConstructs } from '../../../scripts/gates/risky-code.ts';

describe('in a text', () => {
  it.each([
    ['e.innerHTML=t', 'innerHTML'],
    ['const x = table.outerHTML', 'outerHTML'],
    ['<p dangerouslySetInnerHTML={{ __html: text }} />', 'dangerouslySetInnerHTML'],
    ['e.insertAdjacentHTML("beforeend",t)', 'insertAdjacentHTML'],
    ['e.setHTMLUnsafe(t)', 'setHTML'],
    ['range.createContextualFragment(t)', 'createContextualFragment'],
    ['document.write(t)', 'document.write'],
    ['document.writeln(t)', 'document.write'],
    ['(0,eval)(t)', 'eval'],
    ['new Function(t)', 'Function'],
    ['const F=Function;new F("")', 'Function'],
    ['setTimeout("x()",1)', 'code in a timer'],
    ['a.href="javascript:x()"', 'javascript:'],
    ['importScripts(u)', 'importScripts'],
    ['new O.Worker(s)', 'a Worker'],
    ['new SharedWorker(s)', 'a Worker'],
    ['URL.createObjectURL(b)', 'createObjectURL'],
    ['await fetch(u)', 'fetch'],
    ['new XMLHttpRequest', 'XMLHttpRequest'],
    ['new WebSocket(u)', 'a socket'],
    ['new EventSource(u)', 'a socket'],
    ['new RTCPeerConnection', 'a peer'],
    ['navigator.sendBeacon(u)', 'sendBeacon'],
    ['new Image().src=u', 'new Image'],
    ['indexedDB.open("x")', 'indexedDB'],
    ['localStorage.x=1', 'a store of the page'],
    ['document.cookie="x"', 'a cookie'],
  ])('%j is %s', (text, name) => {
    expect(findConstructs(text)).toMatchObject([{ name, times: 1 }]);
  });

  it.each([
    'Function.call.bind(x)',
    'Function.prototype.call',
    'prefetch(x)',
    'evaluate(x)',
    'setTimeout(()=>x(),1)',
    'writeDocument(x)',
    'serviceWorker.ready',
  ])('%j is nothing', (text) => {
    expect(findConstructs(text)).toEqual([]);
  });
});

describe('a build', () => {
  const accepted = [{ part: 'chunks', name: 'innerHTML', times: 2, reason: 'of a package' }];
  const known = { path: 'chunks/a-12345678.js', text: 'e.innerHTML==t||(e.innerHTML=t)' };

  it.each([
    ['as it is accepted', [known], []],
    ['with chunks named otherwise', [{ ...known, path: 'chunks/b-87654321.js' }], []],
    [
      'with one more',
      [known, { path: 'chunks/c-1.js', text: 'x.innerHTML=u' }],
      [/^innerHTML, 3 times where 2 are accepted.*chunks\/c-1\.js: … x\.innerHTML=u …/],
    ],
    [
      'with the same elsewhere',
      [known, { path: 'reader.js', text: 'x.innerHTML=u' }],
      [/^innerHTML, 1 times where 0 are accepted \(reader\.js.*accepted-code\.ts/],
    ],
    ['with something new', [known, { path: 'chunks/c.js', text: 'fetch(u)' }], [/^fetch, 1 times/]],
    ['without what is accepted', [], [/^chunks has innerHTML 0 times, not 2.*take the line away/]],
    [
      'that names an address',
      [known, { path: 'popup.html', text: '<a href="https://example.org/x">' }],
      [/^popup\.html names https:\/\/example\.org\/x\./],
    ],
    [
      'that names a vocabulary',
      [known, { path: 'icon.svg', text: 'xmlns="http://www.w3.org/2000/svg"' }],
      [],
    ],
    [
      'with a script in a page',
      [known, { path: 'popup.html', text: '<script type="module">x()</script><p onclick="y()">' }],
      [/popup\.html has code in itself \(<script type="module">\)/, /\(onclick=\)/],
    ],
    ['with a script of its own', [known, { path: 'popup.html', text: '<script src="/a.js"></script>' }], []],
  ])('%s: %#', (_, files, expected) => {
    const problems = builtCodeProblems(files, accepted);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });
});
