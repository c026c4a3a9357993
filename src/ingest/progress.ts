/** Shows how far the work is. */
export interface Progress {
  phase(name: string): void;
  /** `total` documents are to be read. */
  begin(total: number): void;
  /** The one at `path` ended in `state`. */
  step(state: string, path: string): void;
  end(): void;
}

export interface Sink {
  readonly isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Milliseconds between two redrawings on a terminal, and between two plain lines elsewhere. */
const REDRAW = 200;
const LINE = 10_000;

/** One line that redraws itself on a terminal, plain lines now and then elsewhere. `now` gives milliseconds. */
export function showProgress(sink: Sink, now: () => number = () => performance.now()): Progress {
  let total = 0;
  let done = 0;
  let unread = 0;
  let began = now();
  let shown = Number.NEGATIVE_INFINITY;
  const terminal = sink.isTTY === true;
  const show = (text: string) => sink.write(terminal ? `\r\u001b[K${text}` : `esep: ${text}\n`);
  const line = () => {
    const seconds = (now() - began) / 1000;
    const rate = done / Math.max(seconds, 0.001);
    const unable = unread > 0 ? `, ${unread} not readable` : '';
    return `${done} of ${total} ${total === 1 ? 'document' : 'documents'}, ${rate.toFixed(1)}/s, ${clock((total - done) / rate)} to go${unable}`;
  };
  return {
    phase: (name) => {
      show(name);
    },
    begin: (count) => {
      total = count;
      done = 0;
      unread = 0;
      began = now();
      shown = began;
    },
    step: (state) => {
      done += 1;
      if (state !== 'complete' && state !== 'partial') unread += 1;
      if (now() - shown < (terminal ? REDRAW : LINE) && done < total) return;
      shown = now();
      show(line());
    },
    end: () => {
      if (terminal) sink.write('\r\u001b[K');
    },
  };
}

/** 3725 → `1:02:05`, 65 → `1:05`. */
function clock(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.round(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
