package org.medal.bench.studio;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium without a window, driven by the Playwright that npm has installed. */
final class Chromium implements AutoCloseable {
  private static final Path DRIVER = Path.of("..", "studio", "node_modules", "playwright-core");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Why no browser can be had here; empty if one can. */
  static Optional<String> missing() {
    if (!Files.isDirectory(DRIVER)) {
      return Optional.of("no Playwright: run 'npm ci' in studio");
    }
    return program("node").isEmpty() || program("chromium").isEmpty()
        ? Optional.of("no Node or no Chromium on this machine")
        : Optional.empty();
  }

  private static Optional<Path> program(String name) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param scratch an empty folder, where the driver is laid out as Playwright expects it
   */
  static Chromium start(Path scratch) throws IOException {
    Files.createSymbolicLink(scratch.resolve("package"), DRIVER.toAbsolutePath().normalize());
    System.setProperty("playwright.cli.dir", scratch.toString());
    Map<String, String> environment =
        Map.of(
            "PLAYWRIGHT_NODEJS_PATH",
            program("node").orElseThrow().toString(),
            "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
            "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program("chromium").orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
