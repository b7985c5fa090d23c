package org.medal.core.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;

class ModelPoolTest {
  private static final List<SampleId> IDS = TestPools.ids(10);

  /** Everything it gives is made of the sample's number; it remembers what it was asked. */
  private static class Numbers implements FittedModel {
    final List<List<SampleId>> asked = new ArrayList<>();

    static double number(SampleId id) {
      return IDS.indexOf(id) / 10.0;
    }

    private double[][] rows(List<SampleId> ids, double power) {
      asked.add(ids);
      return ids.stream()
          .map(id -> Math.pow(number(id), power))
          .map(p -> new double[] {p, 1 - p})
          .toArray(double[][]::new);
    }

    @Override
    public Probabilities probabilities(List<SampleId> ids) {
      return Probabilities.of(rows(ids, 1));
    }

    @Override
    public Matrix features(List<SampleId> ids) {
      return DoubleMatrix.of(rows(ids, 2));
    }

    @Override
    public FitReport report() {
      return new FitReport(1, 1, false);
    }

    @Override
    public void save(Path folder) {
      throw new IllegalStateException("not saved in these tests");
    }

    @Override
    public void close() {}
  }

  /** With a committee of three and gradients. */
  private static final class WithMembers extends Numbers {
    @Override
    public List<Probabilities> members(List<SampleId> ids) {
      return List.of(probabilities(ids), probabilities(ids), Probabilities.of(squares(ids)));
    }

    private static double[][] squares(List<SampleId> ids) {
      return ids.stream()
          .map(id -> number(id) * number(id))
          .map(p -> new double[] {p, 1 - p})
          .toArray(double[][]::new);
    }

    @Override
    public double[] gradientLengths(List<SampleId> ids) {
      asked.add(ids);
      return ids.stream().mapToDouble(id -> 7 * number(id)).toArray();
    }
  }

  private static ModelPool pool(FittedModel model) {
    return new ModelPool(IDS, Map.of(), model);
  }

  @Test
  void aRowIsComputedOnceAndOnlyWhenAskedFor() {
    Numbers model = new Numbers();
    ModelPool pool = pool(model);
    pool.features(new int[] {4, 2});
    assertThat(pool.features(new int[] {2, 9, 4}).row(1)).containsExactly(0.81, 1 - 0.81);
    pool.features(new int[] {9});
    assertThat(model.asked).containsExactly(List.of(IDS.get(4), IDS.get(2)), List.of(IDS.get(9)));
  }

  @Test
  void membersStandInTheRowsAskedForWhateverWasKnown() {
    ModelPool pool = pool(new WithMembers());
    pool.members(new int[] {8, 1});
    List<Probabilities> members = pool.members(new int[] {1, 5, 8});
    assertThat(members).hasSize(3);
    assertThat(members.get(0).row(1)).containsExactly(0.5, 0.5);
    assertThat(members.get(2).row(1)).containsExactly(0.25, 0.75);
    assertThat(members.get(2).row(0)[0]).isEqualTo(0.1 * 0.1);
    assertThat(members.get(1).row(2)[0]).isEqualTo(0.8);
  }

  @Test
  void membersOfNoRowsAreEmpty() {
    ModelPool pool = pool(new WithMembers());
    assertThat(pool.members(new int[0])).isEmpty();
    pool.members(new int[] {1});
    assertThat(pool.members(new int[0])).hasSize(3).allMatch(member -> member.rows() == 0);
  }

  @Test
  void gradientLengthsAreRememberedToo() {
    WithMembers model = new WithMembers();
    ModelPool pool = pool(model);
    pool.gradientLengths(new int[] {3});
    assertThat(pool.gradientLengths(new int[] {2, 3})).containsExactly(7 * 0.2, 7 * 0.3);
    assertThat(model.asked).containsExactly(List.of(IDS.get(3)), List.of(IDS.get(2)));
  }

  @Test
  void aModelWithoutThemSaysSo() {
    ModelPool pool = pool(new Numbers());
    assertThatThrownBy(() -> pool.members(new int[] {0}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("committee");
    assertThatThrownBy(() -> pool.gradientLengths(new int[] {0}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("gradients");
    assertThat(pool.penultimate(new int[] {6}).row(0))
        .isEqualTo(pool.features(new int[] {6}).row(0));
  }

  @Test
  void whatIsChangedInACopyIsNotChangedInThePool() {
    ModelPool pool = pool(new Numbers());
    pool.features(new int[] {3}).row(0)[0] = 99;
    assertThat(pool.features(new int[] {3}).row(0)[0]).isEqualTo(0.3 * 0.3);
  }
}
