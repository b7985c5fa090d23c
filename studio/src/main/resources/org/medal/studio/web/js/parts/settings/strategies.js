/**
 * What the common strategies ask for, in plain words. Which there are the server says; of others it
 * says what they measure.
 *
 * @type {Record<string, string>}
 */
const PLAIN = {
  medal:
    'images that the model is unsure of and that look least like the labelled ones: the paper’s strategy',
  entropy: 'images of which the model is least sure over all classes',
  margin: 'images whose two likeliest classes are closest',
  'least-confidence': 'images whose likeliest class is least sure',
  'k-center': 'images that lie farthest from all labelled ones',
  badge: 'unsure images that would change the model in different ways',
  typiclust: 'typical images of groups without labels: good while labels are few',
  probcover: 'images that stand for many others',
  'max-herding': 'images that together stand for the pool',
  'uncertainty-herding': 'images that together stand for the unsure part of the pool',
  'cluster-uncertainty': 'images of unsure groups of like images',
  'drop-query': 'images whose answer changes with small changes of their features',
  random: 'images drawn at random: what every strategy has to beat',
};

/**
 * @param {import('../shapes.js').Strategy[]} known
 * @param {string} name
 * @returns {string} a line on what a strategy asks for
 */
export function asks(known, name) {
  if (PLAIN[name]) return `Asks for ${PLAIN[name]}.`;
  const strategy = known.find((s) => s.name === name);
  return strategy ? `Highest first: ${strategy.utility}. ${strategy.source}.` : '';
}
