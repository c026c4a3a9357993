import { type Furniture, textRun } from '../../../model/document.ts';
import { UnreadableFileError } from '../../../model/errors.ts';
import { DocumentBuilder } from '../../builder/document-builder.ts';
import { nativeDocument } from '../../builder/native-document.ts';
import { cleanText } from '../../builder/run-builder.ts';
import { CellBudget } from '../../builder/table-builder.ts';
import type { ReadAccepted } from '../../reader.ts';
import { OfficePackage } from '../office-package.ts';
import { decodeXml, walkXml } from '../xml.ts';
import { writeOdfText } from './content.ts';
import { rejectEncryptedOdf } from './package.ts';
import { readOdfStyles } from './styles.ts';

/** OpenDocument text, as LibreOffice writes it. */
export const readOdt: ReadAccepted = async (format, input, options) => {
  const pack = await OfficePackage.open(input.bytes, options);
  rejectEncryptedOdf(pack);
  const content = pack.part('content.xml');
  if (content === null)
    throw new UnreadableFileError(
      'wrong-format',
      'The file is packed like an OpenDocument text but holds none; ask the sender for it again.',
    );
  const stylesXml = pack.part('styles.xml') ?? '<none/>';
  const builder = new DocumentBuilder(new CellBudget(options.maxCells));
  writeOdfText(content, readOdfStyles([stylesXml, content]), builder);
  return nativeDocument(format, [...builder.finish(), ...margins(stylesXml)]);
};

/** OpenDocument text in one XML file. */
export const readFodt: ReadAccepted = async (format, input, options) => {
  const xml = decodeXml(input.bytes);
  const builder = new DocumentBuilder(new CellBudget(options.maxCells));
  writeOdfText(xml, readOdfStyles([xml]), builder);
  return nativeDocument(format, [...builder.finish(), ...margins(xml)]);
};

/** Headers and footers of the page styles, each text once; bare page numbers are left out. */
function margins(styles: string): Furniture[] {
  const found = new Map<string, Furniture>();
  let role: Furniture['role'] | null = null;
  let text = '';
  walkXml(styles, {
    open({ name }) {
      if (/^(?:header|footer)(?:-left|-first)?$/.test(name)) {
        role = name.startsWith('header') ? 'header' : 'footer';
        text = '';
      }
    },
    close({ name }) {
      if (name === 'p') text += ' ';
      if (role === null || !name.startsWith(role) || name.endsWith('-style')) return;
      const clean = cleanText(text).replace(/\s+/g, ' ').trim();
      if (/\p{L}/u.test(clean)) found.set(clean, { kind: 'furniture', role, ...textRun(clean) });
      role = null;
    },
    text(piece) {
      if (role !== null) text += piece;
    },
  });
  return [...found.values()];
}
