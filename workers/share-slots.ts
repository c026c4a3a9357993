import type { Slot } from './slot.ts';

/** Hands slots out one at a time; who finds none idle waits in line. */
export function shareSlots(slots: readonly Slot[]): { take(): Promise<Slot>; give(slot: Slot): void; idle(): boolean } {
  const idle = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  return {
    take: () => {
      const slot = idle.shift();
      return slot ? Promise.resolve(slot) : new Promise<Slot>((resolve) => waiting.push(resolve));
    },
    give: (slot) => {
      const next = waiting.shift();
      if (next) next(slot);
      else idle.push(slot);
    },
    idle: () => idle.length > 0,
  };
}
