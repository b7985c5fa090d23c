package org.medal.studio.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers to requests that are refused before a route sees them: a sentence, no page of Jetty's.
 */
final class ServerErrors extends ErrorHandler {
  private static final byte[] BODY =
      Json.error("This request cannot be served.").getBytes(StandardCharsets.UTF_8);

  private final SecurityHeaders headers;

  ServerErrors(SecurityHeaders headers) {
    this.headers = headers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    headers.apply(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.write(true, ByteBuffer.wrap(BODY), callback);
    return true;
  }
}
