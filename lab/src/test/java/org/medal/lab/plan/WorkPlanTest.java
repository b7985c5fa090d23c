package org.medal.lab.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of the work ahead. */
class WorkPlanTest {
  private static final Rounds ROUNDS = new Rounds(10, 10, 35);
  private static final ArmCost COST = new ArmCost(new RoundCost(1, 0.1), 5, "measured");

  private static PlannedRun run(int over, PlannedRun.Status status) {
    return new PlannedRun("medal", 0, ROUNDS, over, status);
  }

  private static WorkPlan plan(SideBySide side, PlannedRun... runs) {
    return new WorkPlan(
        List.of(runs),
        side,
        new Upfront(100, 20, 8),
        Map.of("medal", COST),
        Optional.of(new Space(1 << 30, "measured", 1 << 20, 1L << 33)));
  }

  @Test
  void theLastBatchIsCutToTheBudget() {
    assertThat(ROUNDS.count()).isEqualTo(4);
    assertThat(ROUNDS.labelled(2)).isEqualTo(30);
    assertThat(ROUNDS.labelled(3)).isEqualTo(35);
  }

  @Test
  void aRunThatIsOnItsWayCostsOnlyWhatIsLeft() {
    assertThat(run(0, PlannedRun.Status.NEW).seconds(COST.round()))
        .isEqualTo(4 + 9.5, within(1e-9));
    assertThat(run(2, PlannedRun.Status.BEGUN).seconds(COST.round()))
        .isEqualTo(2 + 6.5, within(1e-9));
    assertThat(run(3, PlannedRun.Status.COMPLETE).seconds(COST.round())).isZero();
  }

  @Test
  void theTimeIsThatOfTheRunsSideBySideAfterTheFeatures() {
    SideBySide two = new SideBySide(2, 1.6, "each uses one core");
    WorkPlan plan = plan(two, run(0, PlannedRun.Status.NEW), run(3, PlannedRun.Status.COMPLETE));
    assertThat(plan.seconds()).isEqualTo(8 + (13.5 + 5) / 1.6, within(1e-9));
    assertThat(plan.lines())
        .contains(
            "plan: 2 at the same time: each uses one core",
            "plan: features of 100 images, 20 to be computed, about 8 s");
    assertThat(plan.lines().get(0)).contains("(1 complete, 0 to be resumed, 1 new)");
  }

  @Test
  void aDiskThatIsTooSmallIsSaidBeforeTheWorkBegins() {
    Space little = new Space(1 << 30, "measured", 1 << 30, 1 << 29);
    WorkPlan plan =
        new WorkPlan(
            List.of(run(0, PlannedRun.Status.NEW)),
            SideBySide.one("all cores"),
            Upfront.NONE,
            Map.of("medal", COST),
            Optional.of(little));
    assertThat(plan.lines().get(3)).endsWith("disk 1.0 GiB, but only 512 MiB are free");
  }

  @Test
  void nothingIsSaidOfTimeWhereNothingIsLeft() {
    assertThat(plan(SideBySide.one("nothing to do"), run(3, PlannedRun.Status.COMPLETE)).lines())
        .hasSize(1);
  }

  @Test
  void aLineThroughTwoMeasurementsNeverPromisesLessThanNothing() {
    assertThat(RoundCost.through(10, 2, 20, 3).seconds(30)).isEqualTo(4, within(1e-9));
    assertThat(RoundCost.through(10, 3, 20, 2).seconds(1000)).isEqualTo(2.5, within(1e-9));
    assertThat(RoundCost.through(10, 1, 20, 30).seconds(1)).isPositive();
  }

  @Test
  void theTimeLeftFollowsTheClockAndNotThePlan() {
    WorkPlan plan = plan(SideBySide.one("all cores"), run(0, PlannedRun.Status.NEW));
    TimeLeft left = new TimeLeft(plan, 0);
    // 2 of 18.5 planned seconds took 20 seconds
    QueueProgress progress = left.round("medal", 10, 20_000_000_000L);
    assertThat(progress.secondsLeft().orElseThrow()).isEqualTo(165, within(1e-6));
    assertThat(progress).hasToString("0/1 runs, 1/4 rounds, about 3 min left");
  }

  @Test
  void aRunThatWasCompleteBringsNothingForward() {
    PlannedRun over = new PlannedRun("medal", 1, ROUNDS, 3, PlannedRun.Status.COMPLETE);
    TimeLeft left = new TimeLeft(plan(SideBySide.one(""), run(0, PlannedRun.Status.NEW), over), 0);
    left.run("medal", false, 1);
    assertThat(left.round("medal", 10, 2_000_000_000L))
        .hasToString("1/2 runs, 1/4 rounds, about 17 s left");
  }
}
