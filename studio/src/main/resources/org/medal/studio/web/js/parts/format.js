/** Numbers, times and names as people read them. The same in every browser's language. */

/** @param {[number, number]} bounds @returns {string} `87–94 %` */
export function percentRange([low, high]) {
  return `${Math.round(low * 100)}–${Math.round(high * 100)} %`;
}

/** @param {number} value @param {number} [digits] @returns {string} a true minus sign */
export function decimal(value, digits = 2) {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** @param {number} count @returns {string} `12,345` */
export function whole(count) {
  return Math.round(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @param {number} count @param {string} one @param {string} [many] @returns {string} */
export function counted(count, one, many = `${one}s`) {
  return `${whole(count)} ${count === 1 ? one : many}`;
}

/** @param {string} instant ISO-8601 @returns {string} `2026-11-28 14:09:45`, the reader's zone */
export function moment(instant) {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** @param {number} p @returns {string} `0.03`, `< 0.001` */
export function pValue(p) {
  return p < 0.001 ? '< 0.001' : p.toFixed(p < 0.1 ? 3 : 2);
}

/** @param {string} name `reader-added` @returns {string} `reader added` */
export function words(name) {
  return name.toLowerCase().replaceAll(/[-_]/g, ' ');
}

/** @param {string} mode of a model @returns {string} */
export function modeName(mode) {
  return mode === 'finetune' ? 'fine-tuned' : mode;
}
