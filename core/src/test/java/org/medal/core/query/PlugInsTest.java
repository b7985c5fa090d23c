package org.medal.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.UsageException;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;

/** Strategies registered in a jar, or rather a folder, on the class path. */
class PlugInsTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  @TempDir private Path jar;

  @AfterEach
  void withoutPlugIns() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private void register(String className) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(services.resolve(QueryStrategy.class.getName()), className);
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, before));
  }

  @Test
  void aPlugInIsFoundByItsNameAndItsAliasHoweverTheyAreWritten() throws IOException {
    register(Loud.class.getName());
    for (String name : List.of("Loud", "loud", "NOISY")) {
      assertThat(Strategies.named(name, StrategyOptions.standard())).isInstanceOf(Loud.class);
    }
    assertThat(Strategies.names()).contains("Loud", "entropy");
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    register(Taken.class.getName());
    assertThatThrownBy(Strategies::names)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("Two strategies are called 'Coreset'")
        .hasMessageContaining(Taken.class.getName());
  }

  @Test
  void onesThatCannotBeMadeOrNamedAreToldWithTheReason() throws IOException {
    register(Unlicensed.class.getName());
    assertThatThrownBy(Strategies::names)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(Unlicensed.class.getName())
        .hasMessageContaining("no licence");
    register(Nameless.class.getName());
    assertThatThrownBy(Strategies::names)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(Nameless.class.getName())
        .hasMessageContaining("no card today");
    register("org.medal.Nowhere");
    assertThatThrownBy(Strategies::names)
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("org.medal.Nowhere");
  }

  private static StrategyCard called(String name, String alias) {
    return new StrategyCard(name, List.of(alias), Set.of(), "noise", "P", "our lab");
  }

  /** Asks for nothing. */
  public abstract static class Silent implements QueryStrategy {
    @Override
    public Selection select(PoolView pool, int batch, long seed) {
      return new Selection(List.of(), batch);
    }
  }

  /** Does not keep to lower case. */
  public static final class Loud extends Silent {
    @Override
    public StrategyCard card() {
      return called("Loud", "Noisy");
    }
  }

  /** Calls itself as k-center is called as well. */
  public static final class Taken extends Silent {
    @Override
    public StrategyCard card() {
      return called("taken", "Coreset");
    }
  }

  /** Cannot be made. */
  public static final class Unlicensed extends Silent {
    public Unlicensed() {
      throw new IllegalStateException("no licence");
    }

    @Override
    public StrategyCard card() {
      return called("unlicensed", "none");
    }
  }

  /** Cannot say what it is called. */
  public static final class Nameless extends Silent {
    @Override
    public StrategyCard card() {
      throw new IllegalStateException("no card today");
    }
  }
}
