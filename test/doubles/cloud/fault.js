// @ts-check

/** A refusal: what goes to stderr, and the exit status. Thrown where it is found, printed in one place. */
export class Fault extends Error {
  /** @param {string} message @param {number} [status] */
  constructor(message, status = 1) {
    super(message);
    this.status = status;
  }
}

/**
 * A refusal by an Azure service, worded as the CLI words it.
 * @param {string} code
 * @param {string} message
 * @param {number} [status]
 */
export function serviceFault(code, message, status = 1) {
  return new Fault(`(${code}) ${message}\nCode: ${code}\nMessage: ${message}`, status);
}

/** @param {string} group */
export function groupNotFound(group) {
  return serviceFault('ResourceGroupNotFound', `Resource group '${group}' could not be found.`, 3);
}

/** @param {string} type  e.g. Microsoft.KeyVault/vaults @param {string} name @param {string} group */
export function resourceNotFound(type, name, group) {
  const what = `The Resource '${type}/${name}' under resource group '${group}' was not found.`;
  const hint = 'For more details please go to https://aka.ms/ARMResourceNotFoundFix';
  return serviceFault('ResourceNotFound', `${what} ${hint}`, 3);
}
