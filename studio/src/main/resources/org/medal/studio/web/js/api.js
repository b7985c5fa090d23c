/**
 * Talks to the server. Paths are whole ones, `/api/learning`.
 */
export { listen } from './events.js';

/** A request that the server refused or that never reached it. */
export class ApiError extends Error {
  /**
   * @param {number} status of HTTP; 0 where the server could not be reached
   * @param {string} message a sentence for people
   */
  constructor(status, message) {
    super(message);
    this.name = 'ApiError';
    /** @readonly */
    this.status = status;
  }

  /** Whether the same request may well succeed later. */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

let csrf = '';
let onLogin = () => {};

/**
 * Takes the session's token, which goes with every change.
 * @param {string | undefined} token
 */
export function useToken(token) {
  csrf = token ?? '';
}

/**
 * Says what to do when the server wants a login.
 * @param {() => void} action
 */
export function whenLoggedOut(action) {
  onLogin = action;
}

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
export function get(path) {
  return send('GET', path);
}

/**
 * @template T
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<T>}
 */
export function post(path, body = {}) {
  return send('POST', path, JSON.stringify(body));
}

/**
 * @template T
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<T>}
 */
export function put(path, body = {}) {
  return send('PUT', path, JSON.stringify(body));
}

/**
 * @template T
 * @param {string} path
 * @param {string} text
 * @param {string} type e.g. `text/csv`
 * @returns {Promise<T>}
 */
export function upload(path, text, type) {
  return send('POST', path, text, type);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string} [body]
 * @param {string} [type]
 */
async function send(method, path, body, type = 'application/json') {
  const response = await reach(method, path, body, type);
  const answer = await read(response);
  if (response.ok) {
    return answer;
  }
  if (response.status === 401 && path !== '/api/login') {
    onLogin();
  }
  throw new ApiError(response.status, answer?.error ?? `The server answered ${response.status}.`);
}

/**
 * @param {string} method
 * @param {string} path
 * @param {string | undefined} body
 * @param {string} type
 */
async function reach(method, path, body, type) {
  /** @type {Record<string, string>} */
  const headers = method === 'GET' ? {} : { 'X-CSRF-Token': csrf };
  if (body !== undefined) {
    headers['Content-Type'] = type;
  }
  try {
    return await fetch(path, { method, headers, body, credentials: 'same-origin' });
  } catch {
    throw new ApiError(0, 'The studio cannot be reached; is it still running?');
  }
}

/** @param {Response} response */
async function read(response) {
  const text = await response.text().catch(() => '');
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
