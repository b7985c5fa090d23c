package org.medal.studio.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.medal.core.data.UsageException;

/**
 * Where a server listens.
 *
 * @param host a name or an address of this machine
 * @param port 0 for any that is free
 */
public record Place(String host, int port) {
  private static final int LAST_PORT = 65_535;

  public Place {
    if (port < 0 || port > LAST_PORT) {
      throw new UsageException("--port must lie between 0 and " + LAST_PORT + ", not " + port);
    }
    address(host);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host.strip().isEmpty() ? "?" : host);
    } catch (UnknownHostException e) {
      throw new UsageException("--host " + host + " is no address of this machine");
    }
  }

  InetAddress address() {
    return address(host);
  }

  /** Whether only this machine can reach it. */
  public boolean loopback() {
    return address().isLoopbackAddress();
  }

  /** Whether nobody listens there now. */
  public boolean isFree() {
    try (ServerSocket probe = new ServerSocket(port, 1, address())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The names and addresses under which it can be reached, without ports. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1", "::1"));
    names.add(host);
    if (!loopback()) {
      addMachine(names);
    }
    names.remove("0.0.0.0");
    names.remove("::");
    return names;
  }

  private void addMachine(Set<String> names) {
    try {
      InetAddress self = InetAddress.getLocalHost();
      names.add(self.getHostName());
      names.add(self.getCanonicalHostName());
    } catch (UnknownHostException e) {
      names.add("localhost"); // a machine without a name is called by its addresses
    }
    try {
      for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        network.getInterfaceAddresses().stream()
            .map(InterfaceAddress::getAddress)
            .forEach(address -> names.add(address.getHostAddress().replaceFirst("%.*", "")));
      }
    } catch (SocketException e) {
      throw new UsageException("The addresses of this machine cannot be told: " + e.getMessage());
    }
  }
}
