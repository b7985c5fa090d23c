package org.medal.datasets.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelledImage;

class MessidorTest {
  private static final String[] DUPLICATES = {
    "20051202_55582", "20051202_41076", "20051202_48287", "20051202_48586", "20051202_55457",
    "20051202_55626", "20051202_54783", "20051202_48575", "20051202_55484", "20051202_55562",
    "20051202_54547", "20051205_32966", "20051205_32981"
  };

  @TempDir Path folder;
  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = new Tree(folder);
  }

  /** A base of so many images; their grades go round 0, 1, 2, 3. */
  private void base(String base, int count, String... more) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(Tree.MESSIDOR_HEADER);
    for (int i = 0; i < count + more.length; i++) {
      String name = i < count ? name(base, i) : more[i - count];
      tree.image(base + "/" + name);
      rows.add(List.of(name, "Service Ophtalmologie Lariboisi\u00e8re", i % 4, 0));
    }
    annotations(base, rows);
  }

  private static String name(String base, int i) {
    return "2005" + base.substring(4) + "20_" + (38557 + i) + "_0100_PP.tif";
  }

  private void annotations(String base, List<List<Object>> rows) {
    tree.xls(base + "/Annotation_" + base + ".xls", rows);
  }

  private DataSetReading read() {
    return new Messidor().read(folder, folder.resolve("cache"));
  }

  private void assertRefused(String... words) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(this::read)
        .satisfies(e -> assertThat(e.getMessage()).contains(words).hasLineCount(1));
  }

  private static LabelledImage image(ImageSet set, String id) {
    return set.image(new SampleId(id));
  }

  @Test
  void gradeZeroIsHealthyAndTheOthersAreDr() {
    base("Base11", 8);
    DataSetReading reading = read();
    assertThat(reading.images().size()).isEqualTo(8);
    assertThat(reading.images().samples())
        .extracting(LabelledImage::label)
        .containsExactly("healthy", "dr", "dr", "dr", "healthy", "dr", "dr", "dr");
    assertThat(reading.images().samples()).allMatch(i -> i.group().equals(i.id().value()));
    assertThat(reading.places().get(new SampleId("Base11/" + name("Base11", 1))))
        .isEqualTo("Annotation_Base11.xls, row 3");
  }

  @Test
  void countsStandBesideThePublishedOnes() {
    base("Base11", 12);
    base("Base24", 5);
    assertThat(read().remarks())
        .contains("Messidor images: published 1200, found 17, 1183 missing")
        .anyMatch(line -> line.contains("Base11 12, Base12 0,") && line.contains("Base24 5,"));
  }

  @Test
  void aWholeBaseIsNotRemarked() {
    base("Base11", 100);
    assertThat(read().remarks()).noneMatch(line -> line.contains("Base11"));
  }

  @Test
  void everyErratumIsAppliedAndToldWithItsRow() {
    tree.image("Base11/a.tif");
    List<List<Object>> rows = new ArrayList<>();
    rows.add(Tree.MESSIDOR_HEADER);
    rows.add(List.of("a.tif", "x", 0, 0));
    String[] wrong = {
      "20051020_64007_0100_PP.tif",
      "20060523_48477_0100_PP.tif",
      "20051020_63936_0100_PP.tif",
      "20051020_63045_0100_PP.tif"
    };
    int[] published = {0, 2, 0, 1};
    for (int i = 0; i < 4; i++) {
      tree.image("Base11/" + wrong[i]);
      rows.add(List.of(wrong[i], "x", published[i], 0));
    }
    annotations("Base11", rows);
    DataSetReading reading = read();
    assertThat(Arrays.stream(wrong).map(name -> image(reading.images(), "Base11/" + name).label()))
        .containsExactly("dr", "dr", "dr", "healthy");
    assertThat(reading.remarks())
        .contains(
            "erratum applied: " + wrong[0] + " is of grade 3, not 0 (Annotation_Base11.xls, row 3)",
            "erratum applied: " + wrong[1] + " is of grade 3, not 2 (Annotation_Base11.xls, row 4)",
            "erratum applied: " + wrong[2] + " is of grade 1, not 0 (Annotation_Base11.xls, row 5)",
            "erratum applied: "
                + wrong[3]
                + " is of grade 0, not 1 (Annotation_Base11.xls, row 6)");
  }

  @Test
  void anErratumThatTheFileContainsAlreadyIsNotTold() {
    base("Base11", 1, "20051020_63936_0100_PP.tif");
    assertThat(read().remarks()).noneMatch(line -> line.startsWith("erratum"));
  }

  @Test
  void theThirteenDuplicatesOfBase33AreLeftOutAndTold() {
    String[] names =
        Arrays.stream(DUPLICATES).map(start -> start + "_0400_PP.tif").toArray(String[]::new);
    base("Base33", 6, names);
    DataSetReading reading = read();
    assertThat(reading.images().size()).isEqualTo(6);
    assertThat(reading.images().unlabelledImages()).isEmpty();
    assertThat(reading.remarks())
        .contains("Messidor images: published 1200, found 19, 1181 missing")
        .anyMatch(
            line ->
                line.contains("13 duplicates left out, which leaves 6 images")
                    && Arrays.stream(names).allMatch(line::contains));
  }

  @Test
  void ofAWholeDownloadTheErrataLeaveThePublished1187() {
    tree.image("Base11/" + name("Base11", 0));
    for (String base : Messidor.BASES) {
      List<List<Object>> rows = new ArrayList<>();
      rows.add(Tree.MESSIDOR_HEADER);
      for (int i = 0; i < 100; i++) {
        boolean doubled = base.equals("Base33") && i < DUPLICATES.length;
        String name = doubled ? DUPLICATES[i] + "_0400_PP.tif" : name(base, i);
        tree.copyOnce("Base11/" + name("Base11", 0), base + "/" + name);
        rows.add(List.of(name, "x", i % 4, 0));
      }
      annotations(base, rows);
    }
    DataSetReading reading = read();
    assertThat(reading.images().size()).isEqualTo(1187);
    assertThat(reading.remarks())
        .contains("Messidor images: published 1200, found 1200")
        .noneMatch(line -> line.contains("missing") || line.startsWith("bases of other"));
  }

  @Test
  void thatNameInAnotherBaseIsNoDuplicate() {
    base("Base31", 3, DUPLICATES[0] + "_0400_PP.tif");
    assertThat(read().images().size()).isEqualTo(4);
  }

  @Test
  void aBaseWithoutItsAnnotationsIsNamed() {
    base("Base11", 4);
    tree.image("Base12/x.tif");
    assertRefused("Annotation_Base12.xls is not below " + folder);
  }

  @Test
  void annotationsMayLieBesideTheBases() {
    base("Base11", 4);
    tree.copy("Base11/Annotation_Base11.xls", "Annotation_Base11.xls");
    assertRefused("several annotation files", "Annotation_Base11.xls");
    tree.delete("Base11/Annotation_Base11.xls");
    assertThat(read().images().size()).isEqualTo(4);
  }

  @Test
  void aFolderWithoutAnyBaseIsNoMessidor() {
    tree.image("other/x.tif");
    assertRefused("Annotation_Base11.xls");
  }

  @Test
  void imagesThatAreNotThereAndImagesWithoutAnnotationAreTold() {
    base("Base11", 6);
    tree.delete("Base11/" + name("Base11", 2));
    tree.image("Base11/new.tif");
    DataSetReading reading = read();
    assertThat(reading.remarks())
        .anyMatch(
            line ->
                line.startsWith("annotated images that are not below " + folder + ": 1, the first")
                    && line.endsWith("'" + name("Base11", 2) + "' (Annotation_Base11.xls, row 4)"));
    assertThat(reading.images().unlabelledImages())
        .containsExactly(folder.resolve("Base11/new.tif"));
  }

  @Test
  void anImageThatStandsTwiceIsNamedWithBothRows() {
    tree.image("Base11/a.tif").image("Base12/a.tif");
    annotations("Base11", List.of(Tree.MESSIDOR_HEADER, List.of("a.tif", "x", 1, 0)));
    annotations("Base12", List.of(Tree.MESSIDOR_HEADER, List.of("a.tif", "x", 1, 0)));
    assertRefused(
        "Base12/Annotation_Base12.xls, row 2",
        "'a.tif' already stands in Annotation_Base11.xls, row 2");
  }

  @Test
  void aGradeOutOfRangeIsNamedWithItsRow() {
    tree.image("Base11/a.tif").image("Base11/b.tif");
    for (Object grade : List.of(4, -1, "two", "", 1000)) {
      List<Object> row = List.of("b.tif", "x", grade, 0);
      annotations("Base11", List.of(Tree.MESSIDOR_HEADER, List.of("a.tif", "x", 0, 0), row));
      assertRefused("Annotation_Base11.xls, row 3");
    }
    annotations("Base11", List.of(Tree.MESSIDOR_HEADER, List.of("a.tif", "x", 4, 0)));
    assertRefused("row 2: the grade is '4'; it must be a whole number from 0 to 3");
  }

  @Test
  void gradesMayBeWrittenAsTextAndBlankRowsDoNotCount() {
    tree.image("Base11/a.tif").image("Base11/b.tif");
    annotations(
        "Base11",
        List.of(
            Tree.MESSIDOR_HEADER,
            List.of("a.tif", "x", " 0 ", 0),
            List.of("", " "),
            List.of("b.tif ", "x", "2", 0)));
    assertThat(read().images().samples())
        .extracting(LabelledImage::label)
        .containsExactly("healthy", "dr");
  }

  @Test
  void aMissingColumnIsNamed() {
    tree.image("Base11/a.tif");
    annotations("Base11", List.of(List.of("Image name", "Grade"), List.of("a.tif", 1)));
    assertRefused("row 1: there is no column 'Retinopathy grade' but 'Image name', 'Grade'");
  }

  @Test
  void whatIsNoOldWorkbookIsExplained() {
    tree.image("Base11/a.tif");
    String xls = "Base11/Annotation_Base11.xls";
    for (String text : List.of("", "Image name;grade", "<html>login</html>")) {
      tree.text(xls, text);
      assertRefused("Annotation_Base11.xls is damaged or no Excel 97-2003 workbook");
    }
    tree.bytes(xls, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0});
    assertRefused("Annotation_Base11.xls is in the newer .xlsx format");
    tree.bytes(xls, new byte[(16 << 20) + 1]);
    assertRefused("Annotation_Base11.xls is of 16 MiB");
  }

  @Test
  void damagedWorkbooksAreReadOrRefusedInOneLine() {
    base("Base11", 8);
    String xls = "Base11/Annotation_Base11.xls";
    byte[] whole = tree.read(xls);
    int refused = 0;
    for (int trial = 0; trial < 300; trial++) {
      KeyedRandom random = KeyedRandom.of(trial, "damage");
      byte[] damaged =
          trial % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      IntStream.range(0, trial % 3 == 0 ? 0 : 1 + random.nextInt(40))
          .forEach(i -> damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256));
      tree.bytes(xls, damaged);
      try {
        assertThat(read().images().size()).as("trial %d", trial).isBetween(1, 8);
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).as("trial %d", trial).hasLineCount(1);
      }
    }
    assertThat(refused).isBetween(100, 300);
  }
}
