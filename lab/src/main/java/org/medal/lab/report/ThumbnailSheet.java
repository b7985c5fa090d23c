package org.medal.lab.report;

import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.SampleId;
import org.medal.lab.record.Thumbnails;

/**
 * The small pictures of a page, each written into it once however often it is shown. The page stays
 * below ten million bytes: past {@value #MOST_BYTES} bytes of pictures, ids must do.
 */
final class ThumbnailSheet {
  private static final int MOST_BYTES = 5_000_000;

  private final Map<SampleId, String> pictures = new LinkedHashMap<>();
  private final Map<SampleId, Integer> numbers = new LinkedHashMap<>();
  private long bytes;
  private int gone;
  private int tooMany;

  /** Shows a picture, or says that there is none. */
  void show(Html html, Thumbnails thumbnails, SampleId id) throws IOException {
    Optional<Integer> number = number(thumbnails, id);
    if (number.isPresent()) {
      html.raw("<svg class=\"thumb\" viewBox=\"0 0 96 96\" role=\"img\" aria-label=\"")
          .text(id.value());
      html.raw("\"><title>").text(id.value());
      html.raw("</title><use href=\"#t" + number.get() + "\"/></svg>");
    } else {
      html.raw("<span class=\"thumb gone\">").text(id.value()).raw("</span>");
    }
  }

  private Optional<Integer> number(Thumbnails thumbnails, SampleId id) throws IOException {
    if (numbers.containsKey(id)) {
      return Optional.ofNullable(numbers.get(id));
    }
    Optional<byte[]> jpeg = thumbnails.jpeg(id);
    if (jpeg.isEmpty()) {
      gone++;
      return Optional.empty();
    }
    String text = Base64.getEncoder().encodeToString(jpeg.get());
    if (bytes + text.length() > MOST_BYTES) {
      tooMany++;
      return Optional.empty();
    }
    bytes += text.length();
    pictures.put(id, text);
    numbers.put(id, numbers.size());
    return Optional.of(numbers.get(id));
  }

  /** Writes the pictures, and a line on those that are missing. */
  void append(Html html) {
    if (gone > 0) {
      html.warning(
          gone
              + " times a small picture is missing, because the folder thumbnails lacks it; the"
              + " ids stand in their places.");
    }
    if (tooMany > 0) {
      html.warning(
          "More pictures would make this page too large; ids stand in the places of "
              + tooMany
              + ".");
    }
    html.raw("<svg class=\"sheet\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\n");
    pictures.forEach(
        (id, text) ->
            html.raw("<image id=\"t" + numbers.get(id) + "\" width=\"96\" height=\"96\"")
                .raw(" href=\"data:image/jpeg;base64," + text + "\"/>\n"));
    html.raw("</defs></svg>\n");
  }
}
