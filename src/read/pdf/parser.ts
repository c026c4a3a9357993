/** pdf.js and the canvas take a fifth of a worker's memory: they are loaded when the first PDF comes. */
export { Drawing } from './drawing.ts';
export { openPdf } from './open.ts';
export { readPage } from './read-page.ts';
export { linksOf, secondReading } from './second-reader.ts';
