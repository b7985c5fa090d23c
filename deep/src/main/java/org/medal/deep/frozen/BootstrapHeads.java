package org.medal.deep.frozen;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.medal.core.data.Probabilities;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Rows;

/**
 * A committee of heads. Each is fitted to a bootstrap of the labelled set that is drawn with
 * replacement within each class, as many images as the class has: no class is ever lost, however
 * rare it is.
 *
 * <p>Heads are fitted when asked for and not kept; the same seed and round give the same ones. Cost
 * of a member: one fit of the head. Holds what the head reads of the labelled images.
 *
 * @param train the labelled set, in a fixed order
 * @param members how many heads
 * @param fit fits one head
 */
record BootstrapHeads(
    HeadData train, int members, int round, long seed, Function<HeadData, LinearHead> fit) {

  /** What each member gives for what a head reads, member by member. */
  List<Probabilities> probabilities(Rows rows) {
    return IntStream.range(0, members)
        .mapToObj(member -> rows.probabilities(fit.apply(train.at(bootstrap(member)))))
        .toList();
  }

  /** Positions in the labelled set, some of them several times, to which a member is fitted. */
  int[] bootstrap(int member) {
    int[] labels = train.labels();
    KeyedRandom random = KeyedRandom.of(seed, "bootstrap", round, member);
    return Arrays.stream(labels)
        .distinct()
        .sorted()
        .flatMap(label -> drawn(positions(labels, label), random))
        .toArray();
  }

  private static int[] positions(int[] labels, int label) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
  }

  private static IntStream drawn(int[] from, KeyedRandom random) {
    return IntStream.range(0, from.length).map(i -> from[random.nextInt(from.length)]);
  }
}
