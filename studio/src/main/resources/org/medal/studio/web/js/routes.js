/**
 * Which address shows which view. Views load when they are first opened.
 */
import { shallowRef } from './dom.js';

/**
 * @typedef {import('./session.js').Role} Role
 * @typedef {{path: string, title: string, role?: Role, hidden?: boolean,
 *     load: () => Promise<{default: import('/lib/vue.js').Component}>}} Route
 *     without a role, nobody need be logged in; hidden ones are not in the bar
 */

/** @type {Route[]} */
export const routes = [
  { path: 'label', title: 'Label', role: 'reader', load: () => import('./views/label.js') },
  { path: 'learning', title: 'Learning', role: 'reader', load: () => import('./views/learning.js') },
  { path: 'timing', title: 'Timing', role: 'reader', load: () => import('./views/timing.js') },
  { path: 'agreement', title: 'Agreement', role: 'adjudicator', load: () => import('./views/agreement.js') },
  { path: 'adjudicate', title: 'Adjudicate', role: 'adjudicator', load: () => import('./views/adjudicate.js') },
  { path: 'images', title: 'Images', role: 'owner', load: () => import('./views/images.js') },
  { path: 'readers', title: 'Readers', role: 'owner', load: () => import('./views/readers.js') },
  { path: 'settings', title: 'Settings', role: 'owner', load: () => import('./views/settings.js') },
  { path: 'export', title: 'Export', role: 'owner', load: () => import('./views/export.js') },
  { path: 'audit', title: 'Audit', role: 'owner', load: () => import('./views/audit.js') },
  { path: 'account', title: 'Account', role: 'reader', hidden: true, load: () => import('./views/account.js') },
  { path: 'login', title: 'Log in', hidden: true, load: () => import('./views/login.js') },
  { path: 'setup', title: 'Set up', hidden: true, load: () => import('./views/setup.js') },
];

/** The address on the screen. */
export const place = shallowRef(read());

window.addEventListener('hashchange', () => {
  place.value = read();
});

/**
 * Goes to a view.
 * @param {string} path e.g. `learning`
 */
export function go(path) {
  location.hash = `#/${path}`;
}

function read() {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path || 'label', query: new URLSearchParams(query) };
}
