package org.medal.studio.api;

/** A file of the web page, in memory. */
final class WebFile {
  private final String type;
  private final byte[] content;
  private final String tag;

  WebFile(String name, byte[] content) {
    this.type = type(name);
    this.content = content;
    this.tag = EntityTag.of(content);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      default -> throw new IllegalStateException("The page holds a file of no known type: " + name);
    };
  }

  /** Sends it, unless the browser has it already. */
  void send(Call call) {
    call.context().header("ETag", tag).header("Cache-Control", "no-cache");
    if (tag.equals(call.context().header("If-None-Match"))) {
      call.context().status(304);
    } else {
      call.send(type, content);
    }
  }
}
