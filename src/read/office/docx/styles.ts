import type { Level } from '../../builder/raised.ts';
import { walkXml } from '../xml.ts';

/** What a style says, with what it inherits. */
export interface DocxStyle {
  readonly headingLevel: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  readonly level: Level | null;
  readonly listId: string | null;
  readonly listLevel: number;
}

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  bold: boolean | null;
  italic: boolean | null;
  hidden: boolean | null;
  level: Level | null;
  listId: string | null;
  listLevel: number | null;
}

const HEADING = /^(?:heading|заголовок|тақырып|тақырыпша)\s{0,3}([1-9])/iu;
const MAX_INHERITANCE = 20;

/** Reads `word/styles.xml`: style id → properties. Throws as `walkXml`. */
export function readStyles(xml: string): Map<string, DocxStyle> {
  const raw = new Map<string, RawStyle>();
  let style: RawStyle | null = null;
  walkXml(xml, {
    open(element) {
      if (element.name === 'style') {
        style = {
          name: '',
          basedOn: null,
          outline: null,
          bold: null,
          italic: null,
          hidden: null,
          level: null,
          listId: null,
          listLevel: null,
        };
        raw.set(element.attribute('styleId') ?? '', style);
      } else if (style) setProperty(style, element.name, element.attribute('val'));
    },
    close(element) {
      if (element.name === 'style') style = null;
    },
  });
  return new Map([...raw.keys()].map((id) => [id, resolve(raw, id)]));
}

function setProperty(style: RawStyle, name: string, value: string | null): void {
  if (name === 'name') style.name = value ?? '';
  else if (name === 'basedOn') style.basedOn = value;
  else if (name === 'outlineLvl') style.outline = Number(value);
  else if (name === 'b') style.bold = isOn(value);
  else if (name === 'i') style.italic = isOn(value);
  else if (name === 'vanish') style.hidden = isOn(value);
  else if (name === 'vertAlign') style.level = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : null;
  else if (name === 'numId') style.listId = value;
  else if (name === 'ilvl') style.listLevel = Number(value);
}

function isOn(value: string | null): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}

function resolve(raw: ReadonlyMap<string, RawStyle>, id: string): DocxStyle {
  const chain: RawStyle[] = [];
  for (let at = raw.get(id); at && chain.length < MAX_INHERITANCE; at = at.basedOn === null ? undefined : raw.get(at.basedOn))
    chain.push(at);
  const first = <T>(pick: (style: RawStyle) => T | null): T | null => {
    for (const style of chain) {
      const value = pick(style);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    headingLevel: first(headingLevel),
    bold: first((style) => style.bold) ?? false,
    italic: first((style) => style.italic) ?? false,
    hidden: first((style) => style.hidden) ?? false,
    level: first((style) => style.level),
    listId: first((style) => style.listId),
    listLevel: first((style) => style.listLevel) ?? 0,
  };
}

function headingLevel({ name, outline }: RawStyle): number | null {
  const named = HEADING.exec(name)?.[1];
  if (named !== undefined) return Math.min(Number(named), 6);
  if (/^(?:title|название|заголовок)$/iu.test(name)) return 1;
  return outline !== null && outline >= 0 && outline < 6 ? outline + 1 : null;
}
