/**
 * The shell: top bar, the view on the screen, and who may see it.
 */
import { createApp } from '/lib/vue.js';
import { whenLoggedOut } from './api.js';
import { announce, button, h, problem, sentence, shallowRef, spoken, watch } from './dom.js';
import { go, place, routes } from './routes.js';
import { forget, may, refresh, session } from './session.js';
import { TopBar } from './topbar.js';

/** @typedef {import('./routes.js').Route} Route */

/** @type {import('/lib/vue.js').ShallowRef<import('/lib/vue.js').Component | undefined>} */
const view = shallowRef();
/** Whose view that is: the address may be ahead of it while the next one is loaded. */
const shown = shallowRef('');
const trouble = shallowRef('');
/** Where a reader wanted to go before it had to log in. */
let wanted = 'label';

/**
 * The address that is shown instead of the one asked for, if any.
 * @param {Route} route
 */
function detour(route) {
  const known = session.reader !== undefined;
  if (!known && session.setup && route.path !== 'setup') {
    return 'setup';
  }
  if (!known && route.role) {
    wanted = route.path;
    return 'login';
  }
  return known && !route.role ? wanted : undefined;
}

async function show() {
  const path = place.value.path;
  const route = routes.find((each) => each.path === path);
  trouble.value = '';
  if (!route) {
    go('label');
    return;
  }
  const elsewhere = detour(route);
  if (elsewhere !== undefined) {
    go(elsewhere);
    return;
  }
  await open(route);
}

/** @param {Route} route */
async function open(route) {
  if (route.role && !may(route.role)) {
    view.value = undefined;
    trouble.value = `The view “${route.title}” is for an ${route.role}; ask the project's owner.`;
    return;
  }
  try {
    const loaded = (await route.load()).default;
    if (place.value.path === route.path) {
      view.value = loaded;
      shown.value = route.path;
      settle(route);
    }
  } catch (error) {
    view.value = undefined;
    trouble.value = `The view “${route.title}” could not be loaded. ${sentence(error)}`;
  }
}

/** @param {Route} route */
function settle(route) {
  document.title = `${route.title} · ${session.project?.title ?? 'MedAL studio'}`;
  announce(route.title);
}

/** What the main part of the page shows. */
function content() {
  if (trouble.value) {
    return h('div', { class: 'page' }, [
      problem(trouble.value), button('Load the page again', () => location.reload()),
    ]);
  }
  return view.value && session.known ? h(view.value, { key: shown.value }) : null;
}

const App = {
  name: 'App',
  setup() {
    return () => [
      h(TopBar),
      h('main', { id: 'main', tabindex: -1 }, [content()]),
      h('div', { class: 'spoken', 'aria-live': 'polite' }, spoken.text),
    ];
  },
};

/** The session may have run out while the server makes a new one by itself, as on one's own computer. */
whenLoggedOut(() => {
  session.ended = session.reader !== undefined;
  refresh().catch(forget);
});
const app = createApp(App);
app.config.errorHandler = (/** @type {unknown} */ error) => {
  trouble.value = `Something went wrong on this page; load it again. ${sentence(error)}`;
  console.error(error);
};
app.mount('#app');
try {
  await refresh();
  watch([place, () => session.reader?.id], show, { immediate: true });
} catch (error) {
  trouble.value = sentence(error);
}
