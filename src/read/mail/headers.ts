const HEAD = 8192;
const HEADER_BLOCK = /^(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){2}/;
const TYPICAL = /^(?:message-id|mime-version|received|return-path|x-mailer):/im;

/** Whether bytes begin with the header lines of an e-mail. */
export function looksLikeMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1');
  return HEADER_BLOCK.test(head) && TYPICAL.test(head.split(/\r?\n\r?\n/)[0] ?? '') && /^(?:from|date|subject|content-type):/im.test(head);
}
