/**
 * Makes the first owner, by the one-time link that the server prints at its start.
 */
import { field, h, problem, reactive } from '../dom.js';
import { place } from '../routes.js';
import { setUp } from '../session.js';
import { attempt, passwordHint, SHORTEST } from './attempt.js';

export default {
  name: 'SetupView',
  setup() {
    const form = reactive({ name: '', password: '', again: '', error: '', busy: false });
    const submit = attempt(form, () => make(token(), form));
    return () => token() ? h('form', { class: 'page narrow', onSubmit: submit }, [
      h('h1', 'Make the owner’s account'),
      h('p', 'The owner invites readers, changes settings and exports. This link works once.'),
      field('Name', input(form, 'name', 'text', 'username')),
      field('Password', input(form, 'password', 'password', 'new-password'), passwordHint),
      field('Password once more', input(form, 'again', 'password', 'new-password')),
      problem(form.error),
      h('button', { class: 'button primary', type: 'submit', disabled: form.busy }, 'Make the account'),
    ]) : noToken();
  },
};

function token() {
  return place.value.query.get('token') ?? '';
}

function noToken() {
  return h('div', { class: 'page narrow' }, [
    h('h1', 'This project has no owner yet'),
    h('p', 'Open the one-time link that the studio printed when it was started.'),
  ]);
}

/**
 * @param {string} link the token of the one-time link
 * @param {{name: string, password: string, again: string}} form
 */
function make(link, form) {
  if (form.password !== form.again) {
    throw new Error('The two passwords differ; type the same one twice.');
  }
  return setUp(link, form.name, form.password);
}

/**
 * @param {Record<string, any>} form
 * @param {string} name of the form's property
 * @param {string} type
 * @param {string} autocomplete
 */
function input(form, name, type, autocomplete) {
  return {
    id: name, type, autocomplete, required: true, value: form[name],
    minlength: type === 'password' ? SHORTEST : undefined,
    onInput: (/** @type {any} */ event) => { form[name] = event.target.value; },
  };
}
