package org.medal.deep.frozen;

import java.util.List;
import java.util.function.Function;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.imaging.ImageSource;

/**
 * The features of an image that distances are measured between and those that the head reads, each
 * computed once per image content. Where both are short they come from one pass and are kept
 * together; a layer's every value is computed and kept only of images whose distance is asked for.
 *
 * @param atDistance holds the distance features, first
 * @param distanceLength how many values they have
 * @param atHead holds what the head reads, last
 * @param headLength how many values that has
 */
record FrozenFeatures(
    KeptFeatures atDistance, int distanceLength, KeptFeatures atHead, int headLength) {
  /**
   * Features kept in stores.
   *
   * @param store opens the store of some taps
   */
  static FrozenFeatures of(
      Extractor extractor,
      Tap distance,
      Tap head,
      ImageSource images,
      Function<List<Tap>, FeatureStore> store,
      Progress progress) {
    ContentKeys keys = new ContentKeys(images);
    Function<List<Tap>, KeptFeatures> kept =
        taps -> new KeptFeatures(extractor, taps, images, keys, store.apply(taps), progress);
    int distanceLength = extractor.length(distance, images.size());
    int headLength = extractor.length(head, images.size());
    if (distance.pooling() == Pooling.FLATTEN) {
      return new FrozenFeatures(
          kept.apply(List.of(distance)), distanceLength, kept.apply(List.of(head)), headLength);
    }
    KeptFeatures both = kept.apply(List.of(distance, head));
    return new FrozenFeatures(both, distanceLength, both, headLength);
  }

  /** The same, but what is missing is drawn and not computed; for measuring only. */
  FrozenFeatures drawn() {
    KeptFeatures distance = atDistance.drawn();
    return new FrozenFeatures(
        distance, distanceLength, atDistance == atHead ? distance : atHead.drawn(), headLength);
  }

  /** Those of which the head cannot be told what it reads yet; of equal images the first. */
  List<SampleId> missing(List<SampleId> ids) {
    return atHead.missing(ids);
  }

  /** Computes what the head reads where that is missing. */
  void compute(List<SampleId> ids) {
    atHead.compute(ids);
  }

  /** The distance features of {@code ids}. */
  Rows distance(List<SampleId> ids) {
    return atDistance.rows(ids, 0, distanceLength);
  }

  /** What the head reads of {@code ids}. */
  Rows head(List<SampleId> ids) {
    int before = atDistance == atHead ? distanceLength : 0;
    return atHead.rows(ids, before, before + headLength);
  }
}
