package org.medal.deep.pretrain;

import java.util.Arrays;
import org.medal.imaging.procedural.PictureFacts;

/**
 * What is true of the pictures of a step.
 *
 * @param structures which of the structures that come again each shows, or {@link ClassHead#NONE}
 * @param colours in which of the colourings that come again, or {@link ClassHead#NONE}
 * @param facts what each was made with
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared by content
record PictureTruth(int[] structures, int[] colours, PictureFacts[] facts) {
  int count() {
    return facts.length;
  }

  int[] kinds() {
    return Arrays.stream(facts).mapToInt(PictureFacts::kind).toArray();
  }
}
