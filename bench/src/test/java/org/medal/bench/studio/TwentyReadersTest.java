package org.medal.bench.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/**
 * Twenty readers at once on one PostgreSQL project: no image is served to two of them, no answer is
 * lost, nothing fails. {@code MEDAL_READER_SECONDS} says for how long.
 */
class TwentyReadersTest {
  private static final int SECONDS =
      Integer.parseInt(System.getenv().getOrDefault("MEDAL_READER_SECONDS", "10"));
  private static final String PASSWORD = "correct horse battery staple";

  @TempDir Path folder;

  @Test
  void noImageIsServedTwiceAndNoAnswerLost() throws Exception {
    String server = System.getenv("MEDAL_TEST_POSTGRES");
    assumeTrue(server != null, "MEDAL_TEST_POSTGRES names no PostgreSQL server");
    String database = "readers_" + Long.toString(System.nanoTime(), 36);
    create(server, database);
    Path images = folder.resolve("images");
    FundusFolder.write(images, FundusOptions.of(200 + 200 * SECONDS, 32), 1);
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    try (StudioProcess studio =
        StudioProcess.start(
            List.of(),
            folder,
            "--images",
            images,
            "--classes",
            "normal,dr",
            "--project",
            folder.resolve("project"),
            "--db",
            server.replaceFirst("/[^/]*$", "/" + database),
            "--login",
            "--owner",
            "chief",
            "--password-file",
            password)) {
      List<String> seen =
          StudioLoad.run(
              studio.url(),
              new StudioLoad.Setting(20, SECONDS, 20, Optional.of("chief"), PASSWORD));
      seen.forEach(System.out::println);
      assertThat(seen.get(seen.size() - 1)).as(String.join("\n", seen)).endsWith(" 0 problems");
      assertThat(seen.get(seen.size() - 1)).doesNotStartWith("0 answers");
    }
  }

  private static void create(String server, String database) throws Exception {
    String jdbc = server.replaceFirst("postgresql://([^@]*)@", "jdbc:postgresql://");
    String user = server.replaceFirst("postgresql://([^:@]*).*", "$1");
    try (Connection connection = DriverManager.getConnection(jdbc, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    }
  }
}
