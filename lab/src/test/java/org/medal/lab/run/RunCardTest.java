package org.medal.lab.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.UsageException;
import org.medal.core.loop.Provenance;

class RunCardTest {
  private static final Provenance PROVENANCE =
      new Provenance(Map.of("batch", "4"), "abc", 5, Map.of(), Map.of());

  @TempDir private Path folder;

  @Test
  void aDamagedCardIsToldInOneSentence() throws IOException {
    Path card = folder.resolve("run.json");
    RunCard.open(card, PROVENANCE, new JsonObject());
    String whole = Files.readString(card);
    for (String damaged :
        new String[] {
          "[]",
          whole.replace("\"4\"", "{}"),
          whole.replace("\"4\"", "null"),
          whole.replaceFirst("(?s)\\{\\s*\"batch.*?\\}", "[]"),
          whole.replace("\"seed\": 5", "\"ended\": {}"),
          whole.replace("\"seed\": 5", "\"ended\": {\"round\": \"x\"}"),
          whole.replace("\"abc\"", "[1, 2]")
        }) {
      Files.writeString(card, damaged);
      assertThatThrownBy(() -> RunCard.peek(card, PROVENANCE))
          .as(damaged)
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("run.json is damaged");
    }
  }
}
