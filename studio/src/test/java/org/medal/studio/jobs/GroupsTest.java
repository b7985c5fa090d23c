package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupsTest {
  @ParameterizedTest
  @CsvSource({
    "10_left.jpeg, 10",
    "10_right.jpeg, 10",
    "a/10-OD.png, a/10",
    "a/10 os.png, a/10",
    "b/10_L.tif, b/10",
    "b/patient 7 - Right.jpg, b/patient 7",
    "x/left.png, x/left.png",
    "x/_left.png, x/_left.png",
    "swirl.png, swirl.png",
    "10_left.small.png, 10_left.small.png",
    "ten_r.a/image.png, ten_r.a/image.png"
  })
  void theTwoEyesOfOneNameBelongTogether(String path, String group) {
    assertThat(Groups.of(Optional.empty()).of(path)).isEqualTo(group);
  }

  @Test
  void aFileOfGroupsIsBelieved(@TempDir Path folder) throws IOException {
    Path csv = Files.writeString(folder.resolve("g.csv"), "path,group\n10_left.jpeg,anna\n");
    Groups groups = Groups.of(Optional.of(csv.toString()));
    assertThat(groups.of("10_left.jpeg")).isEqualTo("anna");
    assertThat(groups.of("10_right.jpeg")).isEqualTo("10_right.jpeg");
  }
}
