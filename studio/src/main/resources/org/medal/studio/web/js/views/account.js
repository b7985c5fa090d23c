/**
 * A reader's own account: who it is, and a new password.
 */
import { announce, field, h, problem, reactive } from '../dom.js';
import { changePassword, session } from '../session.js';
import { attempt, passwordHint, SHORTEST } from './attempt.js';

export default {
  name: 'AccountView',
  setup() {
    const form = reactive({ old: '', fresh: '', again: '', error: '', done: false, busy: false });
    const submit = attempt(form, () => change(form));
    return () => h('form', { class: 'page narrow', onSubmit: submit }, [
      h('h1', 'Account'),
      h('p', [session.reader?.name, ' ', h('span', { class: 'badge' }, session.reader?.role)]),
      session.login ? passwords(form) : h('p', { class: 'note' }, 'On this computer nobody needs a password.'),
    ]);
  },
};

/**
 * @typedef {{old: string, fresh: string, again: string, error: string, done: boolean, busy: boolean}} Form
 * @param {Form} form
 */
function passwords(form) {
  return [
    field('Password now', input(form, 'old', 'current-password')),
    field('New password', input(form, 'fresh', 'new-password'), passwordHint),
    field('New password once more', input(form, 'again', 'new-password')),
    problem(form.error),
    form.done ? h('p', { class: 'note' }, 'The password is changed.') : null,
    h('button', { class: 'button primary', type: 'submit', disabled: form.busy }, 'Change the password'),
  ];
}

/** @param {Form} form */
async function change(form) {
  form.done = false;
  if (form.fresh !== form.again) {
    throw new Error('The two new passwords differ; type the same one twice.');
  }
  await changePassword(form.old, form.fresh);
  Object.assign(form, { old: '', fresh: '', again: '', done: true });
  announce('The password is changed.');
}

/**
 * @param {Record<string, any>} form
 * @param {string} name of the form's property
 * @param {string} autocomplete
 */
function input(form, name, autocomplete) {
  return {
    id: name, type: 'password', autocomplete, required: true, value: form[name],
    minlength: name === 'old' ? undefined : SHORTEST,
    onInput: (/** @type {any} */ event) => { form[name] = event.target.value; },
  };
}
