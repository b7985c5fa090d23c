package org.medal.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.medal.studio.DemoProject;
import org.medal.studio.SettingsChoice;
import org.medal.studio.Studio;
import org.medal.studio.StudioOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The labelling server. */
@Command(
    name = "studio",
    description = {
      "Label images in the browser while the model learns; with no options, on generated ones.",
      "The same command again goes on with the project, as does --project alone."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = false,
    sortOptions = false,
    customSynopsis = "medal studio [OPTIONS] --images=DIR --classes=A,B[,C...]")
final class StudioCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StudioProjectMixin project;
  @Mixin private StudioServerMixin server;
  @Mixin private StudioWorkMixin work;
  @Mixin private StudioModelMixin model;
  @Mixin private DeviceMixin device;

  @Override
  public Integer call() throws InterruptedException {
    device.use();
    StudioOptions options = project.nothingGiven() ? demo() : options();
    Studio studio = Studio.start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(studio), "studio-end"));
    URI address = studio.url();
    PrintWriter out = spec.commandLine().getOut();
    out.println(address);
    out.flush();
    if (server.browser()) {
      Browser.open(address);
    }
    note("Ctrl-C ends the studio; the same command goes on");
    new CountDownLatch(1).await();
    return 0;
  }

  /** An interruption is how a studio ends: nothing has failed. */
  private static void end(Studio studio) {
    studio.close();
    Runtime.getRuntime().halt(0);
  }

  private StudioOptions options() {
    StudioSettings settings =
        new StudioSettings(
            Optional.empty(),
            project.images(),
            project.classes(),
            Optional.empty(),
            project.testLabels().isPresent(),
            work,
            earlier -> model.settings(spec.commandLine().getParseResult(), earlier));
    return options(project.folder(), settings, project.testLabels());
  }

  private StudioOptions demo() {
    DemoProject demo = DemoProject.in(Path.of("medal-studio-demo").toAbsolutePath());
    note("the demo set is in " + demo.images());
    demo.make(work.seed());
    StudioSettings settings =
        new StudioSettings(
            Optional.of(DemoProject.TITLE),
            Optional.of(demo.images()),
            Optional.of(DemoProject.CLASSES),
            Optional.of(demo.groups()),
            true,
            work,
            earlier -> model.settings(spec.commandLine().getParseResult(), earlier));
    return options(demo.project(), settings, Optional.of(demo.testLabels()));
  }

  private StudioOptions options(Path folder, SettingsChoice settings, Optional<Path> testLabels) {
    return new StudioOptions(
        folder,
        project.database(),
        server.place(),
        server.login(),
        server.reader(),
        server.owner(),
        server.certificate(),
        settings,
        testLabels,
        project.importLabels(),
        model.adapt(),
        this::note);
  }

  private void note(String text) {
    spec.commandLine().getErr().println("medal: " + text);
  }
}
