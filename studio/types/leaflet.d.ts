/** What the viewer uses of Leaflet 1.9. */
export type LatLng = { lat: number; lng: number };
export type Point = { x: number; y: number };
export type Bounds = [[number, number], [number, number]];
export interface Layer {
  addTo(map: LeafletMap): this;
  remove(): this;
  on(event: string, action: (event: any) => void): this;
}
export interface ImageOverlay extends Layer {
  setUrl(url: string): this;
  getElement(): HTMLImageElement | undefined;
}
export interface LeafletMap {
  remove(): this;
  fitBounds(bounds: Bounds, options?: object): this;
  setMaxBounds(bounds: Bounds): this;
  setMinZoom(zoom: number): this;
  setMaxZoom(zoom: number): this;
  getZoom(): number;
  getMinZoom(): number;
  getCenter(): LatLng;
  getBoundsZoom(bounds: Bounds, inside?: boolean): number;
  getSize(): Point;
  setView(center: LatLng | [number, number], zoom: number, options?: object): this;
  zoomIn(delta?: number): this;
  zoomOut(delta?: number): this;
  panBy(offset: [number, number], options?: object): this;
  invalidateSize(options?: object): this;
  getPane(name: string): HTMLElement | undefined;
  on(event: string, action: (event: any) => void): this;
  off(event: string, action: (event: any) => void): this;
}
export function map(element: HTMLElement, options: object): LeafletMap;
export function imageOverlay(url: string, bounds: Bounds, options?: object): ImageOverlay;
export const CRS: { Simple: object };
export function extend(...objects: object[]): object;
export class TileLayer {
  constructor(url: string, options?: object);
  addTo(map: LeafletMap): this;
  remove(): this;
  getTileUrl(at: { x: number; y: number; z: number }): string;
}
