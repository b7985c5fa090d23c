package org.medal.studio.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What came back. */
final class Reply {
  private final int status;
  private final HttpHeaders headers;
  private final byte[] bytes;

  private Reply(int status, HttpHeaders headers, byte[] bytes) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
  }

  static Reply of(HttpResponse<byte[]> response) {
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  int status() {
    return status;
  }

  HttpHeaders headers() {
    return headers;
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  JsonObject json() {
    return JsonParser.parseString(text()).getAsJsonObject();
  }

  JsonArray array() {
    return JsonParser.parseString(text()).getAsJsonArray();
  }

  String error() {
    return json().get("error").getAsString();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
