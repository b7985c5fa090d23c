package org.medal.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawing of the house, executable: floors know only what lies below them. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.medal");

  @Test
  void roomsKnowOnlyTheFloorsBelow() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.medal..")
        .layer("core")
        .definedBy("org.medal.core..")
        .layer("imaging")
        .definedBy("org.medal.imaging..")
        .layer("datasets")
        .definedBy("org.medal.datasets..")
        .layer("deep")
        .definedBy("org.medal.deep..")
        .layer("lab")
        .definedBy("org.medal.lab..")
        .layer("studio")
        .definedBy("org.medal.studio..")
        .layer("cli")
        .definedBy("org.medal.cli..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("studio")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("lab")
        .mayOnlyBeAccessedByLayers("studio", "cli")
        .whereLayer("deep")
        .mayOnlyBeAccessedByLayers("lab", "studio", "cli")
        .whereLayer("datasets")
        .mayOnlyBeAccessedByLayers("lab", "studio", "cli")
        .whereLayer("imaging")
        .mayOnlyBeAccessedByLayers("datasets", "deep", "lab", "studio", "cli")
        .check(HOUSE);
  }

  @Test
  void coreIsPlainJava() {
    ArchRuleDefinition.classes()
        .that()
        .resideInAPackage("org.medal.core..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("org.medal.core..", "java..", "org.jspecify.annotations.."))
        .check(HOUSE);
  }

  /** Inside core, each package with the packages below it. */
  @ParameterizedTest
  @CsvSource({
    "data, ''",
    "random, ''",
    "progress, ''",
    "distance, data",
    "cluster, data random distance",
    "uncertainty, data",
    "head, data random",
    "pool, data random",
    "projection, data random",
    "learn, data",
    "metrics, data",
    "query, data distance uncertainty head cluster pool random",
    "batch, data distance pool query",
    "initial, data random distance cluster pool",
    "stopping, data random metrics",
    "loop, data random uncertainty pool learn metrics query stopping"
  })
  void floorsOfCore(String floor, String below) {
    String[] allowed = ("java org.jspecify.annotations org.medal.core." + floor).split(" ");
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] += "..";
    }
    String[] packages = below.isEmpty() ? new String[0] : below.split(" ");
    String[] all = java.util.Arrays.copyOf(allowed, allowed.length + packages.length);
    for (int i = 0; i < packages.length; i++) {
      all[allowed.length + i] = "org.medal.core." + packages[i] + "..";
    }
    ArchRuleDefinition.classes()
        .that(resideInAPackage("org.medal.core." + floor + ".."))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(all))
        .check(HOUSE);
  }

  /** Inside the studio, each package with the packages of the studio below it. */
  @ParameterizedTest
  @CsvSource({
    "project, ''",
    "store, project",
    "images, project",
    "insight, project",
    "jobs, project store images",
    "export, project store insight",
    "api, project store images insight jobs export"
  })
  void floorsOfTheStudio(String floor, String below) {
    List<String> allowed = new ArrayList<>(List.of(below.split(" ")));
    allowed.add(floor);
    String[] others =
        Stream.of("", ".project", ".store", ".images", ".insight", ".jobs", ".export", ".api")
            .filter(name -> name.isEmpty() || !allowed.contains(name.substring(1)))
            .map(name -> "org.medal.studio" + name)
            .toArray(String[]::new);
    noClasses()
        .that(resideInAPackage("org.medal.studio." + floor + ".."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(HOUSE);
  }

  @ParameterizedTest
  @CsvSource({
    "ai.djl.., org.medal.deep..",
    "org.bytedeco.., org.medal.imaging..",
    "org.apache.poi.., org.medal.datasets..",
    "org.apache.parquet.., org.medal.datasets.parquet..",
    "io.airlift.., org.medal.datasets.parquet..",
    "org.apache.spark.., org.medal.spark..",
    "io.javalin.., org.medal.studio.api..",
    "org.jdbi.., org.medal.studio.store..",
    "org.bouncycastle.., org.medal.studio.api..",
    "picocli.., org.medal.cli.."
  })
  void eachLibraryHasOneRoom(String library, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void nothingIsDeserialisedByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(java.io.ObjectInputStream.class)
        .check(HOUSE);
  }
}
