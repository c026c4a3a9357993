import { zipSync } from 'fflate';
import { isCompoundFile, openCompoundFile } from '../legacy/cfb.ts';
import type { Container, ContainerEntry } from './container.ts';
import { ODF_CONTENT, ODF_OBJECT, OFFICE, packageObjectsIn } from './held-objects.ts';
import { oleContent } from './ole.ts';
import { shownPath } from './paths.ts';
import { unzip } from './zip/unzip.ts';

/** Kinds of OpenDocument objects that are documents: charts and formulas are not. */
const ODF_KINDS: Readonly<Record<string, string>> = { spreadsheet: '.ods', text: '.odt' };

/** Documents packed as ZIP with other files put into them, such as the sheet of a budget. The document itself is read beside them. */
export const packageObjects: Container = {
  format: 'document with objects',
  accepts: (bytes) => packageObjectsIn(bytes).length > 0,
  async *entries(bytes, limits) {
    const parts = await unzip(bytes, (name) => OFFICE.test(name) || /^(?:Object \d|META-INF\/manifest\.xml)/.test(name), limits);
    for (const [name, content] of parts)
      if (OFFICE.test(name) || ODF_OBJECT.test(name)) yield* objectIn(name, content);
      else if (ODF_CONTENT.test(name)) yield* documentIn(name.split('/')[0] ?? '', parts);
  },
};

async function* objectIn(name: string, content: Buffer): AsyncIterable<ContainerEntry> {
  const path = shownPath(name.slice(name.lastIndexOf('/') + 1));
  const file =
    isCompoundFile(content) && /(?:\.bin|^[^.]{1,200})$/i.test(path)
      ? await oleContent(openCompoundFile(content), path.replace(/\.bin$/i, ''), async () => content)
      : { path, bytes: content };
  if (file) yield { path: shownPath(file.path), bytes: file.bytes, failure: null };
}

/** A folder of an OpenDocument file that is a document, packed as one. */
async function* documentIn(folder: string, parts: ReadonlyMap<string, Buffer>): AsyncIterable<ContainerEntry> {
  const manifest = parts.get('META-INF/manifest.xml')?.toString('utf8') ?? '';
  const entry = (manifest.match(/<manifest:file-entry[^>]{1,500}>/g) ?? []).find((each) => each.includes(`full-path="${folder}/"`));
  const kind = /application\/vnd\.oasis\.opendocument\.(\w{1,20})"/.exec(entry ?? '')?.[1] ?? '';
  const extension = ODF_KINDS[kind];
  if (!extension) return;
  const own = [...parts]
    .filter(([name]) => name.startsWith(`${folder}/`))
    .map(([name, content]) => [name.slice(folder.length + 1), content] as const);
  const mimetype = Buffer.from(`application/vnd.oasis.opendocument.${kind}`);
  const packed = zipSync({ mimetype: [mimetype, { level: 0 }], ...Object.fromEntries(own) }, { mtime: '1980-01-01' });
  yield { path: folder + extension, bytes: Buffer.from(packed), failure: null };
}
