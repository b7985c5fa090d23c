/**
 * Who is reading, and which project.
 */
import { reactive } from './dom.js';
import { get, post, put, useToken } from './api.js';

/**
 * @typedef {'reader' | 'adjudicator' | 'owner'} Role
 * @typedef {{id: number, name: string, role: Role}} Reader
 * @typedef {{title: string, classes: string[], hideGuess: boolean, strategy: string, batch: number,
 *     budget: number}} Project
 * @typedef {{login: boolean, setup: boolean, reader?: Reader, csrf?: string, project?: Project}} Session
 */

/** @type {Role[]} */
const ranks = ['reader', 'adjudicator', 'owner'];

/** @type {Session & {known: boolean, ended: boolean}} `ended`: the server ended the last one unasked */
export const session = reactive({ known: false, ended: false, login: false, setup: false });

/** Asks the server who is reading. */
export async function refresh() {
  take(await get('/api/session'));
}

/**
 * @param {string} name
 * @param {string} password
 */
export async function login(name, password) {
  take(await post('/api/login', { name, password }));
}

/**
 * @param {string} token of the one-time link
 * @param {string} name
 * @param {string} password
 */
export async function setUp(token, name, password) {
  take(await post('/api/setup', { token, name, password }));
}

/**
 * Changes the password; the server begins a new session with it.
 * @param {string} old
 * @param {string} fresh
 */
export async function changePassword(old, fresh) {
  take(await put('/api/password', { old, new: fresh }));
}

export async function logout() {
  await post('/api/logout');
  await refresh();
}

/** Forgets the reader, as the server has. */
export function forget() {
  session.reader = undefined;
}

/**
 * Whether the reader is at least a `role`.
 * @param {Role} role
 */
export function may(role) {
  const own = session.reader?.role;
  return own !== undefined && ranks.indexOf(own) >= ranks.indexOf(role);
}

/** @param {Session} news */
function take(news) {
  useToken(news.csrf);
  session.ended &&= news.reader === undefined;
  session.login = news.login;
  session.setup = news.setup;
  session.reader = news.reader;
  session.csrf = news.csrf;
  session.project = news.project;
  session.known = true;
}
