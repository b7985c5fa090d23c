package org.medal.studio.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

class PictureCachesTest {
  @TempDir Path folder;

  @Test
  void pastTheLimitThePictureUnusedForLongestGoes() {
    PictureFolder kept = new PictureFolder(folder, 30);
    kept.add("a", new byte[10]);
    kept.add("b", new byte[10]);
    kept.add("c", new byte[10]);
    assertThat(kept.find("a")).hasSize(10);
    kept.add("d", new byte[10]);
    assertThat(kept.find("b")).isNull();
    assertThat(folder.resolve("b.jpg")).doesNotExist();
    assertThat(kept.find("a")).hasSize(10);
    assertThat(kept.bytes()).isEqualTo(30);
  }

  @Test
  void theLimitHoldsForWhatAnEarlierProcessLeft() throws IOException {
    PictureFolder before = new PictureFolder(folder, 30);
    before.add("old", new byte[20]);
    before.add("new", new byte[10]);
    Files.setLastModifiedTime(folder.resolve("old.jpg"), FileTime.fromMillis(1000));
    PictureFolder after = new PictureFolder(folder, 30);
    after.add("next", new byte[20]);
    assertThat(after.find("old")).isNull();
    assertThat(after.find("new")).hasSize(10);
  }

  @Test
  void anEmptiedFolderIsNoError() throws IOException {
    PictureFolder kept = new PictureFolder(folder, 30);
    kept.add("a", new byte[10]);
    Files.delete(folder.resolve("a.jpg"));
    assertThat(kept.find("a")).isNull();
    assertThat(kept.bytes()).isZero();
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path file = Files.createFile(folder.resolve("no folder"));
    PictureFolder kept = new PictureFolder(file, 30);
    kept.add("a", new byte[10]);
    assertThat(kept.find("a")).isNull();
  }

  @Test
  void decodedLevelsStayWithinTheirLimit() throws IOException {
    List<PictureFile> files = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Path path = folder.resolve(i + ".png");
      Files.write(path, ImageWriter.png(new RgbImage(100, 100, new byte[30_000])));
      files.add(new PictureFile(i + ".png", path, 1, 1));
    }
    DecodedLevels levels = new DecodedLevels(70_000, new DecodingRoom());
    files.forEach(file -> assertThat(levels.level(file, 0).width()).isEqualTo(100));
    assertThat(levels.bytes()).isEqualTo(60_000);
    RgbImage last = levels.level(files.get(4), 0);
    assertThat(levels.level(files.get(4), 0)).isSameAs(last);
    DecodedLevels none = new DecodedLevels(20_000, new DecodingRoom());
    assertThat(none.level(files.get(0), 0).width()).isEqualTo(100);
    assertThat(none.bytes()).isZero();
  }

  @Test
  void whatManyAskForAtOnceIsDoneOnce() throws Exception {
    OnceAtATime<String, String> work = new OnceAtATime<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    Callable<String> slow =
        () ->
            work.get(
                "key",
                () -> {
                  times.incrementAndGet();
                  begun.countDown();
                  awaited(goOn);
                  return "done";
                });
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<String>> all = new ArrayList<>();
      all.add(threads.submit(slow));
      begun.await();
      CountDownLatch asked = new CountDownLatch(7);
      for (int i = 0; i < 7; i++) {
        all.add(
            threads.submit(
                () -> {
                  asked.countDown();
                  return slow.call();
                }));
      }
      asked.await();
      Thread.sleep(50); // time to go wrong: to begin a second time
      goOn.countDown();
      for (Future<String> one : all) {
        assertThat(one.get()).isEqualTo("done");
      }
      assertThat(times).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aFailureIsToldAndTriedAgain() {
    OnceAtATime<String, String> work = new OnceAtATime<>();
    assertThatThrownBy(
            () ->
                work.get(
                    "key",
                    () -> {
                      throw new InputException("broken");
                    }))
        .hasMessage("broken");
    assertThat(work.get("key", () -> "sound")).isEqualTo("sound");
  }
}
