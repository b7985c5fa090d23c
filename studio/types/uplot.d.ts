/** What the studio uses of uPlot 1.6. */
declare class uPlot {
  constructor(options: uPlot.Options, data: uPlot.AlignedData, target?: HTMLElement);
  readonly width: number;
  readonly data: uPlot.AlignedData;
  readonly cursor: { idx?: number | null };
  setData(data: uPlot.AlignedData): void;
  setLegend(at: { idx: number }, fireHook?: boolean): void;
  setSize(size: { width: number; height: number }): void;
  destroy(): void;
}

declare namespace uPlot {
  type AlignedData = [number[], ...(number | null)[][]];
  type RangeFunction = (self: uPlot, low: number, high: number) => [number, number];

  interface Series {
    label?: string;
    class?: string;
    stroke?: string;
    width?: number;
    dash?: number[];
    spanGaps?: boolean;
    points?: { show?: boolean; size?: number; fill?: string };
    value?: (self: uPlot, value: number | null) => string;
  }

  interface Axis {
    label?: string;
    stroke?: string;
    grid?: { stroke: string; width: number };
    ticks?: { stroke: string; width: number };
    font?: string;
    labelFont?: string;
    size?: number;
    incrs?: number[];
    values?: (self: uPlot, splits: number[]) => string[];
  }

  interface Options {
    width: number;
    height: number;
    series: Series[];
    bands?: { series: [number, number]; fill: string }[];
    scales?: Record<string, { time?: boolean; range?: RangeFunction }>;
    axes?: Axis[];
    cursor?: { drag?: { x: boolean; y: boolean }; points?: { size: number } };
    hooks?: { setCursor?: ((self: uPlot) => void)[] };
  }
}

export default uPlot;
