package org.medal.datasets.fundus;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

/**
 * Makes retina photographs. Image i of a seed is always the same, however many are made and on how
 * many threads. Safe for several threads.
 */
public final class FundusGenerator {
  private final FundusOptions options;
  private final long seed;

  public FundusGenerator(FundusOptions options, long seed) {
    this.options = options;
    this.seed = seed;
  }

  /** All images in order, made on all cores; memory is 3 bytes a pixel. */
  public List<Fundus> all() {
    return IntStream.range(0, options.images()).parallel().mapToObj(this::image).toList();
  }

  /**
   * One image. Cost: linear in its pixels, a few milliseconds at 64 px.
   *
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public Fundus image(int index) {
    if (index < 0 || index >= options.images()) {
      throw new IndexOutOfBoundsException(index);
    }
    int eyeIndex = eyeOf(index);
    Eye eye = Eye.draw(seed, eyeIndex, grade(eyeIndex), options.distractorShare());
    Shot shot = eyeIndex == index ? Shot.first(seed, index) : Shot.again(seed, eyeIndex, index);
    return new Fundus(
        new SampleId(name("fundus-%05d.png", index)),
        label(eye.grade()),
        eye.grade(),
        name("eye-%05d", eyeIndex),
        new FundusPainter(options.size(), eye, shot).paint());
  }

  /** The image that first showed the eye of this one. */
  private int eyeOf(int index) {
    KeyedRandom random = KeyedRandom.of(seed, "fundus duplicate", index);
    boolean again = index > 0 && random.nextDouble() < options.nearDuplicateShare();
    return again ? eyeOf(random.nextInt(index)) : index;
  }

  private int grade(int eyeIndex) {
    KeyedRandom random = KeyedRandom.of(seed, "fundus grade", eyeIndex);
    if (random.nextDouble() >= options.diseasedShare()) {
      return 0;
    }
    double severity = random.nextDouble();
    return severity < 0.25 ? 1 : severity < 0.65 ? 2 : 3;
  }

  private String label(int grade) {
    if (options.graded()) {
      return "grade" + grade;
    }
    return grade == 0 ? "healthy" : "dr";
  }

  private static String name(String pattern, int number) {
    return String.format(Locale.ROOT, pattern, number);
  }
}
