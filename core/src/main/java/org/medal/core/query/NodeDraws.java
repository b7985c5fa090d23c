package org.medal.core.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/** Draws a node by its risk, and of the node any sample; none comes twice. */
final class NodeDraws {
  private final List<Node> nodes = new ArrayList<>();
  private final KeyedRandom random;

  private record Node(double risk, List<Integer> rows) {}

  NodeDraws(KeyedRandom random) {
    this.random = random;
  }

  /** Adds a node of positive risk with at least one sample. */
  void add(double risk, List<Integer> rows) {
    nodes.add(new Node(risk, new ArrayList<>(rows)));
  }

  /** The first {@code batch} samples drawn, their utility the risk of their node. */
  Selection draw(PoolView pool, int batch) {
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch && !nodes.isEmpty()) {
      int drawn = node();
      Node node = nodes.get(drawn);
      int row = remove(node.rows());
      picks.add(new Pick(row, pool.id(row), node.risk()));
      if (node.rows().isEmpty()) {
        nodes.remove(drawn);
      }
    }
    return new Selection(picks, batch);
  }

  private int node() {
    double total = nodes.stream().mapToDouble(Node::risk).sum();
    double left = random.nextDouble() * total;
    int drawn = 0;
    while (drawn < nodes.size() - 1 && left >= nodes.get(drawn).risk()) {
      left -= nodes.get(drawn).risk();
      drawn++;
    }
    return drawn;
  }

  private int remove(List<Integer> rows) {
    int last = rows.size() - 1;
    Collections.swap(rows, random.nextInt(rows.size()), last);
    int row = rows.get(last);
    rows.subList(last, last + 1).clear();
    return row;
  }
}
