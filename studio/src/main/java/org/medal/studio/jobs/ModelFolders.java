package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.medal.core.learn.FittedModel;
import org.medal.imaging.FolderTree;

/**
 * Saved models, a folder each: {@code finetune-00007}. A folder is there whole or not at all and
 * never changes; of each kind the last {@value #KEPT} stay. A finetuned model stands before a
 * frozen one.
 */
final class ModelFolders {
  private static final int KEPT = 2;

  private final Path folder;

  ModelFolders(Path folder) {
    this.folder = folder;
  }

  /** Saves a model of a kind, {@code frozen} or {@code finetune}. */
  synchronized void save(FittedModel model, String kind) throws IOException {
    Files.createDirectories(folder);
    List<Path> before = saved(kind);
    int next = before.isEmpty() ? 1 : number(before.get(before.size() - 1)) + 1;
    Path part = folder.resolve("part-" + kind);
    FolderTree.delete(part);
    model.save(Files.createDirectory(part));
    String name = String.format(Locale.ROOT, "%s-%05d", kind, next);
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    for (Path old : before.subList(0, Math.max(0, before.size() + 1 - KEPT))) {
      FolderTree.delete(old);
    }
  }

  private List<Path> saved(String kind) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().matches(kind + "-[0-9]{5,9}"))
          .sorted(Comparator.comparingInt(ModelFolders::number))
          .toList();
    }
  }

  private static int number(Path saved) {
    String name = saved.getFileName().toString();
    return Integer.parseInt(name.substring(name.indexOf('-') + 1));
  }

  /** The latest one. */
  Optional<Path> latest() throws IOException {
    Optional<Path> finetuned = last(saved("finetune"));
    return finetuned.isPresent() ? finetuned : last(saved("frozen"));
  }

  private static Optional<Path> last(List<Path> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
