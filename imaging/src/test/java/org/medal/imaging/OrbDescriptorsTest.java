package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

class OrbDescriptorsTest {
  @TempDir Path folder;
  private final Map<SampleId, Path> files = new LinkedHashMap<>();

  private void add(String name, byte[] bytes) {
    files.put(new SampleId(name), TestImages.write(folder, name, bytes));
  }

  private void addShapes(int count) {
    for (int i = 0; i < count; i++) {
      add("z" + (count - i) + ".png", TestImages.encode(TestImages.shapes(128, 128, i), "png"));
    }
  }

  @Test
  void rowsFollowTheOrderGivenWhateverTheNumberOfThreads() {
    addShapes(12);
    OrbDescriptors many = OrbDescriptors.of(files, Pooling.MEAN, 4, Progress.NONE);
    assertThat(many.ids()).containsExactlyElementsOf(files.keySet());
    int row = 0;
    for (Path file : files.values()) {
      OrbDescriptor alone = OrbDescriptor.of(file, Pooling.MEAN);
      assertThat(many.rows().row(row++)).isEqualTo(alone.values());
    }
  }

  @Test
  void blankAndUnreadableImagesAreReportedAndStopNothing() {
    add("bad.jpg", new byte[] {1, 2, 3});
    BufferedImage blank = new BufferedImage(99, 99, BufferedImage.TYPE_INT_RGB);
    add("blank.png", TestImages.encode(blank, "png"));
    addShapes(2);
    OrbDescriptors found = OrbDescriptors.of(files, Pooling.MEAN, 2, Progress.NONE);
    assertThat(found.rows().rows()).isEqualTo(4);
    assertThat(found.rows().row(0)).containsOnly(0);
    assertThat(found.withoutKeypoints()).containsExactly(new SampleId("blank.png"));
    assertThat(found.unreadable()).hasSize(1);
    assertThat(found.unreadable().get(0).id()).isEqualTo(new SampleId("bad.jpg"));
    assertThat(found.unreadable().get(0).message()).contains("bad.jpg");
  }

  @Test
  void progressIsToldOncePerFile() {
    addShapes(5);
    AtomicInteger calls = new AtomicInteger();
    OrbDescriptors.of(files, Pooling.MEAN, 3, (done, total) -> calls.addAndGet(total));
    assertThat(calls).hasValue(25);
  }
}
