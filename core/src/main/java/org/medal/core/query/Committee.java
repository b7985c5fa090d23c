package org.medal.core.query;

import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.PoolView;

/** What the members of a committee say of chosen rows, one sample at a time. */
final class Committee {
  private final List<Probabilities> members;

  private Committee(List<Probabilities> members) {
    this.members = members;
  }

  /**
   * The committee's view of {@code rows}: sample i is pool row {@code rows[i]}.
   *
   * @throws InputException if there is no committee, or its members know different classes
   */
  static Committee of(PoolView pool, int[] rows) {
    List<Probabilities> members = pool.members(rows);
    for (int k = 1; k < members.size(); k++) {
      int expected = members.get(0).classes();
      int classes = members.get(k).classes();
      if (classes != expected) {
        throw new InputException(
            "Member "
                + k
                + " of the committee has "
                + classes
                + " classes, member 0 has "
                + expected
                + "; give every member the same classes in the same order");
      }
    }
    return new Committee(members);
  }

  /** How many members there are. */
  int size() {
    return members.size();
  }

  /** An array to copy samples into, [K][C]. */
  double[][] newSample() {
    return new double[size()][size() == 0 ? 0 : members.get(0).classes()];
  }

  /** Copies the probabilities of sample i into {@code into}, [K][C]. */
  void copySample(int i, double[][] into) {
    for (int k = 0; k < into.length; k++) {
      members.get(k).copyRow(i, into[k]);
    }
  }
}
