package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medal.imaging.FolderTree;
import org.medal.studio.project.TrainedModel;

/**
 * Saved models, a folder each: {@code finetune-00007-60} has learnt from 60 labels. A folder is
 * there whole or not at all and never changes; of each kind the last {@value #KEPT} stay. A
 * finetuned model stands before a frozen one.
 */
final class ModelFolders {
  private static final int KEPT = 2;

  private static final Pattern NAME = Pattern.compile("([a-z]+)-([0-9]{5,9})-([0-9]{1,9})");

  private final Path folder;

  ModelFolders(Path folder) {
    this.folder = folder;
  }

  private record Saved(int number, TrainedModel model) {}

  /** Saves a model. */
  synchronized void save(NewModel model) throws IOException {
    Files.createDirectories(folder);
    List<Saved> before = saved(model.kind());
    int next = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
    Path part = folder.resolve("part-" + model.kind());
    FolderTree.delete(part);
    model.model().save(Files.createDirectory(part));
    String name = String.format(Locale.ROOT, "%s-%05d-%d", model.kind(), next, model.labels());
    Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    for (Saved old : before.subList(0, Math.max(0, before.size() + 1 - KEPT))) {
      FolderTree.delete(old.model().folder());
    }
  }

  private List<Saved> saved(String kind) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.flatMap(path -> saved(path).stream())
          .filter(saved -> saved.model().mode().equals(kind))
          .sorted(Comparator.comparingInt(Saved::number))
          .toList();
    }
  }

  private static Optional<Saved> saved(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        ? Optional.of(
            new Saved(
                Integer.parseInt(name.group(2)),
                new TrainedModel(folder, name.group(1), Integer.parseInt(name.group(3)))))
        : Optional.empty();
  }

  /** The latest one. */
  Optional<TrainedModel> latest() throws IOException {
    Optional<TrainedModel> finetuned = last(saved("finetune"));
    return finetuned.isPresent() ? finetuned : last(saved("frozen"));
  }

  private static Optional<TrainedModel> last(List<Saved> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).model());
  }
}
