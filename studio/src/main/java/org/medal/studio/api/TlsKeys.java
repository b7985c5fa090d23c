package org.medal.studio.api;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * What a server proves its identity with.
 *
 * @param chain the server's certificate, then those that stand behind it
 */
public record TlsKeys(PrivateKey key, List<X509Certificate> chain) {
  public TlsKeys {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** The names and addresses that the certificate is for. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> alternatives = certificate().getSubjectAlternativeNames();
      if (alternatives != null) {
        alternatives.forEach(name -> names.add(String.valueOf(name.get(1))));
      }
    } catch (CertificateParsingException e) {
      throw new org.medal.core.data.InputException(
          "The certificate of the server names nobody that can be read; give another", e);
    }
    return names;
  }

  /** By which people recognise a certificate that nobody vouches for. */
  public String fingerprint() {
    try {
      byte[] hash =
          java.security.MessageDigest.getInstance("SHA-256").digest(certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (CertificateEncodingException | java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("A certificate that was read can be written", e);
    }
  }
}
