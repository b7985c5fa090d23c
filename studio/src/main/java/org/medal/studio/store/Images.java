package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Counts;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

/** The images of a project. */
public final class Images {
  private static final int MANY = 1000;

  private final Transactions transactions;

  Images(Transactions transactions) {
    this.transactions = transactions;
  }

  /** An image that is not yet known. */
  public record Found(String path, String group) {}

  /** What decoding an image for the first time told. */
  public record Scanned(long id, int width, int height, long hash) {}

  /**
   * Makes images part of the pool; those whose path is known are left as they are. Of many images a
   * thousand at a time are added, so that readers can go on between them.
   *
   * @return the new ones' ids, in order
   * @throws IllegalStateException if the project has no settings: their seed orders the images
   */
  public List<Long> add(List<Found> images) {
    Map<String, Found> byPath = new LinkedHashMap<>();
    images.forEach(image -> byPath.putIfAbsent(image.path(), image));
    List<Long> ids = new ArrayList<>();
    for (List<Found> chunk : Chunks.of(List.copyOf(byPath.values()))) {
      ids.addAll(transactions.write(change -> addChunk(change, chunk)));
    }
    if (ids.size() >= MANY) {
      transactions.grown();
    }
    return ids;
  }

  private static List<Long> addChunk(Transaction change, List<Found> images) {
    Set<String> known = ImageRows.known(change.handle(), images.stream().map(Found::path).toList());
    List<Found> fresh = images.stream().filter(image -> !known.contains(image.path())).toList();
    if (fresh.isEmpty()) {
      return List.of();
    }
    long first = ImageRows.next(change.handle());
    long seed = SettingsProjection.get(change.handle()).seed();
    JsonArray rows = new JsonArray();
    fresh.forEach(image -> rows.add(row(image.path(), image.group())));
    JsonObject data = new Facts().with("first", first).with("seed", seed).json();
    data.add("images", rows);
    change.append(EventKind.IMAGES_ADDED, OptionalLong.empty(), OptionalLong.empty(), data);
    return LongStream.range(first, first + fresh.size()).boxed().toList();
  }

  private static JsonArray row(String path, String group) {
    JsonArray row = new JsonArray();
    row.add(path);
    row.add(group);
    return row;
  }

  /** Keeps what decoding images told. */
  public void scanned(List<Scanned> images) {
    for (List<Scanned> chunk : Chunks.of(images)) {
      JsonArray rows = new JsonArray();
      chunk.forEach(image -> rows.add(row(image)));
      append(EventKind.IMAGES_SCANNED, new Facts().with("images", rows).json());
    }
  }

  private static JsonArray row(Scanned image) {
    JsonArray row = new JsonArray();
    row.add(image.id());
    row.add(image.width());
    row.add(image.height());
    row.add(image.hash());
    return row;
  }

  private void append(EventKind kind, JsonObject data) {
    transactions.write(
        change -> change.append(kind, OptionalLong.empty(), OptionalLong.empty(), data));
  }

  /**
   * Takes an image out of the pool, or changes why. Readers who have it before them are given
   * another one; should they answer it all the same, their answer is taken.
   *
   * @param reader who did it; empty for the program
   * @throws org.medal.core.data.InputException if there is no such image
   */
  public void setAside(
      long image, Standing why, String reason, OptionalLong duplicateOf, OptionalLong reader) {
    if (why == Standing.POOL) {
      throw new IllegalArgumentException("What is set aside is not in the pool");
    }
    JsonObject data =
        new Facts()
            .with("standing", why)
            .with("reason", reason)
            .with("duplicateOf", duplicateOf)
            .json();
    transactions.write(
        change -> {
          ImageRows.get(change.handle(), image);
          Event event = change.append(EventKind.SET_ASIDE, reader, OptionalLong.of(image), data);
          Releases.all(change, AssignmentRows.openOfImage(change.handle(), image));
          return event;
        });
  }

  /**
   * Puts an image back into the pool.
   *
   * @throws org.medal.core.data.InputException if there is no such image
   */
  public void restore(long image, long reader) {
    transactions.write(
        change -> {
          if (ImageRows.get(change.handle(), image).standing() != Standing.POOL) {
            change.append(
                EventKind.RESTORED,
                OptionalLong.of(reader),
                OptionalLong.of(image),
                new JsonObject());
          }
          return change;
        });
  }

  /** Holds images out for evaluation; once held out, always held out. */
  public void holdOut(Collection<Long> images) {
    transactions.write(
        change -> {
          HoldOuts.append(change, images, OptionalLong.empty());
          return change;
        });
  }

  /**
   * Flags an image for a person to look at, or takes the flag away.
   *
   * @throws org.medal.core.data.InputException if there is no such image
   */
  public void flag(long image, boolean flagged, String note, long reader) {
    JsonObject data = new Facts().with("flagged", flagged).with("note", note).json();
    transactions.write(
        change -> {
          ImageRows.get(change.handle(), image);
          return change.append(
              EventKind.FLAGGED, OptionalLong.of(reader), OptionalLong.of(image), data);
        });
  }

  public Optional<ProjectImage> find(long id) {
    return transactions.read((Handle handle) -> ImageRows.find(handle, id));
  }

  /** The images of a group that take part, ascending by id. */
  public List<ProjectImage> ofGroup(String group) {
    return transactions.read(handle -> ImageRows.ofGroup(handle, group));
  }

  /** All paths that are known, of images set aside as well. */
  public Set<String> paths() {
    return transactions.read(ImageRows::paths);
  }

  /** All images, ascending by id. Cost: one row each. */
  public List<ProjectImage> all() {
    return transactions.read(ImageRows::all);
  }

  /** Images that are set aside, flagged or disputed: those a person may want to look at. */
  public List<ProjectImage> remarkable() {
    return transactions.read(ImageRows::remarkable);
  }

  /** How far the project is. Cost: one row. */
  public Counts counts() {
    return transactions.read(Tally::counts);
  }
}
