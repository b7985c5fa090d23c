package org.medal.lab.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelledImage;
import org.medal.datasets.Split;
import org.medal.datasets.published.DataSetReading;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageSource;
import org.medal.imaging.OrbDescriptors;
import org.medal.imaging.PerceptualHash;
import org.medal.imaging.Pooling;
import org.medal.imaging.Prepared;
import org.medal.imaging.UnreadableImage;
import org.medal.lab.config.DataConfig;
import org.medal.lab.report.ImageRemarks;

/**
 * The images of an experiment, decoded once at the network's size. Those that cannot be decoded are
 * left out and remembered.
 */
public final class PreparedImages implements AutoCloseable {
  /** Of so many images the user is told at once why they are left out. */
  private static final int TOLD = 10;

  private final ImageSet set;
  private final List<String> published;
  private final DecodedImages pixels;
  private final List<UnreadableImage> skipped;
  private final String fingerprint;
  private final Map<Pooling, Map<SampleId, double[]>> orb = new EnumMap<>(Pooling.class);
  private final Set<SampleId> withoutKeypoints = new HashSet<>();
  private final Map<SampleId, Long> hashes = new ConcurrentHashMap<>();

  private PreparedImages(
      ImageSet set,
      List<String> published,
      DecodedImages pixels,
      List<UnreadableImage> skipped,
      String fingerprint) {
    this.set = set;
    this.published = published;
    this.pixels = pixels;
    this.skipped = skipped;
    this.fingerprint = fingerprint;
  }

  /**
   * Reads labels and decodes all images, on all cores. Decoded images fill at most a third of the
   * heap; the others wait on disk.
   *
   * @param cache folder in which images may be kept that had to be unpacked
   * @throws InputException if too little is left to work with
   */
  public static PreparedImages open(DataConfig data, int size, Path cache, Watcher watcher)
      throws IOException {
    DataSetReading reading = SourceImages.read(data, cache);
    reading.remarks().forEach(watcher::note);
    ImageSet all = reading.images();
    Map<SampleId, Path> files = new LinkedHashMap<>();
    all.samples().forEach(image -> files.put(image.id(), image.file()));
    DecodedImages pixels = new DecodedImages(files, size, Runtime.getRuntime().maxMemory() / 3);
    try {
      Prepared prepared =
          pixels.prepare(files.keySet(), threads(), watcher.begin("decoding images"));
      List<UnreadableImage> bad =
          prepared.bad().stream().map(image -> withPlace(image, reading)).toList();
      requireSome(all, bad);
      tell(bad, watcher);
      ImageSet usable = without(all, bad, data.labels().orElse(data.data()));
      remarks(usable).forEach(watcher::note);
      return new PreparedImages(usable, reading.remarks(), pixels, bad, Fingerprint.of(usable));
    } catch (IOException | RuntimeException e) {
      pixels.close();
      throw e;
    }
  }

  private static List<String> remarks(ImageSet set) {
    List<Path> files = set.unlabelledImages();
    return files.isEmpty()
        ? List.of()
        : List.of(
            files.size()
                + " images have no label and are left out, the first: "
                + files.get(0)
                + "; name them in the labels to use them");
  }

  private static UnreadableImage withPlace(UnreadableImage image, DataSetReading reading) {
    String place = reading.places().get(image.id());
    return place == null
        ? image
        : new UnreadableImage(image.id(), image.message() + " (" + place + ")");
  }

  static int threads() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static void requireSome(ImageSet all, List<UnreadableImage> bad) {
    if (bad.size() == all.size()) {
      throw new InputException(
          "None of the " + all.size() + " images can be read; the first: " + bad.get(0).message());
    }
  }

  private static void tell(List<UnreadableImage> bad, Watcher watcher) {
    bad.stream().limit(TOLD).forEach(image -> watcher.note("left out: " + image.message()));
    if (bad.size() > TOLD) {
      watcher.note("left out: " + (bad.size() - TOLD) + " more; the report lists them all");
    }
  }

  private static ImageSet without(ImageSet all, List<UnreadableImage> bad, Path origin) {
    Set<SampleId> ids = new HashSet<>(bad.stream().map(UnreadableImage::id).toList());
    List<LabelledImage> good =
        all.samples().stream().filter(image -> !ids.contains(image.id())).toList();
    return ImageSet.of(origin, good, all.unlabelledImages());
  }

  public ImageSet set() {
    return set;
  }

  public ImageSource pixels() {
    return pixels;
  }

  public String fingerprint() {
    return fingerprint;
  }

  /** The images that cannot be decoded. */
  List<SampleId> skipped() {
    return skipped.stream().map(UnreadableImage::id).toList();
  }

  /** The group of each image; one about which nothing is known is a group of its own. */
  Map<SampleId, String> groups() {
    return set.samples().stream()
        .collect(Collectors.toMap(LabelledImage::id, LabelledImage::group));
  }

  /** The perceptual hash of an image, computed once and then remembered. */
  long hash(SampleId id) {
    return hashes.computeIfAbsent(id, asked -> PerceptualHash.of(pixels.image(asked)));
  }

  /** ORB descriptors [ids.size(), 256] of images, computed once each and then remembered. */
  synchronized Matrix orb(List<SampleId> ids, Pooling pooling, Watcher watcher) {
    Map<SampleId, double[]> known = orb.computeIfAbsent(pooling, asked -> new HashMap<>());
    Map<SampleId, Path> missing = new LinkedHashMap<>();
    for (SampleId id : ids) {
      if (!known.containsKey(id)) {
        missing.put(id, set.image(id).file());
      }
    }
    if (!missing.isEmpty()) {
      OrbDescriptors computed =
          OrbDescriptors.of(missing, pooling, threads(), watcher.begin("ORB descriptors"));
      for (int i = 0; i < computed.ids().size(); i++) {
        known.put(computed.ids().get(i), computed.rows().row(i));
      }
      withoutKeypoints.addAll(computed.withoutKeypoints());
      if (!computed.withoutKeypoints().isEmpty()) {
        watcher.note(
            computed.withoutKeypoints().size()
                + " images have no ORB keypoint and count as zero vectors, the first: "
                + computed.withoutKeypoints().get(0));
      }
    }
    return DoubleMatrix.of(ids.stream().map(known::get).toArray(double[][]::new));
  }

  /** Those of a pool; of other pools more may be known, depending on what ran before. */
  private synchronized List<SampleId> withoutKeypoints(Collection<SampleId> pool) {
    return pool.stream().filter(withoutKeypoints::contains).sorted().toList();
  }

  private List<String> remarkLines() {
    List<String> lines = new ArrayList<>(published);
    lines.addAll(remarks(set));
    return lines;
  }

  private List<String> skippedLines() {
    return skipped.stream().map(UnreadableImage::message).toList();
  }

  /** What a report says of images: not decoded, without label. */
  public ImageRemarks remarks() {
    return new ImageRemarks(skippedLines(), remarkLines());
  }

  /** Facts for run.json, from which a report can be made without the images. */
  JsonObject facts(Split split) {
    JsonObject facts = new JsonObject();
    facts.add("classes", strings(set.classes().names()));
    facts.addProperty("pool", split.pool().size());
    facts.addProperty("test", split.test().size());
    if (!split.validation().isEmpty()) {
      facts.addProperty("validation", split.validation().size());
    }
    if (!published.isEmpty()) {
      facts.add("published", strings(published));
    }
    facts.add("remarks", strings(remarkLines()));
    facts.addProperty("unlabelled", set.unlabelledImages().size());
    facts.add("skipped", strings(skippedLines()));
    facts.add(
        "without_keypoints",
        strings(withoutKeypoints(split.pool()).stream().map(SampleId::value).toList()));
    return facts;
  }

  private static JsonArray strings(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  @Override
  public void close() {
    pixels.close();
  }
}
