package org.medal.deep.pretrain;

import org.medal.core.random.KeyedRandom;
import org.medal.imaging.procedural.PictureFacts;
import org.medal.imaging.procedural.PictureStream;

/**
 * Which picture is shown when: fixed by the seed and the position among all pictures shown. One
 * half is of structures and colourings that come again and again, the other of ones that never do.
 */
record PicturePlan(ProceduralOptions options) {
  private record Item(int structure, int colours, boolean known, int number) {}

  private Item item(int position) {
    KeyedRandom random = KeyedRandom.of(options.seed(), "picture shown", position);
    boolean known = random.nextBoolean();
    int structure = random.nextInt(known ? options.structures() : Integer.MAX_VALUE);
    int colours = random.nextInt(known ? options.colours() : Integer.MAX_VALUE);
    return new Item(structure, colours, known, position);
  }

  byte[] pixels(int position, int size) {
    Item item = item(position);
    return new PictureStream(size, options.seed())
        .picture(item.structure(), item.colours(), item.number())
        .pixels();
  }

  /** What is true of the pictures from a position on. */
  PictureTruth truth(int first, int count) {
    PictureStream stream = new PictureStream(options.size(), options.seed());
    int[] structures = new int[count];
    int[] colours = new int[count];
    PictureFacts[] facts = new PictureFacts[count];
    for (int i = 0; i < count; i++) {
      Item item = item(first + i);
      structures[i] = item.known() ? item.structure() : ClassHead.NONE;
      colours[i] = item.known() ? item.colours() : ClassHead.NONE;
      facts[i] = stream.facts(item.structure(), item.colours(), item.number());
    }
    return new PictureTruth(structures, colours, facts);
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
