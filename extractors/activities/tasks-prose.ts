import type { Activity, DateSpan, Task } from '../../src/model/report.ts';
import type { Section, StructuredDocument } from '../../src/model/structure.ts';
import { findDates } from '../../src/text/dates.ts';
import type { Span } from '../../src/text/found.ts';
import { citeFlow, oneLine } from '../reading/flow.ts';
import { type BodyLine, bodyOf, headingOf, sectionsOf } from '../reading/section-body.ts';
import { numberedLabel, titleText } from './numbered-label.ts';

/** Tasks and activities as the headings «Задача N. …» and «Мероприятие N. …» of the narrative give them; titles may be empty. */
export function proseTasks(document: StructuredDocument, year: number | null): Task[] {
  const tasks: Task[] = [];
  for (const section of sectionsOf(document, 'task', 'activity')) {
    const heading = headingOf(document, section);
    if (!heading) continue;
    const { number, title } = numberedLabel(heading.flow.text, heading.span);
    const text = titleText(heading.flow.text, title).replace(/^[*_\s]+/u, '');
    const evidence = citeFlow(heading.flow, title.end > title.start ? title : heading.span);
    if (!evidence) continue;
    if (section.kind === 'task') {
      tasks.push({ number, title: text, evidence, activities: [] });
      continue;
    }
    const dates = statedDates(bodyOf(document, section), year);
    const activity: Activity = {
      number,
      title: text || bodyTitle(document, section),
      dates,
      place: null,
      participants: null,
      cost: null,
      results: null,
      effect: null,
      evidence,
    };
    if (tasks.length === 0) tasks.push({ number: null, title: '', evidence, activities: [] });
    tasks.at(-1)?.activities.push(activity);
  }
  return tasks;
}

/** «Мероприятие 1.» alone on its line: the title is what follows. */
function bodyTitle(document: StructuredDocument, section: Section): string {
  const line = bodyOf(document, section)[0];
  if (!line) return '';
  const text = titleText(line.flow.text, line.span);
  return text.length <= 300 ? text : '';
}

const TERM = /(?<!\p{L})(?:срок|период(?!ич)|мерзім|кезең|дата проведения|өткізілген күні)/iu;

/** «Сроки проведения: май 2022 года.»: the dates of the first sentence that says when the work was done. */
function statedDates(lines: readonly BodyLine[], year: number | null): DateSpan | null {
  for (const { flow, span } of lines.slice(0, 4)) {
    const sentence = firstSentence(flow.text, span);
    const said = flow.text.slice(sentence.start, sentence.end);
    if (!TERM.test(said)) continue;
    const found = findDates(said, year === null ? {} : { year })[0];
    if (!found) continue;
    const place = { start: sentence.start + found.start, end: sentence.start + found.end };
    const evidence = citeFlow(flow, place);
    if (!evidence || found.value.invalid !== null) continue;
    return { raw: oneLine(flow.text.slice(place.start, place.end)), start: found.value.start, end: found.value.end, evidence };
  }
  return null;
}

/** Up to a full stop before a capital letter; a line is at most 300 characters looked at. */
function firstSentence(text: string, span: Span): Span {
  const part = text.slice(span.start, Math.min(span.end, span.start + 300));
  const stop = /[\p{L}\d]{2}\.\s+(?=\p{Lu})/u.exec(part);
  return { start: span.start, end: span.start + (stop ? stop.index + 3 : part.length) };
}
