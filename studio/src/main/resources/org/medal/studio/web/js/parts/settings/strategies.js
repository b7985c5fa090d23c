/**
 * Strategies that need no more than one model, and what each asks for. A strategy that the project
 * was started with, a plug-in's too, stands beside these.
 *
 * @type {{name: string, asks: string}[]}
 */
export const STRATEGIES = [
  {
    name: 'medal',
    asks: 'images that the model is unsure of and that look least like the labelled ones: the paper’s strategy',
  },
  { name: 'entropy', asks: 'images of which the model is least sure over all classes' },
  { name: 'margin', asks: 'images whose two likeliest classes are closest' },
  { name: 'least-confidence', asks: 'images whose likeliest class is least sure' },
  { name: 'k-center', asks: 'images that lie farthest from all labelled ones' },
  { name: 'badge', asks: 'unsure images that would change the model in different ways' },
  { name: 'typiclust', asks: 'typical images of groups without labels: good while labels are few' },
  { name: 'probcover', asks: 'images that stand for many others' },
  { name: 'max-herding', asks: 'images that together stand for the pool' },
  { name: 'uncertainty-herding', asks: 'images that together stand for the unsure part of the pool' },
  { name: 'cluster-uncertainty', asks: 'images of unsure groups of like images' },
  { name: 'drop-query', asks: 'images whose answer changes with small changes of their features' },
  { name: 'random', asks: 'images drawn at random: what every strategy has to beat' },
];

/**
 * @param {string} name
 * @returns {string} a line on what it asks for
 */
export function asks(name) {
  const known = STRATEGIES.find((s) => s.name === name);
  return known ? `Asks for ${known.asks}.` : 'The command “medal strategies” tells what it asks for.';
}
