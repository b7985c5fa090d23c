package org.medal.studio.project;

/** Whether an image takes part. */
public enum Standing {
  /** It does. */
  POOL,
  /** It cannot be decoded. */
  UNREADABLE,
  /** It shows what another one shows. */
  DUPLICATE,
  /** The owner wants it left out. */
  EXCLUDED
}
