import type { ReadAccepted } from '../reader.ts';
import { parseMsg } from './msg.ts';
import { readLetter } from './read-eml.ts';

/** The letter in a file that Outlook saved. */
export const readMsg: ReadAccepted = async (format, input, options) => readLetter(format, parseMsg(input.bytes), options);
