package org.medal.studio.jobs;

/** How far the adaptation of the encoder to the project's images is. */
public enum AdaptState {
  /** There is no frozen network that could be adapted. */
  IMPOSSIBLE,
  /** There are fewer images than it takes. */
  TOO_FEW,
  /** It can be asked for. */
  OFFERED,
  /** It is asked for; rankings stand on the encoder as it was. */
  ASKED,
  /** Rankings stand on the adapted encoder. */
  DONE
}
