// @ts-check
// `az aks`: clusters. What runs in them is kubectl's business; a new one is furnished here.
import { randomBytes, randomUUID } from 'node:crypto';
import { SUBSCRIPTION, TENANT } from './account.js';
import { readTags } from './arguments.js';
import { Fault, resourceNotFound, serviceFault } from './fault.js';
import { requireConfirmation, requireGroup, resourceId, resourcesOf } from './group.js';
import { furnish } from './kubernetes/furnish.js';
import { resourceLocation } from './locations.js';
import { GROUP, LOCATION, NAME, NO_WAIT, OPTIONAL_GROUP, TAGS, YES } from './parameters.js';
import { find, put, remove } from './store.js';

/** @typedef {import('./azure.js').Command} Command */
/** @typedef {import('./arguments.js').Parameter} Parameter */
/** @typedef {import('./store.js').Document} Document */

const TYPE = 'Microsoft.ContainerService/managedClusters';
const VERSION = '1.33.5';

/** @type {Parameter} */
const OIDC = { key: 'oidc', flags: ['--enable-oidc-issuer'], takes: 'none' };
/** @type {Parameter} */
const WORKLOAD = { key: 'workload', flags: ['--enable-workload-identity'], takes: 'none' };

/**
 * The cluster whose API server has this address.
 * @param {string} server
 */
export function clusterAt(server) {
  return resourcesOf(undefined, TYPE).find(({ fqdn }) => server === serverOf(fqdn));
}

/** @param {string} fqdn */
function serverOf(fqdn) {
  return `https://${fqdn}:443`;
}

/** @param {string} group @param {string} name */
function requireCluster(group, name) {
  const cluster = find(resourceId(group, TYPE, name));
  if (!cluster) throw resourceNotFound(TYPE, name, group);
  return cluster;
}

/** @param {Document} values */
function create(values) {
  const { group, name } = values;
  if (!/^[A-Za-z0-9](?:[-\w]{0,61}[A-Za-z0-9])?$/.test(name)) {
    throw new Fault(
      '--name cannot exceed 63 characters and can only contain letters, numbers, underscores (_) or dashes (-).',
    );
  }
  if (!values.generateKeys && !values.noKey && !values.key) {
    throw new Fault(
      'An RSA key file or key value must be supplied to SSH Key Value. You can use --generate-ssh-keys to let CLI generate one for you',
    );
  }
  const { location: home } = requireGroup(group);
  const location = resourceLocation(values.location ?? home, TYPE);
  const count = nodeCount(values.nodeCount ?? '3');
  const existing = find(resourceId(group, TYPE, name));
  if (existing) throw new Fault(`The cluster '${name}' under resource group '${group}' already exists.`);
  const cluster = withIdentity(newCluster({ ...values, location, count }), values);
  put(cluster.id, cluster);
  furnish(cluster);
  return cluster;
}

/** @param {string} text */
function nodeCount(text) {
  const count = Number(text);
  if (!Number.isInteger(count)) {
    throw new Fault(`argument --node-count/-c: invalid int value: '${text}'`, 2);
  }
  if (count >= 1 && count <= 1000) return count;
  throw serviceFault(
    'InvalidParameter',
    `The value of parameter agentPoolProfile.count is invalid. Error details: count ${count} is not between 1 and 1000.`,
  );
}

/** @param {Document} values @returns {Document} */
function newCluster(values) {
  const { group, name, location, count, size, version, tags, tier } = values;
  const prefix = `${name.slice(0, 10)}-${group.slice(0, 16)}-${SUBSCRIPTION.slice(0, 6)}`.replaceAll(
    /[^-A-Za-z0-9]/g,
    '',
  );
  const domain = `${prefix}-${randomBytes(4).toString('hex')}`.toLowerCase();
  return {
    agentPoolProfiles: [
      {
        count,
        currentOrchestratorVersion: version ?? VERSION,
        mode: 'System',
        name: values.pool ?? 'nodepool1',
        orchestratorVersion: version ?? VERSION,
        osDiskSizeGb: 128,
        osSku: 'Ubuntu',
        osType: 'Linux',
        powerState: { code: 'Running' },
        provisioningState: 'Succeeded',
        type: 'VirtualMachineScaleSets',
        vmSize: size ?? 'Standard_DS2_v2',
      },
    ],
    currentKubernetesVersion: version ?? VERSION,
    dnsPrefix: prefix,
    enableRbac: true,
    fqdn: `${domain}.hcp.${location}.azmk8s.io`,
    id: resourceId(group, TYPE, name),
    identity: { principalId: randomUUID(), tenantId: TENANT, type: 'SystemAssigned' },
    kubernetesVersion: version ?? VERSION,
    location,
    name,
    networkProfile: {
      dnsServiceIp: '10.0.0.10',
      loadBalancerSku: 'standard',
      networkPlugin: values.network ?? 'azure',
      podCidr: '10.244.0.0/16',
      serviceCidr: '10.0.0.0/16',
    },
    nodeResourceGroup: `MC_${group}_${name}_${location}`,
    oidcIssuerProfile: { enabled: false, issuerUrl: null },
    powerState: { code: 'Running' },
    provisioningState: 'Succeeded',
    resourceGroup: group,
    securityProfile: { workloadIdentity: null },
    sku: { name: 'Base', tier: tier ? `${tier.charAt(0).toUpperCase()}${tier.slice(1)}` : 'Free' },
    tags: readTags(tags),
    type: TYPE,
  };
}

/**
 * The cluster with its issuer and workload identity as the arguments want them.
 * @param {Document} cluster
 * @param {Document} values
 * @returns {Document}
 */
function withIdentity(cluster, { oidc, workload, noWorkload }) {
  if (workload && noWorkload) {
    throw new Fault(
      'Cannot specify --enable-workload-identity and --disable-workload-identity at the same time.',
    );
  }
  const issuer = cluster.oidcIssuerProfile;
  const enabled = issuer.enabled || oidc === true;
  if (workload && !enabled) {
    throw new Fault('Enabling workload identity requires enabling OIDC issuer (--enable-oidc-issuer).');
  }
  const url = `https://${cluster.location}.oic.prod-aks.azure.com/${TENANT}/${randomUUID()}/`;
  const chosen = workload ? { enabled: true } : noWorkload ? { enabled: false } : undefined;
  return {
    ...cluster,
    oidcIssuerProfile: { enabled, issuerUrl: enabled ? (issuer.issuerUrl ?? url) : null },
    securityProfile: { workloadIdentity: chosen ?? cluster.securityProfile.workloadIdentity },
  };
}

/** @param {Document} values */
function update(values) {
  const cluster = requireCluster(values.group, values.name);
  if (![values.oidc, values.workload, values.noWorkload, values.tags].some(Boolean)) {
    throw new Fault(
      'Unable to prompt for confirmation as no tty available. Please specify one or more of "--enable-oidc-issuer" or "--enable-workload-identity" or "--disable-workload-identity" or "--tags".',
    );
  }
  const updated = {
    ...withIdentity(cluster, values),
    tags: values.tags ? readTags(values.tags) : cluster.tags,
  };
  put(cluster.id, updated);
  return updated;
}

/** @param {Document} values */
async function getCredentials({ group, name, file, overwrite, context }) {
  // Loaded here only: it brings the YAML library, and most commands have no use for it.
  const { credentials, kubeconfigFile, kubeconfigText, merge } = await import('./kubeconfig.js');
  const { fqdn } = requireCluster(group, name);
  const access = {
    context: context ?? name,
    cluster: name,
    user: `clusterUser_${group}_${name}`,
    server: serverOf(fqdn),
  };
  const addition = credentials(access);
  if (file === '-') {
    process.stdout.write(kubeconfigText(addition));
    return;
  }
  const target = file ?? kubeconfigFile();
  merge(target, addition, overwrite === true);
  process.stderr.write(`WARNING: Merged "${access.context}" as current context in ${target}\n`);
}

/** @param {Document} values */
function deleteCluster(values) {
  requireConfirmation(values);
  remove(requireCluster(values.group, values.name).id);
}

/** @param {Document} cluster */
function row(cluster) {
  return {
    Name: cluster.name,
    Location: cluster.location,
    ResourceGroup: cluster.resourceGroup,
    KubernetesVersion: cluster.kubernetesVersion,
    CurrentKubernetesVersion: cluster.currentKubernetesVersion,
    ProvisioningState: cluster.provisioningState,
    Fqdn: cluster.fqdn,
  };
}

/** @type {Command[]} */
export const commands = [
  {
    name: 'aks create',
    parameters: [
      NAME,
      GROUP,
      LOCATION,
      TAGS,
      NO_WAIT,
      YES,
      OIDC,
      WORKLOAD,
      { key: 'nodeCount', flags: ['--node-count', '-c'] },
      { key: 'size', flags: ['--node-vm-size', '-s'] },
      { key: 'pool', flags: ['--nodepool-name'] },
      { key: 'version', flags: ['--kubernetes-version', '-k'] },
      { key: 'network', flags: ['--network-plugin'], choices: ['azure', 'kubenet', 'none'] },
      { key: 'tier', flags: ['--tier'], choices: ['free', 'premium', 'standard'] },
      { key: 'managed', flags: ['--enable-managed-identity'], takes: 'none' },
      { key: 'generateKeys', flags: ['--generate-ssh-keys'], takes: 'none' },
      { key: 'noKey', flags: ['--no-ssh-key', '-x'], takes: 'none' },
      { key: 'key', flags: ['--ssh-key-value'] },
    ],
    run: create,
  },
  {
    name: 'aks update',
    parameters: [
      NAME,
      GROUP,
      TAGS,
      NO_WAIT,
      YES,
      OIDC,
      WORKLOAD,
      { key: 'noWorkload', flags: ['--disable-workload-identity'], takes: 'none' },
    ],
    run: update,
  },
  { name: 'aks show', parameters: [NAME, GROUP], run: ({ group, name }) => requireCluster(group, name), row },
  { name: 'aks list', parameters: [OPTIONAL_GROUP], run: ({ group }) => resourcesOf(group, TYPE), row },
  { name: 'aks delete', parameters: [NAME, GROUP, YES, NO_WAIT], run: deleteCluster },
  {
    name: 'aks get-credentials',
    parameters: [
      NAME,
      GROUP,
      { key: 'file', flags: ['--file', '-f'] },
      { key: 'overwrite', flags: ['--overwrite-existing'], takes: 'none' },
      { key: 'context', flags: ['--context'] },
    ],
    run: getCredentials,
  },
];
