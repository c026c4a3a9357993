import type { CompoundFile } from './cfb.ts';

/** What lies in a folder of a compound file, as a compound file of its own: an object that was pasted into a document. */
export async function storageAsFile(file: CompoundFile, folder: string): Promise<Buffer> {
  const { CFB } = await import('@e965/xlsx');
  const made = CFB.utils.cfb_new();
  for (const path of file.paths)
    if (path.startsWith(`${folder}/`)) CFB.utils.cfb_add(made, `/${path.slice(folder.length + 1)}`, file.stream(path) ?? Buffer.alloc(0));
  return Buffer.from(CFB.write(made, { type: 'buffer' }));
}
