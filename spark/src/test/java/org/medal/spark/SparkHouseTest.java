package org.medal.spark;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ObjectInputStream;
import org.junit.jupiter.api.Test;

/** This room's place in the house, which the house's own test does not see. */
class SparkHouseTest {
  private static final JavaClasses ROOM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.medal.spark");

  @Test
  void itKnowsOnlyTheRoomsBelowAndSpark() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "org.medal.spark..",
                "org.medal.core..",
                "org.medal.imaging..",
                "org.medal.datasets..",
                "org.medal.deep..",
                "org.apache.spark..",
                "org.apache.hadoop..",
                "scala..",
                "com.google.gson..",
                "java..",
                "org.jspecify.annotations.."))
        .check(ROOM);
  }

  @Test
  void nothingIsDeserialisedByItsOwnCode() {
    noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(ROOM);
  }
}
