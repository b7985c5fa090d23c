package org.medal.deep.saved;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Embedding;
import org.medal.deep.embed.Encoder;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.deep.embed.TrainedHead;
import org.medal.deep.engine.Precision;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/** A model that was saved in a folder, ready to predict. Holds native memory. */
public final class SavedModel implements Encoder {
  private final ModelCard card;
  private final Extractor extractor;
  private final LinearHead head;
  private final String fingerprint;

  private SavedModel(ModelCard card, Extractor extractor, LinearHead head, String fingerprint) {
    this.card = card;
    this.extractor = extractor;
    this.head = head;
    this.fingerprint = fingerprint;
  }

  /**
   * Loads what {@link ModelFolder#write} wrote.
   *
   * @throws InputException if the folder holds no such model, or its weights are not those that
   *     were saved with it
   */
  public static SavedModel load(Path folder) {
    ModelFolder.Verified model = ModelFolder.read(folder);
    return load(model.card(), model.weights());
  }

  private static SavedModel load(ModelCard card, Path weights) {
    Architecture architecture = card.architecture();
    Optional<TrainedHead> head = TrainedHead.find(architecture, weights);
    if (head.isEmpty() || head.get().head().classes() != card.classes().size()) {
      throw new InputException(
          "The head in " + weights + " does not fit the classes " + card.classes().names());
    }
    String top = architecture.higher(card.headLayer(), card.distance().layer());
    try (Backbone backbone = Backbone.load(NetworkSpec.of(architecture, weights), top)) {
      Extractor extractor = new Extractor(architecture, backbone.parameters());
      return new SavedModel(card, extractor, head.get().head(), backbone.fingerprint());
    }
  }

  /** What is known of the model. */
  public ModelCard card() {
    return card;
  }

  /** Class probabilities: row i is image i, columns are classes. */
  public Probabilities probabilities(List<SampleId> ids, ImageSource images, Progress progress) {
    return extractor.rows(Tap.average(card.headLayer()), ids, images, progress).probabilities(head);
  }

  /** Features of the layer in which distances were measured: row i is image i. */
  public Matrix features(List<SampleId> ids, ImageSource images, Progress progress) {
    return extractor.rows(card.distance(), ids, images, progress).matrix();
  }

  @Override
  public String fingerprint() {
    return fingerprint + " " + card.distance() + Precision.mark();
  }

  @Override
  public int columns(int size) {
    return extractor.length(card.distance(), size);
  }

  @Override
  public List<String> classes() {
    return card.classes().names();
  }

  /** Both, in one pass. */
  @Override
  public Embedding embed(List<SampleId> ids, ImageSource images, Progress progress) {
    List<Tap> taps = List.of(card.distance(), Tap.average(card.headLayer()));
    List<Rows> rows = extractor.rows(taps, ids, images, progress);
    Rows below = rows.get(1);
    return new Embedding(rows.get(0).block(), Optional.of(below.probabilities(head)));
  }

  @Override
  public void close() {
    extractor.close();
  }
}
