/** Offers to adapt the encoder to the project's images. */
import { post } from '../../api.js';
import { announce, button, problem, ref, sentence } from '../../dom.js';
import { card } from '../bits.js';
import { choice } from '../form.js';

const MODALITIES = [
  { value: 'general', text: 'Something else' },
  { value: 'fundus', text: 'Retinas' },
  { value: 'skin', text: 'Skin through a lens' },
  { value: 'histology', text: 'Stained tissue' },
  { value: 'xray', text: 'Radiographs' },
];

export const AdaptCard = {
  name: 'AdaptCard',
  setup() {
    const shown = ref('general');
    const asked = ref(false);
    const failed = ref('');
    return () =>
      asked.value
        ? null
        : card(
            'Encoder',
            [
              problem(failed.value),
              choice('modality', 'The images show', MODALITIES, shown.value, (value) => (shown.value = value)),
              button('Adapt to these images', () => adapt(shown.value, asked, failed)),
            ],
            {
              hint:
                'The encoder can learn from these images without labels, in some minutes, while you go on. ' +
                'It does not help with all images.',
            },
          );
  },
};

/**
 * @param {string} modality
 * @param {import('/lib/vue.js').Ref<boolean>} asked
 * @param {import('/lib/vue.js').Ref<string>} failed
 */
async function adapt(modality, asked, failed) {
  failed.value = '';
  try {
    await post('/api/adapt', { modality });
    asked.value = true;
    announce('The encoder is adapted to these images in the background.');
  } catch (error) {
    failed.value = sentence(error);
  }
}
