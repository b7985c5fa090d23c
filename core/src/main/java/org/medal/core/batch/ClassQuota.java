package org.medal.core.batch;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.medal.core.data.Probabilities;
import org.medal.core.data.UsageException;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.Need;

/**
 * Keeps places for rare classes: of a batch of n, at least ⌈share·n⌉ are samples that the model
 * takes for that class, as far as the pool has them.
 *
 * <p>The class of a sample is its most probable one, the lower of equals. Where the rounded places
 * of several classes are more than the batch, the lower class is served first. Places that other
 * rules leave empty are given to whatever else is wanted. Cost O(P·C) time, 4 bytes a row.
 *
 * @param shares class → its share of the batch, in (0, 1]; together at most 1
 */
public record ClassQuota(SortedMap<Integer, Double> shares) implements BatchRule {
  /** 0.07 · 100 is 7.000000000000001: not to be rounded to 8. */
  private static final double ROUNDING = 1e-9;

  public ClassQuota {
    shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    requireShares(shares);
    if (!shares.isEmpty() && shares.firstKey() < 0) {
      throw new UsageException(
          "--quota names class " + shares.firstKey() + "; classes are counted from 0");
    }
  }

  /**
   * Checks the shares of classes, whatever these are known by.
   *
   * @throws UsageException if one is not above 0 and at most 1, or all are more than 1
   */
  public static void requireShares(Map<?, Double> shares) {
    shares.forEach(
        (label, share) -> {
          if (!(share > 0 && share <= 1)) {
            throw new UsageException(
                "--quota " + label + "=" + share + ": a share is above 0 and at most 1");
          }
        });
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > 1 + ROUNDING) {
      throw new UsageException(
          "The shares of --quota %s add up to %s, more than 1, the whole batch"
              .formatted(written(shares), sum));
    }
  }

  /** As a user writes it: "dr=0.3,healthy=0.2". */
  public static String written(Map<?, Double> shares) {
    return shares.entrySet().stream()
        .map(quota -> quota.getKey() + "=" + quota.getValue())
        .collect(Collectors.joining(","));
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.PROBABILITIES);
  }

  @Override
  public Admission start(PoolView pool, int batch) {
    int[] rows = pool.unlabelled();
    Probabilities probabilities = pool.probabilities(rows);
    requireClasses(probabilities.classes());
    int[] classOf = new int[pool.size()];
    int[] there = new int[probabilities.classes()];
    for (int i = 0; i < rows.length; i++) {
      int predicted = probabilities.predicted(i);
      classOf[rows[i]] = predicted;
      there[predicted]++;
    }
    return new KeptPlaces(classOf, places(there, batch), batch);
  }

  private void requireClasses(int classes) {
    if (!shares.isEmpty() && shares.lastKey() >= classes) {
      throw new UsageException(
          "--quota names class "
              + shares.lastKey()
              + ", but the probabilities have the classes 0 to "
              + (classes - 1));
    }
  }

  private int[] places(int[] there, int batch) {
    int[] places = new int[there.length];
    int left = batch;
    for (Map.Entry<Integer, Double> quota : shares.entrySet()) {
      int label = quota.getKey();
      int wanted = (int) Math.ceil(quota.getValue() * batch - ROUNDING);
      places[label] = Math.min(Math.min(wanted, left), there[label]);
      left -= places[label];
    }
    return places;
  }

  /** The quota at what the short batch holds of each class. */
  @Override
  public BatchRule relaxed(PoolView pool, Selection batch) {
    int[] rows = batch.picks().stream().mapToInt(Pick::row).toArray();
    Probabilities probabilities = pool.probabilities(rows);
    Map<Integer, Integer> held = new TreeMap<>();
    for (int i = 0; i < rows.length; i++) {
      held.merge(probabilities.predicted(i), 1, Integer::sum);
    }
    SortedMap<Integer, Double> met = new TreeMap<>();
    shares.forEach(
        (label, share) -> {
          if (held.containsKey(label)) {
            met.put(label, Math.min(share, held.get(label) / (double) batch.requested()));
          }
        });
    return new ClassQuota(met);
  }
}
