package org.medal.studio.api;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.medal.core.data.InputException;

/** HTTP over TLS 1.2 or later. */
final class Tls {
  private Tls() {}

  static ServerConnector connector(Server server, HttpConfiguration http, TlsKeys keys) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    String password = Tokens.fresh();
    tls.setKeyStore(store(keys, password));
    tls.setKeyStorePassword(password);
    tls.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    // the guard checks names; this check would refuse those who call by address
    http.addCustomizer(new SecureRequestCustomizer(false));
    return new ServerConnector(
        server, new SslConnectionFactory(tls, "http/1.1"), new HttpConnectionFactory(http));
  }

  private static KeyStore store(TlsKeys keys, String password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "studio",
          keys.key(),
          password.toCharArray(),
          keys.chain().toArray(new X509Certificate[0]));
      return store;
    } catch (GeneralSecurityException | IOException e) {
      throw new InputException("The certificate and its key cannot be used; give others", e);
    }
  }
}
