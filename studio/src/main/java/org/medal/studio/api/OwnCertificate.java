package org.medal.studio.api;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.medal.core.data.InputException;

/**
 * A certificate that the studio signs itself and keeps, so that browsers that have been told to
 * trust it go on doing so. The key's file can be read by its owner only.
 */
final class OwnCertificate {
  private static final Duration LIFE = Duration.ofDays(397);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(30);
  private static final int SERIAL_BITS = 127;

  private OwnCertificate() {}

  /**
   * The certificate kept in a folder, or a new one if there is none, it ends soon, or it is not for
   * all of these names.
   */
  static TlsKeys in(Path folder, Collection<String> names) {
    Path certificate = folder.resolve("certificate.pem");
    Path key = folder.resolve("key.pem");
    if (Files.exists(certificate) && Files.exists(key)) {
      TlsKeys kept = PemFiles.read(certificate, key);
      if (good(kept, names)) {
        return kept;
      }
    }
    try {
      TlsKeys made = make(names);
      Files.createDirectories(folder);
      writeSecret(key, pem(new JcaPKCS8Generator(made.key(), null)));
      Files.writeString(certificate, pem(made.certificate()));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new InputException("Java here cannot make a certificate; give --tls-cert", e);
    }
  }

  private static boolean good(TlsKeys kept, Collection<String> names) {
    Instant end = kept.certificate().getNotAfter().toInstant();
    return Instant.now().plus(RENEWED_BEFORE).isBefore(end) && kept.names().containsAll(names);
  }

  private static TlsKeys make(Collection<String> names)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    X509Certificate certificate =
        new JcaX509CertificateConverter().getCertificate(builder(pair, names).build(signer));
    return new TlsKeys(pair.getPrivate(), List.of(certificate));
  }

  private static X509v3CertificateBuilder builder(KeyPair pair, Collection<String> names)
      throws CertIOException {
    X500Name self = new X500Name("CN=MedAL studio");
    Instant now = Instant.now();
    return new JcaX509v3CertificateBuilder(
            self,
            new BigInteger(SERIAL_BITS, new SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(LIFE)),
            self,
            pair.getPublic())
        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
        .addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                names.stream().map(OwnCertificate::generalName).toArray(GeneralName[]::new)));
  }

  private static GeneralName generalName(String name) {
    boolean address = name.indexOf(':') >= 0 || name.matches("[0-9.]+");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  private static String pem(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }

  /** Is never, not even for a moment, readable by others where the file system knows owners. */
  private static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    boolean posix =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] owner =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, owner);
    Files.writeString(file, text);
  }
}
