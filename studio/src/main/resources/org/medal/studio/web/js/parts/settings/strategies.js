/**
 * Strategies that need no more than one model, and what each asks for. Others, and those of
 * plug-ins, can be named as well.
 *
 * @type {{name: string, asks: string}[]}
 */
export const STRATEGIES = [
  { name: 'medal', asks: 'of the least sure, those farthest from what is labelled (the paper’s)' },
  { name: 'entropy', asks: 'where the model is least sure over all classes' },
  { name: 'margin', asks: 'where the two best classes are closest' },
  { name: 'least-confidence', asks: 'where the best class is least sure' },
  { name: 'k-center', asks: 'what lies farthest from all labelled images' },
  { name: 'badge', asks: 'unsure images that would change the model in different ways' },
  { name: 'typiclust', asks: 'typical images of groups without labels; good for few labels' },
  { name: 'probcover', asks: 'images that stand for many others' },
  { name: 'max-herding', asks: 'images that together stand for the pool' },
  { name: 'uncertainty-herding', asks: 'images that together stand for what is unsure' },
  { name: 'cluster-uncertainty', asks: 'from unsure groups of like images' },
  { name: 'drop-query', asks: 'where small changes of the features change the answer' },
  { name: 'random', asks: 'images drawn at random; what others are compared with' },
];

/**
 * @param {string} name
 * @returns {string} a line on what it asks for
 */
export function asks(name) {
  const known = STRATEGIES.find((s) => s.name === name);
  return known ? `Asks for ${known.asks.replace(/^(where|from)/, 'images $1')}.` : 'See “medal strategies” for what it asks for.';
}
