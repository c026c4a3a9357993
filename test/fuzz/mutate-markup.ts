import { DEPTHS, nested, number } from './hostile-values.ts';
import { mutateBytes } from './mutate-bytes.ts';
import type { Random } from './random.ts';

type TextMutation = (text: string, random: Random) => string;

/** A place where a tag, control word or line begins. */
function border(text: string, random: Random): number {
  const from = random.below(text.length);
  const at = text.slice(from).search(/[<\\\n]/);
  return at < 0 ? from : from + at;
}

const numbers: TextMutation = (text, random) => {
  const share = random.pick([0.01, 0.1]);
  return text.replace(/-?\d+/g, (own) => (random.chance(share) ? number(random) : own));
};

const cutOut: TextMutation = (text, random) => {
  const [a, b] = [border(text, random), border(text, random)].sort((x, y) => x - y);
  return text.slice(0, a) + text.slice(b);
};

const copyIn: TextMutation = (text, random) => {
  const from = border(text, random);
  const part = text.slice(from, from + random.below(random.pick([50, 2000])));
  const to = border(text, random);
  return text.slice(0, to) + part.repeat(random.pick([1, 3, 300])) + text.slice(to);
};

const swapWords: TextMutation = (text, random) => {
  const words = [...new Set(text.match(/[<\\]\/?[a-zA-Z][\w:-]*/g) ?? [])];
  if (words.length === 0) return text;
  return text.replace(/[<\\]\/?[a-zA-Z][\w:-]*/g, (own) => (random.chance(0.02) ? random.pick(words) : own));
};

const dropWords: TextMutation = (text, random) =>
  text.replace(/<[^>]{0,300}>|\\[a-z]+-?\d* ?|[{}]/g, (own) => (random.chance(0.02) ? '' : own));

const deep: TextMutation = (text, random) => {
  const tag = /<([a-zA-Z][\w:-]*)/.exec(text.slice(border(text, random)))?.[1];
  const [open, close] = random.pick<readonly [string, string]>([
    tag ? [`<${tag}>`, `</${tag}>`] : ['{', '}'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['{\\rtf1 ', '}'],
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    [
      '<text:section><table:table><table:table-row><table:table-cell>',
      '</table:table-cell></table:table-row></table:table></text:section>',
    ],
    ['\\trowd\\cellx1000\\intbl{', '\\cell\\row}'],
  ]);
  const at = border(text, random);
  return text.slice(0, at) + nested(open, close, random.pick(DEPTHS), random) + text.slice(at);
};

const INSERTIONS = [
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]>',
  '<!DOCTYPE a SYSTEM "file:///etc/hostname">',
  '<![CDATA[',
  '<!--',
  '&#0;&#x110000;&nosuch;',
  '<?xml version="1.0" encoding="utf-7"?>',
  '\u0000\ufffe\ud800',
  '\\bin99999999 ',
  '\\u99999? \\uc-5 \\u-1?',
  '\\trowd\\cellx-99999\\cellx99999999',
  '\\pict\\bin1000 ',
  '<td colspan="65534" rowspan="65534">',
  '<w:tcPr><w:gridSpan w:val="99999999"/><w:vMerge/></w:tcPr>',
  '<table:table-cell table:number-columns-repeated="99999999" table:number-rows-repeated="99999999"/>',
  '<c r="ZZZZZ99999999"><v>1</v></c>',
  '\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n--b\n',
  '\nContent-Transfer-Encoding: base64\n\n====',
  '=?utf-8?B?////?= =?koi8-r?Q?=FF=?=',
  `${'а'.repeat(200_000)}`,
  '1 '.repeat(50_000),
  '('.repeat(50_000),
] as const;

const insert: TextMutation = (text, random) => {
  const at = border(text, random);
  return text.slice(0, at) + random.pick(INSERTIONS) + text.slice(at);
};

const quotes: TextMutation = (text, random) =>
  text.replace(/["'>=]/g, (own) => (random.chance(0.01) ? random.pick(['', '"', "'", '<', '>']) : own));

const MUTATIONS: readonly TextMutation[] = [numbers, numbers, cutOut, copyIn, swapWords, dropWords, deep, insert, insert, quotes];

/** Damages XML, HTML, RTF or a mail in its tags, control words, numbers and nesting, or in its bytes. */
export function mutateMarkup(bytes: Uint8Array, random: Random): Buffer {
  if (bytes.length === 0 || random.chance(0.2)) return mutateBytes(bytes, random);
  const encoding = random.chance(0.9) ? 'utf8' : 'latin1';
  let text = Buffer.from(bytes).toString(encoding);
  for (let times = random.pick([1, 1, 2, 4]); times > 0; times--) if (text !== '') text = random.pick(MUTATIONS)(text, random);
  return Buffer.from(text, encoding);
}
