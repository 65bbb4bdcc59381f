import { expect, test } from 'vitest';
import { findings, planCommand, planText } from '../plan-text.ts';

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
])('%s', (command, placeholders) => {
  const found = planCommand(command).diagnostics.filter(({ code }) => code === 'unfilled-placeholder');
  expect(found.map(({ message }) => /<[^>]+>/.exec(message)?.[0])).toEqual(placeholders);
});

test.each([
  'sort <in.txt >out.txt',
  'sort <in.txt>out.txt',
  'sort < in > out',
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

test('steps that are skipped may keep theirs', () => {
  expect(planText('<!-- docproof: skip -->\n```bash\naz show -n <name>\n```\n').diagnostics).toEqual([]);
});
