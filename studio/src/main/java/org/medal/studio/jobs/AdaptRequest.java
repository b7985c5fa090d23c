package org.medal.studio.jobs;

import java.util.Optional;
import org.medal.imaging.Modality;

/**
 * Whether the encoder is to be adapted to the project's images, behind the doctor.
 *
 * @param asked as what they are taken; empty goes on with what was asked for earlier
 * @param ended whether what was asked for earlier no longer counts
 */
public record AdaptRequest(Optional<Modality> asked, boolean ended) {
  /** Nothing is asked for. */
  public static final AdaptRequest NONE = new AdaptRequest(Optional.empty(), false);
}
