import { gzipSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import * as asn1 from 'asn1js';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const DATA = '1.2.840.113549.1.7.1';

const oid = (value: string) => new asn1.ObjectIdentifier({ value });
const sequence = (...value: asn1.BaseBlock[]) => new asn1.Sequence({ value });
const set = (...value: asn1.BaseBlock[]) => new asn1.Set({ value });
const tagged = (tagNumber: number, ...value: asn1.BaseBlock[]) => new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });
const name = (signer: string, organization: string) =>
  sequence(
    set(sequence(oid('2.5.4.3'), new asn1.Utf8String({ value: signer }))),
    set(sequence(oid('2.5.4.10'), new asn1.Utf8String({ value: organization }))),
  );

/** A file in an electronic signature that nothing stands behind: a certificate of an invented person, a signing time, no valid signature. */
export function buildSigned(content: Uint8Array | null, signer: string, organization: string, signedAt: Date): Buffer {
  const number = new asn1.Integer({ value: 77 });
  const algorithm = sequence(oid('1.2.398.3.10.1.1.1.1'));
  const times = sequence(new asn1.UTCTime({ valueDate: signedAt }), new asn1.UTCTime({ valueDate: signedAt }));
  const key = sequence(algorithm, new asn1.BitString({ valueHex: new ArrayBuffer(4) }));
  const holder = name(signer, organization);
  const certificate = sequence(
    sequence(tagged(0, new asn1.Integer({ value: 2 })), number, algorithm, name('УЦ', 'УЦ'), times, holder, key),
    algorithm,
    new asn1.BitString({ valueHex: new ArrayBuffer(4) }),
  );
  const time = sequence(oid('1.2.840.113549.1.9.5'), set(new asn1.UTCTime({ valueDate: signedAt })));
  const signature = sequence(
    new asn1.Integer({ value: 1 }),
    sequence(name('УЦ', 'УЦ'), number),
    algorithm,
    tagged(0, time),
    algorithm,
    new asn1.OctetString({ valueHex: new ArrayBuffer(4) }),
  );
  const inside = content ? [tagged(0, new asn1.OctetString({ valueHex: new Uint8Array(content).buffer }))] : [];
  const data = sequence(
    new asn1.Integer({ value: 1 }),
    set(algorithm),
    sequence(oid(DATA), ...inside),
    tagged(0, certificate),
    set(signature),
  );
  return Buffer.from(sequence(oid(SIGNED_DATA), tagged(0, data)).toBER());
}

const u32 = (value: number) => Buffer.from(new Uint32Array([value]).buffer);
const u16 = (value: number) => Buffer.from(new Uint16Array([value]).buffer);

/** A letter as Outlook saves it, with one attachment. */
export function buildMsg(subject: string, body: string, file: string, content: Uint8Array): Buffer {
  const message = CFB.utils.cfb_new();
  const add = (path: string, bytes: Uint8Array) => CFB.utils.cfb_add(message, `/${path}`, bytes);
  const text = (value: string) => Buffer.from(value, 'utf16le');
  const attachment = '__attach_version1.0_#00000000/';
  add('__properties_version1.0', Buffer.concat([Buffer.alloc(8), u32(0), u32(1), u32(0), u32(1), Buffer.alloc(8)]));
  add('__substg1.0_001A001F', text('IPM.Note'));
  add('__substg1.0_0037001F', text(subject));
  add('__substg1.0_1000001F', text(body));
  add(`${attachment}__properties_version1.0`, Buffer.alloc(8));
  add(`${attachment}__substg1.0_3707001F`, text(file));
  add(`${attachment}__substg1.0_37010102`, content);
  return Buffer.from(CFB.write(message, { type: 'buffer' }));
}

/** `winmail.dat` with one attached file; its name in Windows-1251. */
export function buildTnef(file: Buffer, content: Uint8Array): Buffer {
  const attribute = (id: number, value: Uint8Array) => Buffer.concat([Buffer.from([2]), u32(id), u32(value.length), value, u16(0)]);
  const parts = [
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, Buffer.concat([file, Buffer.from([0])])),
    attribute(0x0006800f, content),
  ];
  return Buffer.concat([u32(0x223e9f78), u16(1), ...parts]);
}

/** A TAR archive of files, with a name longer than its field where one is. */
export function buildTar(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const long = Buffer.from(`${path}\0`);
    return [
      ...(long.length > 100 ? [header('././@LongLink', long.length, 'L'), padded(long)] : []),
      header(path, content.length, '0'),
      padded(content),
    ];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

export function buildTarGz(files: Readonly<Record<string, Uint8Array>>): Buffer {
  return gzipSync(buildTar(files));
}

function header(path: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(512);
  Buffer.from(path).copy(block, 0, 0, 99);
  block.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
  block.write(type, 156, 'latin1');
  block.write('ustar\u000000', 257, 'latin1');
  return block;
}

function padded(content: Uint8Array): Buffer {
  return Buffer.concat([content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

/** Letters in one file, as mail programs export a folder. */
export function buildMbox(letters: readonly string[]): string {
  return letters.map((letter) => `From a@example.org Mon Jan  1 10:00:00 2024\n${letter}\n\n`).join('');
}
