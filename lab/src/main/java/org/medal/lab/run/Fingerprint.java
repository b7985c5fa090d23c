package org.medal.lab.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelledImage;

/** A hash over everything a result depends on in a data set: names, labels, groups and bytes. */
final class Fingerprint {
  private Fingerprint() {}

  /** SHA-256 in hexadecimal; reads every file once. */
  static String of(ImageSet set) throws IOException {
    MessageDigest digest = sha256();
    for (LabelledImage image : set.samples()) {
      String line = image.id() + "\0" + image.label() + "\0" + image.group() + "\0";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update(hash(image.file()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
