package org.medal.lab.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.core.loop.History;
import org.medal.lab.stats.StatisticsOptions;

/**
 * A comparison as its folder tells it.
 *
 * @param arms what is compared, in the order in which it was asked for
 * @param firstSeed of each arm
 * @param planned seeds each arm is to have in the end
 * @param fullData models of the whole pool, one a seed, as far as they are there
 * @param statistics how the runs are to be summarised
 */
public record ComparisonRecord(
    List<ArmRecord> arms,
    long firstSeed,
    int planned,
    Optional<ArmRecord> fullData,
    StatisticsOptions statistics) {
  public ComparisonRecord {
    arms = List.copyOf(arms);
  }

  /** Whether a folder is that of a comparison. */
  public static boolean isIn(Path folder) {
    return ComparisonFile.isIn(folder);
  }

  /**
   * Reads a comparison as far as it went.
   *
   * @throws InputException if a file is damaged, no seed is done in all arms, or runs are of
   *     different data; the message says which
   */
  public static ComparisonRecord read(Path folder) throws IOException {
    if (!isIn(folder)) {
      throw new UsageException(
          folder + " holds no " + ComparisonFile.NAME + "; give the folder of a comparison");
    }
    if (ComparisonFile.isOfStudy(folder)) {
      throw new UsageException(
          folder
              + " holds a study of layers or of starts or a part of 'medal paper'; its own command"
              + " makes its report again, with the same options and --resume");
    }
    ComparisonFile file = ComparisonFile.read(folder);
    List<ArmRecord> arms = new ArrayList<>();
    for (ComparisonFile.Entry arm : file.arms()) {
      arms.add(new ArmRecord(arm.name(), file.runs(folder, arm)));
    }
    Optional<ArmRecord> fullData = Optional.empty();
    if (file.fullData().isPresent()) {
      ComparisonFile.Entry entry = file.fullData().get();
      fullData = Optional.of(new ArmRecord(entry.name(), file.runs(folder, entry)));
    }
    ComparisonRecord record =
        new ComparisonRecord(arms, file.firstSeed(), file.seeds(), fullData, file.statistics());
    record.requireSomething(List.of(folder));
    record.requireOneDataSet(folder);
    return record;
  }

  /** Checks that there is anything to compare. */
  void requireSomething(List<Path> folders) {
    if (seeds().isEmpty()) {
      throw new InputException(
          folders.stream().map(Path::toString).collect(Collectors.joining(" and "))
              + ": "
              + done()
              + " of "
              + runs()
              + " runs are done, and no seed in all arms; go on with --resume, or report one run's"
              + " folder");
    }
  }

  private void requireOneDataSet(Path folder) {
    boolean one =
        arms.stream()
                .flatMap(arm -> arm.runs().values().stream())
                .map(run -> run.facts().provenance().dataFingerprint())
                .distinct()
                .count()
            == 1;
    if (!one) {
      throw new InputException(
          "The runs in " + folder + " are of different images or labels; run it again elsewhere");
    }
  }

  /** The seeds whose runs have ended in all arms, ascending: only these can be compared. */
  public List<Long> seeds() {
    return LongStream.range(firstSeed, firstSeed + planned)
        .boxed()
        .filter(seed -> arms.stream().allMatch(arm -> arm.done().contains(seed)))
        .toList();
  }

  /** How many runs have ended. */
  public int done() {
    return arms.stream().mapToInt(arm -> arm.done().size()).sum();
  }

  /** How many runs there are to be. */
  public int runs() {
    return arms.size() * planned;
  }

  /** The first run that is compared. */
  public RunRecord first() {
    return arms.get(0).run(seeds().get(0));
  }

  /** This comparison summarised in another way. */
  public ComparisonRecord with(StatisticsOptions other) {
    return new ComparisonRecord(arms, firstSeed, planned, fullData, other);
  }

  /** The models of the whole pool of the seeds that are compared, as far as they are done. */
  public List<History> wholePool() {
    return fullData.stream()
        .flatMap(arm -> arm.done().stream().filter(seeds()::contains).map(arm::run))
        .map(RunRecord::history)
        .toList();
  }

  /** This comparison with its runs of other seeds than those compared left out. */
  public List<ArmRecord> compared() {
    List<Long> seeds = seeds();
    return arms.stream()
        .map(
            arm -> {
              TreeMap<Long, RunRecord> runs = new TreeMap<>(arm.runs());
              runs.keySet().retainAll(seeds);
              return new ArmRecord(arm.name(), runs);
            })
        .toList();
  }
}
