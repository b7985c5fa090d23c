/** What the viewer uses of Leaflet 1.9. */
export type Point = { x: number; y: number };
export type Bounds = [[number, number], [number, number]];
export interface Layer {
  addTo(map: LeafletMap): this;
  remove(): this;
  on(event: string, action: (event: any) => void): this;
}
export interface LeafletMap {
  remove(): this;
  setMaxBounds(bounds: Bounds | null): this;
  setMinZoom(zoom: number): this;
  setMaxZoom(zoom: number): this;
  getZoom(): number;
  getMinZoom(): number;
  getMaxZoom(): number;
  getCenter(): { lat: number; lng: number };
  getSize(): Point;
  setView(center: [number, number], zoom: number, options?: object): this;
  zoomIn(delta?: number): this;
  panBy(offset: [number, number], options?: object): this;
  invalidateSize(options?: object): this;
  on(event: string, action: (event: any) => void): this;
}
export function map(element: HTMLElement, options: object): LeafletMap;
export function imageOverlay(picture: string | HTMLImageElement, bounds: Bounds, options?: object): Layer;
export const CRS: { Simple: object };
export class TileLayer {
  constructor(url: string, options?: object);
  addTo(map: LeafletMap): this;
  remove(): this;
  on(event: string, action: (event: any) => void): this;
  getTileUrl(at: { x: number; y: number; z: number }): string;
}
