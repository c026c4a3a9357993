import { type Furniture, textRun } from '../../../model/document.ts';
import { cleanText } from '../../builder/run-builder.ts';
import type { OfficePackage } from '../office-package.ts';
import { walkXml } from '../xml.ts';

/** Headers and footers of the sections, each text once; those of a page number alone are left out. */
export function readMargins(pack: OfficePackage, main: string): Furniture[] {
  const seen = new Set<string>();
  const found: Furniture[] = [];
  for (const role of ['header', 'footer'] as const)
    for (const name of pack.related(main, role).sort()) {
      const text = textOf(pack.part(name) ?? '');
      if (!/\p{L}/u.test(text) || seen.has(text)) continue;
      seen.add(text);
      found.push({ kind: 'furniture', role, ...textRun(text) });
    }
  return found;
}

function textOf(xml: string): string {
  let text = '';
  let inText = false;
  walkXml(xml, {
    open({ name }) {
      inText = name === 't';
      if (name === 'tab' || name === 'br') text += ' ';
    },
    close({ name }) {
      inText = false;
      if (name === 'p') text += '\n';
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return cleanText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
