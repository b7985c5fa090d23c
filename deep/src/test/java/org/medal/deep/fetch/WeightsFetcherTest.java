package org.medal.deep.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.progress.Progress;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

class WeightsFetcherTest {
  @TempDir private Path folder;
  private final List<String> ranges = new ArrayList<>();
  private HttpServer server;
  private byte[] content;
  private boolean breaks;
  private boolean honoursRange = true;

  @BeforeEach
  void serve() throws IOException {
    Path original = folder.resolve("original");
    float[] values = new float[50_000];
    Arrays.fill(values, 3);
    TensorData tensor = new TensorData(new long[] {values.length}, values);
    SafetensorsWriter.write(original, Map.of("t", tensor), Map.of());
    content = Files.readAllBytes(original);
    Files.delete(original);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/weights", this::answer);
    server.createContext("/moved", exchange -> redirect(exchange, "/weights"));
    server.createContext("/away", exchange -> redirect(exchange, "http://example.org/weights"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    ranges.add(String.valueOf(range));
    int from = 0;
    if (range != null && honoursRange) {
      from = Integer.parseInt(range.replaceAll("\\D", ""));
      String span = "bytes %d-%d/%d".formatted(from, content.length - 1, content.length);
      exchange.getResponseHeaders().add("Content-Range", span);
    }
    exchange.getResponseHeaders().add("ETag", "\"v1\"");
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
    int to = breaks ? 100_000 : content.length;
    exchange.getResponseBody().write(content, from, to - from);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private PublishedWeights weights(String path, Optional<String> sha256) {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + path);
    return new PublishedWeights("w.safetensors", address, 1 << 20, sha256);
  }

  private Path fetch(PublishedWeights weights) {
    return new WeightsFetcher(Duration.ofSeconds(5)).fetch(weights, folder, Progress.NONE);
  }

  private String hash() {
    return Hashes.hex(Hashes.sha256().digest(content));
  }

  private List<String> leftovers() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void fetchesThroughARedirectionAndRecordsTheDigest() throws IOException {
    Path file = fetch(weights("/moved", Optional.empty()));
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
    assertThat(leftovers()).containsExactly("w.safetensors", "w.safetensors.sha256");
    assertThat(Files.readString(folder.resolve("w.safetensors.sha256"))).isEqualTo(hash() + "\n");
  }

  @Test
  void asksForNothingWhenTheFileIsThere() {
    fetch(weights("/weights", Optional.of(hash())));
    fetch(weights("/weights", Optional.of(hash())));
    assertThat(ranges).hasSize(1);
  }

  @Test
  void continuesAnInterruptedDownload() throws IOException {
    PublishedWeights weights = weights("/weights", Optional.of(hash()));
    breaks = true;
    assertThatThrownBy(() -> fetch(weights))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("again to continue");
    breaks = false;
    assertThat(Files.readAllBytes(fetch(weights))).isEqualTo(content);
    assertThat(ranges.get(1)).startsWith("bytes=").isNotEqualTo("bytes=0-");
  }

  @Test
  void startsAgainWhenTheServerIgnoresTheRange() throws IOException {
    PublishedWeights weights = weights("/weights", Optional.of(hash()));
    breaks = true;
    assertThatThrownBy(() -> fetch(weights)).isInstanceOf(InputException.class);
    breaks = false;
    honoursRange = false;
    assertThat(Files.readAllBytes(fetch(weights))).isEqualTo(content);
  }

  @Test
  void refusesAWrongDigestAndLeavesNothing() throws IOException {
    PublishedWeights weights = weights("/weights", Optional.of("0".repeat(64)));
    assertThatThrownBy(() -> fetch(weights))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(hash());
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void refusesWhatIsTooLongOrNoWeightsFileAndLeavesNothing() throws IOException {
    PublishedWeights known = weights("/weights", Optional.empty());
    PublishedWeights small =
        new PublishedWeights("w.safetensors", known.address(), 1000, Optional.empty());
    assertThatThrownBy(() -> fetch(small)).hasMessageContaining("longer than 1000 bytes");
    content = "<html>Please log in".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThatThrownBy(() -> fetch(known)).hasMessageContaining("no safetensors file");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void refusesToBeSentToPlainHttp() {
    assertThatThrownBy(() -> fetch(weights("/away", Optional.empty())))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not https");
  }
}
