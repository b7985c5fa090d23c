/**
 * Shapes that tell classes apart where colour cannot: each is drawn around (0, 0) with a radius
 * of 1. Class 1 is a circle, 2 a square, and so on.
 */

/** @typedef {[number, number][]} Outline corners; none for a circle */

const STAR = ring(10, (i) => (i % 2 ? 0.5 : 1.2));

/** @type {Outline[]} */
const OUTLINES = [
  [],
  ring(4, () => 1.15, Math.PI / 4),
  ring(3, () => 1.25),
  ring(4, () => 1.25),
  ring(3, () => 1.25, Math.PI),
  STAR,
  ring(5, () => 1.15),
  ring(6, () => 1.1),
  ring(8, (i) => (i % 2 ? 0.5 : 1.25)),
];

/** @param {number} index of a class, from 0 @returns {Outline} */
export function outline(index) {
  return OUTLINES[index % OUTLINES.length];
}

/**
 * The shape as an SVG path.
 *
 * @param {number} index of a class, from 0
 * @param {number} x
 * @param {number} y
 * @param {number} r
 * @returns {string}
 */
export function markPath(index, x, y, r) {
  const corners = outline(index);
  if (corners.length === 0) return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  return `M${corners.map(([dx, dy]) => `${(x + dx * r).toFixed(1)} ${(y + dy * r).toFixed(1)}`).join('L')}z`;
}

/**
 * @param {number} corners
 * @param {(i: number) => number} radius
 * @param {number} [turn]
 * @returns {Outline} the first corner at the top
 */
function ring(corners, radius, turn = 0) {
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn - Math.PI / 2 + (2 * Math.PI * i) / corners;
    return [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)];
  });
}
