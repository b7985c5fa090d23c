package org.medal.datasets.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * Writes a pool block by block, in the order of the ids. What {@link #add} has returned from is on
 * the disk; an interrupted pool goes on after it. Memory: a megabyte beside the block, and the
 * names, some 30 bytes each, when it goes on.
 */
public final class PoolWriter implements AutoCloseable {
  private final PoolFiles files;
  private final PoolSpec spec;
  private final FileChannel names;
  private final RowsWriter features;
  private final Optional<RowsWriter> probabilities;
  private final Set<SampleId> leftOut;
  private final List<SampleId> before;
  private int rows;
  private Optional<SampleId> last;

  private PoolWriter(PoolFiles files, PoolSpec spec, PackedNames before) throws IOException {
    this.files = files;
    this.spec = spec;
    this.before = before;
    rows = before.size();
    last = rows == 0 ? Optional.empty() : Optional.of(before.get(rows - 1));
    leftOut = leftOut(files.leftOut());
    names = FileChannel.open(files.names(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    names.truncate(before.bytes()).position(before.bytes());
    features = RowsWriter.after(rows, files.features(), new RowsHead(spec.type(), spec.columns()));
    probabilities =
        spec.classes().isEmpty()
            ? Optional.empty()
            : Optional.of(
                RowsWriter.after(
                    rows,
                    files.probabilities(),
                    new RowsHead(ValueType.FLOAT32, spec.classes().size())));
  }

  /**
   * Begins a pool, or goes on with one.
   *
   * @throws InputException if the folder holds a pool of other rows, or something else
   */
  public static PoolWriter open(Path folder, PoolSpec spec) throws IOException {
    PoolFiles files = new PoolFiles(folder);
    Files.createDirectories(folder);
    if (!files.exist()) {
      requireEmpty(folder);
      files.describe(spec, OptionalInt.empty());
    }
    PoolSpec there = files.spec();
    if (!there.equals(spec)) {
      throw new InputException(
          "%s holds features of %s, not of %s; give another folder"
              .formatted(folder, there.title(), spec.title()));
    }
    files.describe(spec, OptionalInt.empty());
    return new PoolWriter(files, spec, PackedNames.read(files.names()));
  }

  private static void requireEmpty(Path folder) throws IOException {
    try (var inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new InputException(folder + " is not empty and holds no pool; give another folder");
      }
    }
  }

  private static Set<SampleId> leftOut(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAllLines(file).stream().map(SampleId::new).collect(Collectors.toSet())
        : new HashSet<>();
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /**
   * What is still to be done of a pool of these samples.
   *
   * @param all names of all samples, ascending
   * @throws InputException if what was written is not the beginning of them
   */
  public List<SampleId> missing(List<SampleId> all) {
    List<SampleId> missing = new ArrayList<>();
    int at = 0;
    for (SampleId id : all) {
      if (at < before.size() && before.get(at).equals(id)) {
        at++;
      } else if (!leftOut.contains(id)) {
        missing.add(id);
      }
    }
    boolean begins =
        missing.isEmpty() || last.map(l -> l.compareTo(missing.get(0)) < 0).orElse(true);
    if (at < before.size() || !begins) {
      throw new InputException(
          files.folder() + " was begun with other samples; delete it to begin anew");
    }
    return missing;
  }

  /**
   * Appends a block.
   *
   * @param ids ascending, and after all before
   * @param rows feature vectors [ids.size()][d]
   * @param classes probabilities [ids.size()][C]; empty where the pool has none
   * @param unusable samples among or before them of which there is no row
   * @throws InputException if a value cannot be written; names the sample
   */
  public void add(
      List<SampleId> ids, List<float[]> rows, List<float[]> classes, List<SampleId> unusable)
      throws IOException {
    for (int i = 0; i < ids.size(); i++) {
      SampleId id = ids.get(i);
      if (last.isPresent() && last.get().compareTo(id) >= 0) {
        throw new IllegalArgumentException(id + " does not follow " + last.get());
      }
      last = Optional.of(id);
      append(id, features, rows.get(i));
      if (probabilities.isPresent()) {
        append(id, probabilities.get(), classes.get(i));
      }
    }
    features.force();
    if (probabilities.isPresent()) {
      probabilities.get().force();
    }
    note(unusable);
    commit(ids);
  }

  private static void append(SampleId id, RowsWriter writer, float[] row) throws IOException {
    try {
      writer.add(row);
    } catch (InputException e) {
      throw new InputException(id + " " + e.getMessage(), e);
    }
  }

  private void note(List<SampleId> unusable) throws IOException {
    Files.write(
        files.leftOut(),
        unusable.stream().map(SampleId::value).toList(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    leftOut.addAll(unusable);
  }

  /** A row counts once its name is there, whole line by whole line. */
  private void commit(List<SampleId> ids) throws IOException {
    String lines = ids.stream().map(id -> id + "\n").collect(Collectors.joining());
    ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      names.write(bytes);
    }
    names.force(false);
    rows += ids.size();
  }

  /** Says that all rows are there: only then can the pool be read. */
  public void finish() throws IOException {
    files.describe(spec, OptionalInt.of(rows));
  }

  @Override
  public void close() throws IOException {
    names.close();
    features.close();
    if (probabilities.isPresent()) {
      probabilities.get().close();
    }
  }
}
