package org.medal.deep.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.UsageException;

class ComputeDeviceTest {
  @Test
  void autoTakesTheFirstCudaDeviceIfThereIsOne() {
    assertThat(ComputeDevice.of("auto", 0)).hasToString("cpu");
    assertThat(ComputeDevice.of("auto", 1)).hasToString("cuda:0");
    assertThat(ComputeDevice.of("auto", 4)).hasToString("cuda:0");
  }

  @Test
  void theProcessorCanBeAskedForBesideCudaDevices() {
    assertThat(ComputeDevice.of("cpu", 2)).isEqualTo(ComputeDevice.CPU);
    assertThat(ComputeDevice.of("cuda:1", 2)).hasToString("cuda:1");
  }

  @Test
  void aDeviceThatIsNotThereIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> ComputeDevice.of("cuda:0", 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--device cuda:0 is not there")
        .hasMessageContaining("'medal doctor'")
        .hasMessageContaining("docs/gpu.md");
    assertThatThrownBy(() -> ComputeDevice.of("cuda:2", 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there are cuda:0, cuda:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gpu", "cuda", "cuda:", "cuda:-1", "cuda:x", "CPU", "cuda:99999"})
  void anotherNameIsRefused(String name) {
    assertThatThrownBy(() -> ComputeDevice.of(name, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("give auto, cpu or cuda:0");
  }

  @Test
  void arraysAreMadeOnTheDevice() {
    try (NDManager manager = TorchEngine.newManager();
        NDManager host = TorchEngine.newCpuManager()) {
      assertThat(manager.getDevice()).isEqualTo(TorchEngine.device().forDjl());
      assertThat(host.getDevice()).isEqualTo(ComputeDevice.CPU.forDjl());
    }
    assertThat(TorchEngine.device()).isEqualTo(ComputeDevice.of("auto", TorchEngine.cudaDevices()));
  }
}
