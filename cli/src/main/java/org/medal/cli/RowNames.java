package org.medal.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** The names of a pool's rows: a text file, one name a line, or their numbers. */
final class RowNames {
  private RowNames() {}

  /**
   * Names for the rows of a pool.
   *
   * @param given the file the user named; null for the one beside the pool, or else row numbers
   * @throws InputException if the file does not name each row once; the message says which line
   */
  static List<SampleId> of(Path pool, int rows, @Nullable Path given) {
    Path beside = pool.resolveSibling(stem(pool) + ".ids.txt");
    if (given == null && !Files.exists(beside)) {
      return new Numbers(rows);
    }
    Path file = given != null ? given : beside;
    List<SampleId> names = names(file);
    if (names.size() != rows) {
      throw new InputException(
          file
              + " names "
              + names.size()
              + " samples, but "
              + pool
              + " has "
              + rows
              + " rows; give --ids a file with one name a line for each row");
    }
    return names;
  }

  private static String stem(Path pool) {
    return pool.getFileName().toString().replaceFirst("\\.npz$", "");
  }

  private static List<SampleId> names(Path file) {
    List<SampleId> names = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (String name : lines(file)) {
      int line = names.size() + 1;
      Integer earlier = lines.putIfAbsent(name, line);
      if (name.isEmpty()) {
        throw new InputException(file + ", line " + line + " is empty; give each row a name");
      }
      if (earlier != null) {
        throw new InputException(
            file
                + ", line "
                + line
                + ": '"
                + name
                + "' already stands in line "
                + earlier
                + "; give each row a name of its own");
      }
      names.add(new SampleId(name));
    }
    return names;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new InputException(file + " is no UTF-8 text; give --ids one name a line", e);
    } catch (IOException e) {
      throw new InputException(file + " cannot be read as --ids; check the path", e);
    }
  }

  /** Row numbers as names, each made when it is asked for: most of a large pool's never are. */
  private static final class Numbers extends AbstractList<SampleId> implements RandomAccess {
    private final int rows;

    Numbers(int rows) {
      this.rows = rows;
    }

    @Override
    public SampleId get(int row) {
      return new SampleId(Integer.toString(Objects.checkIndex(row, rows)));
    }

    @Override
    public int size() {
      return rows;
    }
  }
}
