package org.medal.lab.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.medal.core.data.Names;
import org.medal.lab.record.ArmRecord;
import org.medal.lab.record.DataFacts;
import org.medal.lab.stats.StatisticsOptions;

/** What a methods section must state of a comparison. */
record CompareMethods(CompareData data) {
  /** What differs between arms that are strategies and nothing else. */
  private static final Set<String> OF_STRATEGIES = Set.of("strategy", "committee", "members");

  void append(Markdown page) {
    page.section("Methods");
    DataFacts images = data.facts().data();
    page.element(
        "p",
        images.classes().size()
            + " classes ("
            + String.join(", ", images.classes().names())
            + "); with the first seed "
            + images.pool()
            + " images in the pool, "
            + images.test()
            + " in the test set, which took part in nothing else"
            + (images.validation() == 0
                ? "."
                : ", and " + images.validation() + " for validation."));
    if (ofStrategies()) {
      page.element("p", "The comparison was made, but for the folder of its results, by");
      page.code(command());
    } else {
      page.element("p", "All runs had these options:");
      page.code(CommandLineText.of("run", data.shared()));
      for (ArmRecord arm : data.arms()) {
        page.element("p", arm.name() + ", besides:").facts(data.own(arm));
      }
    }
    Map<String, String> facts = new TreeMap<>(data.facts().provenance().versions());
    facts.putAll(data.facts().provenance().machine());
    facts.put("data fingerprint (SHA-256)", data.facts().provenance().dataFingerprint());
    if (data.shared().keySet().containsAll(Set.of("model", "weights"))) {
      facts.put("encoder", data.facts().encoder());
    }
    page.facts(facts);
  }

  private boolean ofStrategies() {
    return data.arms().stream()
        .allMatch(
            arm ->
                OF_STRATEGIES.containsAll(data.own(arm).keySet())
                    && arm.name()
                        .equals(arm.run(arm.runs().firstKey()).facts().option("strategy")));
  }

  private String command() {
    Map<String, String> options = data.shared();
    data.arms().forEach(arm -> data.own(arm).forEach(options::putIfAbsent));
    options.remove("strategy");
    options.put("strategies", String.join(",", data.arms().stream().map(ArmRecord::name).toList()));
    options.put("seed", Long.toString(data.comparison().firstSeed()));
    options.put("seeds", Integer.toString(data.comparison().planned()));
    if (data.comparison().fullData().isPresent()) {
      options.put("full-data", "true");
    }
    StatisticsOptions statistics = data.comparison().statistics();
    options.put("interval", Names.of(statistics.interval()));
    statistics.target().ifPresent(target -> options.put("target", Double.toString(target)));
    List<String> grades = statistics.grades();
    if (!grades.isEmpty()) {
      options.put("ordered", String.join(",", grades));
    }
    return CommandLineText.of("compare", options);
  }
}
