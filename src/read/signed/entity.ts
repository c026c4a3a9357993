/** What was signed in a letter (S/MIME) is a part of a letter without its head; given one, it is a letter. */
export function asLetter(content: Buffer): Buffer {
  const bare = /^content-(?:type|transfer-encoding|disposition):/i.test(content.toString('latin1', 0, 40));
  return bare ? Buffer.concat([Buffer.from('MIME-Version: 1.0\r\n'), content]) : content;
}
