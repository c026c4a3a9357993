import { SECTION_LEVELS } from '../domain/sections.ts';
import type { Block, SourceDocument } from '../model/document.ts';
import type { Evidence } from '../model/evidence.ts';
import { cite } from '../model/passage.ts';
import type { Passage, Section, SectionKind } from '../model/structure.ts';
import { ROMAN_NUMBER } from '../text/roman.ts';
import { aloneHeadingOf } from '../text/wordings/headings-alone.ts';
import { type Heading, headingOf } from './heading.ts';
import { answeredLead, goesOnWith, LINES_BELOW, leadKind } from './lead.ts';
import { numberingOf } from './numbering.ts';
import { runInTitleEnd } from './run-in-title.ts';
import { signatureStarts } from './signature.ts';
import { stemmedKind } from './stemmed-heading.ts';
import { bareActivityOf, taskHeadingOf } from './task-heading.ts';
import { titleKindOf } from './title.ts';

/** A heading with the passages it stands in: mostly one, two when a line break cut it. */
interface Start extends Heading {
  readonly level: number;
  readonly passages: readonly Passage[];
}

const SHORT_HEADING = 200;
/** Blocks of the plan that every contract asks for in the same words. */
const FIXED: ReadonlySet<SectionKind> = new Set(['final-presentation', 'information-work']);
const ACTIVITY_SECTIONS: ReadonlySet<SectionKind> = new Set(['activities', 'task', 'activity']);

/** Headings in order with the blocks up to the next heading of any level. */
export function sectionsOf(source: SourceDocument, passages: readonly Passage[]): Section[] {
  const starts = startsOf(source, passages);
  return starts.map((start, index) => {
    const first = start.passages[0];
    const next = starts[index + 1]?.passages[0]?.block ?? source.blocks.length;
    return {
      kind: start.kind,
      number: start.number,
      heading: start.passages
        .map((passage, part) => passage.clean.slice(0, part === start.passages.length - 1 ? start.end : undefined).trim())
        .join(' '),
      headingEvidence: evidenceOf(start),
      level: start.level,
      from: first?.block ?? 0,
      to: next,
      bodyStart: start.bodyStart,
    };
  });
}

function evidenceOf(start: Start): Evidence {
  const [first, ...others] = start.passages;
  if (!first) throw new RangeError('a heading stands in a passage');
  if (!others.length) return cite(first, 0, start.end);
  return {
    ...cite(first),
    continued: others.map((passage, index) => cite(passage, 0, index === others.length - 1 ? start.end : passage.text.length)),
  };
}

function startsOf(source: SourceDocument, passages: readonly Passage[]): Start[] {
  const lines = passages.filter((passage) => passage.row === null && /[\p{L}\p{N}]/u.test(passage.clean));
  const starts: Start[] = [];
  let current: SectionKind | null = null;
  let signed = false;
  let led = null as Led | null;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    const next = lines[index + 1] ?? null;
    const level: number | null = levelOf(source.blocks[line.block]);
    const known: Start | null = startAt(line, next, level, current);
    const lead: Start | null = known ? null : leadStart(line, lines.slice(index + 1, index + 1 + LINES_BELOW), current);
    const found: Start | null = known ?? lead ?? (led && !goesOnWith(led.kind, line) ? resumed(line, led.within) : null);
    // «Координатор: …» is one of the lines of a team
    if (found?.kind === 'coordinator' && current === 'team' && found.bodyStart !== null) continue;
    if (!found || (found.kind === 'passport' && current === 'passport') || (found.kind === 'signature' && signed)) continue;
    starts.push(found);
    const opening = lead ?? (found.bodyStart !== null && OF_PEOPLE.has(found.kind) ? found : null);
    led = opening ? { kind: opening.kind, within: led?.within ?? current } : null;
    signed = found.kind === 'signature';
    current = found.kind;
    index += found.passages.length - 1;
  }
  return starts;
}

/** Answered on the line of their label: what follows is of the story again. */
const OF_PEOPLE: ReadonlySet<SectionKind> = new Set(['team', 'partners']);

/** The part that a lead opened, and the one within which it stands. */
interface Led {
  readonly kind: SectionKind;
  readonly within: SectionKind | null;
}

/** The story goes on behind the list of a lead: a part without a heading. */
function resumed(line: Passage, within: SectionKind | null): Start {
  const kind = within !== null && ACTIVITY_SECTIONS.has(within) ? 'activities' : 'other';
  return start({ kind, number: null, end: 0, bodyStart: 0, matched: 0 }, [line]);
}

/** A line that only its words and the list below it make a heading; participants told within an activity are its own. */
function leadStart(line: Passage, below: readonly Passage[], current: SectionKind | null): Start | null {
  const answered = answeredLead(line);
  if (answered && answered.kind !== current)
    return start({ kind: answered.kind, number: null, end: answered.end, bodyStart: answered.end, matched: 0 }, [line]);
  const kind = leadKind(line, below);
  const own = (kind === 'statistics' || kind === 'activities') && current !== null && ACTIVITY_SECTIONS.has(current);
  if (kind === null || kind === current || own) return null;
  return start({ kind, number: numberingOf(line.clean).number, end: line.text.length, bodyStart: null, matched: 0 }, [line]);
}

function levelOf(block: Block | undefined): number | null {
  return block?.kind === 'paragraph' ? block.headingLevel : null;
}

function startAt(line: Passage, next: Passage | null, level: number | null, current: SectionKind | null): Start | null {
  if (current === 'directions' && /^[\s\-–—•]*\d{1,2}(?:-\d)?\)/u.test(line.clean)) return null;
  const task = taskStart(line, level, current);
  if (task) return task;
  if (isTitle(line)) return start({ kind: 'title', number: null, end: line.text.length, bodyStart: null, matched: 0 }, [line]);
  const single = headingOf(line, level);
  const joined = next && mayContinue(line, next) ? joinedHeading(line, next, level) : null;
  if (joined && (!single || joined.matched > single.matched || (joined.kind === single.kind && single.bodyStart === null))) return joined;
  if (single && current === 'tasks' && FIXED.has(single.kind) && level === null && !isBold(line)) return null;
  if (single) return start(inActivities(single, current), [line]);
  if (signatureStarts(line.clean)) return start({ kind: 'signature', number: null, end: 0, bodyStart: 0, matched: 0 }, [line]);
  return aloneStart(line, level, current) ?? otherStart(line, level, current);
}

/**
 * «Команда», «Результаты: …»: common words that open a section as the whole line, or as a label. Inside the story of one
 * activity they must be marked as a heading.
 */
function aloneStart(line: Passage, level: number | null, current: SectionKind | null): Start | null {
  const { number, start: from } = numberingOf(line.clean);
  const label = /^([^:\n]{3,60}?)\s{0,3}([:.]|$)/u.exec(line.clean.slice(from));
  const kind = label?.[1] ? aloneHeadingOf(label[1]) : null;
  if (!label || !kind || (line.list && !/\d/u.test(line.list.marker))) return null;
  const end = from + label[0].length;
  const whole = !/[\p{L}\p{N}]/u.test(line.clean.slice(end));
  const marked = level !== null || number !== null || isBold(line) || line.clean === line.clean.toUpperCase();
  if (!marked && (current === 'task' || current === 'activity' || !SHORT_FORM.has(kind) || label[2] === '.') && !(whole && label[2] === ''))
    return null;
  if (!marked && (current === 'task' || current === 'activity') && !whole) return null;
  return start({ kind, number, end: whole ? line.text.length : end, bodyStart: whole ? null : bodyAt(line.clean, end), matched: end }, [
    line,
  ]);
}

function bodyAt(text: string, from: number): number {
  return from + (/^\s{0,20}/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** What short reports answer on the line of the label. */
const SHORT_FORM: ReadonlySet<SectionKind> = new Set(['goal-achievement', 'coordinator', 'partners', 'deviations', 'sustainability']);

/** Inside the list of activities «Итоговая презентация …» is one of them; in a list of tasks it is an item. */
function inActivities(heading: Heading, current: SectionKind | null): Heading {
  return FIXED.has(heading.kind) && current !== null && ACTIVITY_SECTIONS.has(current) ? { ...heading, kind: 'activity' } : heading;
}

function isTitle(line: Passage): boolean {
  return numberingOf(line.clean).number === null && !line.list && titleKindOf(line.clean) !== null;
}

function start(heading: Heading, passages: readonly Passage[], level = SECTION_LEVELS[heading.kind]): Start {
  return { ...heading, level, passages };
}

function taskStart(line: Passage, level: number | null, current: SectionKind | null): Start | null {
  const inside = current !== null && ACTIVITY_SECTIONS.has(current);
  const marker = line.list?.automatic ? `${line.list.marker.trim()} ` : '';
  const found = taskHeadingOf(line.clean) ?? (inside ? bareActivityOf(marker + line.clean) : null);
  if (!found || (!inside && level === null && !isBold(line) && found.number === null)) return null;
  const bold = line.emphasis.find((mark) => mark.kind === 'bold' && mark.start <= found.titleStart);
  const colon = /[:.]\s+(?=\p{Lu})/u.exec(line.clean.slice(Math.max(found.titleStart, bold?.end ?? 0) + 20));
  const long = line.clean.length > LONG_TITLE && colon;
  const cut =
    runInTitleEnd(line.clean, Math.max(found.titleStart, bold?.end ?? 0)) ??
    (long ? Math.max(found.titleStart, bold?.end ?? 0) + 20 + colon.index + 1 : line.text.length);
  return start(
    { kind: found.kind, number: found.number, end: cut, bodyStart: cut < line.text.length ? cut + 1 : null, matched: found.titleStart },
    [line],
  );
}

/** Longer than any title: the narrative follows on the same line. */
const LONG_TITLE = 320;

function isBold(line: Passage): boolean {
  return line.emphasis.some((mark) => mark.kind === 'bold' && mark.start <= 4 && mark.end >= line.text.length * 0.3);
}

function mayContinue(line: Passage, next: Passage): boolean {
  if (
    taskHeadingOf(next.clean) ||
    next.block > line.block + 2 ||
    line.clean.length > SHORT_HEADING ||
    next.clean.length > 2 * SHORT_HEADING
  )
    return false;
  return !/[.:;?!]\s*$/u.test(line.clean) && (/^[\s*_]*[\p{Ll}(]/u.test(next.clean) || (isBold(line) && isBold(next)));
}

function joinedHeading(line: Passage, next: Passage, level: number | null): Start | null {
  const offset = line.text.length + 1;
  const shifted = next.emphasis.map((mark) => ({ ...mark, start: mark.start + offset, end: mark.end + offset }));
  const both = {
    ...line,
    text: `${line.text} ${next.text}`,
    clean: `${line.clean} ${next.clean}`,
    folded: `${line.folded} ${next.folded}`,
    emphasis: [...line.emphasis, ...shifted],
  };
  const heading = headingOf(both, level);
  if (!heading || heading.end <= offset) return null;
  const bodyStart = heading.bodyStart === null ? null : Math.max(0, heading.bodyStart - offset);
  return start({ ...heading, end: heading.end - offset, bodyStart }, [line, next]);
}

/** A line the source marks as a heading, or a bold label in the list of activities of a short report. */
function otherStart(line: Passage, level: number | null, current: SectionKind | null): Start | null {
  const whole = { number: numberingOf(line.clean).number, end: line.text.length, bodyStart: null, matched: 0 };
  const kind = stemmedKind(line, level, current !== null && ACTIVITY_SECTIONS.has(current));
  if (kind) return start({ ...whole, kind }, [line]);
  if (
    current !== null &&
    ACTIVITY_SECTIONS.has(current) &&
    isWhollyBold(line) &&
    /:\s*$/u.test(line.clean) &&
    line.clean.length <= SHORT_HEADING
  ) {
    return start({ ...whole, kind: 'activity' }, [line]);
  }
  if (level !== null && line.clean.length <= SHORT_HEADING) return start({ ...whole, kind: 'other' }, [line], level);
  return current !== null && isChapter(line) ? start({ ...whole, kind: 'other' }, [line]) : null;
}

/** «3. Как проходила работа» in bold, «КТО РАБОТАЛ В ПРОЕКТЕ»: heads a part whatever it is called. */
function isChapter(line: Passage): boolean {
  const { number, start: from } = numberingOf(line.clean);
  const text = line.clean.slice(from).trim();
  if (text.length > CHAPTER_LENGTH || /[.;,!]$|[.!?;]\s+\p{Lu}|_{3}|[«"“»]/u.test(text)) return false;
  if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) < 2) return false;
  if (text === text.toUpperCase()) return !/\d{3}/u.test(text);
  return number !== null && PLAIN_NUMBER.test(number) && isWhollyBold(line);
}

const PLAIN_NUMBER = new RegExp(`^(?:\\d{1,2}|${ROMAN_NUMBER})\\s?[.)]?$`, 'u');
const CHAPTER_LENGTH = 90;

function isWhollyBold(line: Passage): boolean {
  return line.emphasis.some((mark) => mark.kind === 'bold' && mark.start <= 2 && mark.end >= line.text.trimEnd().length - 2);
}
