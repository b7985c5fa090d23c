package org.medal.studio.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.medal.core.data.InputException;

/**
 * The file of an image as it is now. Another file under the same path has another size or time.
 *
 * @param path relative to the root, for people
 * @param file where it lies
 * @param size in bytes
 * @param modified in milliseconds since 1970
 */
public record PictureFile(String path, Path file, long size, long modified) {
  /**
   * Finds the file of an image whose path the store knows. Links below the root are followed, as
   * they are when images are looked for: whoever may place one there may place an image as well.
   *
   * @throws InputException if there is none, or its path leads out of the root
   */
  public static PictureFile of(Path root, String path) {
    Path file = resolve(root, path);
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new PictureFile(path, file, now.size(), now.lastModifiedTime().toMillis());
    } catch (IOException e) {
      throw new InputException("Image " + path + " cannot be read; is it still in its folder?", e);
    }
  }

  /**
   * The place of a path below the root.
   *
   * @throws InputException if it leads out of it
   */
  public static Path resolve(Path root, String path) {
    Path base = root.toAbsolutePath().normalize();
    Path file = base.resolve(path).normalize();
    if (!file.startsWith(base) || file.equals(base)) {
      throw new InputException("Image " + path + " does not lie in the images' folder");
    }
    return file;
  }

  /** A name for what is made of this file; another one when the file has changed. */
  public String key(String what) {
    String text = path + '\n' + size + '\n' + modified + '\n' + what;
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A message about this file in which only the path within the root is left. */
  public InputException told(InputException e) {
    String message = String.valueOf(e.getMessage()).replace(file.toString(), path);
    return new InputException(message, e);
  }
}
