package org.medal.core.query;

import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;

/** The strategies that jars on the class path register as services. */
final class PlugIns {
  private PlugIns() {}

  /**
   * All of them.
   *
   * @throws UsageException if one cannot be loaded, or does not say what it is called
   */
  static Stream<QueryStrategy> all() {
    try {
      return ServiceLoader.load(QueryStrategy.class).stream().map(PlugIns::made).toList().stream();
    } catch (ServiceConfigurationError e) {
      throw unusable(String.valueOf(e.getMessage()), e.getCause());
    }
  }

  private static QueryStrategy made(ServiceLoader.Provider<QueryStrategy> provider) {
    QueryStrategy strategy = provider.get();
    try {
      Objects.requireNonNull(strategy.card(), "it has no card");
      return strategy;
    } catch (RuntimeException e) {
      throw unusable(strategy.getClass().getName() + " has no name", e);
    }
  }

  private static UsageException unusable(String what, @Nullable Throwable why) {
    String reason = why == null ? "" : " (" + why + ")";
    return new UsageException(
        "A plug-in cannot be used: " + what + reason + "; mend it or take it off the class path");
  }
}
