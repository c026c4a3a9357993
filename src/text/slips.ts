/** `value` with so many decimals, digits only. */
function digitsOf(value: number, decimals: number): string {
  return Math.abs(value).toFixed(decimals).replace('.', '');
}

/** Whether one mistyped digit, or two neighbours exchanged, make `printed` of `meant`; both with so many decimals. */
export function isSlip(printed: number, meant: number, decimals = 0): boolean {
  if (meant < 0 !== printed < 0 || Math.abs(Number(meant.toFixed(decimals)) - meant) > 1e-9) return false;
  const [wrote, wanted] = [digitsOf(printed, decimals), digitsOf(meant, decimals)];
  if (wrote.length !== wanted.length || wrote === wanted) return false;
  const wrong = [...wrote].flatMap((digit, at) => (digit === wanted[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  const exchanged = wrong.length === 2 && second === first + 1 && wrote[first] === wanted[second] && wrote[second] === wanted[first];
  return wrong.length === 1 || exchanged;
}

/** Digits that stand for each other on a poor scan. */
const ALIKE: readonly string[] = ['17', '38', '56', '08', '68', '06', '35', '49', '27', '89'];

/** Whether a scan may have given `read` for `printed`: one digit that looks alike, or one lost at an end. */
export function isMisread(read: number, printed: number): boolean {
  const [one, other] = [String(read), String(printed)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length === short.length + 1) return long.startsWith(short) || long.endsWith(short);
  if (long.length !== short.length) return false;
  const wrong = [...long].flatMap((digit, at) => (digit === short[at] ? [] : [`${digit}${short[at]}`]));
  const [pair = ''] = wrong;
  return wrong.length === 1 && ALIKE.some((two) => two === pair || two === `${pair[1]}${pair[0]}`);
}
