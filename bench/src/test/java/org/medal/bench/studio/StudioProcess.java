package org.medal.bench.studio;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.medal.cli.Main;

/** {@code medal studio} in a process of its own, to be killed. */
final class StudioProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 180;

  private final Process process;
  private final Path out;
  private final Path log;

  private StudioProcess(Process process, Path out, Path log) {
    this.process = process;
    this.out = out;
    this.log = log;
  }

  /**
   * Starts it on a free port, without a browser.
   *
   * @param prefix words before {@code java}, as for a namespace
   * @param folder in which it runs and of what it prints
   */
  static StudioProcess start(List<String> prefix, Path folder, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        List.of("-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "studio", "--port", "0", "--no-browser"));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile(folder, "studio-", ".out");
    Path log = Files.createTempFile(folder, "studio-", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Process process = builder.redirectOutput(out.toFile()).redirectError(log.toFile()).start();
    return new StudioProcess(process, out, log);
  }

  /** Where it listens, as it says on standard output. */
  URI url() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < deadline && process.isAlive()) {
      String said = Files.readString(out);
      if (said.endsWith("\n")) {
        String address = said.strip().replaceFirst("(?s).*?(http\\S+).*", "$1");
        return URI.create(address).resolve("/");
      }
      Thread.sleep(5);
    }
    throw new IOException("No address from the studio: " + output());
  }

  /** Whether it is gone, or about to be: a connection breaks before its process has ended. */
  boolean ends() throws InterruptedException {
    return process.waitFor(5, TimeUnit.SECONDS);
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What it printed, for messages. */
  String output() throws IOException {
    return Files.readString(out) + Files.readString(log);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
