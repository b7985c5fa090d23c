package org.medal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README quotes the programs as they are compiled. */
class ReadmeTest {
  /** Tests run in the module's folder. */
  private static final Path README = Path.of("..", "README.md");

  private static final Path SOURCES = Path.of("src", "main", "java", "org", "medal", "examples");
  private static final Pattern QUOTE =
      Pattern.compile("<!-- examples/(\\w+) -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

  @Test
  void quotesEqualTheSources() {
    Map<String, String> quotes = quotes();
    assertThat(quotes).containsOnlyKeys("PickNext", "OwnOracle", "OwnStrategy");
    quotes.forEach((name, quote) -> assertThat(quote).as(name).isEqualTo(region(name)));
  }

  @Test
  void eachMarkerIsFollowedByABlock() {
    long markers = Pattern.compile("<!-- examples/").matcher(text(README)).results().count();
    assertThat(quotes()).hasSize((int) markers);
  }

  private static Map<String, String> quotes() {
    Map<String, String> quotes = new LinkedHashMap<>();
    Matcher matcher = QUOTE.matcher(text(README));
    while (matcher.find()) {
      quotes.put(matcher.group(1), matcher.group(2).strip());
    }
    return quotes;
  }

  /** The lines between the tags, without their common indentation. */
  private static String region(String name) {
    String source = text(SOURCES.resolve(name + ".java"));
    String begin = "// tag::" + name + "\n";
    assertThat(source).contains(begin).contains("// end::" + name);
    int from = source.indexOf(begin) + begin.length();
    int to = source.lastIndexOf('\n', source.indexOf("// end::" + name)) + 1;
    return source.substring(from, to).stripTrailing().stripIndent().strip();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
