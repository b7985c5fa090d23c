package org.medal.imaging;

/**
 * What images show, and so which changes leave what matters in them: features that are learnt
 * without labels ignore whatever changes from view to view. Orientation is changed only where it
 * carries no label, pieces that are cut out stay large enough to hold a finding, brightness changes
 * little, and no modality changes hue or saturation by itself, because a stain, a pigment or a
 * bleeding is known by its colour.
 */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers
public enum Modality {
  /** Nothing is known: mirrored left–right, turned by 15° at most, 40 % of the area at least. */
  GENERAL(new ViewRule(true, false, 15, 0.4, 0.2, 0.1, 0)),
  /**
   * Photographs of the retina: a mirrored left eye is a right eye, and the camera's tilt says
   * nothing: mirrored both ways, any turn, 50 % of the area at least, for lesions are small.
   */
  FUNDUS(new ViewRule(true, true, 180, 0.5, 0.2, 0.1, 0)),
  /** Skin through a lens, without up or down: any turn, 40 % of the area at least. */
  SKIN(new ViewRule(true, true, 180, 0.4, 0.2, 0.1, 0)),
  /** Stained tissue, without up or down, alike everywhere: any turn, 25 % of the area at least. */
  HISTOLOGY(new ViewRule(true, true, 180, 0.25, 0.15, 0.08, 0)),
  /**
   * Radiographs and other grey projections: which side is left is a finding, so never mirrored;
   * turned by 10° at most, 60 % of the area at least, for exposure varies more contrast.
   */
  XRAY(new ViewRule(false, false, 10, 0.6, 0.3, 0.1, 0));

  private final ViewRule views;

  Modality(ViewRule views) {
    this.views = views;
  }

  /** How views of such images are made. */
  public ViewRule views() {
    return views;
  }
}
