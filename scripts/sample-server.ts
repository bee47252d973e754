import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One page to serve: its path and its bytes. */
export interface ServedPage {
  readonly path: string;
  readonly body: string | Uint8Array;
  readonly type?: string;
  /** More headers, a security policy for one. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface SampleServer {
  readonly port: number;
  /** Every request that reached the server: method and full address. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** A page from test/pages, under a path of its own. */
export function samplePage(slug: string): ServedPage {
  const body = readFileSync(new URL(`../test/pages/${slug}/page.html`, import.meta.url), 'utf8');
  return { path: `/${slug}/`, body };
}

/** Serves pages on this machine alone, on any free port. */
export async function serve(pages: readonly ServedPage[]): Promise<SampleServer> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    // A proxy is asked for whole addresses, a server for paths.
    const address = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(`${request.method} ${address.href}`);
    const page = pages.find(({ path }) => path === address.pathname);
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? '');
  });
  // What asks a proxy for a tunnel wants to leave the machine.
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { port, requests, close };
}
