import { type Cell, type Table, textRun } from '../../../src/model/document.ts';

/** What a generated table is like. */
export interface TableShape {
  /** Things below each other, or side by side. */
  readonly things: 'rows' | 'columns';
  readonly levels: 1 | 2 | 3;
  readonly groups: boolean;
  readonly parts: 'none' | 'numbered' | 'of-which';
  readonly total: 'none' | 'first' | 'last';
  readonly scaled: boolean;
  readonly language: 'ru' | 'kk';
}

/** A table and what its figures mean: for the position of each, its path down and its path across. */
export interface GeneratedTable {
  readonly table: Table;
  readonly paths: ReadonlyMap<string, { readonly row: readonly string[]; readonly column: readonly string[]; readonly scale: number }>;
}

const WORDS = {
  ru: {
    thing: 'Показатель',
    number: '№',
    measures: ['План', 'Факт'],
    years: ['2023 год', '2024 год'],
    places: ['Город', 'Село'],
    groups: ['Задача 1. Обучить наставников', 'Задача 2. Провести встречи'],
    items: ['Дневные занятия', 'Выездные сборы', 'Открытые уроки', 'Вечерние клубы'],
    parts: ['в школах', 'в библиотеках'],
    ofWhich: 'в том числе:',
    total: 'Итого',
    scale: 'тыс. тенге',
    whole: 'всего',
  },
  kk: {
    thing: 'Көрсеткіш',
    number: '№',
    measures: ['Жоспар', 'Нақты'],
    years: ['2023 жыл', '2024 жыл'],
    places: ['Қала', 'Ауыл'],
    groups: ['1-міндет. Тәлімгерлерді оқыту', '2-міндет. Кездесулер өткізу'],
    items: ['Күндізгі сабақтар', 'Көшпелі жиындар', 'Ашық сабақтар', 'Кешкі клубтар'],
    parts: ['мектептерде', 'кітапханаларда'],
    ofWhich: 'оның ішінде:',
    total: 'Барлығы',
    scale: 'мың теңге',
    whole: 'барлығы',
  },
} as const;

/** A node of a tree of headings. A node without children is a line of figures. */
interface Node {
  readonly text: string;
  readonly children: readonly Node[];
}

const leaf = (text: string): Node => ({ text, children: [] });

function measureTree({ levels, language, scaled, things }: TableShape): Node[] {
  const words = WORDS[language];
  const measures = words.measures.map((text) => leaf(scaled && things === 'rows' && levels === 1 ? `${text}, ${words.scale}` : text));
  const years = words.years.map((text): Node => ({ text, children: measures }));
  if (levels === 1) return measures;
  return levels === 2 ? years : words.places.map((text): Node => ({ text, children: years }));
}

/** Every combination. */
export function shapes(): TableShape[] {
  const all: TableShape[] = [];
  for (const things of ['rows', 'columns'] as const)
    for (const levels of [1, 2, 3] as const)
      for (const groups of [false, true])
        for (const parts of ['none', 'numbered', 'of-which'] as const)
          for (const total of ['none', 'first', 'last'] as const)
            for (const scaled of [false, true])
              for (const language of ['ru', 'kk'] as const) all.push({ things, levels, groups, parts, total, scaled, language });
  return all;
}

export function shapeName(shape: TableShape): string {
  return Object.values(shape).join(' ');
}

interface Line {
  readonly kind: 'group' | 'label' | 'data';
  readonly ordinal: string;
  readonly text: string;
  readonly path: readonly string[];
}

function thingLines({ groups, parts, total, language }: TableShape): Line[] {
  const words = WORDS[language];
  const lines: Line[] = [];
  const blocks = groups
    ? words.groups.map((group, index) => ({ group, items: words.items.slice(index * 2, index * 2 + 2) }))
    : [{ group: null, items: words.items }];
  let number = 0;
  const totalLine = { kind: 'data', ordinal: '', text: words.total, path: [words.total] } as const;
  if (total === 'first') lines.push(totalLine);
  for (const { group, items } of blocks) {
    const above = group ? [group] : [];
    if (group) lines.push({ kind: 'group', ordinal: '', text: group, path: above });
    for (const [index, item] of items.entries()) {
      number++;
      lines.push({ kind: 'data', ordinal: String(number), text: item, path: [...above, item] });
      if (parts === 'none' || index > 0) continue;
      if (parts === 'of-which') lines.push({ kind: 'label', ordinal: '', text: words.ofWhich, path: [] });
      for (const [at, part] of words.parts.entries()) {
        const ordinal = parts === 'numbered' ? `${number}.${at + 1}` : '';
        lines.push({
          kind: 'data',
          ordinal,
          text: parts === 'numbered' ? part : `– ${part}`,
          path: [...above, item, parts === 'numbered' ? part : `– ${part}`],
        });
      }
    }
  }
  if (total === 'last') lines.push(totalLine);
  return lines;
}

/** The things of a table whose things stand side by side: groups over items, a whole and its parts under an item. */
function thingTree({ groups, parts, total, language, scaled, levels }: TableShape): Node[] {
  const words = WORDS[language];
  const named = (text: string) => (scaled && levels === 1 ? `${text}, ${words.scale}` : text);
  const item = (text: string, index: number): Node =>
    parts === 'none' || index % 2 ? leaf(named(text)) : { text: named(text), children: [leaf(words.whole), ...words.parts.map(leaf)] };
  const trees = groups
    ? words.groups.map((text, index): Node => ({ text, children: words.items.slice(index * 2, index * 2 + 2).map(item) }))
    : words.items.map(item);
  const totals = [leaf(words.total)];
  return [...(total === 'first' ? totals : []), ...trees, ...(total === 'last' ? totals : [])];
}

function depthOf(nodes: readonly Node[]): number {
  return nodes.length ? 1 + Math.max(...nodes.map(({ children }) => depthOf(children))) : 0;
}

function leavesOf(nodes: readonly Node[], above: readonly string[] = []): string[][] {
  return nodes.flatMap(({ text, children }) => (children.length ? leavesOf(children, [...above, text]) : [[...above, text]]));
}

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

/** The cells of a tree of headings, laid out across from a column on. */
function across(nodes: readonly Node[], column: number, depth: number, row = 0): Placed[] {
  let at = column;
  return nodes.flatMap(({ text, children }) => {
    const width = children.length ? leavesOf(children).length : 1;
    const cell: Placed = { row, column: at, rowSpan: children.length ? 1 : depth - row, columnSpan: width, text };
    const below = children.length ? across(children, at, depth, row + 1) : [];
    at += width;
    return [cell, ...below];
  });
}

const bare = (text: string) => text.replace(/, (?:тыс\. тенге|мың теңге)$/u, '');

/** Builds the table; figures differ from each other, so that a wrong place shows. */
export function generateTable(shape: TableShape): GeneratedTable {
  return shape.things === 'rows' ? thingsDown(shape) : thingsAcross(shape);
}

function thingsDown(shape: TableShape): GeneratedTable {
  const words = WORDS[shape.language];
  const tree = measureTree(shape);
  const depth = depthOf(tree);
  const leaves = leavesOf(tree);
  const first = shape.parts === 'numbered' ? 2 : 1;
  const width = first + leaves.length;
  const thing = shape.scaled && shape.levels > 1 ? `${words.thing}, ${words.scale}` : words.thing;
  const placed: Placed[] = [
    ...(first === 2 ? [{ row: 0, column: 0, rowSpan: depth, columnSpan: 1, text: words.number }] : []),
    { row: 0, column: first - 1, rowSpan: depth, columnSpan: 1, text: thing },
    ...across(tree, first, depth),
  ];
  const paths: Map<string, { row: string[]; column: string[]; scale: number }> = new Map();
  thingLines(shape).forEach((line, index) => {
    const row = depth + index;
    const whole = line.kind === 'group';
    if (first === 2 && !whole) placed.push({ row, column: 0, rowSpan: 1, columnSpan: 1, text: line.ordinal });
    placed.push({ row, column: whole ? 0 : first - 1, rowSpan: 1, columnSpan: whole ? width : 1, text: line.text });
    if (whole) return;
    leaves.forEach((column, at) => {
      const text = line.kind === 'data' ? String(100 + index * 17 + at * 3) : '';
      placed.push({ row, column: first + at, rowSpan: 1, columnSpan: 1, text });
      const scale = shape.scaled && shape.levels === 1 ? 1000 : 1;
      if (text) paths.set(`${row} ${first + at}`, { row: [...line.path], column: column.map(bare), scale });
    });
  });
  return { table: tableOf(placed, width), paths };
}

function thingsAcross(shape: TableShape): GeneratedTable {
  const words = WORDS[shape.language];
  const measures = measureTree(shape);
  const things = thingTree(shape);
  const [stub, depth] = [depthOf(measures), depthOf(things)];
  const columns = leavesOf(things);
  const rows = leavesOf(measures);
  const placed: Placed[] = [
    { row: 0, column: 0, rowSpan: depth, columnSpan: stub, text: shape.levels === 1 ? '' : words.thing },
    ...across(things, stub, depth),
  ];
  // a tree laid out down is one laid out across, with its axes exchanged
  for (const cell of across(measures, depth, stub))
    placed.push({ row: cell.column, column: cell.row, rowSpan: cell.columnSpan, columnSpan: cell.rowSpan, text: cell.text });
  const paths: Map<string, { row: string[]; column: string[]; scale: number }> = new Map();
  rows.forEach((row, index) => {
    columns.forEach((column, at) => {
      placed.push({ row: depth + index, column: stub + at, rowSpan: 1, columnSpan: 1, text: String(100 + index * 17 + at * 3) });
      const scale = column.some((text) => text !== bare(text)) ? 1000 : 1;
      paths.set(`${depth + index} ${stub + at}`, { row, column: column.map(bare), scale });
    });
  });
  return { table: tableOf(placed, stub + columns.length), paths };
}

function tableOf(placed: readonly Placed[], columns: number): Table {
  const cells = [...placed]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ text, ...place }): Cell => ({ ...textRun(text), ...place, header: false, doubtful: false }));
  const rows = Math.max(...placed.map(({ row, rowSpan }) => row + rowSpan));
  return { kind: 'table', page: null, box: null, rows, columns, cells, confidence: null };
}
