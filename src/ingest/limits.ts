import { DEFAULT_CONTAINER_LIMITS } from '../read/containers/container.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import type { RunOptions } from '../store/runs.ts';

const MIB = 1024 * 1024;

/** What one document may take. */
export type Limits = Pick<RunOptions, 'read' | 'maxBytes' | 'containers' | 'timeout' | 'pageSeconds' | 'maxMemory'>;

export const DEFAULT_LIMITS: Limits = {
  read: { ...DEFAULT_READ_OPTIONS, ocrData: [...DEFAULT_READ_OPTIONS.ocrData] },
  maxBytes: 200 * MIB,
  timeout: 300,
  pageSeconds: { read: 2, recognize: 60 },
  maxMemory: 1024,
  containers: DEFAULT_CONTAINER_LIMITS,
};
