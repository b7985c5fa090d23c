package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsUploadTest {
  @Test
  void pathsAndLabelsAreFoundByTheirHeader() {
    assertThat(LabelsUpload.parse("\uFEFFgrade,label,path\r\n1, dr ,\"a,b.png\"\n\n0,normal,c.png"))
        .containsExactly(entry("a,b.png", "dr"), entry("c.png", "normal"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | holds no labels",
        "path,label | holds no labels",
        "image,label#a.png,dr | must name the columns",
        "path,label#a.png | Line 2",
        "path,label#a.png,dr#a.png,dr | Line 3 of the file names 'a.png' again",
        "path,label#\"a.png,dr | quotes"
      })
  void mistakesAreNamed(String text, String words) {
    assertThatThrownBy(() -> LabelsUpload.parse(text.replace('#', '\n')))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(words);
  }
}
