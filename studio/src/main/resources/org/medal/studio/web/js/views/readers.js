/** Who may log in, and what for. */
import { button, h, shallowRef } from '../dom.js';
import { session } from '../session.js';
import { page } from '../parts/bits.js';
import { AccountDialog } from '../parts/readers/dialogs.js';
import { useResource, whenLoaded } from '../parts/resource.js';
import { table } from '../parts/table.js';

/**
 * @typedef {import('../parts/shapes.js').Account} Account
 * @typedef {import('../parts/readers/dialogs.js').Task} Task
 * @typedef {(task: Task) => void} Open
 */

export default {
  name: 'ReadersView',
  setup() {
    /** @type {import('../parts/resource.js').Resource<Account[]>} */
    const readers = useResource(() => '/api/readers');
    /** @type {import('/lib/vue.js').ShallowRef<Task | undefined>} */
    const task = shallowRef();
    const open = (/** @type {Task} */ wanted) => {
      task.value = wanted;
    };
    const done = () => {
      task.value = undefined;
    };
    return () =>
      page(
        'Readers',
        [
          session.login
            ? null
            : h(
                'p',
                { class: 'note' },
                'The studio listens on this computer only and asks nobody to log in. ' +
                  'Started with --login, or with --host for other computers, it has readers log in.',
              ),
          h(
            'section',
            { class: 'card', 'aria-label': 'Accounts' },
            whenLoaded(readers, (all) => accounts(all, open)),
          ),
          task.value ? h(AccountDialog, { task: task.value, reload: readers.reload, onDone: done }) : null,
        ],
        button('Add a reader …', () => open({ kind: 'add' }), { class: 'primary' }),
      );
  },
};

/** @param {Account[]} all @param {Open} open */
function accounts(all, open) {
  return table(
    'Accounts',
    [
      {
        head: 'Name',
        title: true,
        cell: (a) => [a.name, a.id === session.reader?.id ? h('small', { class: 'after' }, 'you') : null],
      },
      { head: 'Role', cell: (a) => a.role },
      {
        head: 'Account',
        cell: (a) => h('span', { class: ['badge', a.active ? 'good' : 'bad'] }, a.active ? 'open' : 'closed'),
      },
      { head: 'Actions', number: true, cell: (a) => actions(a, open) },
    ],
    all,
    (a) => a.id,
  );
}

/** @param {Account} account @param {Open} open */
function actions(account, open) {
  const one = (/** @type {Task['kind']} */ kind, /** @type {string} */ text) =>
    button(text, () => open({ kind, account }), {
      class: kind === 'close' ? 'danger' : '',
      'aria-label': `${text} ${account.name}`,
    });
  return h(
    'div',
    { class: 'actions end-aligned' },
    account.active
      ? [one('role', 'Role …'), one('password', 'New password …'), one('close', 'Close …')]
      : [one('reopen', 'Open again …')],
  );
}
