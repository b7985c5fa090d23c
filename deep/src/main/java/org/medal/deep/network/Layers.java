package org.medal.deep.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medal.core.data.UsageException;

/** A network's layers, found by torchvision's or Keras' names. */
final class Layers {
  private final String network;
  private final List<String> names;
  private final Map<String, Integer> byName = new HashMap<>();

  Layers(String network, List<Stage> stages) {
    this.network = network;
    this.names = stages.stream().map(Stage::name).toList();
    int mixed = 0;
    for (int i = 0; i < names.size(); i++) {
      byName.put(key(names.get(i)), i);
      if (names.get(i).startsWith("Mixed_")) {
        byName.put("mixed" + mixed++, i);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  List<String> names() {
    return names;
  }

  int index(String name) {
    Integer index = byName.get(key(name));
    if (index == null) {
      throw new UsageException(
          "Network " + network + " has no layer '" + name + "'; choose one of " + listed());
    }
    return index;
  }

  private String listed() {
    String list = String.join(", ", names);
    boolean keras = byName.containsKey("mixed0");
    return keras ? list + " (Keras' names mixed0 … mixed10 mean Mixed_5b … Mixed_7c)" : list;
  }
}
