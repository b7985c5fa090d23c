/**
 * An image that can be zoomed and moved: its screen-sized picture, and under a magnifying zoom
 * tiles at full resolution over it.
 */
import * as leaflet from '/lib/leaflet.js';
import { address, grid, TILE, tiledFrom } from './tiles.js';

/**
 * @typedef {{id: number, path: string, width?: number, height?: number}} Shown
 * @typedef {import('/lib/leaflet.js').Bounds} Bounds
 */

const fitted = 0.01;
const panShare = 0.2;
const farthest = 24;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** A map whose coordinates are the image's pixels. */
export class Viewer {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.map = leaflet.map(element, {
      crs: leaflet.CRS.Simple, keyboard: false, boxZoom: false, zoomControl: false,
      attributionControl: false, zoomSnap: 0, zoomDelta: 0.5, wheelPxPerZoomLevel: 100,
      wheelDebounceTime: 20, maxBoundsViscosity: 1, bounceAtZoomLimits: false, fadeAnimation: false,
      zoomAnimation: !reducedMotion, inertia: !reducedMotion,
    });
    /** @type {Bounds} */
    this.bounds = [[-1, 0], [0, 1]];
    this.tilesFrom = Infinity;
    /** The image to be shown; another one wanted meanwhile takes its place. */
    this.wanted = -1;
    this.map.on('zoomend', () => this.chooseDetail());
    this.resizing = new ResizeObserver(() => this.resize());
    this.resizing.observe(element);
  }

  /**
   * Shows an image whole.
   * @param {Shown} image
   * @param {HTMLImageElement} picture its screen-sized picture, loaded
   */
  show(image, picture) {
    const width = image.width ?? picture.naturalWidth;
    const height = image.height ?? picture.naturalHeight;
    this.clear();
    this.bounds = [[-height, 0], [0, width]];
    this.tilesFrom = image.width ? tiledFrom(width, height, devicePixelRatio) : Infinity;
    this.tiles = new Tiles(image.id, grid(width, height, devicePixelRatio), this.bounds);
    this.fit();
    this.overlay = leaflet.imageOverlay(copy(picture), this.bounds, { alt: image.path }).addTo(this.map);
  }

  /** Takes the image off the screen. */
  clear() {
    this.tilesFrom = Infinity;
    this.tiles?.remove();
    this.overlay?.remove();
  }

  /** The whole image, as large as it goes. */
  fit() {
    const zoom = this.fitZoom();
    const [[bottom], [, right]] = this.bounds;
    this.limit(-farthest, farthest, null);
    this.map.setView([bottom / 2, right / 2], zoom, { animate: false });
    this.limit(zoom, Math.max(zoom + 2, 3), this.bounds);
    this.chooseDetail();
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
    this.map.invalidateSize({ animate: false });
    if (this.overlay && whole) {
      this.fit();
    } else if (this.overlay) {
      this.map.setMinZoom(this.fitZoom());
    }
  }

  chooseDetail() {
    if (this.map.getZoom() > this.tilesFrom) {
      this.tiles?.addTo(this.map);
    } else {
      this.tiles?.remove();
    }
  }

  close() {
    this.resizing.disconnect();
    this.map.remove();
  }
}

/** An image's tiles, as Leaflet asks for them. */
class Tiles extends leaflet.TileLayer {
  /**
   * @param {number} image
   * @param {import('./tiles.js').Grid} cells
   * @param {Bounds} bounds
   */
  constructor(image, cells, bounds) {
    super('', {
      ...cells, bounds, minZoom: -farthest, maxZoom: farthest, pane: 'overlayPane', zIndex: 2, noWrap: true,
    });
    this.image = image;
    this.cells = cells;
    this.on('tileload', (event) => trim(event.tile, cells.tileSize / TILE));
  }

  /** @param {{x: number, y: number, z: number}} at */
  getTileUrl(at) {
    return address(this.image, at, this.cells.zoomOffset);
  }
}

/**
 * Gives a tile at the image's edge its own size, where Leaflet would stretch it to a whole one.
 * @param {HTMLImageElement} tile
 * @param {number} scale
 */
function trim(tile, scale) {
  tile.style.width = `${tile.naturalWidth * scale}px`;
  tile.style.height = `${tile.naturalHeight * scale}px`;
}

/**
 * The picture for one map: an element can be in one place only, and two maps may show it.
 * @param {HTMLImageElement} picture
 */
function copy(picture) {
  return picture.isConnected ? /** @type {HTMLImageElement} */ (picture.cloneNode()) : picture;
}
