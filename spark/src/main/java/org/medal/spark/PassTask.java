package org.medal.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.medal.deep.embed.Extractor;

/**
 * What one task does: its images in chunks, each decoded and then embedded. Memory: a chunk's
 * pixels and one encoded file.
 *
 * @param network the network
 * @param weights its weights
 * @param orb whether ORB descriptors are wanted
 */
record PassTask(NetworkOrder network, Broadcast<byte[]> weights, boolean orb)
    implements FlatMapFunction<Iterator<PoolImage>, Row> {
  /** A chunk has at least so many images, if that many are left. */
  private static final int CHUNK = 64;

  @Override
  public Iterator<Row> call(Iterator<PoolImage> images) {
    return new Chunks(images);
  }

  /** Whole batches, so that the network computes nothing in vain but at the end. */
  private int chunk() {
    int batch = Extractor.batch(network.size());
    return (CHUNK + batch - 1) / batch * batch;
  }

  private final class Chunks implements Iterator<Row> {
    private final Iterator<PoolImage> images;
    private Iterator<Row> done = List.<Row>of().iterator();

    Chunks(Iterator<PoolImage> images) {
      this.images = images;
    }

    @Override
    public boolean hasNext() {
      return done.hasNext() || images.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (!done.hasNext()) {
        done = nextChunk();
      }
      return done.next();
    }

    private Iterator<Row> nextChunk() {
      ImageChunk chunk = new ImageChunk(network, weights, orb);
      for (int i = 0; i < chunk() && images.hasNext(); i++) {
        chunk.add(images.next());
      }
      return new ArrayList<>(chunk.rows()).iterator();
    }
  }
}
