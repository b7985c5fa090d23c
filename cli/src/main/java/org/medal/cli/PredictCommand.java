package org.medal.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.deep.saved.SavedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Class probabilities of images by a model that a run has saved. */
@Command(
    name = "predict",
    description = "Write class probabilities of images by a model that a run has saved.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The folder 'model' of a run.")
  private Path model;

  @Option(names = "--images", required = true, paramLabel = "DIR", description = "The images.")
  private Path images;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.csv",
      description = "The result: path,predicted and one column of probabilities a class.")
  private Path out;

  @Mixin private DeviceMixin device;

  @Override
  public Integer call() throws IOException {
    device.use();
    OutputFile.check(out, ".csv");
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr());
        SavedModel saved = SavedModel.load(model);
        FolderImages folder = FolderImages.open(images, saved.card().size(), watcher)) {
      Probabilities probabilities =
          saved.probabilities(folder.ids(), folder.pixels(), watcher.begin("images"));
      OutputFile.write(out, csv(saved.classes(), folder.ids(), probabilities));
    }
    spec.commandLine().getOut().println(out);
    return 0;
  }

  private static String csv(List<String> classes, List<SampleId> ids, Probabilities p)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get().print(text)) {
      List<Object> header = new ArrayList<>(List.of("path", "predicted"));
      header.addAll(classes);
      csv.printRecord(header);
      for (int i = 0; i < ids.size(); i++) {
        List<Object> row = new ArrayList<>(List.of(ids.get(i), classes.get(p.predicted(i))));
        for (double value : p.row(i)) {
          row.add(value);
        }
        csv.printRecord(row);
      }
    }
    return text.toString();
  }
}
