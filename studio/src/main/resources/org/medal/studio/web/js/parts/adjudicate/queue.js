/**
 * The disagreements of this visit: those to be settled, and those settled already, so that one can
 * go back and change one's mind. Plain data; the page makes it reactive.
 */

/**
 * @typedef {import('../shapes.js').Disagreement} Disagreement
 * @typedef {{kind: 'label' | 'cannot-judge', label?: string}} Verdict
 * @typedef {Disagreement & {verdict?: Verdict}} Case
 * @typedef {{cases: Case[], index: number}} Queue index of the case on the screen
 */

/** @returns {Queue} */
export function newQueue() {
  return { cases: [], index: 0 };
}

/** @param {Queue} queue @returns {Case | undefined} the case on the screen */
export function current(queue) {
  return queue.cases[queue.index];
}

/** @param {Queue} queue @returns {number} how many wait */
export function waiting(queue) {
  return queue.cases.filter((c) => !c.verdict).length;
}

/**
 * Takes what the server holds now: new cases come last, those that somebody else has settled go,
 * and the case on the screen stays.
 *
 * @param {Queue} queue
 * @param {Disagreement[]} fresh
 */
export function update(queue, fresh) {
  const shown = current(queue);
  const open = new Map(fresh.map((d) => [d.image.id, d]));
  const kept = queue.cases.filter((c) => c.verdict || c === shown || open.has(c.image.id));
  const known = new Set(kept.map((c) => c.image.id));
  queue.cases = [...kept, ...fresh.filter((d) => !known.has(d.image.id))];
  queue.index = shown ? queue.cases.indexOf(shown) : nextOpen(queue.cases, 0);
}

/**
 * Notes what was decided and goes on to the next case that waits.
 *
 * @param {Queue} queue
 * @param {Case} settled
 * @param {Verdict} verdict
 */
export function settle(queue, settled, verdict) {
  settled.verdict = verdict;
  if (current(queue) === settled) goOn(queue);
}

/** @param {Queue} queue to the next case that waits, round the end if need be */
export function goOn(queue) {
  queue.index = nextOpen(queue.cases, queue.index + 1);
}

/** @param {Queue} queue to the case before, settled or not */
export function goBack(queue) {
  if (queue.index > 0) queue.index--;
}

/**
 * @param {Case[]} cases
 * @param {number} from
 * @returns {number} the number of cases if none waits
 */
function nextOpen(cases, from) {
  const open = (/** @type {Case} */ c) => !c.verdict;
  const ahead = cases.findIndex((c, i) => i >= from && open(c));
  const any = ahead >= 0 ? ahead : cases.findIndex(open);
  return any >= 0 ? any : cases.length;
}
