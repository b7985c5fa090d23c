package org.medal.lab.config;

import org.medal.imaging.Augmentation;

/** How images are changed in training. */
@SuppressWarnings("ImmutableEnumChecker") // a record of numbers, though its type does not say so
public enum Augment {
  /** Mirrored, turned, cut, brighter or darker: see {@link Augmentation#standard}. */
  STANDARD(Augmentation.standard()),
  /** Mirrored only. */
  FLIPS(Augmentation.mirrorings()),
  /** Not at all. */
  NONE(Augmentation.none());

  private final Augmentation augmentation;

  Augment(Augmentation augmentation) {
    this.augmentation = augmentation;
  }

  /** The changes. */
  public Augmentation augmentation() {
    return augmentation;
  }
}
