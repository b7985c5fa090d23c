package org.medal.datasets;

import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;

/** Chooses the groups of a test or validation set; see {@link GroupedSplit}. */
final class HeldOutDraw {
  private final String name;
  private final ClassSet classes;
  private final List<ImageGroup> groups;
  private final double fraction;
  private final OptionalInt wanted;
  private final int[] total;
  private final int[] seen;
  private final int[] drawn;
  private final Set<ImageGroup> chosen = new LinkedHashSet<>();

  /**
   * A draw.
   *
   * @param name what is drawn, for messages
   * @param groups to draw from, in the order in which they are visited
   * @param portion how much of them
   */
  HeldOutDraw(String name, ClassSet classes, List<ImageGroup> groups, Portion portion) {
    this.name = name;
    this.classes = classes;
    this.groups = groups;
    this.fraction = portion.shareOf(groups.stream().mapToInt(g -> g.members().size()).sum());
    this.wanted = portion.images();
    this.total = new int[classes.size()];
    this.seen = new int[classes.size()];
    this.drawn = new int[classes.size()];
    for (ImageGroup group : groups) {
      for (int c = 0; c < total.length; c++) {
        total[c] += group.count(c);
      }
    }
  }

  Set<ImageGroup> draw() {
    strata().forEach(this::drawFrom);
    for (int c = 0; c < total.length; c++) {
      if (drawn[c] == 0) {
        move(rescue(c, false), 1);
      } else if (drawn[c] == total[c]) {
        move(rescue(c, true), -1);
      }
    }
    wanted.ifPresent(this::settle);
    return chosen;
  }

  /** Moves one group after the other while that brings the number of images nearer. */
  private void settle(int images) {
    for (var next = nearer(images); next.isPresent(); next = nearer(images)) {
      move(next.get(), chosen.contains(next.get()) ? -1 : 1);
    }
  }

  /** The group that brings the number nearest, and of such the one that suits the shares best. */
  private Optional<ImageGroup> nearer(int images) {
    int missing = images - Arrays.stream(drawn).sum();
    int sign = Integer.signum(missing);
    ToIntFunction<ImageGroup> left = g -> Math.abs(missing - sign * g.members().size());
    return groups.stream()
        .filter(g -> chosen.contains(g) == missing < 0 && left.applyAsInt(g) < Math.abs(missing))
        .filter(g -> canLeave(g, missing < 0))
        .min(Comparator.comparingInt(left).thenComparingDouble(g -> imbalance(g, sign)));
  }

  /** How far the classes would be from their share with the group moved. */
  private double imbalance(ImageGroup group, int sign) {
    double sum = 0;
    for (int c = 0; c < total.length; c++) {
      double off = fraction - (double) (drawn[c] + sign * group.count(c)) / total[c];
      sum += off * off;
    }
    return sum;
  }

  /** Groups by the classes they hold, those of most classes first, so that the others even out. */
  private List<List<ImageGroup>> strata() {
    Map<List<Integer>, List<ImageGroup>> byClasses =
        groups.stream()
            .collect(Collectors.groupingBy(ImageGroup::labels, LinkedHashMap::new, toList()));
    return byClasses.entrySet().stream()
        .sorted(Comparator.comparingInt(stratum -> -stratum.getKey().size()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void drawFrom(List<ImageGroup> stratum) {
    for (ImageGroup group : stratum) {
      for (int c = 0; c < total.length; c++) {
        seen[c] += group.count(c);
      }
    }
    for (ImageGroup group : stratum) {
      if (gain(group) > 0) {
        move(group, 1);
      }
    }
  }

  /** How much nearer the group would bring the draw to its share of the strata seen so far. */
  private double gain(ImageGroup group) {
    double gain = 0;
    for (int c : group.labels()) {
      double missing = fraction - (double) drawn[c] / seen[c];
      double after = missing - (double) group.count(c) / seen[c];
      gain += missing * missing - after * after;
    }
    return gain;
  }

  private void move(ImageGroup group, int sign) {
    for (int c = 0; c < total.length; c++) {
      drawn[c] += sign * group.count(c);
    }
    if (sign > 0) {
      chosen.add(group);
    } else {
      chosen.remove(group);
    }
  }

  /** The first group that can change sides to bring class {@code c} there and empty no class. */
  private ImageGroup rescue(int c, boolean fromChosen) {
    return groups.stream()
        .filter(g -> chosen.contains(g) == fromChosen && g.count(c) > 0 && canLeave(g, fromChosen))
        .findFirst()
        .orElseThrow(() -> oneSided(c));
  }

  private boolean canLeave(ImageGroup group, boolean fromChosen) {
    for (int c = 0; c < total.length; c++) {
      int here = fromChosen ? drawn[c] : total[c] - drawn[c];
      if (group.count(c) > 0 && group.count(c) >= here) {
        return false;
      }
    }
    return true;
  }

  private InputException oneSided(int c) {
    long having = groups.stream().filter(g -> g.count(c) > 0).count();
    return new InputException(
        "Class '"
            + classes.name(c)
            + "' cannot be both in the pool and in the "
            + name
            + ": its "
            + total[c]
            + " images belong to "
            + having
            + " group(s) that cannot be shared out; add images of other groups (patients)");
  }
}
