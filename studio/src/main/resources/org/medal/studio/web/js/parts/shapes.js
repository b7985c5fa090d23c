/**
 * What the server answers: see the studio's OpenAPI document.
 *
 * @typedef {import('../charts/series.js').Evaluation} Evaluation
 * @typedef {import('../charts/pool.js').Dot} Dot
 *
 * @typedef {object} Counts
 * @property {number} images
 * @property {number} scanned
 * @property {number} heldOut
 * @property {number} heldOutLabelled
 * @property {number} labelled
 * @property {number} cannotJudge
 * @property {number} disputed
 * @property {number} setAside
 * @property {number} activeMillis
 *
 * @typedef {object} Activity
 * @property {string} phase
 * @property {number} done
 * @property {number} total
 * @property {string} [problem]
 * @property {number} version
 *
 * @typedef {object} Outlook
 * @property {'too-early' | 'go-on' | 'consider-stopping' | 'stop'} advice
 * @property {string} sentence
 * @property {number} [moreLabels]
 * @property {number} [minutes]
 * @property {number} [gain] in points of accuracy
 * @property {number} [gainLow]
 * @property {number} [gainHigh]
 *
 * @typedef {{round: number, by: string, model?: string, labels: number, waiting?: number}} RankingNews
 *
 * @typedef {object} Learning
 * @property {string[]} classes
 * @property {Counts} counts
 * @property {number} budget
 * @property {Evaluation[]} evaluations
 * @property {Outlook} [outlook]
 * @property {Activity} activity
 * @property {'impossible' | 'too-few' | 'offered' | 'asked' | 'done'} adaptation of the encoder to the images
 * @property {RankingNews} [ranking]
 *
 * @typedef {object} TimingPoint
 * @property {number} order
 * @property {number} millis
 * @property {number} [entropy]
 * @property {number} [distance]
 * @property {number} [utility]
 * @property {string} [label]
 * @property {string} [by]
 * @property {string} reader
 *
 * @typedef {{against: string, count: number, rho?: number, low?: number, high?: number, p?: number}} Correlation
 * @typedef {{name: string, count: number, lowMillis: number, medianMillis: number, highMillis: number}} TimingGroup
 *
 * @typedef {object} Timing
 * @property {number} labels
 * @property {number} activeMillis
 * @property {number} [medianMillis]
 * @property {number} guessShown of the labels, how many with the model's guess on the screen
 * @property {Correlation[]} correlations
 * @property {TimingGroup[]} byClass
 * @property {TimingGroup[]} byStrategy
 * @property {TimingGroup[]} byReader
 * @property {TimingPoint[]} points
 *
 * @typedef {object} ReaderRow
 * @property {string} name
 * @property {number} answers
 * @property {number} cannotJudge
 * @property {number} skips
 * @property {number} [medianMillis]
 * @property {number} repeats
 * @property {number} repeatsAgreed
 *
 * @typedef {object} Pair
 * @property {string} first
 * @property {string} second
 * @property {number} images
 * @property {number} agreed
 * @property {number} [kappa]
 * @property {number} [low]
 * @property {number} [high]
 *
 * @typedef {{images: number, readers: number, kappa: number, low: number, high: number}} Fleiss
 * @typedef {{readers: ReaderRow[], pairs: Pair[], fleiss?: Fleiss}} Agreement
 *
 * @typedef {{reader: string, kind: string, label?: string, at: string}} Reading
 * @typedef {{image: {id: number, path: string, width?: number, height?: number}, answers: Reading[]}} Disagreement
 *
 * @typedef {object} ProjectImage
 * @property {number} id
 * @property {string} path
 * @property {number} [width]
 * @property {number} [height]
 * @property {'pool' | 'unreadable' | 'duplicate' | 'excluded'} standing
 * @property {string} [reason]
 * @property {number} [duplicateOf]
 * @property {boolean} heldOut
 * @property {string} [consensus]
 * @property {boolean} disputed
 * @property {boolean} cannotJudge
 * @property {boolean} flagged
 * @property {number} readings
 *
 * @typedef {{id: number, name: string, role: 'reader' | 'adjudicator' | 'owner', active: boolean}} Account
 *
 * @typedef {object} Settings
 * @property {string} title
 * @property {string} images
 * @property {string[]} classes
 * @property {{architecture: string, mode: string, size: number}} model
 * @property {string} strategy
 * @property {string} initial
 * @property {number} initialSize
 * @property {number} batch
 * @property {number} budget
 * @property {number} testSize
 * @property {{mode: 'single' | 'double' | 'all', doubleShare: number, repeatShare: number}} assignment
 * @property {number} seed
 * @property {boolean} hideGuess
 * @property {number} leaseMinutes
 *
 * @typedef {{name: string, utility: string, source: string}} Strategy
 *
 * @typedef {object} JournalEvent
 * @property {number} seq
 * @property {string} at
 * @property {string} [reader]
 * @property {string} kind
 * @property {number} [image]
 * @property {Record<string, unknown>} data
 */
export {};
