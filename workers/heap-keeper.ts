import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of garbage that may pile up. */
const SLACK = 16 * 1024 * 1024;

/**
 * Gives a function to be called after each piece of work, which collects garbage once there may be much of it. A process
 * with gigabytes to its disposal would otherwise keep hundreds of megabytes of it.
 */
export function heapKeeper(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let kept = used();
  return () => {
    if (used() - kept < SLACK) return;
    collect();
    kept = used();
  };
}

function used(): number {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}
