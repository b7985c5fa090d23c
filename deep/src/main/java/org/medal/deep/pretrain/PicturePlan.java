package org.medal.deep.pretrain;

import org.medal.core.random.KeyedRandom;
import org.medal.imaging.procedural.PictureStream;

/** Which picture is shown when: fixed by the seed and the position among all pictures shown. */
record PicturePlan(ProceduralOptions options) {
  /** A picture and what it is. */
  record Item(int structure, int colours, int number) {}

  Item item(int position) {
    KeyedRandom random = KeyedRandom.of(options.seed(), "picture shown", position);
    return new Item(
        random.nextInt(options.structures()), random.nextInt(options.colours()), position);
  }

  byte[] pixels(int position, int size) {
    Item item = item(position);
    return new PictureStream(size, options.seed())
        .picture(item.structure(), item.colours(), item.number())
        .pixels();
  }

  int[] structures(int first, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = item(first + i).structure();
    }
    return labels;
  }

  int[] colours(int first, int count) {
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = item(first + i).colours();
    }
    return labels;
  }

  /** How the pictures were taken, [count, facts] row by row. */
  float[] facts(int first, int count) {
    int length = PictureStream.factCount();
    PictureStream stream = new PictureStream(options.size(), options.seed());
    float[] facts = new float[count * length];
    for (int i = 0; i < count; i++) {
      Item item = item(first + i);
      float[] row = stream.facts(item.structure(), item.colours(), item.number());
      System.arraycopy(row, 0, facts, i * length, length);
    }
    return facts;
  }

  /** The position of the first picture of each of the steps {@code from} to {@code to}. */
  int[] starts(int from, int to) {
    int[] starts = new int[to - from + 1];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (from + i) * options.batch();
    }
    return starts;
  }
}
