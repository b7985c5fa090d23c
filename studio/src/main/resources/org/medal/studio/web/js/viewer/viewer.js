/**
 * An image that can be zoomed and moved: its screen-sized picture, and under a magnifying zoom
 * tiles at full resolution over it.
 */
import * as leaflet from '/lib/leaflet.js';
import { farthest, Tiles } from './layer.js';
import { SCREEN, tiledFrom } from './tiles.js';
import { centerOf, viewOf } from './together.js';

/**
 * @typedef {{id: number, path: string, width?: number, height?: number}} Shown an image; its size
 *     is not known before the studio has looked at it
 * @typedef {import('/lib/leaflet.js').Bounds} Bounds
 */

const fitted = 0.01;
const panShare = 0.2;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A map whose coordinates are the image's pixels. */
export class Viewer {
  /**
   * @param {HTMLElement} element
   * @param {() => void} wantSize called when the zoom asks for tiles of an image of unknown size
   * @param {(view: import('./together.js').View) => void} moved told the view that the reader chooses
   */
  constructor(element, wantSize, moved) {
    this.map = leaflet.map(element, {
      crs: leaflet.CRS.Simple, keyboard: false, boxZoom: false, zoomControl: false,
      attributionControl: false, zoomSnap: 0, zoomDelta: 0.5, wheelPxPerZoomLevel: 100,
      wheelDebounceTime: 20, maxBoundsViscosity: 1, bounceAtZoomLimits: false, fadeAnimation: false,
      zoomAnimation: !reducedMotion, inertia: !reducedMotion,
    });
    this.wantSize = wantSize;
    /** @type {Bounds} */
    this.bounds = [[-1, 0], [0, 1]];
    this.tilesFrom = Infinity;
    this.sized = true;
    /** The image to be shown; another one wanted meanwhile takes its place. */
    this.wanted = -1;
    /** Whether the view changes without the reader's doing. */
    this.quiet = false;
    this.map.on('zoomend', () => this.chooseDetail());
    this.map.on('move', () => this.quiet || moved(this.view()));
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(element);
  }

  /**
   * Shows an image whole.
   * @param {Shown} image
   * @param {HTMLImageElement} picture its screen-sized picture, loaded
   */
  show(image, picture) {
    this.sized = image.width !== undefined || longer(picture) < SCREEN;
    this.lay(image, picture);
    this.quietly(() => this.fit());
  }

  /**
   * Learns how large the image on the screen is; the view of it stays.
   * @param {Shown} image
   */
  learn(image) {
    if (this.sized || this.wanted !== image.id || !image.width || !this.picture) {
      return;
    }
    const factor = image.width / this.bounds[1][1];
    const { lat, lng } = this.map.getCenter();
    const zoom = this.map.getZoom() - Math.log2(factor);
    this.sized = true;
    this.lay(image, this.picture);
    this.quietly(() => this.look([lat * factor, lng * factor], zoom));
  }

  /**
   * Lays an image out in its own pixels.
   * @param {Shown} image
   * @param {HTMLImageElement} picture
   */
  lay(image, picture) {
    this.clear();
    const width = image.width ?? picture.naturalWidth;
    const height = image.height ?? picture.naturalHeight;
    this.bounds = [[-height, 0], [0, width]];
    this.tilesFrom = this.sized ? tiledFrom(width, height, devicePixelRatio) : -Math.log2(devicePixelRatio);
    this.tiles = new Tiles(image.id, this.bounds);
    this.picture = own(picture);
    this.picture.alt = image.path;
    this.overlay = leaflet.imageOverlay(this.picture, this.bounds).addTo(this.map);
  }

  /** Takes the image off the screen. */
  clear() {
    this.tilesFrom = Infinity;
    this.tiles?.remove();
    this.overlay?.remove();
  }

  /** The whole image, as large as it goes. */
  fit() {
    const [[bottom], [, right]] = this.bounds;
    this.look([bottom / 2, right / 2], this.fitZoom());
  }

  /**
   * @param {[number, number]} center
   * @param {number} zoom
   */
  look(center, zoom) {
    const fit = this.fitZoom();
    this.limit(-farthest, farthest, null);
    this.map.setView(center, zoom, { animate: false });
    this.limit(fit, Math.max(fit + 2, 3), this.bounds);
    this.chooseDetail();
  }

  /** What is seen of the image. */
  view() {
    return viewOf(this.map.getCenter(), this.map.getZoom() - this.fitZoom(), this.bounds);
  }

  /**
   * Takes on the view of another image.
   * @param {import('./together.js').View} view
   */
  follow(view) {
    if (this.overlay) {
      const zoom = Math.min(this.fitZoom() + view.steps, this.map.getMaxZoom());
      this.quietly(() => this.map.setView(centerOf(view, this.bounds), zoom, { animate: false }));
    }
  }

  /** @param {() => void} action */
  quietly(action) {
    this.quiet = true;
    try {
      action();
    } finally {
      this.quiet = false;
    }
  }

  /** The zoom at which the image just fills the viewer. */
  fitZoom() {
    const size = this.map.getSize();
    const [[bottom], [, right]] = this.bounds;
    return Math.log2(Math.max(1, Math.min(size.x, right * size.y / -bottom)) / right);
  }

  /**
   * @param {number} low zoom
   * @param {number} high zoom
   * @param {Bounds | null} bounds
   */
  limit(low, high, bounds) {
    this.map.setMaxBounds(bounds);
    this.map.setMinZoom(low);
    this.map.setMaxZoom(high);
  }

  /** @param {number} steps */
  zoom(steps) {
    this.map.zoomIn(steps * 0.5);
  }

  /**
   * @param {number} right
   * @param {number} down
   */
  pan(right, down) {
    const size = this.map.getSize();
    this.map.panBy([right * size.x * panShare, down * size.y * panShare], { animate: !reducedMotion });
  }

  resize() {
    const whole = this.map.getZoom() - this.map.getMinZoom() < fitted;
    this.quietly(() => {
      this.map.invalidateSize({ animate: false });
      if (this.overlay && whole) {
        this.fit();
      } else if (this.overlay) {
        this.map.setMinZoom(this.fitZoom());
      }
    });
  }

  chooseDetail() {
    if (this.map.getZoom() <= this.tilesFrom) {
      this.tiles?.remove();
    } else if (this.sized) {
      this.tiles?.addTo(this.map);
    } else {
      this.wantSize();
    }
  }

  close() {
    this.resizing.disconnect();
    this.map.remove();
  }
}

/** @param {HTMLImageElement} picture */
function longer(picture) {
  return Math.max(picture.naturalWidth, picture.naturalHeight);
}

/**
 * The picture for one map: an element can be in one place only, and two maps may show it.
 * @param {HTMLImageElement} picture
 */
function own(picture) {
  return picture.isConnected ? /** @type {HTMLImageElement} */ (picture.cloneNode()) : picture;
}
