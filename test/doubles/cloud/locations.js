// @ts-check
import { serviceFault } from './fault.js';

/** Regions by name, with the name that people read. */
export const LOCATIONS = Object.entries({
  australiaeast: 'Australia East',
  brazilsouth: 'Brazil South',
  canadacentral: 'Canada Central',
  centralindia: 'Central India',
  centralus: 'Central US',
  eastasia: 'East Asia',
  eastus: 'East US',
  eastus2: 'East US 2',
  francecentral: 'France Central',
  germanywestcentral: 'Germany West Central',
  italynorth: 'Italy North',
  japaneast: 'Japan East',
  koreacentral: 'Korea Central',
  northcentralus: 'North Central US',
  northeurope: 'North Europe',
  norwayeast: 'Norway East',
  polandcentral: 'Poland Central',
  southafricanorth: 'South Africa North',
  southcentralus: 'South Central US',
  southeastasia: 'Southeast Asia',
  swedencentral: 'Sweden Central',
  switzerlandnorth: 'Switzerland North',
  uaenorth: 'UAE North',
  uksouth: 'UK South',
  ukwest: 'UK West',
  westcentralus: 'West Central US',
  westeurope: 'West Europe',
  westus: 'West US',
  westus2: 'West US 2',
  westus3: 'West US 3',
}).map(([name, displayName]) => ({ name, displayName }));

/**
 * `East US` and `eastus` are the same region: its name, or undefined if there is none.
 * @param {string} location
 */
function knownLocation(location) {
  const wanted = location.replaceAll(' ', '').toLowerCase();
  return LOCATIONS.find(({ name }) => name === wanted)?.name;
}

const REGIONS = LOCATIONS.map(({ name }) => name).join(',');

/** @param {string} location */
export function groupLocation(location) {
  const known = knownLocation(location);
  if (known) return known;
  throw serviceFault(
    'LocationNotAvailableForResourceGroup',
    `The provided location '${location}' is not available for resource group. List of available regions is '${REGIONS}'.`,
  );
}

/** @param {string} location @param {string} type */
export function resourceLocation(location, type) {
  const known = knownLocation(location);
  if (known) return known;
  throw serviceFault(
    'LocationNotAvailableForResourceType',
    `The provided location '${location}' is not available for resource type '${type}'. List of available regions for the resource type is '${REGIONS}'.`,
  );
}
