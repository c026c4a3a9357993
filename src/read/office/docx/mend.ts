/** Marks of looks and editing that say nothing here; a third of what a word processor writes, and mammoth holds each three times. */
export const LOOKS: ReadonlySet<string> = new Set(
  'rFonts lang sz szCs color kern spacing position w noProof bCs iCs ind shd snapToGrid proofErr lastRenderedPageBreak bookmarkEnd keepNext keepLines contextualSpacing widowControl tcW vAlign tcBorders tblW tblInd tblLook'.split(
    ' ',
  ),
);
const LOOKS_TAGS = new RegExp(`<w:(?:${[...LOOKS].join('|')})(?: [^<>]{0,1000})?/>`, 'g');
const EDITING_SESSIONS = / w:rsid\w{0,10}="[^"]{0,20}"/g;

/** The colour that marks hidden text for the tree, which has no other word for it. */
export const HIDDEN = 'esep-hidden';

/** Elements of no meaning here whose content mammoth drops, and an element of the same kind that it goes into. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  // Hidden text comes first in the order of the schema, so that it wins over a colour of the text's own.
  [/<w:vanish(?: w:val="(?:1|true|on)")? ?\/>/g, `<w:highlight w:val="${HIDDEN}"/>`],
  // Raised by two points or more, which shows like a superscript.
  [/<w:position w:val="(?:[4-9]|\d\d)" ?\/>/g, '<w:vertAlign w:val="superscript"/>'],
  [LOOKS_TAGS, ''],
  [EDITING_SESSIONS, ''],
  // Fields written short, and changes of the direction of writing.
  [/<(\/?)w:(?:fldSimple|dir|bdo)(?=[\s>/])/g, '<$1w:smartTag'],
  [/<w:cr ?\/>/g, '<w:br/>'],
  [/<w:ptab(?: [^<>]{0,500})?\/>/g, '<w:tab/>'],
  [/<(\/?)v:(?:oval|line|polyline|curve|arc)(?=[\s>/])/g, '<$1v:rect'],
  // Pictures are not read, and mammoth stumbles over those that are missing.
  [/ (?:r:embed|r:link)="[^"]{0,200}"/g, ''],
  // mammoth takes a row that says not to be a heading for one.
  [/<(\w{1,9}):tblHeader \1:val="(?:false|0|off)" ?\/>/g, ''],
];

/** Rewrites what mammoth would leave out or take wrongly. Works on the usual prefixes, which every word processor writes. */
export function mendForMammoth(xml: string): string {
  const mended = RENAMED.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), xml);
  return mended.includes('<m:oMath') ? formulasAsText(mended) : mended;
}

/** Formulas in one line: `1/2`, `10^3`. */
function formulasAsText(xml: string): string {
  return xml
    .replaceAll('</m:num>', `</m:num>${sign('/')}`)
    .replaceAll('<m:sup>', `<m:sup>${sign('^')}`)
    .replace(/<(\/?)m:(\w{1,30})/g, (_, slash, name) => `<${slash}${name === 'r' || name === 't' ? `w:${name}` : 'w:smartTag'}`);
}

function sign(text: string): string {
  return `<m:r><m:t>${text}</m:t></m:r>`;
}
