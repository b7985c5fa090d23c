package org.medal.lab.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is ahead, to be told before it begins.
 *
 * @param runs in the order in which they are begun
 * @param side how many of them at the same time
 * @param upfront features to be computed first
 * @param costs of the runs, by arm; of arms that are complete there is none
 * @param space memory and disk, if measured
 */
public record WorkPlan(
    List<PlannedRun> runs,
    SideBySide side,
    Upfront upfront,
    Map<String, ArmCost> costs,
    Optional<Space> space) {
  public WorkPlan {
    runs = List.copyOf(runs);
    costs = Map.copyOf(costs);
  }

  /** Trainings to come. */
  public int ahead() {
    return runs.stream().mapToInt(PlannedRun::ahead).sum();
  }

  /** Seconds from the beginning to the end. */
  public double seconds() {
    return upfront.seconds() + runs.stream().mapToDouble(this::seconds).sum() / side.speed();
  }

  /** Seconds of a run, alone on the machine. */
  double seconds(PlannedRun run) {
    ArmCost cost = costs.get(run.arm());
    return cost == null || run.ahead() == 0 ? 0 : run.seconds(cost.round()) + cost.end();
  }

  /** Seconds of one round of an arm, alone on the machine; 1 where that is not known. */
  double seconds(String arm, int labelled) {
    ArmCost cost = costs.get(arm);
    return cost == null ? 1 : cost.round().seconds(labelled);
  }

  /** The plan in words, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(work()));
    if (ahead() > 0) {
      lines.add("plan: " + side.runs() + " at the same time: " + side.why());
      if (upfront.images() > 0) {
        lines.add(features());
      }
      lines.add(time());
      space.ifPresent(s -> lines.add(words(s)));
    }
    return lines;
  }

  private String work() {
    long arms = runs.stream().map(PlannedRun::arm).distinct().count();
    return "plan: "
        + arms
        + " arms x "
        + runs.size() / arms
        + " seeds = "
        + runs.size()
        + " runs ("
        + count(PlannedRun.Status.COMPLETE)
        + " complete, "
        + count(PlannedRun.Status.BEGUN)
        + " to be resumed, "
        + count(PlannedRun.Status.NEW)
        + " new); at most "
        + ahead()
        + " trainings to come";
  }

  private long count(PlannedRun.Status status) {
    return runs.stream().filter(run -> run.status() == status).count();
  }

  private String features() {
    String computed =
        upfront.missing() == 0
            ? "all kept from before"
            : upfront.missing() + " to be computed, about " + Amounts.time(upfront.seconds());
    return "plan: features of " + upfront.images() + " images, " + computed;
  }

  private String time() {
    if (costs.isEmpty()) {
      return "plan: time not estimated, there is too little to do";
    }
    Map<String, Double> byArm = new LinkedHashMap<>();
    runs.forEach(run -> byArm.merge(run.arm(), seconds(run) / side.speed(), Double::sum));
    List<String> shares = new ArrayList<>();
    byArm.forEach((arm, seconds) -> shares.add(arm + " " + Amounts.time(seconds)));
    String basis =
        String.join("; ", costs.values().stream().map(ArmCost::basis).distinct().toList());
    return "plan: about "
        + Amounts.time(seconds())
        + " ("
        + String.join(", ", shares)
        + "); "
        + basis;
  }

  private String words(Space space) {
    double disk = space.diskPerRun() * runs.stream().filter(run -> run.ahead() > 0).count();
    return "plan: memory up to "
        + Amounts.bytes(space.memory())
        + " ("
        + space.memoryBasis()
        + "); disk "
        + Amounts.bytes(disk)
        + (disk > space.free() ? ", but only " : " of ")
        + Amounts.bytes(space.free())
        + (disk > space.free() ? " are free" : " free");
  }
}
