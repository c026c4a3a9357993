import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packJson, unpackJson } from '../../src/model/packed.ts';

test('what is packed comes back', () => {
  const value = { title: 'Отчет', parts: [1, null, 'қазақша'] };
  expect(unpackJson(packJson(value))).toEqual(value);
});

test('no more is unpacked than was ever packed', () => {
  const bomb = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, ' '));
  expect(bomb.length).toBeLessThan(400_000);
  expect(() => unpackJson(bomb)).toThrow(expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }));
});
