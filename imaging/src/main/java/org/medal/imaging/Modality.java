package org.medal.imaging;

/**
 * What images show, and so which changes leave what matters in them: features that are learnt
 * without labels ignore whatever changes from view to view. Orientation is changed only where it
 * carries no label. A view shows four fifths of the area at least, and contrast and brightness
 * change little, because size and contrast may be what a label depends on. No modality changes hue
 * or saturation by itself, because a stain, a pigment or a bleeding is known by its colour.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers
public enum Modality {
  /** Nothing is known: mirrored left–right, turned by 15° at most. */
  GENERAL(new ViewRule(true, false, 15, 0.8, 0.1, 0.05, 0)),
  /**
   * Photographs of the retina: a mirrored left eye is a right eye, and the camera's tilt says
   * nothing: mirrored both ways, any turn.
   */
  FUNDUS(new ViewRule(true, true, 180, 0.8, 0.1, 0.05, 0)),
  /** Skin through a lens, without up or down: mirrored, any turn. */
  SKIN(new ViewRule(true, true, 180, 0.8, 0.1, 0.05, 0)),
  /** Stained tissue, without up or down: mirrored, any turn. */
  HISTOLOGY(new ViewRule(true, true, 180, 0.8, 0.1, 0.05, 0)),
  /**
   * Radiographs and other grey projections: which side is left is a finding, so never mirrored;
   * turned by 10° at most; exposure varies, so more contrast.
   */
  XRAY(new ViewRule(false, false, 10, 0.8, 0.2, 0.1, 0));

  private final ViewRule views;

  Modality(ViewRule views) {
    this.views = views;
  }

  /** How views of such images are made. */
  public ViewRule views() {
    return views;
  }
}
