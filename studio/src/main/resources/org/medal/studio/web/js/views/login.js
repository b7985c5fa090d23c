/**
 * Name and password.
 */
import { field, h, onMounted, problem, reactive } from '../dom.js';
import { session, login } from '../session.js';
import { attempt } from './attempt.js';

export default {
  name: 'LoginView',
  setup() {
    const form = reactive({ name: '', password: '', error: '', busy: false });
    onMounted(() => document.getElementById('name')?.focus());
    const submit = attempt(form, () => login(form.name, form.password));
    return () => h('form', { class: 'page narrow', onSubmit: submit }, [
      h('h1', session.project?.title ?? 'MedAL studio'),
      session.ended ? h('p', { class: 'note', role: 'status' }, 'You have been logged out: the session ran out, '
        + 'or the password was changed or the account closed. Answers not yet sent are kept in this browser.') : null,
      field('Name', {
        id: 'name', value: form.name, required: true, autocomplete: 'username', autocapitalize: 'none',
        onInput: (/** @type {any} */ event) => { form.name = event.target.value; },
      }),
      field('Password', {
        id: 'password', type: 'password', value: form.password, required: true,
        autocomplete: 'current-password',
        onInput: (/** @type {any} */ event) => { form.password = event.target.value; },
      }),
      problem(form.error),
      h('button', { class: 'button primary', type: 'submit', disabled: form.busy }, 'Log in'),
    ]);
  },
};
