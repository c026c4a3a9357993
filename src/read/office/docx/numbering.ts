import { walkXml } from '../xml.ts';

/** One level of a list definition. */
export interface NumberingLevel {
  start: number;
  /** `decimal`, `lowerLetter`, `russianLower`, `bullet`, … */
  format: string;
  /** `%1.%2)`; `%n` is the number of level n (from 1). */
  text: string;
  /** Paragraphs of this style belong to this level. */
  style: string | null;
  /** Level (from 1) after which the number restarts; 0: never. Null: after every higher level. */
  restart: number | null;
  /** All numbers in Arabic digits. */
  legal: boolean;
}

export interface NumberingDefinition {
  /** Lists of one group go on counting where the other stopped. */
  readonly group: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels that begin anew in this list, with their first number. */
  readonly starts: ReadonlyMap<number, number>;
}

interface AbstractDefinition {
  levels: Map<number, NumberingLevel>;
  styleLink: string | null;
  numStyleLink: string | null;
}

interface Instance {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, NumberingLevel>;
}

/** Reads `word/numbering.xml`: list id → definition. Throws as `walkXml`. */
export function readNumbering(xml: string): Map<string, NumberingDefinition> {
  const abstracts = new Map<string, AbstractDefinition>();
  const instances = new Map<string, Instance>();
  let abstract: AbstractDefinition | null = null;
  let instance: Instance | null = null;
  let override: number | null = null;
  let level: NumberingLevel | null = null;
  walkXml(xml, {
    open(element) {
      const value = element.attribute('val') ?? '';
      switch (element.name) {
        case 'abstractNum':
          abstract = { levels: new Map(), styleLink: null, numStyleLink: null };
          abstracts.set(element.attribute('abstractNumId') ?? '', abstract);
          break;
        case 'num':
          instance = { abstract: '', starts: new Map(), levels: new Map() };
          instances.set(element.attribute('numId') ?? '', instance);
          break;
        case 'abstractNumId':
          if (instance) instance.abstract = value;
          break;
        case 'styleLink':
          if (abstract) abstract.styleLink = value;
          break;
        case 'numStyleLink':
          if (abstract) abstract.numStyleLink = value;
          break;
        case 'lvlOverride':
          override = integer(element.attribute('ilvl'));
          break;
        case 'startOverride':
          instance?.starts.set(override ?? 0, integer(value));
          break;
        case 'lvl':
          level = { start: 1, format: 'decimal', text: '', style: null, restart: null, legal: false };
          (instance ?? abstract)?.levels.set(integer(element.attribute('ilvl')), level);
          break;
        default:
          if (level) setProperty(level, element.name, value);
      }
    },
    close(element) {
      if (element.name === 'abstractNum') abstract = null;
      else if (element.name === 'num') instance = null;
      else if (element.name === 'lvlOverride') override = null;
      else if (element.name === 'lvl') level = null;
    },
  });
  return resolve(abstracts, instances);
}

function setProperty(level: NumberingLevel, name: string, value: string): void {
  if (name === 'start') level.start = integer(value);
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value;
  else if (name === 'pStyle') level.style = value;
  else if (name === 'lvlRestart') level.restart = integer(value);
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
}

function resolve(abstracts: Map<string, AbstractDefinition>, instances: Map<string, Instance>): Map<string, NumberingDefinition> {
  const byStyle = new Map([...abstracts].flatMap(([id, { styleLink }]) => (styleLink ? [[styleLink, id] as const] : [])));
  const definitions = new Map<string, NumberingDefinition>();
  for (const [id, instance] of instances) {
    const linked = abstracts.get(instance.abstract)?.numStyleLink;
    const group = (linked && byStyle.get(linked)) || instance.abstract;
    const levels = abstracts.get(group)?.levels;
    if (levels) definitions.set(id, { group, levels: new Map([...levels, ...instance.levels]), starts: instance.starts });
  }
  return definitions;
}

function integer(value: string | null): number {
  const number = Number.parseInt(value ?? '0', 10);
  return Number.isFinite(number) && number >= 0 && number < 1_000_000 ? number : 0;
}
