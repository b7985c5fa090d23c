package org.medal.studio.api;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;

/** Reads certificates and private keys as other programs write them. */
final class PemFiles {
  private PemFiles() {}

  /**
   * Reads a pair.
   *
   * @throws InputException if a file cannot be read, or the key is not the certificate's
   */
  static TlsKeys read(Path certificate, Path key) {
    try {
      TlsKeys keys = new TlsKeys(key(key), chain(certificate));
      if (!belongTogether(keys.key(), keys.certificate().getPublicKey())) {
        throw new InputException(
            "The key in " + key + " is not that of the certificate in " + certificate);
      }
      return keys;
    } catch (GeneralSecurityException | IOException e) {
      throw new InputException(
          "Cannot read " + certificate + " and " + key + " as certificate and key in PEM", e);
    }
  }

  private static PrivateKey key(Path file) throws IOException {
    JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
    for (Object object : objects(file)) {
      if (object instanceof PEMKeyPair pair) {
        return converter.getKeyPair(pair).getPrivate();
      }
      if (object instanceof PrivateKeyInfo info) {
        return converter.getPrivateKey(info);
      }
    }
    throw new InputException(file + " holds no private key without a password; give such a file");
  }

  private static List<X509Certificate> chain(Path file)
      throws IOException, GeneralSecurityException {
    List<X509Certificate> chain = new ArrayList<>();
    for (Object object : objects(file)) {
      if (object instanceof X509CertificateHolder holder) {
        chain.add(new JcaX509CertificateConverter().getCertificate(holder));
      }
    }
    if (chain.isEmpty()) {
      throw new InputException(file + " holds no certificate; give a file in PEM");
    }
    return chain;
  }

  private static List<Object> objects(Path file) throws IOException {
    List<Object> objects = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        PEMParser parser = new PEMParser(reader)) {
      for (@Nullable Object next = parser.readObject(); next != null; ) {
        objects.add(next);
        next = parser.readObject();
      }
    }
    return objects;
  }

  private static boolean belongTogether(PrivateKey key, PublicKey certified)
      throws GeneralSecurityException {
    if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
      return false;
    }
    byte[] something = {1, 2, 3};
    Signature signature = Signature.getInstance(signing(key.getAlgorithm()));
    signature.initSign(key);
    signature.update(something);
    byte[] signed = signature.sign();
    signature.initVerify(certified);
    signature.update(something);
    return signature.verify(signed);
  }

  private static String signing(String algorithm) {
    return switch (algorithm) {
      case "RSA" -> "SHA256withRSA";
      case "EC", "ECDSA" -> "SHA256withECDSA";
      default -> algorithm;
    };
  }
}
