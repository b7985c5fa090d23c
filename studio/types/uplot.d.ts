/** What the charts use of uPlot 1.6. */
export default class uPlot {
  constructor(options: any, data: any, target: HTMLElement);
  setData(data: any, resetScales?: boolean): void;
  setSize(size: { width: number; height: number }): void;
  destroy(): void;
  static paths: any;
  [property: string]: any;
}
