package org.medal.studio.export;

import java.util.OptionalDouble;
import org.medal.lab.report.Markdown;
import org.medal.studio.insight.Agreement;
import org.medal.studio.insight.Agreement.PairAgreement;
import org.medal.studio.insight.Agreement.ReaderAgreement;
import org.medal.studio.insight.Timing;

/** Who read, how fast, and how far they agree. */
record ReadersSection(ProjectData project) {
  void append(Markdown card) {
    Agreement agreement =
        Agreement.of(project.answers(), project.settings().classes(), project.settings().seed());
    Timing timing = project.timing();
    card.section("Readers");
    card.element(
        "p",
        "The readers' time in all: "
            + CardText.minutes(timing.activeMillis())
            + ", as far as the page was in sight and in use. Median time of a label: "
            + CardText.seconds(timing.medianMillis())
            + ".");
    readers(card, agreement);
    card.section("Agreement");
    if (agreement.pairs().isEmpty()) {
      card.element("p", "No image was judged by two readers, so nothing is known of agreement.");
    } else {
      pairs(card, agreement);
    }
  }

  private static void readers(Markdown card, Agreement agreement) {
    card.row(
        "th", "reader", "judged", "cannot judge", "skips", "median time", "same when asked again");
    for (ReaderAgreement reader : agreement.readers()) {
      card.row(
          "td",
          reader.name(),
          reader.answers(),
          reader.cannotJudge(),
          reader.skips(),
          CardText.seconds(reader.medianMillis()),
          reader.repeats() == 0 ? "not asked" : reader.repeatsAgreed() + " of " + reader.repeats());
    }
  }

  private static void pairs(Markdown card, Agreement agreement) {
    card.element(
        "p",
        "Kappa is agreement beyond chance, with its 95 % interval over images; that an image cannot"
            + " be judged counts as a class.");
    card.row("th", "readers", "images", "agreed", "kappa");
    for (PairAgreement pair : agreement.pairs()) {
      card.row(
          "td",
          pair.first() + " and " + pair.second() + " (Cohen)",
          pair.images(),
          pair.agreed(),
          kappa(pair.kappa(), pair.low(), pair.high()));
    }
    agreement
        .fleiss()
        .ifPresent(
            all ->
                card.row(
                    "td",
                    "all " + all.readers() + " (Fleiss)",
                    all.images(),
                    "",
                    kappa(
                        OptionalDouble.of(all.kappa()),
                        OptionalDouble.of(all.low()),
                        OptionalDouble.of(all.high()))));
  }

  private static String kappa(OptionalDouble kappa, OptionalDouble low, OptionalDouble high) {
    return kappa.isEmpty()
        ? "not defined"
        : CardText.number(kappa)
            + " ("
            + CardText.number(low)
            + " to "
            + CardText.number(high)
            + ")";
  }
}
