/**
 * The labelling view.
 */
import { h } from '../dom.js';

export default {
  name: 'LabelView',
  setup() {
    return () => h('div', { class: 'page' }, 'Label');
  },
};
