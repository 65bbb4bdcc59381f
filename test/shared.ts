import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'vitest';

/** The reference material that stands beside the checkout; not everybody has it. */
export const shared: string = resolve(import.meta.dirname, '../../shared');

/** A test that needs it: skipped, visibly, where it is missing, unless `DOCPROOF_SHARED=required`. */
export const testWithShared = test.skipIf(!existsSync(shared) && process.env.DOCPROOF_SHARED !== 'required');
