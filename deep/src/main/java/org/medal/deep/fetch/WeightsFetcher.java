package org.medal.deep.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.progress.Progress;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.SafetensorsFile;

/**
 * Downloads a published weights file, over https only (http to this machine itself, for tests). An
 * interrupted download is continued by the next call. A file with another digest than the known
 * one, or that is no safetensors file, is deleted. Beside the file its SHA-256 is recorded.
 */
public final class WeightsFetcher {
  private static final int MAX_REDIRECTS = 5;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpClient client;
  private final Duration patience;

  /**
   * Connects to nothing yet.
   *
   * @param patience how long to wait for a connection, an answer, or further data
   */
  public WeightsFetcher(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /**
   * Gets a file, unless it is already there and unchanged.
   *
   * @param folder where to put it; made if missing
   * @param progress told KiB done and in all
   * @return the file
   * @throws InputException if it cannot be fetched; the message says why, and whether to try again
   */
  public Path fetch(PublishedWeights weights, Path folder, Progress progress) {
    Path target = folder.resolve(weights.fileName());
    try {
      if (!isThere(weights, target)) {
        PartFile part = PartFile.of(target);
        download(weights, part, progress);
        accept(weights, part, target);
      }
      return target;
    } catch (FileSystemException e) {
      throw new InputException(
          "Nothing can be written to " + folder + "; give another folder to --to", e);
    } catch (ConnectException | HttpConnectTimeoutException e) {
      throw new InputException(
          weights.address() + " cannot be reached; check the address and the network", e);
    } catch (IOException e) {
      throw new InputException(
          "Fetching %s was interrupted (%s); run the same command again to continue"
              .formatted(weights.address(), e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InputException("Fetching was interrupted; run the same command again", e);
    }
  }

  private static Path record(Path target) {
    return target.resolveSibling(target.getFileName() + ".sha256");
  }

  private static boolean isThere(PublishedWeights weights, Path target) throws IOException {
    if (!Files.exists(target) || !Files.exists(record(target))) {
      return false;
    }
    String expected = weights.sha256().orElse(Files.readString(record(target)).strip());
    return expected.equals(Hashes.sha256(target));
  }

  private void download(PublishedWeights weights, PartFile part, Progress progress)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response = ask(weights.address(), part);
    try (InputStream body = response.body()) {
      Files.createDirectories(Objects.requireNonNull(part.data().toAbsolutePath().getParent()));
      if (response.statusCode() == 416) {
        part.delete(); // longer than the file is now: the next call starts again
      }
      long from = response.statusCode() == 206 ? part.length() : 0;
      if (response.statusCode() == 200) {
        part.restart(response.headers().firstValue("ETag"));
      } else if (response.statusCode() != 206 || !continuesAt(response, from)) {
        throw new IOException("the server answered " + response.statusCode());
      }
      long total = from + response.headers().firstValueAsLong("Content-Length").orElse(0);
      copy(weights, body, part, total, progress);
    }
  }

  private static boolean continuesAt(HttpResponse<?> response, long from) {
    Optional<String> range = response.headers().firstValue("Content-Range");
    return range.isPresent() && range.get().startsWith("bytes " + from + "-");
  }

  private HttpResponse<InputStream> ask(URI address, PartFile part)
      throws IOException, InterruptedException {
    URI uri = address;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      checkScheme(uri);
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
      if (part.version().isPresent()) {
        request.header("Range", "bytes=" + part.length() + "-");
        request.header("If-Range", part.version().get());
      }
      HttpResponse<InputStream> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (!REDIRECTS.contains(response.statusCode())) {
        return response;
      }
      response.body().close();
      uri = uri.resolve(response.headers().firstValue("Location").orElse(""));
    }
    throw new InputException("Fetching " + address + " failed: too many redirections");
  }

  private static void checkScheme(URI uri) {
    boolean here = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
    if (!"https".equals(uri.getScheme()) && !here) {
      throw new InputException(
          "Refusing to fetch from " + uri + ", which is not https; give an https address");
    }
  }

  private void copy(
      PublishedWeights weights, InputStream body, PartFile part, long total, Progress progress)
      throws IOException {
    byte[] chunk = new byte[1 << 16];
    long done = part.length();
    try (StallGuard guard = new StallGuard(body, patience);
        OutputStream out =
            Files.newOutputStream(
                part.data(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
        guard.news();
        done += n;
        if (done > weights.maxBytes()) {
          part.delete();
          throw new InputException(
              "The file at %s is longer than %d bytes, which weights of this network are not"
                  .formatted(weights.address(), weights.maxBytes()));
        }
        out.write(chunk, 0, n);
        progress.advance((int) (done >> 10), (int) (Math.max(total, done) >> 10));
      }
    }
    if (done < total) {
      throw new IOException("the connection ended after " + done + " of " + total + " bytes");
    }
  }

  private static void accept(PublishedWeights weights, PartFile part, Path target)
      throws IOException {
    String hash = Hashes.sha256(part.data());
    if (weights.sha256().isPresent() && !weights.sha256().get().equals(hash)) {
      part.delete();
      throw new InputException(
          "The file at %s has SHA-256 %s instead of %s and was deleted"
              .formatted(weights.address(), hash, weights.sha256().get()));
    }
    try {
      SafetensorsFile.open(part.data()).close();
    } catch (InputException e) {
      part.delete();
      throw new InputException(
          "What came from " + weights.address() + " is no safetensors file and was deleted", e);
    }
    part.complete(target);
    Files.writeString(record(target), hash + "\n");
  }
}
