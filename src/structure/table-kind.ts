import type { ColumnRole, SectionKind, TableKind } from '../model/structure.ts';
import { fold } from '../text/normalize.ts';
import { EFFECT_INDEX } from '../text/wordings/effects.ts';
import { keyed } from '../text/wordings/keyed.ts';
import type { DraftColumn } from './columns.ts';

/** Kind of table by the roles of its columns; the section it stands in decides between close ones. */
export function kindOf(columns: readonly DraftColumn[], firstCells: readonly string[], section: SectionKind | null): TableKind {
  const has = (...roles: ColumnRole[]) => roles.every((role) => columns.some((column) => column.role === role));
  const any = (...roles: ColumnRole[]) => roles.some((role) => columns.some((column) => column.role === role));
  const parts = breakdownOf(columns);
  if (parts) return parts;
  if (any('spent', 'remaining', 'budgeted') && !any('activity', 'problem')) return 'budget';
  const costs = columns.some(({ label, role }) => role !== 'plan' && role !== 'fact' && COST_LINE.test(fold(label)));
  if (has('plan', 'fact') && !any('activity', 'task') && (costs || section === 'budget')) return 'budget';
  if (costs && has('amount', 'fact') && !any('activity', 'task', 'indicator')) return 'budget';
  const effects = firstCells.filter(isEffect).length;
  if (effects >= 3 && !any('activity', 'task')) return 'effects';
  if (any('authority', 'letter') && any('recommendation', 'letter', 'problem')) return 'recommendations';
  if (has('plan') && any('activity', 'task', 'tasks', 'indicator', 'results') && any('fact'))
    return any('unit') &&
      !any('activity', 'task', 'tasks') &&
      !PLAN_SECTIONS.has(section) &&
      (section === 'effects' || effects * 3 >= firstCells.length)
      ? 'effects'
      : 'plan-fact';
  if (has('activity') && columns.some(({ label }) => BOTH.test(fold(label)))) return 'plan-fact';
  // who came is told of what took place, whatever it cost
  const held = has('date', 'place', 'participants') && !any('plan', 'indicator');
  if (has('activity') && any('plan', 'indicator', 'cost') && !any('fact') && !held) return 'monitoring-plan';
  if (has('plan', 'fact') && any('label', 'unit', 'indicator'))
    return PLAN_SECTIONS.has(section) || (section !== 'effects' && effects * 3 < firstCells.length) ? 'plan-fact' : 'effects';
  if (any('problem', 'kind', 'amount') && any('title', 'direction', 'expected', 'problem', 'goal')) return 'proposals';
  if (any('workload', 'duties') || (section === 'team' && any('name', 'position'))) return 'team';
  if (has('name') && any('tasks', 'task') && any('contact', 'phone', 'position')) return 'team';
  const staff = columns.some((column) => column.role === 'name' && STAFF.test(fold(column.label)));
  if (staff && any('position', 'phone', 'contact')) return 'team';
  const partner = columns.some((column) => column.role === 'name' && PARTNER.test(fold(column.label)));
  if (partner && columns.length >= 2) return 'partners';
  if (any('role') && any('name', 'contact', 'phone', 'label')) return 'partners';
  if (section === 'partners' && any('name', 'contact')) return 'partners';
  if (has('date') && any('place', 'participants', 'activity', 'format', 'audience')) return 'events';
  if (has('place', 'participants')) return 'events';
  if (has('name') && any('number', 'phone', 'contact', 'email', 'position')) return section === 'team' ? 'team' : 'participant-list';
  return bySection(section);
}

/** The first column of an estimate. */
const COST_LINE = /^\s{0,3}(?:стать[яи]|вид\p{L}{0,2} расход|расход|затрат|шыгын|шыгыс|бап(?!\p{L}))/u;

/** One column for both: «План / факт». */
const BOTH =
  /план\p{L}{0,6}\s?[/,-]\s?факт|план\p{L}{0,6} и факт|жоспар\p{L}{0,6}\s?[/,-]\s?(?:накты|факт)|жоспар\p{L}{0,6} (?:жане|мен) накты/u;
/** Who did the work, whatever section tells of them. */
const STAFF = /кто работа|сотрудник|команд|кызметкер|кимдер жумыс/u;
const PARTNER = /партн[её]р|ариптес|сериктес/u;

/** Indicators with units stand here, the rows of the effects do not. */
const PLAN_SECTIONS: ReadonlySet<SectionKind | null> = new Set(['plan-fact', 'activities', 'task', 'activity']);

/** Gender, social or age columns, whichever are most. */
function breakdownOf(columns: readonly DraftColumn[]): 'gender' | 'social' | 'age' | null {
  const parts = columns.filter((column) => column.role === 'part');
  const others = columns.filter((column) => column.role !== 'part' && column.role !== 'unknown' && column.role !== 'number').length;
  if (parts.length < 2 || others > 3) return null;
  const count = (dimension: string) => parts.filter((column) => column.dimension === dimension).length;
  const order = (['age', 'social', 'gender'] as const).map((dimension) => ({ dimension, size: count(dimension) }));
  const most = order.reduce((a, b) => (b.size > a.size ? b : a));
  return most.size >= 2 ? most.dimension : null;
}

function isEffect(text: string): boolean {
  if (text.length > 260) return false;
  return EFFECT_INDEX.inside(keyed(text).key).some(({ entry }) => entry.wording.key.length > 4);
}

/** Without a readable header the section is the only witness. */
function bySection(section: SectionKind | null): TableKind {
  switch (section) {
    case 'plan-fact':
    case 'monitoring-plan':
    case 'effects':
    case 'partners':
    case 'proposals':
    case 'recommendations':
    case 'team':
    case 'budget':
    case 'gender':
    case 'social':
    case 'age':
      return section;
    default:
      return 'other';
  }
}
