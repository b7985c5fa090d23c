package org.medal.studio.api;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which this server may be called. A page of another site that has its own name
 * resolve to this machine is so refused, whatever its browser believes.
 */
final class HostNames {
  private final Set<String> names = new TreeSet<>();

  /** Names and addresses, without ports. */
  HostNames(Iterable<String> names) {
    names.forEach(name -> this.names.add(plain(name)));
  }

  /** Whether a {@code Host} header names this server at this port. */
  boolean knows(Optional<String> host, int port, boolean tls) {
    String given = host.orElse("").toLowerCase(Locale.ROOT);
    String usual = tls ? ":443" : ":80";
    String suffix = ":" + port;
    if (given.endsWith(suffix)) {
      return names.contains(plain(given.substring(0, given.length() - suffix.length())));
    }
    return suffix.equals(usual) && names.contains(plain(given));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
  }
}
