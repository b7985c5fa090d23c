/** What can be done to accounts. */
import { post, put } from '../../api.js';
import { announce, field, h } from '../../dom.js';
import { Dialog } from '../dialog.js';
import { choice, typed } from '../form.js';

/**
 * @typedef {import('../shapes.js').Account} Account
 * @typedef {Account['role']} Role
 * @typedef {{kind: 'add' | 'role' | 'password' | 'close' | 'reopen', account?: Account}} Task
 */

/** @type {{value: Role, text: string}[]} */
const ROLES = [
  { value: 'reader', text: 'reader: labels images' },
  { value: 'adjudicator', text: 'adjudicator: also settles disagreements' },
  { value: 'owner', text: 'owner: also runs the project' },
];

/**
 * The window for a task. Takes props `task` and `reload`; emits `done`.
 */
export const AccountDialog = {
  name: 'AccountDialog',
  props: ['task', 'reload'],
  emits: ['done'],
  /**
   * @param {{task: Task, reload: () => Promise<void>}} props
   * @param {{emit: (name: 'done') => void}} context
   */
  setup({ task, reload }, { emit }) {
    const draft = { name: '', password: '', role: task.account?.role ?? /** @type {Role} */ ('reader') };
    const { title, action, said, send, content, danger } = TASKS[task.kind](draft, task.account);
    const run = async () => {
      await send();
      announce(said());
      await reload();
    };
    return () => h(Dialog, { title, action, danger, run, onDone: () => emit('done') }, content);
  },
};

/**
 * @typedef {{name: string, password: string, role: Role}} Draft
 * @typedef {object} Shape
 * @property {string} title
 * @property {string} action
 * @property {boolean} [danger]
 * @property {() => string} said
 * @property {() => Promise<unknown>} send
 * @property {() => import('../../charts/frame.js').Child} content
 */

/** @type {Record<Task['kind'], (draft: Draft, account?: Account) => Shape>} */
const TASKS = {
  add: (draft) => ({
    title: 'Add a reader',
    action: 'Add',
    said: () => `${draft.name} has been added.`,
    send: () => post('/api/readers', draft),
    content: () => [
      field(
        'Name',
        {
          id: 'name',
          required: true,
          autofocus: true,
          autocomplete: 'off',
          maxlength: 200,
          onInput: into(draft, 'name'),
        },
        'With it the reader logs in; it stands in the exported labels.',
      ),
      roles(draft),
      password(draft),
    ],
  }),
  role: (draft, account) => ({
    title: `Role of ${account?.name}`,
    action: 'Change the role',
    said: () => `${account?.name} is ${draft.role} now.`,
    send: () => put(`/api/readers/${account?.id}`, { role: draft.role, active: account?.active }),
    content: () => [roles(draft), h('p', 'The reader is logged out and logs in again with the new role.')],
  }),
  password: (draft, account) => ({
    title: `New password for ${account?.name}`,
    action: 'Set the password',
    said: () => `${account?.name} has a new password.`,
    send: () => put(`/api/readers/${account?.id}/password`, { password: draft.password }),
    content: () => [password(draft), h('p', 'Wherever the reader is logged in, it is logged out.')],
  }),
  close: (_, account) => ({
    title: `Close the account of ${account?.name}`,
    action: 'Close the account',
    danger: true,
    said: () => `The account of ${account?.name} is closed.`,
    send: () => put(`/api/readers/${account?.id}`, { role: account?.role, active: false }),
    content: () =>
      h(
        'p',
        'The reader is logged out and is given no images. All its answers stay. The account can be opened again.',
      ),
  }),
  reopen: (_, account) => ({
    title: `Open the account of ${account?.name} again`,
    action: 'Open the account',
    said: () => `The account of ${account?.name} is open again.`,
    send: () => put(`/api/readers/${account?.id}`, { role: account?.role, active: true }),
    content: () => h('p', `It may log in with its old password and is ${account?.role}, as before.`),
  }),
};

/** @param {Draft} draft */
function roles(draft) {
  return choice('role', 'Role', ROLES, draft.role, (role) => {
    draft.role = role;
  });
}

/** @param {Draft} draft */
function password(draft) {
  return field(
    'Password',
    {
      id: 'password',
      type: 'password',
      required: true,
      autocomplete: 'new-password',
      onInput: into(draft, 'password'),
    },
    'At least 8 characters. The reader can change it on the page “Account”.',
  );
}

/** @param {Draft} draft @param {'name' | 'password'} key */
function into(draft, key) {
  return (/** @type {Event} */ e) => {
    draft[key] = typed(e);
  };
}
