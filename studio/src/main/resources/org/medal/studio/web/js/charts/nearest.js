/**
 * Finds the dot next to a place among many: dots lie in the cells of a grid, and only cells near
 * the place are looked at.
 */
export class Nearest {
  /**
   * @param {{x: number, y: number}[]} dots places on the screen
   * @param {number} [cell] width of a cell
   */
  constructor(dots, cell = 24) {
    this.dots = dots;
    this.cell = cell;
    /** @type {Map<string, number[]>} */
    this.cells = new Map();
    dots.forEach((dot, i) => this.put(this.key(dot.x, dot.y), i));
  }

  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} index of the nearest dot within a cell's width; −1 if there is none
   */
  at(x, y) {
    const near = this.around(x, y).map((i) => [this.distance(i, x, y), i]);
    const best = near.reduce((a, b) => (b[0] < a[0] ? b : a), [this.cell, -1]);
    return best[1];
  }

  /**
   * The dot that an arrow key leads to: near, and more ahead than aside.
   *
   * @param {number} from index of a dot
   * @param {number} dx −1, 0 or 1
   * @param {number} dy −1 is up
   * @returns {number} `from` itself where there is none
   */
  towards(from, dx, dy) {
    const start = this.dots[from];
    let best = from;
    let least = Infinity;
    this.dots.forEach((dot, i) => {
      const cost = stepCost(dot.x - start.x, dot.y - start.y, dx, dy);
      if (cost < least) [best, least] = [i, cost];
    });
    return best;
  }

  /** @private @param {number} x @param {number} y @returns {number[]} */
  around(x, y) {
    const c = this.cell;
    const steps = [-c, 0, c];
    return steps.flatMap((dx) => steps.flatMap((dy) => this.cells.get(this.key(x + dx, y + dy)) ?? []));
  }

  /** @private @param {number} i @param {number} x @param {number} y @returns {number} */
  distance(i, x, y) {
    return Math.hypot(this.dots[i].x - x, this.dots[i].y - y);
  }

  /** @private @param {number} x @param {number} y @returns {string} */
  key(x, y) {
    return `${Math.floor(x / this.cell)},${Math.floor(y / this.cell)}`;
  }

  /** @private @param {string} key @param {number} i */
  put(key, i) {
    const there = this.cells.get(key);
    if (there) there.push(i);
    else this.cells.set(key, [i]);
  }
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} dx
 * @param {number} dy
 * @returns {number} infinite for what does not lie ahead
 */
function stepCost(x, y, dx, dy) {
  const ahead = x * dx + y * dy;
  const aside = Math.abs(x * dy) + Math.abs(y * dx);
  return ahead > 0.5 && aside <= ahead ? ahead + 2 * aside : Infinity;
}
