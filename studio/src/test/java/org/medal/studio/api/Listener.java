package org.medal.studio.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A page that listens to live events, as far as a test needs it. */
final class Listener implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader lines;

  /** Connects; does not read yet. */
  Listener(URI server, String cookie) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setSoTimeout(20_000);
    String request =
        "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: medal=%s\r\nConnection: close\r\n\r\n"
            .formatted(server.getPort(), cookie);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    lines =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /** The first line of the answer. */
  String status() throws IOException {
    return String.valueOf(lines.readLine());
  }

  /** Reads on until an event of that name comes, and returns its data. */
  String event(String name) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals("event: " + name)) {
        return lines.readLine().substring("data: ".length());
      }
    }
    throw new AssertionError("The server ended the connection before " + name);
  }

  /** Whether the server has ended the connection; waits for it. */
  boolean ended() throws IOException {
    while (lines.readLine() != null) {
      // what was still on its way
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
