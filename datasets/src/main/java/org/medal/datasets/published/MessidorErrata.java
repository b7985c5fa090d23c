package org.medal.datasets.published;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Messidor's publishers found wrong after they had published it. */
final class MessidorErrata {
  /** The right retinopathy grades of images whose annotation is wrong. */
  static final Map<String, Integer> GRADES =
      Map.of(
          "20051020_64007_0100_PP.tif", 3,
          "20060523_48477_0100_PP.tif", 3,
          "20051020_63936_0100_PP.tif", 1,
          "20051020_63045_0100_PP.tif", 0);

  private static final String BASE_OF_DUPLICATES = "Base33";

  /** Images of that base that show what another image of it shows. */
  private static final Set<String> DUPLICATES =
      Stream.concat(
              Stream.of(55582, 41076, 48287, 48586, 55457, 55626, 54783, 48575, 55484, 55562, 54547)
                  .map(number -> "20051202_" + number),
              Stream.of(32966, 32981).map(number -> "20051205_" + number))
          .map(start -> start + "_0400_PP.tif")
          .collect(Collectors.toUnmodifiableSet());

  private MessidorErrata() {}

  static boolean isDuplicate(String base, String image) {
    return base.equals(BASE_OF_DUPLICATES) && DUPLICATES.contains(image);
  }
}
