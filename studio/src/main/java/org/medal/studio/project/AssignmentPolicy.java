package org.medal.studio.project;

import org.medal.core.data.UsageException;

/**
 * Who reads what.
 *
 * @param doubleShare share of the images that two readers read, where the mode is {@link
 *     AssignmentMode#DOUBLE}
 * @param repeatShare share of a reader's images that it is shown once more, some images later,
 *     without being told
 */
public record AssignmentPolicy(AssignmentMode mode, double doubleShare, double repeatShare) {
  /** One reader an image, nothing twice. */
  public static final AssignmentPolicy SINGLE = new AssignmentPolicy(AssignmentMode.SINGLE, 0, 0);

  public AssignmentPolicy {
    requireShare("--double-share", doubleShare);
    requireShare("--repeat-share", repeatShare);
  }

  private static void requireShare(String option, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new UsageException(option + " must lie between 0 and 1, not " + share);
    }
  }
}
