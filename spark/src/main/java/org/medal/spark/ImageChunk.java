package org.medal.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Embedding;
import org.medal.deep.engine.TorchEngine;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.MemoryImages;
import org.medal.imaging.OrbDescriptor;
import org.medal.imaging.Pooling;
import org.medal.imaging.RgbImage;

/** Some images that go through the network together. An image that cannot be used costs its row. */
final class ImageChunk {
  private static final double[] NO_ORB = {};

  private final NetworkOrder network;
  private final Broadcast<byte[]> weights;
  private final boolean orb;
  private final List<Decoded> decoded = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  ImageChunk(NetworkOrder network, Broadcast<byte[]> weights, boolean orb) {
    this.network = network;
    this.weights = weights;
    this.orb = orb;
  }

  /** Reads and decodes one image. */
  void add(PoolImage image) {
    try {
      SampleId id = new SampleId(image.id());
      byte[] content = image.content();
      decoded.add(
          new Decoded(
              id,
              ImageDecoder.decode(id, content, network.size()),
              orb ? OrbDescriptor.of(id, content, Pooling.MEAN).values() : NO_ORB));
    } catch (UnusableException e) {
      fail(image, "Image " + image.id() + " " + e.getMessage());
    } catch (IOException e) {
      retry(image, e);
    } catch (InputException e) {
      fail(image, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      fail(image, "Image " + image.id() + " cannot be decoded (" + e + "): leave it out");
    }
  }

  private void fail(PoolImage image, String error) {
    rows.add(PassRow.failed(image.id(), error));
  }

  /** Storage may be back in a moment, so only a task's last attempt gives an image up. */
  private void retry(PoolImage image, IOException e) {
    if (!Attempts.isLast()) {
      throw new UncheckedIOException("Image " + image.id() + " cannot be read now", e);
    }
    fail(image, "Image " + image.id() + " cannot be read (" + e.getMessage() + "): check the disk");
  }

  /** Sends the images through the network; those that failed are among the rows. */
  List<Row> rows() {
    TorchEngine.threads(network.threads());
    Embedder embedder = ExecutorNetwork.of(network, weights);
    try {
      embed(embedder, decoded);
    } catch (InputException oneOfThem) {
      decoded.forEach(image -> embedAlone(embedder, image));
    }
    return rows;
  }

  private void embedAlone(Embedder embedder, Decoded image) {
    try {
      embed(embedder, List.of(image));
    } catch (InputException e) {
      rows.add(PassRow.failed(image.id().value(), String.valueOf(e.getMessage())));
    }
  }

  private void embed(Embedder embedder, List<Decoded> images) {
    if (images.isEmpty()) {
      return;
    }
    List<SampleId> ids = images.stream().map(Decoded::id).toList();
    Map<SampleId, RgbImage> pixels = new HashMap<>();
    images.forEach(image -> pixels.put(image.id(), image.pixels()));
    Embedding embedding = embedder.embed(ids, new MemoryImages(pixels), Progress.NONE);
    for (int i = 0; i < images.size(); i++) {
      int row = i;
      rows.add(
          PassRow.of(
              ids.get(i).value(),
              embedding.features().row(i),
              embedding.probabilities().map(p -> p.row(row)).orElse(null),
              images.get(i).orb()));
    }
  }
}
