package org.medal.lab.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.medal.lab.config.RunConfig;

/** In what a run's options differ from the paper's protocol. */
final class Deviations {
  private Deviations() {}

  /**
   * One difference.
   *
   * @param option its name on the command line
   * @param paper the paper's value
   * @param here the value that was used
   */
  record Deviation(String option, String paper, String here) {}

  /** All differences, by the names of the options. */
  static List<Deviation> of(Protocol protocol, RunConfig run) {
    Map<String, String> paper = protocol.asPublished();
    Map<String, String> here = run.asMap();
    List<Deviation> deviations = new ArrayList<>();
    TreeSet<String> options = new TreeSet<>(paper.keySet());
    options.addAll(List.of("subset", "test-fraction", "test-list", "validation-fraction"));
    options.addAll(List.of("validation-size", "stop"));
    for (String option : options) {
      String asked = paper.getOrDefault(option, "–");
      String used = here.getOrDefault(option, "–");
      if (!asked.equals(used)) {
        deviations.add(new Deviation(option, asked, used));
      }
    }
    return deviations;
  }
}
