/**
 * The reader's last answers, to take one back.
 */
import { fileName, h } from '../dom.js';

/** @typedef {import('./shapes.js').Past} Past */

/**
 * @param {Past[]} latest latest first
 * @param {string[]} classes
 * @param {(answer: number) => void} takeBack
 */
export function strip(latest, classes, takeBack) {
  return h('div', { class: 'last' }, [
    h('h3', 'Last answers'),
    h('div', { class: 'strip' }, latest.length === 0
      ? [h('p', { class: 'muted' }, 'They appear here; press one to change it.')]
      : latest.map((past) => one(past, classes, takeBack))),
  ]);
}

/**
 * @param {Past} past
 * @param {string[]} classes
 * @param {(answer: number) => void} takeBack
 */
function one(past, classes, takeBack) {
  const index = past.label === undefined ? -1 : classes.indexOf(past.label);
  const said = saidText(past);
  return h('button', {
    key: past.id, type: 'button', class: ['past', index < 0 ? 'none' : `c${(index % 9) + 1}`],
    title: `${past.path}: ${said}`, 'aria-label': `Take back ${said} for ${fileName(past.path)}`,
    onClick: () => takeBack(past.id),
  }, [
    h('img', { src: `/api/images/${past.image}/thumbnail`, alt: '' }),
    h('span', { class: 'tag' }, tag(past, index)),
  ]);
}

/**
 * What was said, in words.
 * @param {{kind: string, label?: string}} past
 */
export function saidText(past) {
  return past.label ?? (past.kind === 'skip' ? 'skipped' : 'cannot judge');
}

/**
 * @param {Past} past
 * @param {number} index
 */
function tag(past, index) {
  if (index >= 0) {
    return String(index + 1);
  }
  return past.kind === 'skip' ? 'S' : 'U';
}
