package org.medal.datasets.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.InputException;

/**
 * Reads files that NumPy 2.4.6 wrote: {@code a = np.arange(12).reshape(3,4)}; {@code
 * np.savez('stored.npz', c=a.astype('<f4'), fortran=np.asfortranarray(a.astype('<f8')),
 * big=a.astype('>f4'), half=(a/8).astype('f2'), labels=np.array([-1,0,2],'i1'),
 * u=np.array([0,255],'u1'), cube=np.asfortranarray(np.arange(24).reshape(2,3,4).astype('f4')))};
 * {@code np.savez_compressed('compressed.npz', c=…, fortran=…, labels=np.array([-1,0,2],'>i8'))};
 * {@code np.savez('pickle.npz', features=np.array([{'a':1},None],dtype=object))}.
 */
class NpzFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"stored.npz", "compressed.npz"})
  void readsWhatNumpyWroteInEitherOrder(String name) {
    try (NpzFile file = NpzFile.open(resource(name))) {
      assertThat(file.read("c").matrix()).isInstanceOf(FloatMatrix.class);
      assertThat(file.read("c").matrix().row(1)).containsExactly(4, 5, 6, 7);
      assertThat(file.read("fortran").matrix()).isInstanceOf(DoubleMatrix.class);
      assertThat(file.read("fortran").matrix().row(1)).containsExactly(4, 5, 6, 7);
      assertThat(file.read("labels").ints()).containsExactly(-1, 0, 2);
    }
  }

  @Test
  void readsBigEndianHalfPrecisionAndUnsignedBytes() {
    try (NpzFile file = NpzFile.open(resource("stored.npz"))) {
      assertThat(file.names()).contains("big", "half", "u").hasSize(7);
      assertThat(file.read("big").matrix().row(2)).containsExactly(8, 9, 10, 11);
      assertThat(file.read("half").matrix().row(0)).containsExactly(0, 0.125, 0.25, 0.375);
      assertThat(file.read("half").dtype()).isEqualTo("float16");
      assertThat(file.read("u").ints()).containsExactly(0, 255);
      assertThat(file.shape("u")).containsExactly(2);
    }
  }

  @Test
  void aFortranCubeGivesItsMembers() {
    try (NpzFile file = NpzFile.open(resource("stored.npz"))) {
      var members = file.read("cube").matrices();
      assertThat(members).hasSize(2);
      assertThat(members.get(1).row(0)).containsExactly(12, 13, 14, 15);
      assertThat(members.get(1).row(2)).containsExactly(20, 21, 22, 23);
    }
  }

  @Test
  void readsTheReferenceFeatures() {
    Path reference = Path.of("../../shared/reference/embed/inception_v3_gap.npz");
    assumeTrue(Files.exists(reference), "the reference features are not on this machine");
    try (NpzFile file = NpzFile.open(reference)) {
      assertThat(file.names()).contains("Mixed_5d", "Mixed_6c");
      assertThat(file.read("Mixed_6c").shape()).containsExactly(4, 768);
      assertThat(file.read("Mixed_6c").matrix().row(0)).hasSize(768);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void readsEveryFormatVersion(int version) throws Exception {
    byte[] npy = NpzBytes.npy(version, NpzBytes.header("|i1", "(2,)"), new byte[] {7, -7});
    try (NpzFile file = NpzFile.open(new NpzBytes().add("x.npy", npy).write(folder))) {
      assertThat(file.read("x").ints()).containsExactly(7, -7);
    }
  }

  @Test
  void anArrayThatIsNotThereIsNamedBesideThoseThatAre() {
    try (NpzFile file = NpzFile.open(resource("compressed.npz"))) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> file.read("features"))
          .withMessageContaining("compressed.npz has no array 'features'")
          .withMessageContaining("fortran");
    }
  }

  @Test
  void picklesAreRefusedByName() {
    try (NpzFile file = NpzFile.open(resource("pickle.npz"))) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> file.read("features"))
          .withMessageContaining("pickle.npz: array 'features' holds Python objects (a pickle)");
    }
  }

  @Test
  void nanIsReportedWithArrayRowAndColumn() {
    Path path = folder.resolve("nan.npz");
    NpzWriter.stored().floats("features", new float[] {1, 2, 3, Float.NaN}, 2, 2).write(path);
    try (NpzFile file = NpzFile.open(path)) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> file.read("features").matrix())
          .withMessageContaining("array 'features': Row 1, column 1 is NaN");
    }
  }

  @Test
  void theWrongKindOfArrayIsDescribed() {
    try (NpzFile file = NpzFile.open(resource("stored.npz"))) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> file.read("c").ints())
          .withMessageContaining("array 'c' is float32 of shape [3, 4], not a list of integers");
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> file.read("labels").matrix())
          .withMessageContaining("int8 of shape [3], not 2-dimensional");
    }
  }

  static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(NpzFileTest.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
