/** Small pieces that several pages are made of. */
import { h } from '../dom.js';

/** @typedef {import('../charts/frame.js').Child} Child */

/**
 * A page with its heading.
 *
 * @param {string} title
 * @param {Child[]} content
 * @param {Child} [actions] beside the heading
 */
export function page(title, content, actions) {
  return h('div', { class: 'page pages' }, [
    h('header', { class: 'head' }, [h('h1', title), actions]),
    content,
  ]);
}

/**
 * A part of a page with its heading.
 *
 * @param {string} title
 * @param {Child} content
 * @param {{hint?: string, class?: string, actions?: Child}} [more]
 */
export function card(title, content, more = {}) {
  return h('section', { class: ['card', more.class], 'aria-label': title }, [
    h('header', { class: 'head' }, [h('h2', title), more.actions]),
    more.hint ? h('p', { class: 'hint' }, more.hint) : null,
    content,
  ]);
}

/** @param {string} text what is missing here, and what brings it */
export function empty(text) {
  return h('p', { class: 'empty' }, text);
}

/**
 * A number with its name.
 *
 * @param {string} name
 * @param {string} value
 * @param {string} [detail]
 */
export function figure(name, value, detail) {
  return h('div', { class: 'figure' }, [
    h('dt', name),
    h('dd', [h('strong', value), detail ? h('small', detail) : null]),
  ]);
}

/**
 * One of several views of the same thing.
 *
 * @template {string} T
 * @param {string} label what is chosen
 * @param {{value: T, text: string}[]} choices
 * @param {T} chosen
 * @param {(value: T) => void} choose
 */
export function tabs(label, choices, chosen, choose) {
  return h(
    'div',
    { class: 'tabs', role: 'group', 'aria-label': label },
    choices.map(({ value, text }) =>
      h(
        'button',
        { type: 'button', key: value, 'aria-pressed': value === chosen, onClick: () => choose(value) },
        text,
      ),
    ),
  );
}

/**
 * A picture of an image, small; whoever cannot see it hears its path.
 *
 * @param {{id: number, path: string}} image
 * @param {Record<string, unknown>} [props]
 */
export function thumbnail(image, props = {}) {
  return h('img', {
    src: `/api/images/${image.id}/thumbnail`,
    alt: image.path,
    loading: 'lazy',
    ...props,
    class: ['thumbnail', props.class],
  });
}

/**
 * A class with its colour and the key that stands for it.
 *
 * @param {string} name
 * @param {string[]} classes
 */
export function classBadge(name, classes) {
  return h('span', { class: ['class-name', `class-${classes.indexOf(name) + 1}`] }, name);
}
