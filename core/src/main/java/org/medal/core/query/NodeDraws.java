package org.medal.core.query;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.random.KeyedRandom;

/** Draws a node by its risk, and of the node any sample; none comes twice. */
final class NodeDraws {
  private final List<Node> nodes = new ArrayList<>();
  private final KeyedRandom random;

  NodeDraws(KeyedRandom random) {
    this.random = random;
  }

  /** Adds a node of positive risk with at least one sample. */
  void add(double risk, List<Integer> rows) {
    nodes.add(new Node(risk, rows));
  }

  /** The first {@code batch} samples drawn, their utility the risk of their node. */
  Selection draw(PoolView pool, int batch) {
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < batch && !nodes.isEmpty()) {
      int drawn = node();
      Node node = nodes.get(drawn);
      int row = node.draw(random);
      picks.add(new Pick(row, pool.id(row), node.risk));
      if (node.left == 0) {
        nodes.remove(drawn);
      }
    }
    return new Selection(picks, batch);
  }

  private int node() {
    double total = nodes.stream().mapToDouble(node -> node.risk).sum();
    double left = random.nextDouble() * total;
    int drawn = 0;
    while (drawn < nodes.size() - 1 && left >= nodes.get(drawn).risk) {
      left -= nodes.get(drawn).risk;
      drawn++;
    }
    return drawn;
  }

  /** Its first {@code left} rows are not yet drawn. */
  private static final class Node {
    private final double risk;
    private final int[] rows;
    private int left;

    Node(double risk, List<Integer> rows) {
      this.risk = risk;
      this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
      this.left = rows.size();
    }

    int draw(KeyedRandom random) {
      int drawn = random.nextInt(left);
      int row = rows[drawn];
      left--;
      rows[drawn] = rows[left];
      return row;
    }
  }
}
