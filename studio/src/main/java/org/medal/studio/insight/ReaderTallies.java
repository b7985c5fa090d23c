package org.medal.studio.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medal.studio.insight.Agreement.ReaderAgreement;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Purpose;

/** What each reader has done, from its answers. */
record ReaderTallies(String name, List<Answered> answers, Verdicts verdicts) {
  static List<ReaderAgreement> of(List<Answered> all, Verdicts verdicts) {
    Map<String, List<Answered>> byReader = new TreeMap<>();
    all.forEach(a -> byReader.computeIfAbsent(a.reader(), name -> new ArrayList<>()).add(a));
    return byReader.entrySet().stream()
        .map(entry -> new ReaderTallies(entry.getKey(), entry.getValue(), verdicts).tally())
        .toList();
  }

  private ReaderAgreement tally() {
    List<Answered> repeats = answers.stream().filter(this::isRepeat).toList();
    return new ReaderAgreement(
        name,
        judged(),
        cannotJudge(),
        (int) answers.stream().filter(a -> a.kind() == AnswerKind.SKIP).count(),
        TimedAnswers.of(answers).median(),
        repeats.size(),
        (int) repeats.stream().filter(a -> verdicts.agrees(a)).count());
  }

  /** A second look at an image whose first one stands. */
  private boolean isRepeat(Answered answer) {
    return answer.kind() != AnswerKind.SKIP
        && answer.assignment().purpose() == Purpose.REPEAT
        && verdicts.of(answer.assignment().image(), name).isPresent();
  }

  private int judged() {
    return (int) verdicts.byImage().values().stream().filter(s -> s.containsKey(name)).count();
  }

  private int cannotJudge() {
    return (int)
        verdicts.byImage().values().stream()
            .filter(said -> said.getOrDefault(name, -1) == verdicts.classes().size())
            .count();
  }
}
