import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const doubles = resolve(import.meta.dirname, 'doubles');

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A cloud of its own for the test: gives a function that runs a bash script in it, stopping at a failure. */
function newCloud(): (script: string) => Outcome {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'docproof-cloud-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...process.env,
    PATH: `${doubles}${delimiter}${process.env.PATH}`,
    KUBECONFIG: join(folder, 'kubeconfig'),
    DOCPROOF_CLOUD: '',
  };
  return (script) => {
    const options = { cwd: folder, env, encoding: 'utf8', input: '' } as const;
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-e', '-u', '-o', 'pipefail', '-c', script],
      options,
    );
    return {
      status,
      stdout: stdout.replaceAll(folder, 'FOLDER'),
      stderr: stderr.replaceAll(folder, 'FOLDER'),
    };
  };
}

function printed(stdout: string): Outcome {
  return { status: 0, stdout, stderr: '' };
}

function refused(status: number, stderr: string): Outcome {
  return { status, stdout: '', stderr };
}

/** The three lines in which the Azure CLI reports what a service refused. */
function serviceRefusal(status: number, code: string, message: string): Outcome {
  return refused(status, `ERROR: (${code}) ${message}\nCode: ${code}\nMessage: ${message}\n`);
}

const GROUP = 'az group create --name rg --location eastus --output none\n';
const CLUSTER = `${GROUP}az aks create -g rg -n web --enable-oidc-issuer --enable-workload-identity --node-count 1 --generate-ssh-keys -o none
az aks get-credentials -g rg -n web --only-show-errors 2> credentials.log\n`;

describe('az', () => {
  test('shows what was created, and nothing else', () => {
    const bash = newCloud();
    expect(
      bash(`${GROUP}az group show --name RG --query '[name, location]' -o tsv; az group exists -n other`),
    ).toEqual(printed('rg\neastus\nfalse\n'));
    expect(bash('az group show --name other')).toEqual(
      serviceRefusal(3, 'ResourceGroupNotFound', "Resource group 'other' could not be found."),
    );
    expect(bash('az identity show -g rg -n other')).toEqual(
      serviceRefusal(
        3,
        'ResourceNotFound',
        "The Resource 'Microsoft.ManagedIdentity/userAssignedIdentities/other' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      ),
    );
  });

  test('refuses wrong usage with status 2', () => {
    const bash = newCloud();
    expect(bash('az identity create --tags a=b')).toEqual(
      refused(2, 'ERROR: the following arguments are required: --name/-n, --resource-group/-g\n'),
    );
    expect(bash('az group create -n rg -l eastus --colour red')).toEqual(
      refused(2, 'ERROR: unrecognized arguments: --colour red\n'),
    );
    expect(bash('az group show --name')).toEqual(
      refused(2, 'ERROR: argument --name/-n/--resource-group/-g: expected one argument\n'),
    );
    expect(bash('az gruop list')).toEqual(
      refused(2, "ERROR: 'gruop' is misspelled or not recognized by the system.\n"),
    );
    expect(bash('az group list -o xml')).toEqual(
      refused(
        2,
        "ERROR: az group list: 'xml' is not a valid value for '--output'. Allowed values: json, jsonc, yaml, yamlc, table, tsv, none.\n",
      ),
    );
  });

  test('checks regions', () => {
    const { status, stderr } = newCloud()('az group create -n rg -l atlantis');
    expect({ status, start: stderr.slice(0, 119) }).toEqual({
      status: 1,
      start:
        "ERROR: (LocationNotAvailableForResourceGroup) The provided location 'atlantis' is not available for resource group. Lis",
    });
  });

  test('checks the names of key vaults as the service does', () => {
    const bash = newCloud();
    const create = (name: string) =>
      bash(`az keyvault create -g rg -n '${name}' --query properties.vaultUri -o tsv`);
    bash(GROUP);
    for (const name of ['keyvault-workload-id1a2b3c', 'kv', '1vault', 'vault-', 'my--vault', 'my_vault']) {
      const message = `The vault name '${name}' is invalid. A vault's name must be between 3-24 alphanumeric characters. The name must begin with a letter, end with a letter or digit, and not contain consecutive hyphens. Follow this link for more information: https://go.microsoft.com/fwlink/?linkid=2147742`;
      expect(create(name)).toEqual(serviceRefusal(1, 'VaultNameNotValid', message));
    }
    expect(create('keyvault-of-24-chars-abc')).toEqual(
      printed('https://keyvault-of-24-chars-abc.vault.azure.net/\n'),
    );
  });

  test('does not find a cluster with an empty name', () => {
    const bash = newCloud();
    expect(bash(`${GROUP}az aks update -g rg --name "" --enable-oidc-issuer`)).toEqual(
      serviceRefusal(
        3,
        'ResourceNotFound',
        "The Resource 'Microsoft.ContainerService/managedClusters/' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      ),
    );
  });

  test('lets a caller set secrets only with a role on the vault', () => {
    const bash = newCloud();
    const set =
      'az keyvault secret set --vault-name kv-notes --name motto --value "a b" --query value -o tsv';
    const denied = bash(`${GROUP}az keyvault create -g rg -n kv-notes -o none; ${set}`);
    expect([denied.status, denied.stderr.split('\n')[0]]).toEqual([
      1,
      'ERROR: (Forbidden) Caller is not authorized to perform action on resource.',
    ]);
    const assign = `az role assignment create --role "Key Vault Secrets Officer" -o none \
      --assignee "$(az ad signed-in-user show --query id -o tsv)" \
      --scope "$(az keyvault show -n kv-notes --query id -o tsv)"`;
    expect(bash(`${assign}; ${set}`)).toEqual(printed('a b\n'));
  });

  test('assigns roles on a scope that exists only', () => {
    const bash = newCloud();
    const assign = (scope: string) =>
      bash(
        `az role assignment create --role Reader --assignee robin@contoso.onmicrosoft.com --scope "${scope}"`,
      );
    expect(assign('')).toEqual(
      serviceRefusal(
        3,
        'MissingSubscription',
        'The request did not have a subscription or a valid tenant level resource provider.',
      ),
    );
    expect(assign('/subscriptions/$(az account show --query id -o tsv)/resourceGroups/other')).toEqual(
      serviceRefusal(3, 'ResourceGroupNotFound', "Resource group 'other' could not be found."),
    );
  });

  test('deletes a group with everything in it, once that is confirmed', () => {
    const bash = newCloud();
    expect(bash(`${GROUP}az identity create -g rg -n mine -o none; az group delete -n rg`)).toEqual(
      refused(1, 'ERROR: Unable to prompt for confirmation as no tty available. Use --yes.\n'),
    );
    expect(bash('az group delete -n rg --yes; az identity list; az group list')).toEqual(printed('[]\n[]\n'));
  });

  test('knows the output formats', () => {
    const bash = newCloud();
    bash(`${GROUP}az group create -n rg2 -l westeurope -o none`);
    expect(
      bash("az group list -o table; az group list --query '[].[name,tags,properties]' -o tsv").stdout,
    ).toBe(
      `Name  Location    Status
----  ----------  ---------
rg    eastus      Succeeded
rg2   westeurope  Succeeded
rg\tNone\t
rg2\tNone\t
`,
    );
    expect(bash("az group list --query '[0].{name:name,at:location}' -o yaml").stdout).toBe(
      'name: rg\nat: eastus\n',
    );
  });

  test.each([
    ['[].name', '["rg","rg2"]'],
    ['[0].name', '"rg"'],
    ['[-1].properties.provisioningState', '"Succeeded"'],
    ['[*].[name, location]', '[["rg","eastus"],["rg2","westeurope"]]'],
    ["[?location=='westeurope'].{n: name} | [0]", '{"n":"rg2"}'],
    ['[].missing', '[]'],
    ['[].[name][]', '["rg","rg2"]'],
  ])('selects %s', (query, expected) => {
    const bash = newCloud();
    const { stdout } = bash(
      `${GROUP}az group create -n rg2 -l westeurope -o none; az group list --query "${query}"`,
    );
    expect(JSON.stringify(JSON.parse(stdout))).toBe(expected);
  });

  test('refuses a query that it does not know', () => {
    const bash = newCloud();
    expect(bash("az group list --query '[].name.'")).toEqual(
      refused(2, "ERROR: argument --query: invalid jmespath_type value: '[].name.'\n"),
    );
    expect(bash("az group list --query 'length(@)'")).toEqual(
      refused(2, "ERROR: argument --query: the double of az does not know the JMESPath function 'length'\n"),
    );
  });

  test('keeps what commands side by side create', () => {
    const bash = newCloud();
    const script =
      'for n in 1 2 3 4; do az group create -n "g$n" -l eastus -o none & done; wait; az group list --query "[].name" -o tsv';
    expect(bash(script)).toEqual(printed('g1\ng2\ng3\ng4\n'));
  });
});

describe('kubectl', () => {
  test('needs a current context, which get-credentials writes', () => {
    const bash = newCloud();
    expect(bash('kubectl get pods')).toEqual(
      refused(
        1,
        'The connection to the server localhost:8080 was refused - did you specify the right host or port?\n',
      ),
    );
    bash(`${GROUP}az aks create -g rg -n web --node-count 2 --generate-ssh-keys -o none`);
    expect(bash('az aks get-credentials -g rg -n web')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'WARNING: Merged "web" as current context in FOLDER/kubeconfig\n',
    });
    expect(bash('kubectl config current-context; kubectl get nodes -o name | wc -l')).toEqual(
      printed('web\n2\n'),
    );
  });

  test('does not reach a cluster that is gone', () => {
    const { status, stderr } = newCloud()(`${CLUSTER}az group delete -n rg --yes; kubectl get pods`);
    expect([status, stderr.replace(/lookup [^:]+/, 'lookup HOST')]).toEqual([
      1,
      'Unable to connect to the server: dial tcp: lookup HOST: no such host\n',
    ]);
  });

  test('runs a deployment behind a service', () => {
    const script = `${CLUSTER}cat > web.yaml <<'EOF'
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: nginx
---
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  type: LoadBalancer
  selector: {app: web}
  ports: [{port: 80}]
EOF
kubectl apply -f web.yaml
kubectl apply -f web.yaml
sed 's/replicas: 2/replicas: 1/' web.yaml | kubectl apply -f -
kubectl scale deployment web --replicas=3
kubectl get pods -o name | wc -l
kubectl scale deployment web --replicas=1
kubectl rollout status deployment/web --timeout=60s
kubectl wait --for=condition=Ready pod -l app=web | sed 's/web-.* c/web-… c/'
kubectl get deployment web | awk '{ print $1, $2 }'
kubectl get service web -o jsonpath='{.status.loadBalancer.ingress[0].ip}' | grep -cE '^[0-9.]+$'
kubectl delete -f web.yaml
kubectl get pods`;
    expect(newCloud()(script)).toEqual({
      status: 0,
      stdout: `deployment.apps/web created
service/web created
deployment.apps/web unchanged
service/web unchanged
deployment.apps/web configured
service/web unchanged
deployment.apps/web scaled
3
deployment.apps/web scaled
deployment "web" successfully rolled out
pod/web-… condition met
NAME READY
web 1/1
1
deployment.apps "web" deleted
service "web" deleted
`,
      stderr: 'No resources found in default namespace.\n',
    });
  });

  test('refuses what the server would', () => {
    const bash = newCloud();
    bash(CLUSTER);
    expect(bash('kubectl get pod other')).toEqual(
      refused(1, 'Error from server (NotFound): pods "other" not found\n'),
    );
    expect(bash('kubectl get wheels')).toEqual(
      refused(1, 'error: the server doesn\'t have a resource type "wheels"\n'),
    );
    expect(bash('kubectl create namespace default')).toEqual(
      refused(1, 'Error from server (AlreadyExists): namespaces "default" already exists\n'),
    );
    expect(
      bash("kubectl apply -n other -f - <<< '{apiVersion: v1, kind: ConfigMap, metadata: {name: c}}'"),
    ).toEqual(
      refused(1, 'Error from server (NotFound): error when creating "STDIN": namespaces "other" not found\n'),
    );
    expect(bash("kubectl apply -f - <<< '{apiVersion: v1, kind: Wheel, metadata: {name: w}}'")).toEqual(
      refused(
        1,
        'error: resource mapping not found for name: "w" namespace: "" from "STDIN": no matches for kind "Wheel" in version "v1"\nensure CRDs are installed first\n',
      ),
    );
    expect(bash('kubectl get pods --colour')).toEqual(
      refused(1, "error: unknown flag: --colour\nSee 'kubectl get --help' for usage.\n"),
    );
  });
});

describe('workload identity', () => {
  const identity = `${CLUSTER}az identity create -g rg -n reader -o none
client=$(az identity show -g rg -n reader --query clientId -o tsv)
principal=$(az identity show -g rg -n reader --query principalId -o tsv)
kubectl apply -f - <<EOF > applied
apiVersion: v1
kind: ServiceAccount
metadata:
  name: reader
  annotations: {azure.workload.identity/client-id: "$client"}
---
apiVersion: v1
kind: Pod
metadata:
  name: sample
  labels: {azure.workload.identity/use: "true"}
spec:
  serviceAccountName: reader
  containers:
    - name: oidc
      image: ghcr.io/azure/azure-workload-identity/msal-go
      env:
        - {name: KEYVAULT_URL, value: "https://kv-notes.vault.azure.net/"}
        - {name: SECRET_NAME, value: motto}
EOF\n`;
  const credential = `az identity federated-credential create --identity-name reader -g rg -n trust -o none \
--issuer "$(az aks show -g rg -n web --query oidcIssuerProfile.issuerUrl -o tsv)" --subject system:serviceaccount:default:reader\n`;
  const vault = `az keyvault create -g rg -n kv-notes --enable-rbac-authorization -o none
scope=$(az keyvault show -n kv-notes --query id -o tsv)
az role assignment create --role "Key Vault Secrets Officer" --assignee robin@contoso.onmicrosoft.com --scope "$scope" -o none
az keyvault secret set --vault-name kv-notes -n motto --value 'Hello\\!' -o none\n`;
  const role = `az role assignment create --role "Key Vault Secrets User" --scope "$scope" -o none \
--assignee-object-id "$principal" --assignee-principal-type ServicePrincipal\n`;
  const message = (script: string) =>
    newCloud()(`${script}kubectl logs sample`).stdout.replace(/^([IE])\d{4} [\d:.]+ +/m, '$1 ');

  test('lets a pod read a secret when every link holds', () => {
    const script = `${identity}${credential}${vault}${role}kubectl describe pod sample | grep SECRET_NAME:\n`;
    expect(message(script)).toBe(
      '      SECRET_NAME:   motto\nI 1 main.go:63] "successfully got secret" secret="Hello\\\\!"\n',
    );
  });

  test.each([
    [
      'a federated credential',
      [identity, vault, role],
      'AADSTS70021: No matching federated identity record found',
    ],
    ['a vault', [identity, credential], 'lookup kv-notes.vault.azure.net: no such host'],
    ['a role', [identity, credential, vault], 'ERROR CODE: Forbidden Caller is not authorized'],
  ])('keeps a pod out that has no %s', (_missing, parts, problem) => {
    expect(message(parts.join(''))).toContain(problem);
  });

  test('needs the identity for a credential', () => {
    expect(
      newCloud()(
        `${GROUP}az identity federated-credential create --identity-name other -g rg -n trust --issuer https://x.test --subject s`,
      ),
    ).toEqual(
      serviceRefusal(
        3,
        'ResourceNotFound',
        "The Resource 'Microsoft.ManagedIdentity/userAssignedIdentities/other' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
      ),
    );
  });
});

test('the doubles are programs', () => {
  expect(execFileSync(join(doubles, 'az'), ['version', '-o', 'none'], { encoding: 'utf8' })).toBe('');
});
