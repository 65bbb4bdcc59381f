import { execFileSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { expect, onTestFinished, test } from 'vitest';
import { docproof, folderWith, newFolder, script, steady } from './docproof.ts';

const article = '# Pass\n\nFirst [the basics](basics.md).\n\n```bash\npwd >"$OUT"; false\n```\n';

/** The address of a server on this machine that goes with the test. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // Of a server that listens on a port it is no text.
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const markdown: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'text/markdown' });
  response.end(article);
};

test('an article from standard input is listed and run under the name -', async () => {
  const folder = folderWith({ 'a b.md': article, 'runner.config.json': '{ "cwd": "article" }' });
  const listed = await script(folder, 'cat "a b.md" | docproof list -');
  expect(listed).toEqual({
    status: 0,
    stdout:
      '-  Pass  (1 step)\n  -:5  pass-1  pwd >"$OUT"; false\n  -:6:7  warning: OUT is used here and assigned by no earlier step (unassigned-variable)\n',
    stderr: '',
  });
  const run = await script(folder, 'OUT=$PWD/out docproof run - --var X=1 <"a b.md"');
  expect(run.status).toBe(1);
  expect(run.stdout).toContain("\ndocproof run --var X=1 - <'a b.md'\n");
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(`${folder}\n`);
  const piped = await script(folder, 'OUT=$PWD/out; export OUT; cat "a b.md" | docproof run -');
  expect(piped.stdout).toContain('\n… | docproof run -\n');
});

test('standard input that is empty or closed has nothing to run', async () => {
  const folder = newFolder();
  const nothing = { status: 2, stdout: '', stderr: 'docproof: no article has a step to run\n' };
  expect(await script(folder, 'docproof run - </dev/null')).toEqual(nothing);
  expect(await script(folder, 'docproof run - <&-')).toEqual(nothing);
});

test('what is longer than an article can be is not read to its end', async () => {
  const folder = newFolder();
  truncateSync(writtenIn(folder, 'long.md'), 20_000_000_000);
  for (const [command, path] of [
    ['run', '/dev/zero'],
    ['lint', '/dev/zero'],
    ['list', 'long.md'],
  ] as const) {
    expect(await docproof(folder, [command, path])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(
        `${path} cannot be read: it is longer than 10 MiB, more than an article can be\n`,
      ),
    });
  }
});

function writtenIn(folder: string, name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  return path;
}

test('an article from the web is run, and every report has its address', async () => {
  const address = `http://${await listen(createServer(markdown))}/docs/guide.md?raw=1&x=<y>`;
  const url = new URL(address).href;
  const folder = newFolder();
  const { status, stdout } = await docproof(folder, ['run', address, '--var', 'OUT=/dev/null']);
  expect(status).toBe(1);
  expect(steady(stdout)).toContain(`${url}\n✗ :5     Pass`);
  expect(stdout).toContain(`\ndocproof run --var OUT=/dev/null '${address}'\n`);
  const read = (name: string) => readFileSync(join(folder, 'reports', name), 'utf8');
  expect(JSON.parse(read('results.json')).articles[0]).toMatchObject({ path: url, steps: [{ file: url }] });
  const parser = new XMLParser({ ignoreAttributes: false });
  expect(parser.parse(read('junit.xml')).testsuites.testsuite).toMatchObject({
    '@_file': url,
    '@_name': url,
  });
  expect(read('index.html')).toContain(`<code>${url.replaceAll('&', '&#38;')}</code>`);
  const listed = await docproof(folder, ['list', '--json', address]);
  expect(JSON.parse(listed.stdout).articles[0].path).toBe(url);
});

test('an address that gives no article ends with 2 and says what to do', async () => {
  const page = await listen(
    createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<p>Sign in');
    }),
  );
  expect(await docproof(newFolder(), ['list', `http://${page}/a.md`])).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: http://${page}/a.md cannot be read: it is a web page, not Markdown: name the address of the file itself, on GitHub the one behind Raw\n`,
  });
});

test('what is asked for over https is not taken from http', async () => {
  const folder = newFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1`;
  execFileSync('openssl', [...request.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const plain = await listen(createServer(markdown));
  const secure = await listen(
    createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (incoming, response) => {
      if (incoming.url === '/a.md') return markdown(incoming, response);
      response.writeHead(301, { location: incoming.url === '/same' ? '/a.md' : `http://${plain}/a.md` });
      response.end();
    }),
  );
  const trusted = { NODE_EXTRA_CA_CERTS: cert };
  expect((await docproof(folder, ['list', `https://${secure}/same`], trusted)).status).toBe(0);
  expect(await docproof(folder, ['list', `https://${secure}/down`], trusted)).toEqual({
    status: 2,
    stdout: '',
    stderr: `docproof: https://${secure}/down cannot be read: it is redirected from https to http, to ${plain}: name an address that stays encrypted\n`,
  });
  expect((await docproof(folder, ['list', `https://${secure}/a.md`])).stderr).toBe(
    `docproof: https://${secure}/a.md cannot be read: self-signed certificate\n`,
  );
});
