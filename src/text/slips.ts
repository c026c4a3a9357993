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
