import { hex, mix, rgb } from './contrast.js';
import { outline } from './marks.js';
import { unsureness } from './pool.js';
import { classColour, colour } from './theme.js';

/** @typedef {import('./pool.js').Dot} Dot */
/** @typedef {{x: number, y: number}} Place */

const SHADES = 12;

/**
 * Draws the map: images without a label in shades of unsureness, labelled ones over them in the
 * colour and shape of their class, rings around those that the ranking asks for.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Dot[]} dots
 * @param {Place[]} places
 * @param {string[]} classes
 */
export function drawPool(context, dots, places, classes) {
  const radius = dotRadius(dots.length);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  drawOpen(context, dots, places, classes.length, radius);
  classes.forEach((name, i) =>
    drawClass(
      context,
      where(dots, places, (d) => d.label === name),
      i,
      radius,
    ),
  );
  drawRings(
    context,
    where(dots, places, (d) => d.queued),
    radius,
  );
}

/** @param {number} share of the most unsure, in [0, 1] @returns {string} */
export function shade(share) {
  return hex(mix(rgb('#4d5864'), [255, 255, 255], share));
}

/** @param {number} count @returns {number} in pixels: many dots are small */
function dotRadius(count) {
  return count > 20_000 ? 1.5 : count > 3_000 ? 2.2 : 3.2;
}

/** @param {Dot[]} dots @param {Place[]} places @param {(dot: Dot) => boolean} wanted */
function where(dots, places, wanted) {
  return places.filter((_, i) => wanted(dots[i]));
}

/**
 * Surest first, so that the unsure ones are seen.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Dot[]} dots
 * @param {Place[]} places
 * @param {number} classes
 * @param {number} radius
 */
function drawOpen(context, dots, places, classes, radius) {
  /** @type {Place[][]} */
  const shades = Array.from({ length: SHADES }, () => []);
  dots.forEach((dot, i) => {
    if (!dot.label) shades[Math.round(unsureness(dot.entropy, classes) * (SHADES - 1))].push(places[i]);
  });
  shades.forEach((group, i) => {
    context.fillStyle = shade(i / (SHADES - 1));
    group.forEach((p) => fillMark(context, 0, p, radius * 0.8));
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Place[]} places
 * @param {number} index
 * @param {number} radius
 */
function drawClass(context, places, index, radius) {
  context.fillStyle = classColour(index);
  context.strokeStyle = colour('--bg');
  context.lineWidth = 1;
  places.forEach((p) => {
    fillMark(context, index, p, radius * 1.5);
    context.stroke();
  });
}

/** @param {CanvasRenderingContext2D} context @param {Place[]} places @param {number} radius */
function drawRings(context, places, radius) {
  context.strokeStyle = colour('--accent');
  context.lineWidth = 2;
  places.forEach((p) => {
    context.beginPath();
    context.arc(p.x, p.y, radius + 4, 0, 2 * Math.PI);
    context.stroke();
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} index
 * @param {Place} at
 * @param {number} r
 */
function fillMark(context, index, at, r) {
  const corners = outline(index);
  context.beginPath();
  if (corners.length === 0) context.arc(at.x, at.y, r, 0, 2 * Math.PI);
  corners.forEach(([dx, dy]) => context.lineTo(at.x + dx * r, at.y + dy * r));
  context.closePath();
  context.fill();
}
