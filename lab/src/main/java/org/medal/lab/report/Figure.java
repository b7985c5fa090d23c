package org.medal.lab.report;

import java.io.IOException;
import java.nio.file.Path;
import org.medal.lab.ledger.WholeFile;

/**
 * One picture.
 *
 * @param name of its file, without the ending
 * @param svg the picture
 * @param caption what it shows, one or more sentences
 * @param data the table beside the report that it is drawn from
 */
public record Figure(String name, String svg, String caption, String data) {
  public Figure {
    // an arm's name may be a path
    name = name.replaceAll("[^A-Za-z0-9.,=_+-]+", "_");
  }

  public String file() {
    return name + ".svg";
  }

  void write(Path folder) throws IOException {
    WholeFile.write(folder.resolve(file()), svg);
  }
}
