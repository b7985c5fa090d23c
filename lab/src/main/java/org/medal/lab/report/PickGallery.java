package org.medal.lab.report;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.medal.core.data.ClassSet;
import org.medal.core.data.SampleId;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.imaging.ImageSource;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

/** The picks of each round as small pictures, with what the strategy saw in them. */
final class PickGallery {
  private static final int PIXELS = 96;
  private static final int QUALITY = 75;

  private final ImageSource images;
  private final ClassSet classes;
  private final String initialUtility;
  private final String utility;

  /**
   * Makes a gallery.
   *
   * @param initialUtility what the initial set's utility measures
   * @param utility what the strategy's utility measures
   */
  PickGallery(ImageSource images, ClassSet classes, String initialUtility, String utility) {
    this.images = images;
    this.classes = classes;
    this.initialUtility = initialUtility;
    this.utility = utility;
  }

  void append(Html html, List<Query> queries) {
    for (Query query : queries) {
      html.raw(query.round() <= 1 ? "<details open><summary>" : "<details><summary>");
      html.text(title(query)).raw("</summary>\n<div class=\"picks\">\n");
      int rank = 0;
      for (Queried queried : query.samples()) {
        figure(html, ++rank, queried, query.round() == 0 ? initialUtility : utility);
      }
      html.raw("</div></details>\n");
    }
  }

  private String title(Query query) {
    String what = query.round() == 0 ? "Initial set" : "Round " + query.round();
    return what + ": " + query.samples().size() + " images";
  }

  private void figure(Html html, int rank, Queried queried, String measure) {
    SampleId id = queried.sample().id();
    html.raw("<figure><img alt=\"").text(id.value()).raw("\" title=\"").text(id.value());
    html.raw("\" src=\"data:image/jpeg;base64,").raw(thumbnail(id)).raw("\"><figcaption><b>");
    html.text(rank + ". " + classes.name(queried.sample().label())).raw("</b>");
    queried.entropy().ifPresent(entropy -> html.raw("<br>").text("entropy " + number(entropy)));
    // the entropy is shown already, and a random number tells nothing
    if (!measure.startsWith("predictive entropy") && !measure.equals("random number")) {
      html.raw("<br>").text(measure + " " + number(queried.utility()));
    }
    html.raw("</figcaption></figure>\n");
  }

  private String thumbnail(SampleId id) {
    RgbImage small = ImageWriter.resize(images.image(id), PIXELS, PIXELS);
    return Base64.getEncoder().encodeToString(ImageWriter.jpeg(small, QUALITY));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.3f" : "%.1f", value);
  }
}
