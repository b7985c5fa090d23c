/**
 * The server's events. All views share one connection, for browsers allow few to one server.
 */

/**
 * @typedef {'progress' | 'ranking' | 'evaluation' | 'activity' | 'images'} EventName
 * @typedef {Partial<Record<EventName, (data: any) => void>>} Handlers
 */

/** @type {EventName[]} */
const names = ['progress', 'ranking', 'evaluation', 'activity', 'images'];
const retryMillis = 5_000;

/** @type {Set<Handlers>} */
const listeners = new Set();
/** @type {EventSource | undefined} */
let source;
/** @type {number | undefined} */
let retry;

/**
 * Calls a handler whenever the server has news of its kind.
 * @param {Handlers} handlers
 * @returns {() => void} stops it
 */
export function listen(handlers) {
  listeners.add(handlers);
  connect();
  return () => {
    listeners.delete(handlers);
    if (listeners.size === 0) {
      disconnect();
    }
  };
}

function connect() {
  if (source || listeners.size === 0) {
    return;
  }
  source = new EventSource('/api/events');
  source.onerror = reconnect;
  for (const name of names) {
    source.addEventListener(name, (event) => pass(name, JSON.parse(event.data)));
  }
}

function disconnect() {
  clearTimeout(retry);
  source?.close();
  source = undefined;
}

/** Browsers retry a broken connection, but not a refused one. */
function reconnect() {
  if (source?.readyState === EventSource.CLOSED) {
    disconnect();
    retry = window.setTimeout(connect, retryMillis);
  }
}

/**
 * @param {EventName} name
 * @param {unknown} data
 */
function pass(name, data) {
  for (const handlers of listeners) {
    handlers[name]?.(data);
  }
}
