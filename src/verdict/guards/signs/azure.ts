import type { ErrorSign } from './sign.ts';

/** The Azure CLI, and what Azure Resource Manager and Azure Active Directory answer. */
export const azureSigns: readonly ErrorSign[] = [
  { name: 'azure cli', pattern: /^ERROR: (?:\((\w+)\)|\S)/gm },
  { name: 'azure cli login', pattern: /^Please run ['"]az login['"] to setup account/gm },
  { name: 'active directory', pattern: /\bAADSTS\d{5,}/g },
  {
    name: 'azure message',
    pattern: /^[ \t]*\((\w+)\) (?:The|Operation|Resource|Deployment|Code|Preflight|Quota)\b.*$/gm,
  },
  { name: 'azure operation', pattern: /^(?:Deployment|Operation) failed with (?:status|error)\b/gim },
  {
    name: 'azure code',
    pattern:
      /^Code: (\w*(?:NotFound|Failed|Forbidden|Denied|Exceeded|Conflict|Invalid|Error|Unauthorized)\w*)$/gm,
  },
];
