package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that say nothing that can be taken. */
class AnswerMistakesTest {
  @TempDir static Path folder;

  private static Ward ward;

  private Visitor reader;

  @BeforeAll
  static void start() throws IOException {
    ward = Ward.open(folder);
  }

  @BeforeEach
  void openThePage() {
    reader = ward.visitor();
  }

  @AfterAll
  static void close() {
    ward.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | 'kind' must be given",
        "{\"kind\":\"guess\"} | 'kind' must be one of label, cannot-judge, skip",
        "{\"kind\":\"label\"} | 'label' belongs",
        "{\"kind\":\"skip\",\"label\":\"dr\"} | 'label' belongs",
        "{\"kind\":\"label\",\"label\":\"cat\"} | 'label' must be one of normal, dr",
        "{\"kind\":\"skip\"} | 'assignment' must be given",
        "{\"kind\":\"skip\",\"assignment\":-1} | 'assignment' must be a whole number",
        "{\"kind\":\"skip\",\"assignment\":1} | 'activeMillis' must be given",
        "{\"kind\":\"skip\",\"assignment\":1,\"activeMillis\":86400001} | 'activeMillis' must be",
        "{\"kind\":\"skip\",\"assignment\":1,\"activeMillis\":5} | 'guessShown' must be given"
      })
  void mistakesInAnAnswerAreNamed(String body, String words) {
    Reply reply = reader.post("/api/answers", body);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).contains(words);
  }
}
