package org.medal.lab.run;

import java.util.List;

/** Some runs of a comparison failed; what the others did is saved. */
public final class RunsFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<RunFailure> failures;

  RunsFailed(List<RunFailure> failures, int runs) {
    super(
        failures.size()
            + " of "
            + runs
            + " runs failed, the others are saved; put right what is named above and go on with"
            + " --resume");
    this.failures = List.copyOf(failures);
  }

  /** Which, and why. */
  public List<RunFailure> failures() {
    return failures;
  }
}
