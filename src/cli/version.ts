import type { ToolVersion } from '../run/results.ts';

declare const DOCPROOF_VERSION: string | undefined;

/** Version of the package, put in by the build; source that is run unbuilt has none. */
export const version: string = typeof DOCPROOF_VERSION === 'undefined' ? '0.0.0' : DOCPROOF_VERSION;

export const tool: ToolVersion = { name: 'docproof', version };
