import { expect, test } from 'vitest';
import { applyFixes } from '../../../src/authoring/fix/apply-fixes.ts';
import { findings, planCommand, planText } from '../plan-text.ts';

/** Findings of one code, as `LINE:COLUMN message`. */
function found(code: string, text: string): string[] {
  return findings(planText(text))
    .filter((line) => line.includes(` ${code}: `))
    .map((line) => line.replace(/ (?:warning|error) [\w-]+:/, ''));
}

function inBlock(code: string, command: string): string[] {
  return found(code, `\`\`\`bash\n${command}\n\`\`\`\n`);
}

/** What the first fix of a code makes of an article. */
function fixed(code: string, text: string): string | null {
  const fix = planText(text).diagnostics.find((one) => one.code === code)?.fix;
  return fix === undefined ? null : text.slice(0, fix.start) + fix.text + text.slice(fix.end);
}

/** What all fixes of a code make of a command. */
function allFixed(code: string, command: string): string {
  const text = `\`\`\`bash\n${command}\n\`\`\`\n`;
  const fixes = planText(text).diagnostics.flatMap((one) => (one.code === code ? (one.fix ?? []) : []));
  return applyFixes(text, fixes).text.slice('```bash\n'.length, -'\n```\n'.length);
}

test.each([
  'kubectl get pods --watch',
  'kubectl get pods -w',
  'kubectl -n app logs web -f',
  'kubectl port-forward svc/web 8080:80',
  'kubectl proxy --port=8001',
  'sudo tail -F /var/log/syslog',
  'sudo journalctl -u kubelet -f',
  'watch kubectl get pods',
  'docker compose up',
  'quarkus dev',
  'flask run',
  'func start',
  'npm run dev',
  'az webapp log tail -n app -g rg',
  'if true; then kubectl get pods --watch; fi',
  'kubectl get pods -w | grep web',
  'yes',
  'echo a | yes',
  'follow() { kubectl get pods -w; }\nfollow',
  'follow() { kubectl get pods -w; }\nagain() { follow; }\nagain',
])('%s does not end', (command) => {
  expect(inBlock('endless-command', command)).toHaveLength(1);
});

test.each([
  'kubectl get pods',
  'kubectl get pods --watch=false',
  'kubectl apply -f app.yaml',
  'kubectl port-forward svc/web 8080:80 &',
  'kubectl get pods -w | head -5',
  'kubectl get events -w | grep -m1 Started',
  'timeout 10 kubectl get pods -w',
  'tail -n 20 log',
  'docker compose up -d',
  'quarkus build',
  'npm run build',
  'docker logs web',
  'echo kubectl get pods --watch',
  'ping -c 3 example.com',
  'yes | apt-get install -y app',
  'yes y | while read -r a; do break; done',
  'watch() { echo "$1"; }; watch pods',
  'follow() { kubectl get pods -w; }',
  'follow() { kubectl get pods -w; }\nagain() { follow; }',
])('%s ends', (command) => {
  expect(inBlock('endless-command', command)).toEqual([]);
});

test('a function of an earlier block is no endless command', () => {
  const text = '```bash\nwatch() { echo "$1"; }\n```\n\n```bash\nwatch pods\n```\n';
  expect(found('endless-command', text)).toEqual([]);
});

test.each(['until="Running"', 'background'])('a step that says %s needs no warning', (directive) => {
  const text = `<!-- docproof: ${directive} -->\n\`\`\`bash\nkubectl get pods -w\n\`\`\`\n`;
  expect(found('endless-command', text)).toEqual([]);
});

test('the comment that would put an endless command right is proposed, and can be inserted where the block stands', () => {
  const text =
    '1. Wait.\n\n   ```bash\n   kubectl get pods -w\n   ```\n\n   ```output\n   web  1/1  Running\n   ```\n';
  expect(fixed('endless-command', text)).toBe(
    '1. Wait.\n\n   <!-- docproof: until="web\\s+1/1\\s+Running\\b" -->\n   ```bash\n   kubectl get pods -w\n   ```\n\n   ```output\n   web  1/1  Running\n   ```\n',
  );
  const forward = '```bash\nkubectl port-forward svc/web 80\n```\n';
  expect(fixed('endless-command', forward)).toBe(
    `<!-- docproof: background ready="Forwarding from" -->\n${forward}`,
  );
  expect(found('endless-command', fixed('endless-command', forward) ?? '')).toEqual([]);
});

test('what follows an endless command would not run after it, so it is to have a block of its own', () => {
  const text = '```bash\nkubectl get pods -w\necho on\n```\n';
  const [finding] = planText(text).diagnostics;
  expect(finding?.hint).toBe(
    'Give it a block of its own, with <!-- docproof: until="REGEX" --> directly before that: REGEX matches what it prints at last.',
  );
  expect(fixed('endless-command', text)).toBe(null);
});

const apply = '```bash\nkubectl apply -f app.yaml\n```\n';

test('of a file that nothing creates the block that shows it is named, and gets its directive', () => {
  const text = `# A\n\n\`\`\`yaml\nkind: Other\n\`\`\`\n\nSave this as \`app.yaml\`:\n\n\`\`\`yaml\nkind: App\n\`\`\`\n\n\`\`\`yaml\nkind: Third\n\`\`\`\n\n${apply}`;
  expect(found('missing-file', text)).toEqual([
    '18:18 nothing creates app.yaml, which is read here: the block at line 9 looks meant',
  ]);
  const better = fixed('missing-file', text) ?? '';
  expect(better).toContain('<!-- docproof: file=app.yaml -->\n```yaml\nkind: App\n');
  expect(found('missing-file', better)).toEqual([]);
});

test.each(['...', '  ...', '# ... existing content ...', '[...]', '…'])(
  'a block that leaves lines out, as by %j, is no file',
  (line) => {
    const text = `# A\n\nChange \`app.yaml\`:\n\n\`\`\`yaml\n${line}\nkind: App\n\`\`\`\n\n${apply}`;
    expect(found('missing-file', text)).toEqual(['11:18 nothing creates app.yaml, which is read here']);
    expect(fixed('missing-file', text)).toBeNull();
  },
);

test.each([
  ['a redirection', 'cat <<EOF >app.yaml\nkind: App\nEOF'],
  ['another name of it', 'echo a > ./app.yaml'],
  ['curl', 'curl -sLO https://example.com/x/app.yaml'],
  ['tee', 'echo a | sudo tee app.yaml'],
  ['an option for output', 'az aks show --output-file app.yaml'],
  ['a clone, which may bring anything', 'git clone https://example.com/x.git'],
])('a file that comes from %s is created', (_name, command) => {
  expect(found('missing-file', `\`\`\`bash\n${command}\n\`\`\`\n\n${apply}`)).toEqual([]);
});

test.each([
  ['kubectl -n demo create --context c -f app.yaml', '2:39'],
  ['kubectl apply -fapp.yaml', '2:17'],
  ['kubectl create secret generic s --from-file=tls.crt=./app.yaml', '2:53'],
  ['kubectl create configmap c --from-file ./app.yaml', '2:40'],
  ['while read -r line; do echo "$line"; done < app.yaml', '2:45'],
  ['cat app.yaml | envsubst', '2:5'],
  ['yq .kind app.yaml', '2:10'],
  ['source app.env', '2:8'],
  ['./app.sh now', '2:1'],
  ['az deployment group create -g g --parameters @app.json', '2:47'],
])('%j reads a file that nothing creates', (command, place) => {
  expect(inBlock('missing-file', command).map((one) => one.split(' ')[0])).toEqual([place]);
});

test.each([
  'az aks get-credentials -g g -n n',
  'az acr create -g g -n n --sku Basic',
  'az keyvault create -g g -n n',
  'npm ci',
  'mkdir -p a/b && cd a/b/ && cd ..',
  'kubectl logs -f app-0 | grep -m1 app.yaml',
])('%j brings no file', (command) => {
  expect(found('missing-file', `\`\`\`bash\n${command}\n\`\`\`\n\n${apply}`)).toHaveLength(1);
});

test.each([
  'cd somewhere',
  'cd /tmp',
  'cd',
  'cd - ',
  'cd "$FOLDER"',
  'pushd a',
  '. ./setup',
  'az keyvault secret download -f x',
  'terraform apply',
])('after %j there may be any file', (command) => {
  expect(found('missing-file', `\`\`\`bash\n${command}\n\`\`\`\n\n${apply}`)).toEqual([]);
});

test('a file is made in the folder in which its command runs', () => {
  expect(
    inBlock('missing-file', 'mkdir a; echo x > app.yaml; cd a; cat app.yaml; cat ../a/app.yaml'),
  ).toEqual(['2:39 nothing creates app.yaml, which is read here']);
  expect(
    inBlock('missing-file', 'mkdir a; cd a; echo x > app.yaml; cd ..; cat a/app.yaml ./a//app.yaml'),
  ).toEqual([]);
});

test('of several files in one word each has its place, and the advice is what can be done', () => {
  expect(inBlock('missing-file', 'kubectl apply -f a.yaml,b.yaml').map((one) => one.split(' ')[0])).toEqual([
    '2:18',
    '2:25',
  ]);
  const advice = (text: string) =>
    planText(text).diagnostics.flatMap(({ code, hint }) => (code === 'missing-file' ? hint : []));
  expect(advice('```bash\nkubectl apply -f a.yaml\n```\n')).toEqual([
    'If a block shows it, put <!-- docproof: file=a.yaml --> directly before that; otherwise have an earlier step make it.',
  ]);
  expect(advice('```yaml\na: 1\n```\n\n```bash\nkubectl apply -f a.yaml\n```\n')).toEqual([
    'Put <!-- docproof: file=a.yaml --> directly before the block that shows it.',
  ]);
});

test.each([
  'kubectl apply -f https://example.com/app.yaml',
  'kubectl apply -f "$FILE.yaml"',
  'kubectl apply -f -',
  'kubectl apply -f /etc/app.yaml',
  'kubectl logs -f app.yaml',
  'grep -f app.yaml x',
])('%s reads no file that an article could show', (command) => {
  expect(inBlock('missing-file', command)).toEqual([]);
});

const twoShown = '```yaml\nkind: A\n```\n\n```yaml\nkind: B\n```\n\n';

test('several files that nothing tells apart are shown by as many blocks in order', () => {
  const command = 'kubectl apply -f a.yaml -f b.yaml';
  expect(found('missing-file', `${twoShown}\`\`\`bash\n${command}\n\`\`\`\n`)).toEqual([
    '10:18 nothing creates a.yaml, which is read here: the block at line 1 looks meant',
    '10:28 nothing creates b.yaml, which is read here: the block at line 5 looks meant',
  ]);
});

test.each(['a.yaml -f b.yaml -f c.yaml', 'a.yaml -f b.yaml -f c.yaml -f d.yaml'])(
  'no block is named for the files in -f %s where there is not one for each',
  (files) => {
    const text = `${twoShown}\`\`\`bash\nkubectl apply -f ${files}\n\`\`\`\n`;
    expect(found('missing-file', text).filter((line) => line.includes('looks meant'))).toEqual([]);
    expect(fixed('missing-file', text)).toBeNull();
  },
);

test('a file that is read before a block is shown by none behind it, and neither are its rivals', () => {
  const text =
    '```yaml\nkind: A\n```\n\n```bash\ncat a.yaml b.yaml\n```\n\n```yaml\nkind: B\n```\n\n```bash\ncat c.yaml\n```\n';
  expect(found('missing-file', text)).toHaveLength(3);
  expect(fixed('missing-file', text)).toBeNull();
});

test('files of other kinds and files whose names are told are no rivals', () => {
  const text = `${twoShown}\`\`\`json\n{}\n\`\`\`\n\nSave as \`c.yaml\`:\n\n\`\`\`yaml\nkind: C\n\`\`\`\n\n\`\`\`bash\ncat a.yaml c.yaml b.yaml d.json\n\`\`\`\n`;
  expect(
    found('missing-file', text).map((line) => /create\S+ (\S+),.* line (\d+)/.exec(line)?.slice(1)),
  ).toEqual([
    ['a.yaml', '1'],
    ['c.yaml', '15'],
    ['b.yaml', '5'],
    ['d.json', '9'],
  ]);
});

test('of a file that is read twice there is one warning', () => {
  expect(inBlock('missing-file', 'kubectl apply -f a.yaml\nkubectl delete --filename=a.yaml')).toEqual([
    '2:18 nothing creates a.yaml, which is read here',
  ]);
});

test('a heredoc that is not ended says why, and can be put right where only spaces are in the way', () => {
  const text = '```bash\ncat <<EOF >a\nx\nEOF  \necho on\n```\n';
  expect(found('open-heredoc', text)).toEqual([
    '4:4 the heredoc EOF goes on to the end of the block: spaces follow EOF at line 4',
  ]);
  expect(fixed('open-heredoc', text)).toBe('```bash\ncat <<EOF >a\nx\nEOF\necho on\n```\n');
  expect(inBlock('open-heredoc', 'cat <<EOF\nx\n  EOF')).toEqual([
    '4:1 the heredoc EOF goes on to the end of the block: EOF does not begin its line at line 4',
  ]);
  expect(inBlock('open-heredoc', 'cat <<END\nx')).toEqual([
    '2:5 the heredoc END goes on to the end of the block',
  ]);
  expect(inBlock('open-heredoc', "cat <<-'EOF'\n\tx\n\tEOF\necho on")).toEqual([]);
});

test('a space behind a backslash is found and taken away', () => {
  const text = '```bash\naz group create \\ \n  --name a \\\t\n  --location b\n```\n';
  expect(found('space-after-backslash', text)).toHaveLength(2);
  expect(fixed('space-after-backslash', text)).toBe(
    '```bash\naz group create \\\n  --name a \\\t\n  --location b\n```\n',
  );
});

test.each(["echo 'a \\ '\n", 'cat <<EOF\na \\ \nEOF', '# a \\ ', 'echo a\\\\ '])(
  'in %j a space behind a backslash is text',
  (command) => {
    expect(inBlock('space-after-backslash', command)).toEqual([]);
  },
);

test('typographic characters outside of quotes are found, and spaces put right', () => {
  expect(inBlock('typographic-character', 'az\u00a0group list \u2013name \u201ca\u201d')).toEqual([
    '2:3 this is a non-breaking space, which bash takes for a letter',
    '2:15 this is an en dash, which bash takes for a letter: is -- meant?',
    '2:21 this is a typographic quote, which bash takes for a letter: is " meant?',
    '2:23 this is a typographic quote, which bash takes for a letter: is " meant?',
  ]);
  expect(fixed('typographic-character', '```bash\naz\u00a0group\n```\n')).toBe('```bash\naz group\n```\n');
  expect(
    inBlock('typographic-character', 'echo "a \u2013 b" \'it\u2019s\' a\u2013b # \u201cx\u201d'),
  ).toEqual([]);
});

test.each([
  ['\u2013o yaml', '-'],
  ['\u2013n=web', '-'],
  ['\u2014n', '-'],
  ['\u2013- sh', '-'],
  ['\u2013-set a=b', '-'],
  ['-\u2013set a=b', '-'],
  ['\u2013from-literal=a=b', '--'],
  ['\u2014name web', '--'],
  ['\u2013 a', '--'],
])('in %j the dash stands for %s', (option, hyphens) => {
  const [finding] = inBlock('typographic-character', `kubectl get pods ${option}`);
  expect(finding).toContain(`: is ${hyphens} meant?`);
  expect(allFixed('typographic-character', `kubectl get ${option}`)).toBe(`kubectl get ${option}`);
});

test.each([
  'az\u00a0group list',
  'az group list\u00a0',
  'az group list --name\u00a0"demo"',
  'az group list \\\n\u00a0\u00a0--name demo',
  'az group list \\\n\u00a0 \u00a0--name demo',
  '\ufeffaz group list',
  'NAME=$(az\u00a0group list)',
  'if\u00a0true; then echo yes; fi',
  'sed\u00a0s/a/b/ app.yaml',
])('the blank in %j separates words and is put right', (command) => {
  const right = command.replaceAll('\u00a0', ' ').replace('\ufeff', '');
  expect(allFixed('typographic-character', command)).toBe(right);
});

test.each([
  '[[ $x =~ \u00a0 ]]',
  '(( 1 +\u00a01 ))',
  'case $x in *\u00a0*) echo yes ;; esac',
  'echo "${x//\u00a0/ }" ${x//\u00a0/ }',
  'echo ${y#\ufeff}',
  'sed s/\u00a0/x/g app.yaml',
  'sed\u00a0s/a\u00a0b/x/g app.yaml',
  'sudo grep a\u00a0b app.yaml',
  'IFS=\u00a0 read a',
  'NAME=John\u00a0Doe',
  'export NAME=John\u00a0Doe',
  'env NAME=John\u00a0Doe app',
  'app --name=John\u00a0Doe',
  'grep \u00a0 app.yaml',
  'sort -t\u00a0 app.yaml',
  'echo a\\\u00a0b',
  'rm *\u00a0*',
  'names=(John\u00a0Doe)',
  'for name in John\u00a0Doe; do echo; done',
  'echo yes >John\u00a0Doe',
])('the blank in %j may be meant, and stays', (command) => {
  const separating = command.replace(/^sed\u00a0/, 'sed ');
  expect(allFixed('typographic-character', command)).toBe(separating);
});

test('blanks stay where bash could not parse the command without them', () => {
  const command = 'echo\u00a0a; if\u00a0b; c';
  expect(inBlock('typographic-character', command)).toHaveLength(2);
  expect(allFixed('typographic-character', command)).toBe(command);
});

test.each([
  'NAME   READY\nweb    1/1',
  '{\n  "a": 1\n}',
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a',
  'Name:         web\nNamespace:    default\nLabels:       app=web',
  'Events:\n  Type     Reason\n  ----     ------',
  '{\n  ...\n  "hub": {\n    "a": null\n  },\n  "b": "c"\n  ...\n}',
  'Name:         cert\nAnnotations:  <none>\n\nType:  tls\n\nData\n====\ntls.crt:  1066 bytes',
  'Forwarding from 127.0.0.1:43307 -> 10254',
  '[2024-08-13T00:31:47.690Z] "GET /status/418 HTTP/1.1" 418 - via_upstream',
  'I0813 10:11:12.131415       1 main.go:10] started',
  'resources:\n  limits:\n    [gpu-vendor].com/gpu: 1',
  'Enter the name of the release [app]:\nEnter the namespace it is in:',
])('%j is an output', (text) => {
  expect(inBlock('output-as-command', text)).toHaveLength(1);
});

test.each([
  'kubectl get pods',
  '    az group create \\\n      --name a\n    az group list',
  '{ echo a; }',
  '[ -f a ] && echo b',
  'NAME=a\nREADY=b',
  'kubectl get secret\nNAME   READY\nweb    1/1',
  '{\n  ls\n  ...\n}',
  'Forwarding from 127.0.0.1:1 -> 2\nls',
  '[ -f a ] "b"',
  'I=1 ls',
  'resources:\n  ls',
  'Enter the name of:\nls',
])('%j is a command', (text) => {
  expect(inBlock('output-as-command', text)).toEqual([]);
});

test('the place is the fence, and the advice what can become of the block', () => {
  const advice = (text: string) =>
    planText(text).diagnostics.flatMap(({ code, message, hint, column }) =>
      code === 'output-as-command' ? `${column} ${message}: ${hint}` : [],
    );
  const table = '1. It is:\n\n   ```bash\n   NAME   READY\n   web    1/1\n   ```\n';
  expect(advice(table)).toEqual([
    '4 this block looks like an output and not like a command: Label it output, and it is not run.',
  ]);
  const other =
    '4 this block looks like an output and not like a command: Label it output, and it is compared with what the command before it prints.';
  expect(advice(`\`\`\`bash\nls\n\`\`\`\n\n${table}`)).toEqual([other]);
  expect(advice(`\`\`\`bash\nls\n\`\`\`\n\n# Then\n\n${table}`)).not.toEqual([other]);
  expect(advice('```bash\napiVersion: v1\nkind: Pod\n```\n')).toEqual([
    '1 this block looks like a manifest and not like a command: Label it yaml; with <!-- docproof: file=NAME --> directly before it, it is written as that file.',
  ]);
});

const nodes = 'NAME    STATUS   ROLES   AGE   VERSION\nnode-1  Ready    agent   3m    v1.30.1';

test('a hint that accepts another output of the article says from which threshold on it would not', () => {
  const other = nodes.replace(
    'node-1  Ready    agent   3m    v1.30.1',
    'pool-b  Ready    agent   5m    v1.31.0',
  );
  const block = (hint: string, text: string) =>
    `\`\`\`bash\nkubectl get nodes\n\`\`\`\n\n<!-- expected_similarity=${hint} -->\n\`\`\`output\n${text}\n\`\`\`\n\n`;
  const [message = ''] = found('weak-hint', block('0.3', nodes) + block('1', other));
  const [, least = ''] =
    /^5:1 this hint would accept the output at line 16 as well: from (0\.\d\d) on it would not$/.exec(
      message,
    ) ?? [];
  expect(Number(least)).toBeGreaterThan(0.3);
  expect(found('weak-hint', block(least, nodes) + block('1', other))).toEqual([]);
});

test('a hint that accepts another output of the same step is not weak', () => {
  const output = (text: string) => `<!-- expected_similarity=0.3 -->\n\`\`\`output\n${text}\n\`\`\`\n\n`;
  const later = nodes.replace('3m', '9m');
  const text = `\`\`\`bash\nkubectl get nodes\n\`\`\`\n\n${output(nodes)}${output(later)}`;
  expect(found('weak-hint', text)).toEqual([]);
});

test('a pattern that matches nothing at all cannot fail', () => {
  const text = '```bash\necho a\n```\n\n<!-- expected_similarity=".*" -->\n```output\na\n```\n';
  expect(found('weak-hint', text)).toEqual([
    expect.stringContaining('5:1 this hint would accept an empty output'),
  ]);
});

test('the values that were given do not move what is found', () => {
  const command = 'NAME=x\naz group create --name "$NAME" \\ \n  --location <place>';
  const plan = planCommand(command, { variables: { NAME: 'a longer name' }, fill: { '<place>': 'eastus' } });
  expect(findings(plan)).toEqual([
    '3:32 warning space-after-backslash: a space follows the backslash, so the command ends here',
  ]);
});

test.each([
  'rm -rf !(keep|b)',
  'ls @(a|b).txt',
  'case x in @(a)) echo ;; esac',
  'shopt -s extglob; echo !(z)',
  'shopt -s extglob\nshopt -u extglob\necho !(z)',
])('%j needs extglob', (command) => {
  expect(inBlock('extended-glob', command)).toHaveLength(1);
});

test.each([
  'shopt -s extglob\nrm !(keep)',
  '[[ a == !(b) ]] && echo',
  "echo '!(z)'",
  'echo a@(b'.replace('(b', ''),
])('%j does not', (command) => {
  expect(inBlock('extended-glob', command)).toEqual([]);
});

test('extglob that an earlier block has turned on counts', () => {
  const text = '```bash\nshopt -s extglob\n```\n\n```bash\nrm !(keep)\n```\n';
  expect(found('extended-glob', text)).toEqual([]);
});

test('a block that is introduced as another file is not taken for the missing one', () => {
  const shown = (name: string, kind: string) =>
    `Save it as \`${name}\`:\n\n\`\`\`yaml\nkind: ${kind}\n\`\`\`\n\n`;
  const text = `# A\n\n${shown('secret-smb.yaml', 'Secret')}${shown('backend-smb.yaml', 'Backend')}\`\`\`bash\nkubectl apply -f secret.yaml\n\`\`\`\n`;
  expect(found('missing-file', text)).toEqual(['16:18 nothing creates secret.yaml, which is read here']);
  expect(fixed('missing-file', text)).toBe(null);
});

test('a file name with a space is quoted in what is proposed, and several names are several files', () => {
  const text = 'Save as `a b.yaml`:\n\n```yaml\nkind: A\n```\n\n```bash\nkubectl apply -f "a b.yaml"\n```\n';
  const better = fixed('missing-file', text) ?? '';
  expect(better).toContain('<!-- docproof: file="a b.yaml" -->\n');
  expect(findings(planText(better))).toEqual([]);
  expect(inBlock('missing-file', 'kubectl apply -f a.yaml,b.yaml')).toHaveLength(2);
});

test('a space behind a backslash is taken away only where the command goes on', () => {
  const text = '```bash\naz group create --name x \\ \naz aks create --name y\n```\n';
  expect(found('space-after-backslash', text)).toHaveLength(1);
  expect(fixed('space-after-backslash', text)).toBe(null);
});

test.each([
  'tr -d \\ \n"$HOME/bin/x" run',
  'cut -f 1 -d \\ \n<in.txt',
  'cut -f 1 -d \\ \n>out.txt',
  'a=( \\ \n"b" )',
  'read -d \\ \n@a',
])('the space that follows the backslash in %j may be an argument, and stays', (command) => {
  expect(inBlock('space-after-backslash', command)).toHaveLength(1);
  expect(allFixed('space-after-backslash', command)).toBe(command);
});

test.each(['  --name a', '  -n a', '| sort', '  && echo on', '|| echo off'])(
  'a command goes on with %j',
  (line) => {
    expect(allFixed('space-after-backslash', `az list \\ \n${line}`)).toBe(`az list \\\n${line}`);
  },
);

test('what an endless command waits for must not be printed before it', () => {
  const text = '```bash\nkubectl patch deploy a\nping example.com\n```\n';
  expect(found('endless-command', text)).toHaveLength(1);
  expect(fixed('endless-command', text)).toBe(null);
});

test('an expected output is no guess for an endless command that another one follows', () => {
  const text = '```bash\nkubectl get nodes -w\nkubectl get jobs -w\n```\n\n```output\njob  Complete\n```\n';
  const [finding] = planText(text).diagnostics;
  expect(finding?.hint).toContain('until="REGEX"');
  expect(fixed('endless-command', text)).toBe(null);
});

test.each([
  ['sleep infinity', 'background'],
  ['quarkus dev', 'background ready="Listening on"'],
  ['ping example.com', 'until="\\S"'],
  ['kubectl port-forward svc/web 80', 'background ready="Forwarding from"'],
])('without an expected output %s is to have %s', (command, directive) => {
  const text = `\`\`\`bash\n${command}\n\`\`\`\n`;
  expect(fixed('endless-command', text)).toBe(`<!-- docproof: ${directive} -->\n${text}`);
});

test.each(['tail -f log.txt', 'kubectl get service web -w', 'docker compose up'])(
  'without an expected output only the article knows what %s is to print',
  (command) => {
    const text = `\`\`\`bash\n${command}\n\`\`\`\n`;
    const [finding] = planText(text).diagnostics;
    expect(finding?.hint).toBe(
      'Put <!-- docproof: until="REGEX" --> directly before the block: REGEX matches what it prints at last.',
    );
    expect(fixed('endless-command', text)).toBe(null);
  },
);

test('a pattern with quotes and hyphens can stand in the comment that is proposed', () => {
  const text = '```bash\ntail -f log\n```\n\n```output\nit\'s "up" --> C:\\\\x\n```\n';
  const better = fixed('endless-command', text) ?? '';
  expect(better).toContain(`<!-- docproof: until="it's \\"up\\" -+> C:\\\\\\\\\\\\\\\\x" -->\n`);
  expect(planText(better).steps[0]?.directives.until).toBe(`it's "up" -+> C:\\\\\\\\x`);
});

test.each([
  '[ -z "$U" ] && U=1',
  'if [ -n "$V" ]; then echo; fi',
  'test -z "$W" || true',
  '[[ -n $X ]] && echo',
])('%s asks whether there is a value, and needs none', (command) => {
  expect(inBlock('unassigned-variable', command)).toEqual([]);
});

test('a placeholder in a condition is refused, since nothing fills it there', () => {
  const text = '<!-- docproof: skip-if="az aks show -n <cluster>" -->\n```bash\ntrue\n```\n';
  expect(found('invalid-directive', text)).toEqual([
    expect.stringContaining('it holds the placeholder <cluster>, which nothing fills there'),
  ]);
});

test('a name with spaces is quoted in the directive that is proposed', () => {
  const text = '```yaml\na: 1\n```\n\n```bash\nkubectl apply -f "my app.yaml"\n```\n';
  expect(fixed('missing-file', text)).toBe(`<!-- docproof: file="my app.yaml" -->\n${text}`);
});

test('a name that no comment can hold gets no directive', () => {
  const text = '```yaml\na: 1\n```\n\n```bash\nkubectl apply -f "a-->.yaml" -f "b--c.yaml"\n```\n';
  expect(fixed('missing-file', text)).toBeNull();
});

test('commands of a transcript read and make files as well', () => {
  const text = '```console\n$ kubectl apply -f a.yaml\n$ touch b.yaml\n$ kubectl apply -f b.yaml\n```\n';
  expect(found('missing-file', text)).toEqual(['2:20 nothing creates a.yaml, which is read here']);
});

test('the text above a block names a file whole', () => {
  const block = (text: string) => `${text}\n\n\`\`\`yaml\na: 1\n\`\`\`\n\n`;
  const text = `${block('In `sets/app.yaml`:')}${block('In `my-app.yaml`:')}`;
  const reading = '```bash\nkubectl apply -f app.yaml\n```\n';
  expect(fixed('missing-file', text + reading)).toBe(
    `${text.replace('```yaml', '<!-- docproof: file=app.yaml -->\n```yaml')}${reading}`,
  );
});
