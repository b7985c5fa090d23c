import { button, h } from '../dom.js';
import { whole } from './format.js';

/**
 * Steps through pages.
 *
 * @param {{offset: number, limit: number, total: number}} at
 * @param {(offset: number) => void} go
 */
export function pager({ offset, limit, total }, go) {
  const last = Math.min(total, offset + limit);
  return h('nav', { class: 'pager', 'aria-label': 'Pages' }, [
    button('Previous', () => go(Math.max(0, offset - limit)), { disabled: offset === 0 }),
    h('span', { role: 'status' }, total ? `${whole(offset + 1)}–${whole(last)} of ${whole(total)}` : ''),
    button('Next', () => go(offset + limit), { disabled: last >= total }),
  ]);
}
