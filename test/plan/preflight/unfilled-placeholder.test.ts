import { expect, test } from 'vitest';
import { findings, planCommand, planText } from '../plan-text.ts';

test.each([
  ['echo `az x <a>`', 'q r', '2:12 error unquotable-fill'],
  ['echo <a>', 'two\nlines', '2:6 error multi-line-fill'],
])('of a placeholder whose value is refused nothing else is said: %s', (command, value, refusal) => {
  const found = findings(planCommand(`${command}\necho <b>`, { fill: { '<a>': value } }));
  expect(found.map((line) => line.split(':', 2).join(':'))).toEqual([
    refusal,
    '3:6 error unfilled-placeholder',
  ]);
});

test.each([
  ['az aks show --name <cluster> --resource-group <rg> --query id', ['<cluster>', '<rg>']],
  ['az group show -n <your resource group>', ['<your resource group>']],
  ['az group create -l "<your-region>"', ['<your-region>']],
  ["kubectl create secret generic s --from-literal=k='<value>'", ['<value>']],
  ['docker push <acr-name>.azurecr.io/app', ['<acr-name>']],
  ['curl https://<host>/path', ['<host>']],
  ['X="$(az aks show -n <cluster> -o tsv)"', ['<cluster>']],
  ['kubectl apply -f - <<EOF\nimage: <acr-name>/app\nEOF', ['<acr-name>']],
  ["cat <<'EOF' > a.yaml\nid: <id>\nEOF", ['<id>']],
  ['az aks create --location <location\\> -y', ['<location\\>']],
  ['git commit --author="Joe <joe@example.com>"', []],
  ['curl -H "Link: <http://a/b>; rel=next" https://example.com', []],
  ['kubectl logs <pod-name> | grep <word>', ['<pod-name>', '<word>']],
  ['az aks show -g "<resource group (must exist)>"', ['<resource group (must exist)>']],
  ['L="<eastus|westus>"', ['<eastus|westus>']],
  ['L="< your-region >"', ['< your-region >']],
  ["L='<your region, e.g. east-us!>'", ['<your region, e.g. east-us!>']],
  ['az group create -l "<your-region?>"', ['<your-region?>']],
  ['sed "s/REGION/<your-region>/" a.yaml', ['<your-region>']],
  ["sed -i -e '/x/d' -e 's|a|b|;s|NAME|<your name>|g' a.yaml", ['<your name>']],
  ['az aks show -n <cluster> --flag', ['<cluster>']],
  [
    "C='<example-jdbc:sqlserver://host:1433;database=db1>'",
    ['<example-jdbc:sqlserver://host:1433;database=db1>'],
  ],
  ['U="<your-name=value>" V="<your-region>"', ['<your-name=value>', '<your-region>']],
  ['git commit --author="<your-name@example.com>"', []],
  ['docker push <acr-name>/app', ['<acr-name>']],
  ["cat <<'EOF' > a.yaml\nimage: App<Version>\nname: rg<Region> x\nEOF", ['<Version>', '<Region>']],
  ['cat <<EOF > a.html\n<p>In <your-region></p>\nEOF', ['<your-region>']],
  ['az aks show -n < my-cluster > --resource-group <rg >', ['< my-cluster >', '<rg >']],
  ['az aks show -n < my cluster > | jq .', ['< my cluster >']],
  ['az aks show -n < cluster> \\\n  --resource-group < rg >', ['< cluster>', '< rg >']],
  ['X=$(az aks show -n < a > -g < b >); (az x -n < c > # why\n)', ['< a >', '< b >', '< c >']],
  ['curl https://< host >/path', ['< host >']],
  ['az aks show --name <my cluster name> --resource-group rg', ['<my cluster name>']],
  ['cat <manifest-file> service.yaml', ['<manifest-file>']],
  ['kubectl logs <pod> app', ['<pod>']],
  ['cat <<\'EOF\' > A.java\nString url = "https://Acct<Region>, x";\nEOF', ['<Region>']],
  ['cat <<EOF > a.yaml\nname: <space>\nEOF', ['<space>']],
  ['echo "<name> is ready; usage follows"', ['<name>']],
  ['ssh <user@host>', ['<user@host>']],
  ['az aks create --node-count <1-10> --name x', ['<1-10>']],
  [
    'az x --url <https://example.com> --id </subscriptions/x> -y',
    ['<https://example.com>', '</subscriptions/x>'],
  ],
  ['az x --email <me@example.com> --name <...> --yes', ['<me@example.com>', '<...>']],
  ["sed -i 's/<replicas>1/<replicas><count>/' a.xml", ['<count>']],
])('%s', (command, placeholders) => {
  const found = planCommand(command).diagnostics.filter(({ code }) => code === 'unfilled-placeholder');
  expect(found.map(({ message }) => /<[^>]+>/.exec(message)?.[0])).toEqual(placeholders);
});

test.each([
  'sort <in.txt >out.txt',
  "sed -i 's/<replicas>1/<replicas>2/' a.xml",
  'read -p "Enter <name>: " NAME',
  "find . -regex '.*\\<x\\>.*'",
  'echo "List<String> x;" > A.java',
  'sort <in.txt>out.txt',
  'sort < in > out',
  'cat <in>/dev/null',
  'cat <in>./out',
  "cat <<'EOF' > A.java\nList<String> a;\nMap<String, Integer> b = new HashMap<String, Integer>();\nEOF",
  'cat <<EOF > a.cpp\nstd::vector<int> a;\ntemplate <typename T>\nstd::unique_ptr<Widget> b;\nEOF',
  "cat <<'EOF' > a.ts\nconst a: Promise<string> = b<T>(c);\nEOF",
  "cat <<'EOF' > a.html\n<custom-tag>Text</custom-tag>\n<my:tag>Text</my:tag>\nEOF",
  "sed -i 's/foo/<b>foo<\\/b>/' file",
  "sed 's/key=.*/key=<redacted>/;s/<name>/value/' file",
  "node -e 'console.log(/(?<year>[0-9]+)-\\k<year>/)'",
  'sort <in >out 2>&1',
  'sort <in 2>&1',
  'while read -r line; do echo "$line"; done <in >>out',
  'cat <<EOF >file\ntext\nEOF',
  'cat <<EOF>file\ntext\nEOF',
  'cat <<-EOF > file\n\ttext\n\tEOF',
  "cat <<'EOF' >file\n<p>Hello</p><br>\nEOF",
  'wc -l <<<"text" >out',
  'diff <(sort a) <(sort b) >out',
  'tee >(cat >a) <in',
  'exec 3<>file',
  'sort < a.txt > b.txt',
  'tr a b < in > out',
  'tr < in -d a > out',
  'sort < in > "$OUT"',
  'sort < in > \\\n  out',
  'sort < in > >(tee out)',
  'sort < in 2> out',
  'sort < in >| out',
  'sort < in >&2',
  'cat <in> out',
  'sort -u <in> out 2>&1',
  'sort<in>out',
  'if (( a < b )) && [ 2 -gt 1 ] > out; then ls; fi',
  'echo "a < b > --c"',
  "cat <<'EOF' > a.txt\nif a < b > -c\nEOF",
  "cat <<'EOF' > A.java\nList<String>\npublic class Box<T extends Shape> {\n  public static <T> T of(T t)\nIOrders<Order> Get()\nEOF",
  "cat <<'EOF' > a.rs\nimpl<T> Box<T> for X {\nlet a: Vec<u8> = b.parse::<i32>();\nfn f<T: Display>(x: T) -> Option<String>\nResult<(), Box<dyn Error>>\nEOF",
  "cat <<'EOF' > a.ts\nconst [a, setA] = useState<string | null>(null);\nMap<String, List<X>>\nEOF",
  "cat <<'EOF' > a.cpp\nvector<std::string> a;\nEOF",
  "cat <<'EOF' > app.py\n@app.route('/users/<name>/<int:id>')\nEOF",
  'read -p "Press <Enter> to continue" x',
  'echo "Press <Ctrl-C> or <Esc>, complete with <tab>"',
  'cat <<EOF\nPress <return> to go on\nEOF',
  'echo "usage: $0 <name>" >&2',
  'usage() { printf "%s\\n" "Usage: start <group> <cluster>"; }',
  'cat <<EOF\nUsage: start\n  -n <name>\nEOF',
  'cat <<\'EOF\' > start.sh\necho "$0 <name>"\nEOF',
  'echo "<table>" > a.html; echo "</table>" >> a.html',
  'git commit --author="Joe <root@localhost>"',
  'git log --format="%an <%ae>"',
  'docker images | grep "<none>"',
  "kubectl get pods -o go-template='{{.x}}' | grep -v '<no value>'",
  '[ "$X" = "<no value>" ]',
  'grep -o "<title>.*</title>"',
  "sed -i 's/<name>/value/' file",
  "awk '/<none>/ { print }'",
  '[[ "$IP" != "<pending>" ]]',
  'echo hello # <comment>',
  '# az aks show --name <cluster>',
])('%j has none', (command) => {
  expect(findings(planCommand(command)).filter((line) => line.includes('error'))).toEqual([]);
});

test('the remedy is --var in a top-level assignment and --fill elsewhere', () => {
  const text = '- Item\n\n  > ```bash\n  > export A="x-<a>" B=1\n  > az show <b>\n  > ```\n';
  expect(findings(planText(text))).toEqual([
    '4:17 error unfilled-placeholder: A is still the placeholder <a>: pass --var A=…',
    "5:13 error unfilled-placeholder: this is still the placeholder <b>: pass --fill '<b>=…'",
  ]);
});

test.each(['$(az show -n <b>)', '"$(az show -n <b>)"', '`az show -n <b>`', '"x-$(az show -n <b>)"'])(
  'in %s the placeholder is no value of the variable, but may be set aside with it',
  (value) => {
    const [finding = ''] = findings(planCommand(`A=${value}`));
    expect(finding).toMatch(
      / error unfilled-placeholder: this is still the placeholder <b>: pass --fill '<b>=…' or --var A=…$/,
    );
  },
);

test('steps that are skipped may keep theirs', () => {
  expect(planText('<!-- docproof: skip -->\n```bash\naz show -n <name>\n```\n').diagnostics).toEqual([]);
});

test('a file that the article writes is looked at as a heredoc would be', () => {
  const text = (content: string) => `<!-- docproof: file=a.txt -->\n\`\`\`yaml\n${content}\n\`\`\`\n`;
  expect(findings(planText(text('a: 1\nname: <your-name> of <zone>')))).toEqual([
    "4:7 error unfilled-placeholder: this is still the placeholder <your-name>: pass --fill '<your-name>=…'",
    "4:22 error unfilled-placeholder: this is still the placeholder <zone>: pass --fill '<zone>=…'",
  ]);
  const filled = planText(text('name: <your-name>'), { fill: { '<your-name>': 'Ada <b>' } });
  expect(findings(filled)).toEqual([]);
  expect(filled.steps[0]?.write?.text).toBe('name: Ada <b>\n');
  expect(findings(planText(text('<h1>Hello</h1>\n<p>\n$(x <y> `z')))).toEqual([
    "5:5 error unfilled-placeholder: this is still the placeholder <y>: pass --fill '<y>=…'",
  ]);
});

test('for <none> in an output that is labelled as a command no value is asked', () => {
  const table = 'NAME   TYPE        EXTERNAL-IP   PORTS\nweb    ClusterIP   <none>        80';
  const said = (text: string) => findings(planCommand(text)).join('\n');
  expect(said(table)).toContain('placeholder <none>: pass nothing for it, but label the block output');
  expect(said(table.replace('<none>', '<address>'))).toContain("--fill '<address>=…'");
});
