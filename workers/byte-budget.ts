/** Lets through what fits within a number of bytes, first come, first served; what is larger than all of it goes alone. */
export function byteBudget(limit: number): { take(bytes: number): Promise<void>; give(bytes: number): void } {
  let used = 0;
  const waiting: { bytes: number; go: () => void }[] = [];
  const admit = () => {
    for (let next = waiting[0]; next && (used === 0 || used + next.bytes <= limit); next = waiting[0]) {
      waiting.shift();
      used += next.bytes;
      next.go();
    }
  };
  return {
    take: (bytes) =>
      new Promise((go) => {
        waiting.push({ bytes, go });
        admit();
      }),
    give: (bytes) => {
      used -= bytes;
      admit();
    },
  };
}
