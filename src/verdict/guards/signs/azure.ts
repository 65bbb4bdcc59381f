import type { ErrorSignGroup } from './sign.ts';

/** The Azure CLI, and what Azure Resource Manager and Azure Active Directory answer. */
export const azureSigns: ErrorSignGroup = {
  title: 'Azure',
  signs: [
    {
      name: 'azure cli',
      pattern: /^ERROR: (?!(?:0|none)$)(?:\((\w+)\)|\S)/gm,
      trips: [
        "ERROR: (ResourceGroupNotFound) Resource group 'demo' could not be found.",
        'ERROR: The following arguments are required: --resource-group/-g',
      ],
      kept: ['ERROR: 0\nWARNING: 2', 'ERROR: none'],
    },
    {
      name: 'azure cli login',
      pattern: /^(?:ERROR: )?Please run ['"]az login['"] to setup account/gm,
      trips: ["Please run 'az login' to setup account.", "ERROR: Please run 'az login' to setup account."],
      kept: ["To sign in, run 'az login' and open the page that it names."],
    },
    {
      name: 'active directory',
      pattern: /\bAADSTS\d{5,}/g,
      trips: ['AADSTS700082: The refresh token has expired due to inactivity.'],
      kept: ['A list of the AADSTS codes is in the manual.'],
    },
    {
      name: 'azure message',
      pattern:
        /^[ \t]*\(([A-Z][a-z]+[A-Z]\w*|Conflict|Forbidden|Unauthorized|Throttled)\) (?:The|Operation|Resource|Deployment|Code|Preflight|Quota)\b/gm,
      trips: [
        "(ResourceNotFound) The Resource 'a/b' under resource group 'c' was not found.",
        '(Conflict) Operation is not allowed while another one runs.',
      ],
      kept: [
        '(optional) The name of the group',
        '(Preview) Resource graph queries',
        '  (required) The location',
      ],
    },
    {
      name: 'azure operation',
      pattern: /^(?:Deployment|Operation) failed with (?:status|error)\b/gim,
      trips: ['Deployment failed with status: Conflict', "Operation failed with status: 'Bad Request'."],
      kept: ['Deployment status: Succeeded'],
    },
    {
      name: 'azure code',
      pattern:
        /^Code: (?=\w*(?:NotFound|Failed|Forbidden|Denied|Exceeded|Conflict|Invalid|Error|Unauthorized))(\w+)$/gm,
      trips: ['Code: ResourceNotFound\nMessage: It is gone.'],
      kept: ['Code: eastus', 'Code: ErrorHandler.cs, line 3'],
    },
  ],
};
