package org.medal.deep.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A download that is not complete, and the ETag of the version it is of.
 *
 * @param data what has arrived
 */
record PartFile(Path data) {
  static PartFile of(Path target) {
    return new PartFile(target.resolveSibling(target.getFileName() + ".part"));
  }

  private Path tag() {
    return data.resolveSibling(data.getFileName() + ".etag");
  }

  /** Bytes that have arrived. */
  long length() throws IOException {
    return Files.exists(data) ? Files.size(data) : 0;
  }

  /** The version that can be continued; empty if it must be started again. */
  Optional<String> version() throws IOException {
    return length() > 0 && Files.exists(tag())
        ? Optional.of(Files.readString(tag()))
        : Optional.empty();
  }

  /** Starts again, with a version whose tag is strong, so that it can be continued. */
  void restart(Optional<String> version) throws IOException {
    delete();
    if (version.isPresent() && version.get().startsWith("\"")) {
      Files.writeString(tag(), version.get());
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(data);
    Files.deleteIfExists(tag());
  }

  /** Gives the complete file its name. */
  void complete(Path target) throws IOException {
    Files.move(data, target, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(tag());
  }
}
