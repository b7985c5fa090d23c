package org.medal.spark;

/** Images' names from their addresses. */
final class Ids {
  private Ids() {}

  /**
   * What follows {@code root} and a slash in {@code path}; the whole of it where the root is empty
   * or another.
   */
  static String below(String root, String path) {
    String folder = root.endsWith("/") || root.isEmpty() ? root : root + "/";
    return path.startsWith(folder) ? path.substring(folder.length()) : path;
  }
}
