package org.medal.core.pool;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/** A pool whose arrays are already there: from NumPy, from another tool, from a test. */
public final class ArrayPool implements PoolView {
  private final List<SampleId> ids;
  private final int[] labels;
  private final @Nullable Probabilities probabilities;
  private final @Nullable Matrix features;
  private final List<Probabilities> members;

  /**
   * Makes a pool of P samples.
   *
   * @param ids P distinct names
   * @param labels P labels, {@link PoolView#UNLABELLED} where there is none
   * @param probabilities [P, C], or null if there are none
   * @param features [P, D], or null if there are none
   * @throws InputException if the sizes differ or a name comes twice
   */
  public ArrayPool(
      List<SampleId> ids,
      int[] labels,
      @Nullable Probabilities probabilities,
      @Nullable Matrix features) {
    this(ids, labels, probabilities, features, List.of());
  }

  /**
   * Makes a pool of P samples with a committee.
   *
   * @param ids P distinct names
   * @param labels P labels, {@link PoolView#UNLABELLED} where there is none
   * @param probabilities [P, C], or null if there are none
   * @param features [P, D], or null if there are none
   * @param members K times [P, C]; empty if there is no committee
   * @throws InputException if the sizes differ or a name comes twice
   */
  public ArrayPool(
      List<SampleId> ids,
      int[] labels,
      @Nullable Probabilities probabilities,
      @Nullable Matrix features,
      List<Probabilities> members) {
    this(labels.clone(), List.copyOf(ids), probabilities, features, List.copyOf(members));
    if (new HashSet<>(ids).size() != ids.size()) {
      throw new InputException("The ids of the pool are not distinct");
    }
  }

  private ArrayPool(
      int[] labels,
      List<SampleId> ids,
      @Nullable Probabilities probabilities,
      @Nullable Matrix features,
      List<Probabilities> members) {
    this.ids = ids;
    this.labels = labels;
    this.probabilities = probabilities;
    this.features = features;
    this.members = members;
    int size = ids.size();
    requireSize("labels", labels.length, size);
    requireSize("probabilities", probabilities == null ? size : probabilities.rows(), size);
    requireSize("features", features == null ? size : features.rows(), size);
    members.forEach(member -> requireSize("members", member.rows(), size));
  }

  /**
   * Makes a pool of very many samples: the list of names and the labels are used as they are, not
   * copied, and must not change.
   *
   * @param ids P names, known to be distinct
   * @param labels P labels, {@link PoolView#UNLABELLED} where there is none
   * @param probabilities [P, C], or null if there are none
   * @param features [P, D], or null if there are none
   * @param members K times [P, C]; empty if there is no committee
   * @throws InputException if the sizes differ
   */
  public static ArrayPool sharing(
      List<SampleId> ids,
      int[] labels,
      @Nullable Probabilities probabilities,
      @Nullable Matrix features,
      List<Probabilities> members) {
    return new ArrayPool(labels, ids, probabilities, features, members);
  }

  /** A pool of unlabelled samples that has features only. */
  public static ArrayPool ofFeatures(List<SampleId> ids, Matrix features) {
    int[] labels = new int[ids.size()];
    Arrays.fill(labels, UNLABELLED);
    return new ArrayPool(ids, labels, null, features);
  }

  private static void requireSize(String array, int rows, int expected) {
    if (rows != expected) {
      throw new InputException(
          "Array '" + array + "' has " + rows + " rows, but the pool has " + expected);
    }
  }

  @Override
  public int size() {
    return ids.size();
  }

  @Override
  public SampleId id(int row) {
    return ids.get(row);
  }

  @Override
  public int label(int row) {
    return labels[row];
  }

  @Override
  public Probabilities probabilities(int[] rows) {
    if (probabilities == null) {
      throw new InputException("The pool has no array 'probabilities'");
    }
    return probabilities.view(rows);
  }

  @Override
  public Matrix features(int[] rows) {
    if (features == null) {
      throw new InputException("The pool has no array 'features'");
    }
    return features.view(rows);
  }

  @Override
  public List<Probabilities> members(int[] rows) {
    if (members.isEmpty()) {
      throw new InputException("The pool has no array 'members'");
    }
    return members.stream().map(member -> member.view(rows)).toList();
  }
}
