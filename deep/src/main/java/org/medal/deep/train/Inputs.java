package org.medal.deep.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Optional;
import java.util.OptionalInt;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.LowerBlocks;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.embed.View;
import org.medal.deep.network.Normalisation;
import org.medal.deep.train.EpochPlan.Item;
import org.medal.imaging.Augmentation;
import org.medal.imaging.ImageSource;

/**
 * What is trained on: changed images, or what the blocks that are not trained make of them.
 *
 * @param lower those blocks, if there are any
 */
record Inputs(
    ImageSource images,
    Augmentation augmentation,
    Normalisation normalisation,
    Optional<LowerBlocks> lower) {
  /** Width and height of the images, in pixels. */
  int size() {
    return images.size();
  }

  /** The changed images of an epoch; those whose pixels nobody needs stay what they are. */
  BatchFeed.Pixels pixels(EpochPlan plan) {
    return (position, scratch) -> {
      Item item = plan.items().get(position);
      if (lower.isEmpty() || !lower.get().keeps(view(item))) {
        augmentation.apply(images.image(item.sample().id()), item.seed(), scratch, 0);
      }
      return scratch;
    };
  }

  /** What a batch of an epoch is for the part that is trained. */
  NDArray of(NDManager scope, PixelBatch batch, EpochPlan plan) {
    return lower
        .map(l -> l.input(scope, batch, i -> view(plan.items().get(batch.first() + i))))
        .orElseGet(() -> batch.input(scope, normalisation));
  }

  private Optional<View> view(Item item) {
    OptionalInt kind = augmentation.view(item.seed());
    return kind.isPresent()
        ? Optional.of(new View(item.sample().id(), kind.getAsInt()))
        : Optional.empty();
  }
}
