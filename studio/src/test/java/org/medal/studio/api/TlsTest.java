package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.UsageException;

/** The studio as other machines see it. */
class TlsTest {
  @TempDir static Path folder;

  private static Ward ward;
  private static SSLContext trusting;

  @BeforeAll
  static void start() throws IOException, GeneralSecurityException {
    TlsKeys keys = Identity.own(new Place("127.0.0.1", 0), folder.resolve("tls"), line -> {});
    trusting = trusting(keys);
    ward = Ward.overTls(folder, keys);
  }

  @AfterAll
  static void close() {
    ward.close();
  }

  @Test
  void httpsWorksForWhoTrustsTheCertificate() {
    assertThat(ward.url().getScheme()).isEqualTo("https");
    Reply reply = visitor().get("/healthz");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("Strict-Transport-Security")).startsWith("max-age=");
  }

  @Test
  void theCookieIsSentOverTlsOnly() {
    Visitor rita = visitor();
    Reply reply =
        rita.post("/api/login", "{\"name\":\"rita\",\"password\":\"" + Ward.PASSWORD + "\"}");
    assertThat(reply.header("Set-Cookie")).endsWith("; HttpOnly; SameSite=Strict; Secure");
    assertThat(rita.post("/api/next").status()).isEqualTo(200);
    String plain = ward.url().toString().replace("https:", "http:").replaceAll("/$", "");
    assertThat(rita.with("Origin", plain).post("/api/next").status()).isEqualTo(403);
  }

  @Test
  void nobodyIsServedWithoutTls() throws IOException {
    String answer =
        RawExchange.send(
            ward.url(), "GET /healthz HTTP/1.1", "Host: 127.0.0.1:" + ward.url().getPort());
    assertThat(answer).doesNotContain("200", "\"status\"");
  }

  @Test
  void whoDoesNotTrustItDoesNotConnect() {
    assertThatThrownBy(() -> new Visitor(ward.url()).get("/healthz"))
        .hasCauseInstanceOf(javax.net.ssl.SSLException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1", "TLSv1.1"})
  void oldProtocolsAreNotSpoken(String protocol) throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            trusting
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), ward.url().getPort())) {
      socket.setEnabledProtocols(new String[] {protocol});
      assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void nothingIsServedBeyondThisMachineWithoutLoginAndTls(String host) {
    Place place = new Place(host, 0);
    Optional<TlsKeys> keys = Optional.of(OwnCertificate.in(folder.resolve("other"), List.of("a")));
    assertThatThrownBy(() -> new ServerOptions(place, Entrance.open(1), keys, line -> {}))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("login and TLS");
    assertThatThrownBy(
            () -> new ServerOptions(place, Entrance.byLogin(), Optional.empty(), line -> {}))
        .isInstanceOf(UsageException.class);
  }

  private static Visitor visitor() {
    return new Visitor(ward.url(), HttpClient.newBuilder().sslContext(trusting).build());
  }

  private static SSLContext trusting(TlsKeys keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("studio", keys.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
