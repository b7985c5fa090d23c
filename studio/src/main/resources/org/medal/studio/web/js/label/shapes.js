/**
 * What the server tells the labelling view, as types.
 *
 * @typedef {{id: number, path: string}} Named
 * @typedef {{id: number, path: string, group?: string, width?: number, height?: number,
 *     flagged?: boolean, siblings: Named[]}} AskedImage
 * @typedef {{by: string, round: number, rank?: number, utility?: number, entropy?: number,
 *     distance?: number, guess?: number[], neighbours?: {id: number, path: string, label: string}[]}} Why
 * @typedef {{id: number, sequence: number, image: AskedImage, why?: Why}} Assignment
 * @typedef {{labelled: number, cannotJudge: number, heldOut: number, heldOutLabelled: number,
 *     images: number, budget: number, queued: number, mine: number, activeMillis: number,
 *     minutesLeft?: number}} Progress
 * @typedef {{assignment?: Assignment, upcoming: number[], progress: Progress}} Next
 * @typedef {'label' | 'cannot-judge' | 'skip'} Kind
 * @typedef {{id: number, image: number, path: string, kind: Kind, label?: string}} Past
 * @typedef {{answered: {id: number, kind: Kind, label?: string}, guess?: number[], next: Next}} Saved
 * @typedef {{kind: Kind, label?: string, guess?: number[]}} Outcome
 */

export {};
