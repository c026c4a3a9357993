import { zipSync } from 'fflate';
import { UnreadableFileError } from '../../model/errors.ts';
import { DEFAULT_MAX_ENTRIES, unzip } from '../containers/zip/unzip.ts';
import type { ReadOptions } from '../reader.ts';
import { decodeXml, rejectDoctype, walkXml } from './xml.ts';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const RELATIONSHIPS_STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';

/** XML parts of an Office file by name; pictures and other binary parts are left out. */
export class OfficePackage {
  private readonly parts: ReadonlyMap<string, string>;
  private readonly entries: ReadonlySet<string>;

  private constructor(parts: ReadonlyMap<string, string>, entries: ReadonlySet<string>) {
    this.parts = parts;
    this.entries = entries;
  }

  /** Unpacks within the limits. Throws UnreadableFileError. */
  static async open(bytes: Uint8Array, options: ReadOptions): Promise<OfficePackage> {
    const entries = new Set<string>();
    const isXml = (name: string): boolean => {
      entries.add(name.replace(/^\//, ''));
      return /\.(?:xml|rels)$/i.test(name);
    };
    const raw = await unzip(bytes, isXml, { ...options, maxEntries: DEFAULT_MAX_ENTRIES });
    const parts = new Map<string, string>();
    for (const [name, content] of raw) {
      parts.set(name.replace(/^\//, ''), decodeXml(content));
    }
    return new OfficePackage(parts, entries);
  }

  /** Throws `unsafe-xml` for a part with a document type; parts nobody asks for may have one (formulas, macros, old manifests). */
  part(name: string): string | null {
    const xml = this.parts.get(name) ?? null;
    if (xml !== null) rejectDoctype(xml);
    return xml;
  }

  /** Whether a part has these letters somewhere, whatever else is in it. */
  mentions(name: string, letters: string): boolean {
    return this.parts.get(name)?.includes(letters) ?? false;
  }

  /** Name of the main part. Throws `wrong-format` when the package has none. */
  mainPart(fallback: string): string {
    const target = this.related('', 'officeDocument')[0] ?? fallback;
    if (this.parts.has(target)) return target;
    throw new UnreadableFileError(
      'wrong-format',
      'The file is packed like an Office document but holds none; ask the sender for it again.',
    );
  }

  /** Names of the parts that a part (or, with `''`, the package) names as being of a type; external targets are left out. */
  related(part: string, type: string): string[] {
    return this.relationships(part)
      .filter((relationship) => relationship.type === RELATIONSHIPS + type || relationship.type === RELATIONSHIPS_STRICT + type)
      .map(({ target }) => target);
  }

  /** Parts that a part refers to, by the id of the reference; external targets are left out. */
  relationships(part: string): { readonly id: string; readonly type: string; readonly target: string }[] {
    const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/') + 1) : '';
    const found: { id: string; type: string; target: string }[] = [];
    walkXml(this.parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '<none/>', {
      open(element) {
        if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
        const target = resolve(folder, element.attribute('Target') ?? '');
        found.push({ id: element.attribute('Id') ?? '', type: element.attribute('Type') ?? '', target });
      },
    });
    return found.filter(({ target }) => this.entries.has(target));
  }

  /** The package again, with some parts replaced, uncompressed. Throws `unsafe-xml`. */
  pack(replaced: ReadonlyMap<string, string>): Buffer {
    for (const xml of this.parts.values()) rejectDoctype(xml);
    const encoder = new TextEncoder();
    const entries = [...this.parts].map(([name, xml]) => [name, encoder.encode(replaced.get(name) ?? xml)] as const);
    return Buffer.from(zipSync(Object.fromEntries(entries), { level: 0, mtime: '1980-01-01' }));
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}
