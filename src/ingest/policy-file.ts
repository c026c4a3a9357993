import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DEFAULT_POLICY, Policy } from '../check/policy.ts';
import { UsageError } from '../model/errors.ts';

/** The policy of a workspace: `policy.json` in it, or the default. Throws UsageError when the file is not a policy. */
export function policyOf(workspace: string): Policy {
  const file = join(workspace, 'policy.json');
  if (!existsSync(file)) return DEFAULT_POLICY;
  try {
    return Policy.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error);
    throw new UsageError(`${file} is not a policy: ${why}`);
  }
}
