/**
 * The bar at the top: the project's title, the views that a reader may see, and the reader.
 */
import { button, h, ref, watch } from './dom.js';
import { place, routes } from './routes.js';
import { logout, may, session } from './session.js';

export const TopBar = {
  name: 'TopBar',
  setup() {
    const open = ref(false);
    watch(place, () => {
      open.value = false;
    });
    return () => h('header', { class: 'topbar', onKeydown: (/** @type {KeyboardEvent} */ event) => {
      open.value = open.value && event.key !== 'Escape';
    } }, [
      h('a', { class: 'skip-link', href: '#main', onClick: toMain }, 'Skip to the content'),
      h('strong', { class: 'brand' }, session.project?.title ?? 'MedAL studio'),
      ...(session.reader ? [menuButton(open), links(open.value), person()] : []),
    ]);
  },
};

/**
 * The address belongs to the routes, so the focus is moved by hand.
 * @param {Event} event
 */
function toMain(event) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** @param {import('/lib/vue.js').Ref<boolean>} open */
function menuButton(open) {
  return button('Menu', () => {
    open.value = !open.value;
  }, { class: 'menu quiet', 'aria-expanded': open.value, 'aria-controls': 'views' });
}

/** @param {boolean} open */
function links(open) {
  const shown = routes.filter((route) => !route.hidden && route.role && may(route.role));
  return h('nav', { id: 'views', class: { open }, 'aria-label': 'Views' }, shown.map(link));
}

/** @param {import('./routes.js').Route} route */
function link(route) {
  const current = place.value.path === route.path ? 'page' : undefined;
  return h('a', { href: `#/${route.path}`, 'aria-current': current }, route.title);
}

function person() {
  return h('div', { class: 'person' }, [
    session.login
      ? h('a', { href: '#/account' }, session.reader?.name)
      : h('span', session.reader?.name),
    session.login ? button('Log out', logout, { class: 'quiet' }) : null,
  ]);
}
