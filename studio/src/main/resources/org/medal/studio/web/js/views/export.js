/** Labels, model and cards to take away; labels to bring in. */
import { h } from '../dom.js';
import { page } from '../parts/bits.js';
import { fileCards } from '../parts/export/files.js';
import { ImportCard } from '../parts/export/import.js';

export default {
  name: 'ExportView',
  setup() {
    return () => page('Export', [h('div', { class: 'grid' }, [...fileCards(), h(ImportCard)])]);
  },
};
