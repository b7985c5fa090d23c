package org.medal.lab.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.medal.core.data.ClassSet;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.lab.record.RunFacts;
import org.medal.lab.record.RunRecord;
import org.medal.lab.record.Thumbnails;

/** The picks of each round as small pictures, with what the strategy saw in them. */
final class PickGallery {
  private final RunFacts facts;
  private final Thumbnails thumbnails;
  private final ThumbnailSheet sheet;

  /** Makes a gallery of a run, whose pictures go to a sheet of the page. */
  PickGallery(RunRecord run, ThumbnailSheet sheet) {
    this.facts = run.facts();
    this.thumbnails = run.thumbnails();
    this.sheet = sheet;
  }

  void append(Html html, List<Query> queries) throws IOException {
    for (Query query : queries) {
      html.raw(query.round() <= 1 ? "<details open><summary>" : "<details><summary>");
      html.text(title(query)).raw("</summary>\n<div class=\"picks\">\n");
      int rank = 0;
      for (Queried queried : query.samples()) {
        String measure = query.round() == 0 ? facts.initialUtility() : facts.utility();
        figure(html, ++rank, queried, measure);
      }
      html.raw("</div></details>\n");
    }
  }

  private static String title(Query query) {
    String what = query.round() == 0 ? "Initial set" : "Round " + query.round();
    return what + ": " + query.samples().size() + " images";
  }

  private void figure(Html html, int rank, Queried queried, String measure) throws IOException {
    ClassSet classes = facts.data().classes();
    html.raw("<figure>");
    sheet.show(html, thumbnails, queried.sample().id());
    html.raw("<figcaption><b>");
    html.text(rank + ". " + classes.name(queried.sample().label())).raw("</b>");
    queried.entropy().ifPresent(entropy -> html.raw("<br>").text("entropy " + number(entropy)));
    // the entropy is shown already, and a random number tells nothing
    if (!measure.startsWith("predictive entropy") && !measure.equals("random number")) {
      html.raw("<br>").text(measure + " " + number(queried.utility()));
    }
    html.raw("</figcaption></figure>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%.1f", value);
  }
}
