/**
 * Which key does what.
 */

/**
 * @typedef {{name: string, index?: number, amount?: number, x?: number, y?: number}} Command
 * @typedef {{key: string, code: string, shiftKey: boolean, ctrlKey: boolean, altKey: boolean,
 *     metaKey: boolean, repeat: boolean}} Key as in a KeyboardEvent
 */

/** @type {Record<string, Command>} */
const commands = {
  enter: { name: 'confirm' },
  backspace: { name: 'undo' },
  u: { name: 'cannot-judge' },
  s: { name: 'skip' },
  f: { name: 'flag' },
  n: { name: 'neighbour' },
  e: { name: 'sibling' },
  t: { name: 'together' },
  i: { name: 'invert' },
  g: { name: 'green' },
  r: { name: 'reset' },
  w: { name: 'why' },
  '?': { name: 'help' },
  escape: { name: 'close' },
  '+': { name: 'zoom', amount: 1 },
  '=': { name: 'zoom', amount: 1 },
  '-': { name: 'zoom', amount: -1 },
  _: { name: 'zoom', amount: -1 },
  arrowleft: { name: 'pan', x: -1, y: 0 },
  arrowright: { name: 'pan', x: 1, y: 0 },
  arrowup: { name: 'pan', x: 0, y: -1 },
  arrowdown: { name: 'pan', x: 0, y: 1 },
};

/** Commands that a held key gives again and again. */
const repeatable = ['zoom', 'pan', 'brightness', 'contrast'];

/**
 * What a key asks for. Digits are taken by their place on the keyboard as well, for on a French
 * one they need the shift key.
 * @param {Key} event
 * @returns {Command | undefined}
 */
export function command(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  const found = byDigit(event) ?? byLetter(event) ?? commands[event.key.toLowerCase()];
  return found && event.repeat && !repeatable.includes(found.name) ? undefined : found;
}

/**
 * @param {Key} event
 * @returns {Command | undefined}
 */
function byDigit(event) {
  const digit = /^[0-9]$/.test(event.key) ? event.key : place(event);
  if (digit === undefined) {
    return undefined;
  }
  return digit === '0' ? { name: 'fit' } : { name: 'label', index: Number(digit) - 1 };
}

/**
 * Punctuation on a digit's place stays what it says.
 * @param {Key} event
 */
function place(event) {
  const known = event.key.toLowerCase() in commands;
  return known || event.shiftKey ? undefined : /^Digit([0-9])$/.exec(event.code)?.[1];
}

/**
 * @param {Key} event
 * @returns {Command | undefined}
 */
function byLetter(event) {
  const amount = event.shiftKey ? -1 : 1;
  switch (event.key.toLowerCase()) {
    case 'b': return { name: 'brightness', amount };
    case 'c': return { name: 'contrast', amount };
    default: return undefined;
  }
}

/** What the help says; keys are separated by spaces. */
export const help = [
  { title: 'Answer', keys: [
    ['1 … 9', 'class 1 to 9'],
    ['Enter', 'confirm the class chosen, where “Confirm with Enter” is on'],
    ['U', 'cannot judge: nobody could tell from this image'],
    ['S', 'skip: not now, ask me later'],
    ['F', 'flag the image for the owner'],
    ['Backspace', 'undo: take the last answer back'],
  ] },
  { title: 'Look', keys: [
    ['+ −', 'zoom in and out; also wheel, pinch, double click'],
    ['← ↑ → ↓', 'move the image; also drag'],
    ['0', 'fit the image to the window'],
    ['B Shift+B', 'brighter, darker'],
    ['C Shift+C', 'more contrast, less; also drag with the right button'],
    ['I', 'invert'],
    ['G', 'green channel only'],
    ['R', 'reset brightness, contrast, colours'],
  ] },
  { title: 'Compare', keys: [
    ['N', 'nearest labelled example beside the image; again for the next one'],
    ['E', 'the other image of the same patient, as the other eye'],
    ['T', 'zoom and move both images together, or each by itself'],
    ['W', 'why this image: open and close'],
    ['Esc', 'close what is beside the image'],
    ['?', 'this help'],
  ] },
];
