import type { Emphasis } from '../../../model/document.ts';
import type { Level } from '../../builder/raised.ts';

/** Where text goes. `drop` and `shape` go nowhere; inside `shape` a text box may begin. */
export type Destination =
  | 'body'
  | 'drop'
  | 'shape'
  | 'fonts'
  | 'styles'
  | 'list-mark'
  | 'field-instruction'
  | 'footnote'
  | 'header'
  | 'footer';

/** Destinations whose text is put aside and looked at when they end. */
export const COLLECTED: readonly Destination[] = ['styles', 'list-mark', 'field-instruction', 'footnote', 'header', 'footer'];

/** What a group inherits and restores at its end. */
export interface RtfState {
  destination: Destination;
  kinds: Set<Emphasis['kind']>;
  font: number;
  /** Bytes to skip after a Unicode character. */
  skip: number;
  deleted: boolean;
  hidden: boolean;
  level: Level | null;
  inTable: boolean;
  nesting: number;
  style: number | null;
  outline: number | null;
  /** Inside the properties of a nested table. */
  nestedProperties: boolean;
}

export function initialState(): RtfState {
  return {
    destination: 'body',
    kinds: new Set(),
    font: -1,
    skip: 1,
    deleted: false,
    hidden: false,
    level: null,
    inTable: false,
    nesting: 1,
    style: null,
    outline: null,
    nestedProperties: false,
  };
}

export function copyState(state: RtfState): RtfState {
  return { ...state, kinds: new Set(state.kinds) };
}

export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  listtext: 'list-mark',
  pntext: 'list-mark',
  fldinst: 'field-instruction',
  footnote: 'footnote',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  shpinst: 'shape',
  shptxt: 'body',
  shprslt: 'drop',
  colortbl: 'drop',
  info: 'drop',
  pict: 'drop',
  objdata: 'drop',
  object: 'shape',
  result: 'body',
  nonshppict: 'drop',
  annotation: 'drop',
  atnid: 'drop',
  atnauthor: 'drop',
  tc: 'drop',
  xe: 'drop',
};

const EMPHASIS: Readonly<Record<string, Emphasis['kind']>> = {
  b: 'bold',
  i: 'italic',
  ul: 'underline',
  uldb: 'underline',
  ulw: 'underline',
  strike: 'struck',
  striked: 'struck',
};

/** Takes a control word that says how text looks; false for any other. */
export function formatText(state: RtfState, word: string, value: number | null): boolean {
  const on = value !== 0;
  const emphasis = EMPHASIS[word];
  if (emphasis) state.kinds[on ? 'add' : 'delete'](emphasis);
  else if (word === 'ulnone') state.kinds.delete('underline');
  else if (word === 'plain') {
    state.kinds.clear();
    Object.assign(state, { deleted: false, hidden: false, level: null });
  } else if (word === 'deleted') state.deleted = on;
  else if (word === 'v') state.hidden = on;
  else if (word === 'super' || word === 'up') state.level = on ? 'raised' : null;
  else if (word === 'sub' || word === 'dn') state.level = on ? 'lowered' : null;
  else if (word === 'nosupersub') state.level = null;
  else return false;
  return true;
}

/** Characters that have a control word. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  endash: '–',
  emdash: '—',
  bullet: '•',
  enspace: ' ',
  emspace: ' ',
  qmspace: ' ',
  softline: ' ',
};

/** Windows code pages by the character set of a font. */
export const CODE_PAGES: Readonly<Record<number, string>> = {
  161: 'windows-1253',
  162: 'windows-1254',
  186: 'windows-1257',
  204: 'windows-1251',
  238: 'windows-1250',
};
