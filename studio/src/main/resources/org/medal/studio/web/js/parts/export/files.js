/** What can be taken away, and what each file is for. */
import { h } from '../../dom.js';
import { card } from '../bits.js';

/** @type {{title: string, files: {name: string, title: string, what: string}[]}[]} */
const GROUPS = [
  {
    title: 'Labels',
    files: [
      {
        name: 'labels.csv',
        title: 'All answers',
        what: 'Every answer of every reader, with active time, round, strategy and versions. For your own analysis.',
      },
      {
        name: 'consensus.csv',
        title: 'Consensus',
        what: 'One label for each image that has one. What “medal run” and most tools read.',
      },
      {
        name: 'coco.json',
        title: 'COCO',
        what: 'Images, categories and one annotation for each label, in the layout of COCO.',
      },
      {
        name: 'label-studio.json',
        title: 'Label Studio',
        what: 'Tasks with the readers’ answers, to go on in Label Studio.',
      },
    ],
  },
  {
    title: 'Model and cards',
    files: [
      { name: 'model.zip', title: 'Latest model', what: 'The folder that “medal predict” reads.' },
      {
        name: 'model-card.md',
        title: 'Model card',
        what: 'What the model is worth on the held-out images, and what it has learnt from. To be read before use.',
      },
      {
        name: 'dataset-card.md',
        title: 'Data set card',
        what: 'How the images were chosen and read, by how many, how well they agree. To be published with the labels.',
      },
    ],
  },
];

/** All groups of files as cards with links. */
export function fileCards() {
  return GROUPS.map((group) => card(group.title, h('ul', { class: 'files' }, group.files.map(file))));
}

/** @param {{name: string, title: string, what: string}} entry */
function file({ name, title, what }) {
  return h('li', { key: name }, [
    h('div', [h('strong', title), h('p', what)]),
    h(
      'a',
      { class: 'button', href: `/api/export/${name}`, download: name, 'aria-label': `Download ${name}` },
      name,
    ),
  ]);
}
