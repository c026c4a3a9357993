import { looksLikeMail } from './headers.ts';

/** The line before each letter: `From sender Mon Jan  1 10:00:00 2023`. */
const SEPARATOR = /^From \S{1,300} .{0,80}\d{4}.{0,20}$/;

/** Whether bytes begin like a folder of letters in one file. */
export function looksLikeMbox(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 600)).toString('latin1');
  const end = head.indexOf('\n');
  return SEPARATOR.test(head.slice(0, end).trimEnd()) && looksLikeMail(bytes.subarray(end + 1));
}

/** The letters of a folder, each without its separator. */
export function lettersOf(bytes: Uint8Array): Buffer[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < file.length; ) {
    const end = file.indexOf(0x0a, at);
    const line = file.toString('latin1', at, end < 0 ? file.length : Math.min(end, at + 420)).trimEnd();
    const afterBlank =
      at === 0 ||
      file
        .toString('latin1', Math.max(0, at - 4), at)
        .replaceAll('\r', '')
        .endsWith('\n\n');
    if (afterBlank && SEPARATOR.test(line)) starts.push(at);
    const next = file.indexOf('\nFrom ', at);
    at = next < 0 ? -1 : next + 1;
  }
  return starts.map((start, index) => {
    const letter = file.subarray(file.indexOf(0x0a, start) + 1, starts[index + 1] ?? file.length);
    // A line of the text that looks like a separator was quoted when it was put into the folder.
    return Buffer.from(letter.toString('latin1').replace(/^>(?=>{0,5}From )/gm, ''), 'latin1');
  });
}
