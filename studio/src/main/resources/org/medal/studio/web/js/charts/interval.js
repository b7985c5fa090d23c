/** Two-sided 95 % quantile of the standard normal distribution. */
const Z95 = 1.959964;

/**
 * Wilson's 95 % interval of a share. Holds for few cases and for shares of 0 and 1, where the
 * usual ± is empty.
 *
 * @param {number} share in [0, 1]
 * @param {number} n how many cases it was counted on
 * @param {number} [z]
 * @returns {[number, number]} [0, 1] where nothing was counted
 */
export function wilson(share, n, z = Z95) {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Not a share: ${share}`);
  if (!(n > 0)) return [0, 1];
  const z2 = z * z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  // At the ends one bound is the share itself, which sums of fractions miss by a hair.
  return [share === 0 ? 0 : centre - half, share === 1 ? 1 : centre + half];
}
