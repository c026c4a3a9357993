import type { Stage } from '../src/model/failure.ts';

/** Times the stages of one document, in whole milliseconds. */
export interface StageClock {
  enter(stage: Stage): void;
  stage(): Stage;
  read(): { milliseconds: number; stages: Partial<Record<Stage, number>> };
}

export function stageClock(onStage: (stage: Stage) => void): StageClock {
  const begun = performance.now();
  const stages: Partial<Record<Stage, number>> = {};
  let current: Stage = 'open';
  let entered = begun;
  const leave = () => {
    const now = performance.now();
    stages[current] = Math.round(now - entered);
    entered = now;
    return now;
  };
  return {
    enter: (stage) => {
      leave();
      current = stage;
      onStage(stage);
    },
    stage: () => current,
    read: () => ({ milliseconds: Math.round(leave() - begun), stages: { ...stages } }),
  };
}
