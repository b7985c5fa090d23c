package org.medal.deep.committee;

import org.medal.core.data.Names;
import org.medal.core.data.UsageException;

/**
 * The committee whose members a model can be asked for.
 *
 * @param kind how members differ
 * @param members how many, K; for {@link Committee#DROPOUT} the Monte-Carlo passes
 */
public record CommitteeOptions(Committee kind, int members) {
  /** Members where nothing else is asked for. */
  public static final int MEMBERS = 10;

  private static final int MOST = 1000;

  public CommitteeOptions {
    if (members < 2 || members > MOST) {
      throw new UsageException(
          "--members must lie between 2 and " + MOST + ", not " + members + "; 10 is usual");
    }
  }

  /**
   * Checks that a frozen network can have this committee.
   *
   * @throws UsageException if its members would be networks
   */
  public void requireFrozen() {
    if (kind != Committee.BOOTSTRAP) {
      throw new UsageException(
          "--committee "
              + Names.of(kind)
              + " needs a network that is trained, --mode finetune; with --mode frozen choose"
              + " bootstrap");
    }
  }

  /**
   * Checks that a network that is trained can have this committee.
   *
   * @throws UsageException if its members would be heads
   */
  public void requireTrained() {
    if (kind == Committee.BOOTSTRAP) {
      throw new UsageException(
          "--committee bootstrap is one of heads on a frozen network, --mode frozen; with --mode"
              + " finetune choose dropout or seeds");
    }
  }
}
