package org.medal.studio.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.medal.studio.project.TrainedModel;
import org.medal.studio.store.Store;

/**
 * The files that an owner takes away. Each is made of what the store holds at that moment and of
 * nothing else: the same answers give the same bytes. Streams are written to and flushed, not
 * closed. Text is UTF-8. Memory: the project's images and answers, once.
 */
public final class Exports {
  private final Store store;

  /**
   * Writes nothing yet.
   *
   * @param store of a project whose settings are known
   */
  public Exports(Store store) {
    this.store = store;
  }

  /** {@code labels.csv}: every answer that stands, see {@link LabelsFile}. */
  public void labels(OutputStream out) throws IOException {
    LabelsFile.write(ProjectData.of(store), out);
  }

  /** {@code consensus.csv}, which {@code medal run --labels} reads: see {@link ConsensusFile}. */
  public void consensus(OutputStream out) throws IOException {
    ConsensusFile.write(ProjectData.of(store), out);
  }

  /** {@code coco.json}: see {@link CocoFile}. */
  public void coco(OutputStream out) throws IOException {
    CocoFile.write(ProjectData.of(store), out);
  }

  /** {@code label-studio.json}: see {@link LabelStudioFile}. */
  public void labelStudio(OutputStream out) throws IOException {
    LabelStudioFile.write(ProjectData.of(store), out);
  }

  /** {@code dataset-card.md}: what the labels are and how they came about. */
  public void datasetCard(OutputStream out) throws IOException {
    write(new DatasetCard(ProjectData.of(store)).text(), out);
  }

  /**
   * {@code model-card.md}: what the model that is taken away is worth.
   *
   * @param model that one; empty if there is none yet
   */
  public void modelCard(Optional<TrainedModel> model, OutputStream out) throws IOException {
    write(new ModelCardText(ProjectData.of(store), model).text(), out);
  }

  /**
   * {@code model.zip}: the files of a model folder.
   *
   * @param folder as {@code medal predict} reads it
   */
  public static void model(Path folder, OutputStream out) throws IOException {
    ModelZip.write(folder, out);
  }

  private static void write(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
