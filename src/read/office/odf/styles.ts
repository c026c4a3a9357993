import type { Emphasis } from '../../../model/document.ts';
import type { Level } from '../../builder/raised.ts';
import { walkXml } from '../xml.ts';

/** A level of a list style. */
export interface OdfListLevel {
  /** `1`, `a`, `A`, `i`, `I`, empty for no number; null for bullets. */
  readonly format: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels are printed, this one included. */
  readonly displayed: number;
  readonly start: number;
  readonly bullet: string;
}

export interface OdfStyle {
  readonly parent: string | null;
  readonly headingLevel: number | null;
  readonly listStyle: string | null;
  /** Kinds switched on (true) or off (false). */
  readonly emphasis: ReadonlyMap<Emphasis['kind'], boolean>;
  readonly shown: Shown;
}

/** How text of a style is shown beside its emphasis; null: as the style it inherits from. */
interface Shown {
  hidden: boolean | null;
  level: Level | 'plain' | null;
}

export interface OdfStyles {
  readonly styles: ReadonlyMap<string, OdfStyle>;
  readonly lists: ReadonlyMap<string, ReadonlyMap<number, OdfListLevel>>;
  /** Numbers of headings by outline level. */
  readonly outline: ReadonlyMap<number, OdfListLevel>;
}

const MAX_INHERITANCE = 20;

/** Reads the styles of `styles.xml` and `content.xml`; later parts win. Throws as `walkXml`. */
export function readOdfStyles(parts: readonly string[]): OdfStyles {
  const styles = new Map<string, OdfStyle>();
  const lists = new Map<string, Map<number, OdfListLevel>>();
  const outline = new Map<number, OdfListLevel>();
  for (const xml of parts) {
    let emphasis: Map<Emphasis['kind'], boolean> | null = null;
    let shown: Shown = { hidden: null, level: null };
    let levels: Map<number, OdfListLevel> | null = null;
    walkXml(xml, {
      open(element) {
        const attribute = (name: string): string | null => element.attribute(name);
        switch (element.name) {
          case 'style': {
            emphasis = new Map();
            shown = { hidden: null, level: null };
            const level = Number(attribute('default-outline-level') ?? 0);
            styles.set(attribute('name') ?? '', {
              parent: attribute('parent-style-name'),
              headingLevel: level >= 1 ? Math.min(level, 6) : attribute('name') === 'Title' ? 1 : null,
              listStyle: attribute('list-style-name'),
              emphasis,
              shown,
            });
            break;
          }
          case 'text-properties':
            if (emphasis) {
              readEmphasis(emphasis, attribute);
              readShown(shown, attribute);
            }
            break;
          case 'list-style':
            levels = new Map();
            lists.set(attribute('name') ?? '', levels);
            break;
          case 'outline-style':
            levels = outline;
            break;
          case 'list-level-style-number':
          case 'outline-level-style':
          case 'list-level-style-bullet':
            levels?.set(Number(attribute('level') ?? 1), listLevel(element.name, attribute));
        }
      },
      close({ name }) {
        if (name === 'style') emphasis = null;
        if (name === 'list-style' || name === 'outline-style') levels = null;
      },
    });
  }
  return { styles, lists, outline };
}

/** Emphasis of a style with what it inherits. */
export function emphasisOfStyle({ styles }: OdfStyles, name: string | null): Map<Emphasis['kind'], boolean> {
  const found = new Map<Emphasis['kind'], boolean>();
  for (const style of inheritance(styles, name)) for (const [kind, on] of style.emphasis) if (!found.has(kind)) found.set(kind, on);
  return found;
}

/** Whether text of a style is not shown, and where it stands beside the line; `null` when the style says nothing of it. */
export function shownByStyle({ styles }: OdfStyles, name: string | null): Shown {
  const chain = inheritance(styles, name).map(({ shown }) => shown);
  return {
    hidden: chain.find(({ hidden }) => hidden !== null)?.hidden ?? null,
    level: chain.find(({ level }) => level !== null)?.level ?? null,
  };
}

export function headingLevelOfStyle({ styles }: OdfStyles, name: string | null): number | null {
  return inheritance(styles, name).find((style) => style.headingLevel !== null)?.headingLevel ?? null;
}

function inheritance(styles: ReadonlyMap<string, OdfStyle>, name: string | null): OdfStyle[] {
  const chain: OdfStyle[] = [];
  for (let at = name; at !== null && chain.length < MAX_INHERITANCE; ) {
    const style = styles.get(at);
    if (!style) break;
    chain.push(style);
    at = style.parent;
  }
  return chain;
}

function readEmphasis(emphasis: Map<Emphasis['kind'], boolean>, attribute: (name: string) => string | null): void {
  const weight = attribute('font-weight');
  const slant = attribute('font-style');
  const underline = attribute('text-underline-style');
  const strike = attribute('text-line-through-style');
  if (weight !== null) emphasis.set('bold', weight === 'bold' || Number(weight) >= 600);
  if (slant !== null) emphasis.set('italic', slant !== 'normal');
  if (underline !== null) emphasis.set('underline', underline !== 'none');
  if (strike !== null) emphasis.set('struck', strike !== 'none');
}

function readShown(shown: Shown, attribute: (name: string) => string | null): void {
  const display = attribute('display');
  const position = attribute('text-position');
  if (display !== null) shown.hidden = display === 'none';
  if (position === null) return;
  const [height = ''] = position.trim().split(/\s+/);
  const raise = height === 'super' ? 33 : height === 'sub' ? -33 : Number.parseFloat(height);
  shown.level = raise > 0 ? 'raised' : raise < 0 ? 'lowered' : 'plain';
}

function listLevel(name: string, attribute: (name: string) => string | null): OdfListLevel {
  return {
    format: name === 'list-level-style-bullet' ? null : (attribute('num-format') ?? ''),
    prefix: attribute('num-prefix') ?? '',
    suffix: attribute('num-suffix') ?? '',
    displayed: Number(attribute('display-levels') ?? 1),
    start: Number(attribute('start-value') ?? 1),
    bullet: attribute('bullet-char') ?? '•',
  };
}
