import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fetchArticle } from '../../../src/cli/sources/fetch-article.ts';

/** The address of a server on this machine that goes with the test. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // Of a server that listens on a port it is no text.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(response: ServerResponse, type: string | null, body: string | Buffer, status = 200): void {
  response.writeHead(status, type === null ? {} : { 'content-type': type });
  response.end(body);
}

test.each(['text/markdown', 'text/plain; charset=utf-8', 'Text/X-Markdown', null])(
  'an article of type %s is taken',
  async (type) => {
    const address = await serve((_, response) => answer(response, type, '# Grüße 😀\n'));
    expect(await fetchArticle(`${address}/a.md?raw=1`)).toMatchObject({ ok: true, text: '# Grüße 😀\n' });
  },
);

test('characters are read as the server says they are written', async () => {
  const address = await serve((_, response) =>
    answer(response, 'text/plain; charset="ISO-8859-1"', Buffer.from('Grüße', 'latin1')),
  );
  expect(await fetchArticle(address)).toMatchObject({ ok: true, text: 'Grüße' });
});

test('redirects are followed, five at most', async () => {
  const address = await serve(({ url }, response) => {
    const left = Number(url?.slice(1));
    if (left === 0) return answer(response, 'text/plain', 'here');
    response.writeHead(302, { location: String(left - 1) });
    response.end('x'.repeat(100_000));
  });
  expect(await fetchArticle(`${address}/5`)).toEqual({ ok: true, text: 'here', address: `${address}/0` });
  expect(await fetchArticle(`${address}/6`)).toEqual({
    ok: false,
    problem: `it is redirected more than 5 times`,
  });
});

test.each([
  [404, 'text/plain', 'the server answers 404 Not Found: is the address right?'],
  [
    403,
    'text/plain',
    'the server answers 403 Forbidden: download it where you are signed in, and name the file',
  ],
  [503, 'text/plain', 'the server answers 503 Service Unavailable: try again later'],
  [304, 'text/plain', 'the server answers 304 Not Modified: try again later'],
  [302, 'text/plain', 'it is redirected to nowhere'],
  [
    200,
    'text/html; charset=utf-8',
    'it is a web page, not Markdown: name the address of the file itself, on GitHub the one behind Raw',
  ],
  [
    200,
    'application/pdf',
    'it is application/pdf, no text: if it is Markdown all the same, download it and name the file',
  ],
  [
    200,
    'text/plain; charset=klingon',
    'its characters are in klingon, which docproof does not know: download it and convert it',
  ],
])('an answer %i of type %s is refused with what to do', async (status, type, message) => {
  const address = await serve((_, response) => answer(response, type, 'text', status));
  expect(await fetchArticle(address)).toEqual({
    ok: false,
    problem: message,
  });
});

test('what is no text is refused, whatever the server says', async () => {
  const address = await serve((_, response) => answer(response, 'text/plain', 'a\0b'));
  expect(await fetchArticle(address)).toEqual({
    ok: false,
    problem: `it is no text, though the server says so`,
  });
});

const tooLong = 'it is longer than 10 MiB, more than an article can be';

test('an answer without end is given up once it is too long', async () => {
  let written = 0;
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(65_536))) written += 65_536;
    };
    response.on('drain', more);
    more();
  });
  expect(await fetchArticle(address)).toEqual({
    ok: false,
    problem: tooLong,
  });
  expect(written).toBeLessThan(64 * 1024 * 1024);
});

test('what is short only while it is packed is too long too', async () => {
  const packed = gzipSync(Buffer.alloc(11 * 1024 * 1024, 'x'));
  const address = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' });
    response.end(packed);
  });
  expect(await fetchArticle(address)).toEqual({
    ok: false,
    problem: tooLong,
  });
});

test.each([
  ['does not answer', () => {}],
  [
    'does not end its answer',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const timer = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(timer));
    },
  ],
])('a server that %s is given up', async (_, respond) => {
  const address = await serve((_request, response) => respond(response));
  expect(await fetchArticle(address, 300)).toEqual({
    ok: false,
    problem: `it takes longer than 0.3 seconds`,
  });
});

test('a server that is not there is named with the reason', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  expect(await fetchArticle(`http://127.0.0.1:${port}/a.md`)).toEqual({
    ok: false,
    problem: `connect ECONNREFUSED 127.0.0.1:${port}`,
  });
});
