import { listen } from '../api.js';
import { onMounted, onUnmounted } from '../dom.js';

/**
 * Follows the server's events for as long as the page is open.
 *
 * @param {Parameters<typeof listen>[0]} handlers
 */
export function useEvents(handlers) {
  let close = () => {};
  onMounted(() => {
    close = listen(handlers);
  });
  onUnmounted(() => close());
}
