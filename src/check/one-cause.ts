import type { Evidence } from '../model/evidence.ts';
import type { Finding, FindingCode } from '../model/finding.ts';
import type { StructuredDocument } from '../model/structure.ts';

/** Rules that compare a figure with what stands elsewhere: one wrong figure makes them speak too. */
const FOLLOWS: ReadonlySet<FindingCode> = new Set([
  'totals-disagree',
  'narrative-total-disagrees',
  'event-exceeds-total',
  'double-counting',
  'demographics-impossible',
  'plan-not-met',
  'value-disagrees',
  'costs-exceed-grant',
  'line-overspent',
]);

const placeKey = ({ place }: Evidence): string => `${place.block}:${place.row}:${place.column}`;

/** One misprint is one finding: what other rules make of a cell or an equation that the figures of a table show to be wrong is left out. */
export function oneCause(findings: readonly Finding[], { sums }: StructuredDocument): Finding[] {
  const shown = sums.flatMap(({ contradictions }) => contradictions.filter(({ doubt }) => doubt === null));
  const wrong = new Set(shown.flatMap(({ cell }) => (cell ? [placeKey(cell.evidence)] : [])));
  const failing = shown.flatMap(({ equations }) =>
    equations.map(({ result, operands }) => new Set([result, ...operands].map(({ evidence }) => placeKey(evidence)))),
  );
  const added = new Set(findings.flatMap(({ code, evidence }) => (code === 'parts-do-not-sum' ? evidence.map(placeKey) : [])));
  const follows = ({ code, evidence, actual }: Finding): boolean => {
    if (!FOLLOWS.has(code)) return false;
    const cited = evidence.map(placeKey);
    // the total that stands out is not that of its own parts either
    const out = evidence.filter(({ quote }) => quote.replace(/\D/gu, '') === String(actual));
    if (code === 'totals-disagree' && out.some((item) => added.has(placeKey(item)))) return true;
    return cited.some((place) => wrong.has(place)) || failing.some((cells) => cited.every((place) => cells.has(place)));
  };
  return joined(withoutInner(findings.filter((finding) => !follows(finding))));
}

/** Sums that say the same of one stated figure, each from parts of its own, are one finding. */
function joined(findings: readonly Finding[]): Finding[] {
  const result: Finding[] = [];
  for (const finding of findings) {
    const at = result.findIndex((other) => contradictsSame(other, finding));
    const other = result[at];
    if (!other) result.push(finding);
    else
      result[at] = {
        ...other,
        equation: [...new Set([...equationsOf(other), ...equationsOf(finding)])].join('; '),
        evidence: [
          ...other.evidence,
          ...finding.evidence.filter((item) => !other.evidence.some((own) => placeKey(own) === placeKey(item))),
        ],
      };
  }
  return result;
}

function contradictsSame(left: Finding, right: Finding): boolean {
  if (left.code !== right.code || left.actual === null || left.actual !== right.actual || left.expected !== right.expected) return false;
  const places = new Set(left.evidence.map(placeKey));
  return SUMS.has(left.code) && right.evidence.some((item) => places.has(placeKey(item)));
}

const SUMS: ReadonlySet<FindingCode> = new Set(['parts-do-not-sum', 'budget-does-not-sum', 'events-do-not-sum']);

/** Of findings of which one shows all equations of the other, the one that shows more. */
function withoutInner(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding, at) => {
    const own = equationsOf(finding);
    return !findings.some((other, index) => {
      if (index === at || !own.length) return false;
      const all = equationsOf(other);
      const same = own.every((equation) => all.includes(equation)) && cites(other, finding);
      return same && (all.length > own.length || index < at);
    });
  });
}

const equationsOf = ({ equation }: Finding): string[] => equation?.split('; ') ?? [];

/** The figures of the one are figures of the other, at the same places. */
function cites(outer: Finding, inner: Finding): boolean {
  const places = new Set(outer.evidence.map(placeKey));
  return inner.evidence.every((item) => places.has(placeKey(item)));
}
